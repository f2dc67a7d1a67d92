//! Reads `data/` and checks it. On the host only: the app carries the packed form.

pub mod fields;
pub mod problems;
pub mod reader;
mod rules;
mod spelling;

use std::path::Path;

pub use problems::{Problem, Problems};

use super::records::Dataset;

/// Reads and checks a data directory.
///
/// # Errors
/// Every fault found, in file order.
pub fn read(dir: &Path) -> Result<Dataset, Problems> {
    let mut reader = reader::Reader::new(dir);
    let _ = rules::read(&mut reader);
    Err(Problems(Vec::new()))
}
