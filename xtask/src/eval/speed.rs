//! The time of the classifier for one title, to set beside that of its peers.

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::run::execute;

/// How often the titles are judged.
const ROUNDS: usize = 20;

/// Microseconds for one title, without the start of the program: what many titles take longer than one, on the command line.
///
/// # Errors
/// Where the program cannot be built or run.
pub(crate) fn microseconds(titles: &[&str]) -> Result<u32, String> {
    execute(Command::new("cargo").args(["build", "--quiet", "--profile", "tool", "--package", "xtask"]))?;
    let lines: Vec<String> = titles.iter().map(|title| format!("{}\n", json!({ "id": 1, "title": title }))).collect();
    let (one, many) = (lines.first().cloned().unwrap_or_default(), lines.concat().repeat(ROUNDS));
    let (start, all) = (time(one)?, time(many)?);
    let count = u128::try_from(lines.len() * ROUNDS).unwrap_or(1).max(2) - 1;
    Ok(u32::try_from(all.saturating_sub(start).as_micros() / count).unwrap_or(u32::MAX))
}

/// How long the program takes.
fn time(input: String) -> Result<Duration, String> {
    let failed = |error: std::io::Error| format!("xtask classify: {error}");
    let start = Instant::now();
    let mut command = Command::new("target/tool/xtask");
    let mut program = command.arg("classify").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(failed)?;
    let mut stdin = program.stdin.take().ok_or("no way to pass the titles on")?;
    let writer = thread::spawn(move || stdin.write_all(input.as_bytes()));
    program.wait_with_output().map_err(failed)?;
    let _ = writer.join();
    Ok(start.elapsed())
}
