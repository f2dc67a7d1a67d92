//! A selection as files: CSV for spreadsheets, JSON for programs.

use super::select::Row;
use crate::dataset::cells::{self, json_string};
use crate::dataset::overview::{Dimension, NO_QUESTION, Overview};

/// The columns of the files.
const COLUMNS: [&str; 8] = ["id", "title", "kind", "status", "group", "question", "areas", "approved"];

/// A text's values in the order of the columns; empty where not known.
fn fields(overview: &Overview, row: &Row<'_>) -> [String; 8] {
    let names = |dimension: Dimension| {
        let values = row.entry.values_of(dimension).iter().filter_map(|at| overview.values(dimension).get(usize::from(*at)));
        values.filter(|value| value.key != NO_QUESTION).map(|value| value.name.as_str()).collect::<Vec<_>>().join("; ")
    };
    [
        row.entry.id.to_string(),
        row.entry.title.clone().unwrap_or_default(),
        row.kind.to_string(),
        row.status.to_string(),
        row.entry.group.to_string(),
        names(Dimension::Question),
        names(Dimension::Area),
        row.approved.map(|date| date.to_string()).unwrap_or_default(),
    ]
}

/// The selection as CSV (RFC 4180), with what it shows in the first line.
pub fn csv(overview: &Overview, rows: &[Row<'_>], shows: &str) -> String {
    let head = [vec![shows.to_owned()], COLUMNS.map(str::to_owned).to_vec()];
    cells::csv(head.into_iter().chain(rows.iter().map(|row| fields(overview, row).to_vec())))
}

/// The selection as a JSON array of objects.
pub fn json(overview: &Overview, rows: &[Row<'_>]) -> String {
    let objects = rows.iter().map(|row| {
        let fields = fields(overview, row);
        let pairs = COLUMNS.iter().zip(&fields).map(|(name, field)| format!("\"{name}\":{}", json_string(field)));
        format!("{{{}}}", pairs.collect::<Vec<_>>().join(","))
    });
    format!("[\n{}\n]\n", objects.collect::<Vec<_>>().join(",\n"))
}
