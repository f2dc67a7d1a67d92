//! Running other programs, told to the user.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What went wrong, as a sentence for the user.
pub(crate) type Failure = String;

/// Runs a program to its end; its output is shown as it comes.
///
/// # Errors
/// Where it cannot be started or ends with a fault.
pub(crate) fn execute(command: &mut Command) -> Result<(), Failure> {
    let name = name(command);
    let status = command.stdin(Stdio::null()).status().map_err(|error| format!("cannot start `{name}`: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{name}` failed ({status})")) }
}

/// The first line that a program prints; `None` where it cannot be run.
pub(crate) fn first_line(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    String::from_utf8(output.stdout).ok()?.lines().next().map(str::to_owned)
}

/// The program with its arguments.
fn name(command: &Command) -> String {
    let parts = std::iter::once(command.get_program()).chain(command.get_args());
    parts.map(|part| part.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// A step of a command with its result, for the summary at the end.
pub(crate) struct Step {
    name: &'static str,
    result: Result<(), Failure>,
    took: Duration,
}

/// Does a step under a heading, and times it.
pub(crate) fn step(name: &'static str, work: impl FnOnce() -> Result<(), Failure>) -> Step {
    println!("\n── {name}");
    let start = Instant::now();
    let result = work();
    if let Err(message) = &result {
        eprintln!("{message}");
    }
    Step { name, result, took: start.elapsed() }
}

/// Prints the summary of all steps, ending with a line that counts them.
///
/// # Errors
/// Where a step failed.
pub(crate) fn summary(steps: &[Step]) -> Result<(), Failure> {
    println!();
    for step in steps {
        let mark = if step.result.is_ok() { "ok    " } else { "FAILED" };
        println!("{mark} {:<28} {:>6.1} s", step.name, step.took.as_secs_f32());
    }
    let failed = steps.iter().filter(|step| step.result.is_err()).count();
    println!("{} passed, {failed} failed", steps.len() - failed);
    if failed == 0 { Ok(()) } else { Err(format!("{failed} of {} steps failed", steps.len())) }
}
