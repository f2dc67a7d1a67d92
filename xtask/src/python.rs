//! Runs programs in Python, in a virtual environment with pinned packages: the peers of the classifier, and what learns from examples.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use crate::run::{execute, first_line};

/// The environment.
const ENVIRONMENT: &str = "target/peers";
/// The packages, pinned with hashes.
const PACKAGES: &str = "xtask/peers/requirements.txt";

/// Makes the environment ready, once for each list of packages.
///
/// # Errors
/// Where there is no Python, or a package cannot be had.
pub(crate) fn prepare() -> Result<(), String> {
    let packages = fs::read_to_string(PACKAGES).map_err(|error| format!("{PACKAGES}: {error}"))?;
    let done = Path::new(ENVIRONMENT).join("installed.txt");
    if fs::read_to_string(&done).is_ok_and(|installed| installed == packages) {
        return Ok(());
    }
    first_line(Command::new("python3").arg("--version")).ok_or("there is no python3")?;
    println!("Installing packages of Python under {ENVIRONMENT}: about 400 MB.");
    execute(Command::new("python3").args(["-m", "venv", "--clear", ENVIRONMENT]))?;
    execute(Command::new(python()).args(["-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "--requirement", PACKAGES]))?;
    fs::write(&done, packages).map_err(|error| format!("{}: {error}", done.display()))
}

/// Gives a program its input and returns its output. The texts of the locked half pass through pipes, so that no copy of them lies about.
///
/// # Errors
/// Where it cannot be run, or fails.
pub(crate) fn run(program: &str, input: Vec<u8>) -> Result<Vec<u8>, String> {
    let failed = |error: std::io::Error| format!("{program}: {error}");
    let mut command = Command::new(python());
    // The problems are small: several threads would mostly wait for each other.
    command.args(["-B", program]).env("OMP_NUM_THREADS", "1").env("OPENBLAS_NUM_THREADS", "1");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(failed)?;
    let mut stdin = child.stdin.take().ok_or("no way to pass the texts on")?;
    let writer = thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().map_err(failed)?;
    let written = writer.join().map_err(|_| "passing the texts on failed".to_owned())?;
    if output.status.success() {
        written.map(|()| output.stdout).map_err(failed)
    } else {
        Err(format!("{program} failed ({})", output.status))
    }
}

/// The interpreter of the environment.
fn python() -> String {
    let folder = if cfg!(windows) { "Scripts" } else { "bin" };
    format!("{ENVIRONMENT}/{folder}/python")
}
