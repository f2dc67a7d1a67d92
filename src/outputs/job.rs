//! What a page asks the worker for.

use serde::{Deserialize, Serialize};

use super::Request;

/// A piece of work, answered by bytes that only its asker knows how to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Job {
    /// A file; the answer is a [`Reply`](super::Reply).
    File(Request),
    /// Which Questions study items belong to; the answer is an [`ItemReading`](crate::planning::question_check::ItemReading) for each.
    Readings(Vec<String>),
}
