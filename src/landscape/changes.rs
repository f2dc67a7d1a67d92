//! What happened between two dates.

use super::select::Row;
use crate::dataset::Date;

/// What happened to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Its first edition was approved.
    Approved,
    /// A later edition replaced an earlier one.
    Replaced,
    /// Work on it started.
    Started,
}

/// What happened to a text after the end of one date and by the end of another, the weightiest first.
pub fn changes(row: &Row<'_>, since: Date, until: Date) -> Vec<Change> {
    let within = |date: &Date| date.is_surely_after(since) && !date.is_surely_after(until);
    let approvals = &row.entry.approved;
    let mut found = Vec::new();
    if approvals.first().is_some_and(within) {
        found.push(Change::Approved);
    }
    if approvals.iter().skip(1).any(within) {
        found.push(Change::Replaced);
    }
    if row.entry.started.as_ref().is_some_and(within) {
        found.push(Change::Started);
    }
    found
}
