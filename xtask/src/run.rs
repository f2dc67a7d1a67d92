//! Running other programs, told to the user.

use std::io::{BufRead, BufReader};
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

/// How many tests a step ran.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Tests {
    passed: usize,
    failed: usize,
}

/// A step of a command with its result, for the summary at the end.
pub(crate) struct Step {
    name: &'static str,
    result: Result<(), Failure>,
    took: Duration,
    tests: Tests,
}

/// Does a step under a heading, and times it.
pub(crate) fn step(name: &'static str, work: impl FnOnce() -> Result<(), Failure>) -> Step {
    timed(name, |_| work())
}

/// Runs `cargo test` under a heading, times it, and counts the tests.
pub(crate) fn tests(name: &'static str, command: impl FnOnce() -> Result<Command, Failure>) -> Step {
    timed(name, |tests| execute_tests(&mut command()?, tests))
}

/// Does a step under a heading, and times it.
fn timed(name: &'static str, work: impl FnOnce(&mut Tests) -> Result<(), Failure>) -> Step {
    println!("\n── {name}");
    let (start, mut tests) = (Instant::now(), Tests::default());
    let result = work(&mut tests);
    if let Err(message) = &result {
        eprintln!("{message}");
    }
    Step { name, result, took: start.elapsed(), tests }
}

/// Runs a program of tests to its end, and counts from what it prints; its output is shown as it comes.
fn execute_tests(command: &mut Command, tests: &mut Tests) -> Result<(), Failure> {
    let name = name(command);
    let failed = |error| format!("cannot run `{name}`: {error}");
    let mut program = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(failed)?;
    for line in program.stdout.take().into_iter().flat_map(|output| BufReader::new(output).lines()) {
        let line = line.map_err(failed)?;
        println!("{line}");
        if let Some(found) = counted(&line) {
            tests.passed += found.passed;
            tests.failed += found.failed;
        }
    }
    let status = program.wait().map_err(failed)?;
    if status.success() { Ok(()) } else { Err(format!("`{name}` failed ({status})")) }
}

/// The counts in a line such as `test result: ok. 3 passed; 0 failed; 0 ignored; …`.
fn counted(line: &str) -> Option<Tests> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let count = |what: &str| counts.split("; ").find_map(|part| part.strip_suffix(what)?.trim().parse().ok());
    Some(Tests { passed: count("passed")?, failed: count("failed")? })
}

/// Prints the summary of all steps, ending with a line that counts them; a step of tests counts as its tests.
///
/// # Errors
/// Where a step failed.
pub(crate) fn summary(steps: &[Step]) -> Result<(), Failure> {
    println!();
    let mut all = Tests::default();
    for Step { name, result, took, tests } in steps {
        let (mark, step) = match result {
            // Not all tests ran if the program ended otherwise.
            Err(_) => ("FAILED", Tests { passed: tests.passed, failed: tests.failed.max(1) }),
            Ok(()) => ("ok    ", Tests { passed: tests.passed.max(1), failed: 0 }),
        };
        let count = if *tests == Tests::default() { String::new() } else { format!("{:>6} tests", tests.passed + tests.failed) };
        println!("{}", format!("{mark} {name:<28} {:>6.1} s{count}", took.as_secs_f32()).trim_end());
        all = Tests { passed: all.passed + step.passed, failed: all.failed + step.failed };
    }
    println!("{} passed, {} failed", all.passed, all.failed);
    let failed = steps.iter().filter(|step| step.result.is_err()).count();
    if failed == 0 { Ok(()) } else { Err(format!("{failed} of {} steps failed", steps.len())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_counted_from_what_is_printed() {
        let line = "test result: FAILED. 12 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s";
        assert_eq!(counted(line), Some(Tests { passed: 12, failed: 1 }));
        assert_eq!(counted("running 3 tests"), None);
    }

    #[test]
    fn a_step_that_fails_makes_the_whole_fail() {
        assert!(summary(&[step("good", || Ok(())), step("bad", || Err("no".to_owned()))]).is_err());
        assert!(summary(&[step("good", || Ok(()))]).is_ok());
    }
}
