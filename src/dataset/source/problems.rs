//! What is wrong in `data/`, told so that an editor of facts can mend it.

use std::fmt;

/// Everything found wrong in `data/`, all at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

/// One fault, with the place to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// File below `data/`.
    pub file: String,
    /// The record's id, or its position where it has none.
    pub record: String,
    /// The field; within an inner table with its place, as in `edition 2020-12-07, sources`.
    pub field: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "data/{}: {}: {}: {}", self.file, self.record, self.field, self.message)
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.0 {
            writeln!(f, "{problem}")?;
        }
        write!(f, "{} fault(s) in data/", self.0.len())
    }
}

impl std::error::Error for Problems {}
