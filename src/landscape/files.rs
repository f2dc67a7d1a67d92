//! A selection as files: CSV for spreadsheets, JSON for programs.

use super::select::Row;
use crate::dataset::overview::{Dimension, Overview};

/// The columns of the files.
const COLUMNS: [&str; 8] = ["id", "title", "kind", "status", "group", "question", "areas", "approved"];

/// A text's values in the order of the columns; empty where not known.
fn fields(overview: &Overview, row: &Row<'_>) -> [String; 8] {
    let names = |dimension: Dimension| {
        let values = row.entry.values_of(dimension).iter().filter_map(|at| overview.values(dimension).get(usize::from(*at)));
        values.map(|value| value.name.as_str()).collect::<Vec<_>>().join("; ")
    };
    [
        row.entry.id.to_string(),
        row.entry.title.clone().unwrap_or_default(),
        row.entry.kind.to_string(),
        row.status.to_string(),
        row.entry.group.to_string(),
        names(Dimension::Question),
        names(Dimension::Area),
        row.approved.map(|date| date.to_string()).unwrap_or_default(),
    ]
}

/// The selection as CSV (RFC 4180), with what it shows in the first line.
pub fn csv(overview: &Overview, rows: &[Row<'_>], shows: &str) -> String {
    let mut text = cell(shows);
    text.push_str("\r\n");
    text.push_str(&COLUMNS.join(","));
    text.push_str("\r\n");
    for row in rows {
        let cells = fields(overview, row).map(|field| cell(&field));
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

/// A cell: quoted where needed, and never a formula for a spreadsheet.
fn cell(field: &str) -> String {
    let formula = field.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guarded = if formula { format!("'{field}") } else { field.to_owned() };
    if guarded.contains(['"', ',', '\n', '\r', ';']) { format!("\"{}\"", guarded.replace('"', "\"\"")) } else { guarded }
}

/// The selection as a JSON array of objects.
pub fn json(overview: &Overview, rows: &[Row<'_>]) -> String {
    let objects = rows.iter().map(|row| {
        let fields = fields(overview, row);
        let pairs = COLUMNS.iter().zip(&fields).map(|(name, field)| format!("\"{name}\":{}", string(field)));
        format!("{{{}}}", pairs.collect::<Vec<_>>().join(","))
    });
    format!("[\n{}\n]\n", objects.collect::<Vec<_>>().join(",\n"))
}

/// A JSON string; an empty one is `null`, since it stands for what is not known.
fn string(field: &str) -> String {
    if field.is_empty() {
        return "null".to_owned();
    }
    let mut text = String::from("\"");
    for c in field.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            c if c < ' ' => text.push(' '),
            c => text.push(c),
        }
    }
    text.push('"');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("Y.3803"), "Y.3803");
        assert_eq!(cell("a, \"b\""), "\"a, \"\"b\"\"\"");
    }

    #[test]
    fn what_is_not_known_is_null() {
        assert_eq!(string(""), "null");
        assert_eq!(string("a \"b\" \\"), r#""a \"b\" \\""#);
    }
}
