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

/// What happened to a text after the end of one date and by the end of another, and when; the weightiest first.
pub fn changes(row: &Row<'_>, since: Date, until: Date) -> Vec<(Change, Date)> {
    let within = |(_, date): &(Change, Date)| date.is_surely_after(since) && !date.is_surely_after(until);
    let approvals = &row.entry.approved;
    let first = approvals.first().map(|date| (Change::Approved, *date));
    let later = approvals.iter().skip(1).map(|date| (Change::Replaced, *date));
    let started = row.entry.started.map(|date| (Change::Started, date));
    first.into_iter().chain(later).chain(started).filter(within).collect()
}
