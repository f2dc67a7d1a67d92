//! The times of a general method, TF-IDF and logistic regression in scikit-learn, for the same texts.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use demarc::dataset::Dataset;
use serde_json::json;

use super::work::Work;
use crate::run::Failure;

/// The environment that `cargo xtask eval --compare` makes.
const PYTHON: &str = "target/peers/bin/python";
/// The program.
const PROGRAM: &str = "xtask/peers/speed.py";

/// Milliseconds by the name of the work; `None` where the method is not installed.
///
/// # Errors
/// Where the program fails.
pub(crate) fn measure(work: &Work, dataset: &Dataset) -> Result<Option<BTreeMap<String, f64>>, Failure> {
    if !Path::new(PYTHON).exists() {
        return Ok(None);
    }
    let failed = |error: &dyn std::fmt::Display| format!("{PROGRAM}: {error}");
    let titled = dataset.deliverables.iter().filter(|deliverable| deliverable.title.is_some());
    let labels: Vec<String> = titled.map(|deliverable| deliverable.group.to_string()).collect();
    let titles: Vec<&str> = work.titles.iter().map(|proposal| proposal.title.as_str()).collect();
    let task = json!({ "titles": titles, "labels": labels, "long": work.long.scope });
    let mut command = Command::new(PYTHON);
    let mut program = command.args(["-B", PROGRAM]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(|error| failed(&error))?;
    // The program reads all before it writes; closing the pipe says that this is all.
    if let Some(mut input) = program.stdin.take() {
        input.write_all(task.to_string().as_bytes()).map_err(|error| failed(&error))?;
    }
    let output = program.wait_with_output().map_err(|error| failed(&error))?;
    serde_json::from_slice(&output.stdout).map(Some).map_err(|error| failed(&error))
}
