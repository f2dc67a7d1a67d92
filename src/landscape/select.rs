//! The texts that answer a view.

use super::view::{Column, View};
use crate::dataset::overview::{Dimension, Entry, KINDS, Overview, STATUSES};
use crate::dataset::sorting::sort_by;
use crate::dataset::{Date, DeliverableKind, Status};

/// A text as it stood on a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// The position of the text in the overview.
    pub position: u16,
    /// The text.
    pub entry: &'a Entry,
    /// Its kind: what is under study is a work item, whatever became of it.
    pub kind: DeliverableKind,
    /// Where it stood.
    pub status: Status,
    /// The latest edition by then.
    pub approved: Option<Date>,
}

/// Whether a date lies within the time up to the end of another. A date known to the year only is taken to be early enough.
fn by(date: Date, end: Date) -> bool {
    !date.is_surely_after(end)
}

/// How many texts a date leaves out that may have been under study then: when work on them began is not known.
pub fn start_unknown(overview: &Overview, date: Date) -> usize {
    let existed = |position: u16| at(overview, position, date).is_some();
    let unknown = (0..).zip(&overview.entries).filter(|(position, entry)| entry.started.is_none() && !existed(*position));
    unknown.count()
}

/// Where the text at a position stood at the end of a date; `None` where it is not known to have existed.
pub fn at(overview: &Overview, position: u16, date: Date) -> Option<Row<'_>> {
    let entry = overview.entries.get(usize::from(position))?;
    let present = overview.as_of.is_none_or(|as_of| by(as_of, date));
    let approved = entry.approved.iter().copied().rev().find(|approved| by(*approved, date));
    let started = entry.started.is_some_and(|started| by(started, date));
    let status = match (present, approved) {
        (true, _) => entry.status,
        (false, Some(_)) if entry.status == Status::Published => Status::Published,
        (false, Some(_)) => Status::InForce,
        (false, None) if started => Status::UnderStudy,
        (false, None) => return None,
    };
    let kind = if !present && status == Status::UnderStudy { DeliverableKind::WorkItem } else { entry.kind };
    Some(Row { position, entry, kind, status, approved })
}

/// Whether something happened to a text after one date and by another: an edition, or the start of work.
pub fn changed(entry: &Entry, since: Date, date: Date) -> bool {
    entry.approved.iter().chain(&entry.started).any(|happened| !by(*happened, since) && by(*happened, date))
}

/// The texts that answer a view, sorted as it asks.
pub fn select<'a>(overview: &'a Overview, view: &View) -> Vec<Row<'a>> {
    let Some(date) = view.date(overview) else { return Vec::new() };
    let needles = needles(&view.text);
    let rows = (0..).take(overview.entries.len()).filter_map(|position| at(overview, position, date));
    let mut rows: Vec<Row<'_>> = rows.filter(|row| fits(row, view, date, &needles)).collect();
    if view.sort != Column::Order {
        // Each key is made once, not once for each comparison.
        let mut keyed: Vec<_> = rows.into_iter().map(|row| (key(&row, view.sort, overview), row)).collect();
        // What is not known comes last in both directions.
        sort_by(&mut keyed, |((unknown_a, a), _), ((unknown_b, b), _)| {
            let order = if view.descending { b.cmp(a) } else { a.cmp(b) };
            unknown_a.cmp(unknown_b).then(order)
        });
        rows = keyed.into_iter().map(|(_, row)| row).collect();
    } else if view.descending {
        rows.reverse();
    }
    rows
}

/// Whether a text answers all filters.
fn fits(row: &Row<'_>, view: &View, date: Date, needles: &[String]) -> bool {
    let place = |at: Option<usize>| at.and_then(|at| u8::try_from(at).ok());
    let status = place(STATUSES.iter().position(|status| *status == row.status));
    let kind = place(KINDS.iter().position(|kind| *kind == row.kind));
    let wanted = Dimension::ALL.iter().all(|dimension| {
        let wanted = view.wanted(*dimension);
        let has = |value: &u8| match dimension {
            Dimension::Status => status == Some(*value),
            Dimension::Kind => kind == Some(*value),
            other => row.entry.values_of(*other).contains(value),
        };
        wanted.is_empty() || wanted.iter().any(has)
    });
    wanted && view.since.is_none_or(|since| changed(row.entry, since, date)) && holds(row.entry, needles)
}

/// The words looked for, each squeezed: `Y.QKDN_KM` and `y qkdn km` are one name.
fn needles(text: &str) -> Vec<String> {
    text.split_whitespace().map(squeezed).filter(|needle| !needle.is_empty()).collect()
}

/// Whether each word stands in a name or in the title.
fn holds(entry: &Entry, needles: &[String]) -> bool {
    if needles.is_empty() {
        return true;
    }
    let names = entry.aliases.iter().map(|alias| squeezed(alias));
    let mut hay: Vec<String> = names.collect();
    hay.push(squeezed(entry.id.as_str()));
    hay.extend(entry.title.as_deref().map(squeezed));
    needles.iter().all(|needle| hay.iter().any(|text| text.contains(needle.as_str())))
}

/// Letters and digits alone, in lower case.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether what a row is sorted by is not known, and what it is.
fn key(row: &Row<'_>, column: Column, overview: &Overview) -> (bool, String) {
    let name = |dimension: Dimension| {
        let first = row.entry.values_of(dimension).first().copied();
        // Values stand in reading order, which is not always that of the alphabet.
        first.filter(|at| usize::from(*at) < overview.values(dimension).len()).map(|at| format!("{at:03}"))
    };
    let key = match column {
        Column::Order => None,
        Column::Title => row.entry.title.as_deref().map(str::to_lowercase),
        Column::Kind => KINDS.iter().position(|kind| *kind == row.kind).map(|at| at.to_string()),
        Column::Status => STATUSES.iter().position(|status| *status == row.status).map(|at| at.to_string()),
        Column::Question => name(Dimension::Question),
        Column::Area => name(Dimension::Area),
        Column::Approved => row.approved.map(|date| date.to_string()),
    };
    (key.is_none(), key.unwrap_or_default())
}
