//! The gold set: texts of our own writing with the answer expected, in an open and a locked half.
//!
//! Rules are never written from the locked half; its figures are the ones to trust.

use std::fs;
use std::path::Path;

use demarc::dataset::QuestionId;
use toml::{Table, Value};

use super::sets::Half;
use super::text::{Expected, Text};

/// The files of a half, in the order shown, and what is in them.
pub(crate) const FILES: [(&str, &str); 7] = [
    ("titles", "titles"),
    ("minimal_pairs", "minimal pairs"),
    ("proposals", "proposals"),
    ("near_contested", "one aspect beside another"),
    ("contested", "contested"),
    ("outside", "other subjects"),
    ("insufficient", "too little text"),
];

/// The example texts that the classifier learns from: the open half.
///
/// # Errors
/// The first fault, with file, text and field.
pub(crate) fn examples() -> Result<Vec<Text>, String> {
    let files: Vec<Vec<Text>> = FILES.iter().map(|(file, _)| read(Half::Open, file)).collect::<Result<_, _>>()?;
    Ok(files.into_iter().flatten().collect())
}

/// Reads one file of a half.
///
/// # Errors
/// The first fault, with file, text and field.
pub(crate) fn read(half: Half, file: &str) -> Result<Vec<Text>, String> {
    let path = Path::new("data/gold").join(half.name()).join(format!("{file}.toml"));
    let path = path.display();
    let text = fs::read_to_string(path.to_string()).map_err(|error| format!("{path}: {error}"))?;
    let table: Table = text.parse().map_err(|error| format!("{path}: {error}"))?;
    let records = table.get("text").and_then(Value::as_array).ok_or_else(|| format!("{path}: no [[text]]"))?;
    records.iter().map(|record| read_text(record).map_err(|fault| format!("{path}: {fault}"))).collect()
}

/// Reads one text.
fn read_text(record: &Value) -> Result<Text, String> {
    let text = |field: &str| record.get(field).and_then(Value::as_str).map(str::to_owned);
    let id = text("id").ok_or("a text without id")?;
    let question = |name: &str| name.parse::<QuestionId>().map_err(|error| format!("{id}: {error}"));
    let expected = match text("expect").ok_or_else(|| format!("{id}: nothing is expected"))?.as_str() {
        "contested" => {
            let rivals = record.get("rivals").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            Expected::Contested(rivals.iter().filter_map(Value::as_str).map(question).collect::<Result<_, _>>()?)
        }
        "outside" => Expected::Outside,
        "insufficient" => Expected::Insufficient,
        name => Expected::Question(question(name)?),
    };
    Ok(Text {
        title: text("title").unwrap_or_default(),
        scope: text("scope").unwrap_or_default(),
        expected,
        why: text("why"),
        pair: text("pair"),
        id,
    })
}
