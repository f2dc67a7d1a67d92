//! The times on the host, measured by Criterion.

use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::run::{Failure, execute};

/// Runs the benches.
pub(crate) fn measure() -> Result<(), Failure> {
    execute(Command::new("cargo").args(["bench", "--quiet", "--locked", "--package", "demarc", "--bench", "host"]))
}

/// The median of one bench.
pub(crate) fn milliseconds(copies: usize, key: &str) -> Result<f64, Failure> {
    let file = format!("target/criterion/facts-{copies}/{key}/new/estimates.json");
    let text = fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    let estimates: Value = serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))?;
    let nanoseconds = estimates.pointer("/median/point_estimate").and_then(Value::as_f64).ok_or_else(|| format!("{file}: no median"))?;
    Ok(nanoseconds / 1e6)
}
