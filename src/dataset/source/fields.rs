//! Reads the fields of one TOML table, and tells all that is wrong with them instead of stopping at the first fault.
//!
//! Read every field into a local first, then build the record: so one reading tells every fault of the record.
//!
//! ```text
//! fn group(fields: &mut Fields<'_>) -> Option<Group> {
//!     let id = fields.parse("id");
//!     let name = fields.optional_text("name");
//!     let evidence = fields.evidence();
//!     Some(Group { id: id?, name, evidence: evidence? })
//! }
//!
//! let groups = reader.file("groups.toml", |file| file.list("group", &["id"], group));
//! ```
//!
//! A field that nobody asked for is a fault too: it is reported when the table is left, with the likely right name.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use toml::{Table, Value};

use super::problems::Problem;
use super::spelling;

/// The fields of one table that have not been read yet, and where the table stands.
#[derive(Debug)]
pub struct Fields<'p> {
    file: &'p str,
    /// The record, such as `Y.3803`; `None` at the top of a file.
    record: Option<String>,
    /// Where the table stands within the record, such as `edition 2020-12-07`; empty for the record itself.
    path: String,
    table: Table,
    /// The names asked for so far: those that the table may hold.
    known: Vec<String>,
    problems: &'p mut Vec<Problem>,
}

impl<'p> Fields<'p> {
    /// The top of a file.
    pub(super) fn of_file(file: &'p str, table: Table, problems: &'p mut Vec<Problem>) -> Self {
        Self { file, record: None, path: String::new(), table, known: Vec::new(), problems }
    }

    /// Reports a fault of a field, for rules that the other functions do not know. Say what is wrong and what to do.
    pub fn fault(&mut self, field: &str, message: impl Into<String>) {
        let field = if self.path.is_empty() { field.to_owned() } else { format!("{}, {field}", self.path) };
        let record = self.record.clone().unwrap_or_else(|| "(whole file)".to_owned());
        self.problems.push(Problem { file: self.file.to_owned(), record, field, message: message.into() });
    }

    /// A text that must be there.
    pub fn text(&mut self, field: &str) -> Option<String> {
        self.required(field, Self::optional_text)
    }

    /// A text, where there is one.
    pub fn optional_text(&mut self, field: &str) -> Option<String> {
        let value = self.take(field)?;
        self.clean_text(field, value)
    }

    /// An identifier or a date that must be there, such as `Y.3803` or `2020-12-07`.
    pub fn parse<T: FromStr<Err: Display>>(&mut self, field: &str) -> Option<T> {
        self.required(field, Self::optional)
    }

    /// An identifier or a date, where there is one.
    pub fn optional<T: FromStr<Err: Display>>(&mut self, field: &str) -> Option<T> {
        let text = self.optional_text(field)?;
        self.parsed(field, &text)
    }

    /// A stable key of our own making, which must be there: lower-case letters, digits, `-` and `.`.
    pub fn key(&mut self, field: &str) -> Option<String> {
        let text = self.text(field)?;
        let is_key = text.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-' | '.'));
        if !is_key {
            self.fault(field, format!("\"{text}\" is no key; use lower-case letters, digits, - and . only"));
        }
        Some(text)
    }

    /// A whole number within limits that must be there.
    pub fn number<T>(&mut self, field: &str, range: RangeInclusive<T>) -> Option<T>
    where
        T: TryFrom<i64> + PartialOrd + Display,
    {
        self.required(field, |fields, field| {
            let value = fields.take(field)?;
            let number = value.as_integer().and_then(|number| T::try_from(number).ok()).filter(|number| range.contains(number));
            if number.is_none() {
                fields.fault(field, format!("expected a whole number from {} to {}, found {value}", range.start(), range.end()));
            }
            number
        })
    }

    /// `true` or `false`; false where the field is absent.
    pub fn flag(&mut self, field: &str) -> bool {
        match self.take(field) {
            None => false,
            Some(Value::Boolean(flag)) => flag,
            Some(other) => {
                self.fault(field, format!("expected true or false without quotes, found {}", other.type_str()));
                false
            }
        }
    }

    /// One of the allowed words, which must be there.
    pub fn one_of<T: Copy>(&mut self, field: &str, words: &[(&str, T)]) -> Option<T> {
        self.required(field, |fields, field| fields.optional_one_of(field, words))
    }

    /// One of the allowed words, where there is one.
    pub fn optional_one_of<T: Copy>(&mut self, field: &str, words: &[(&str, T)]) -> Option<T> {
        let text = self.optional_text(field)?;
        self.word(field, &text, words)
    }

    /// The value of a word, which must be an allowed one.
    fn word<T: Copy>(&mut self, field: &str, text: &str, words: &[(&str, T)]) -> Option<T> {
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let allowed = words.iter().map(|(word, _)| *word);
            self.fault(field, format!("\"{text}\" is not allowed here; {}", spelling::advice(text, allowed)));
        }
        found
    }

    /// A list of the allowed words; empty where the field is absent.
    pub fn words<T: Copy>(&mut self, field: &str, words: &[(&str, T)]) -> Vec<T> {
        let texts = self.texts(field);
        texts.iter().filter_map(|text| self.word(field, text, words)).collect()
    }

    /// A list of texts; empty where the field is absent.
    pub fn texts(&mut self, field: &str) -> Vec<String> {
        match self.take(field) {
            None => Vec::new(),
            Some(Value::Array(items)) => items.into_iter().filter_map(|item| self.clean_text(field, item)).collect(),
            Some(other) => {
                self.fault(field, format!("expected a list of texts such as [\"first\", \"second\"], found {}", other.type_str()));
                Vec::new()
            }
        }
    }

    /// A list of identifiers; empty where the field is absent.
    pub fn parse_all<T: FromStr<Err: Display>>(&mut self, field: &str) -> Vec<T> {
        let texts = self.texts(field);
        texts.iter().filter_map(|text| self.parsed(field, text)).collect()
    }

    /// A table within this one, where there is one.
    pub fn table<T>(&mut self, field: &str, read: impl FnOnce(&mut Fields<'_>) -> Option<T>) -> Option<T> {
        match self.take(field)? {
            Value::Table(table) => {
                let mut inner = self.inner(field.to_owned(), table);
                let value = read(&mut inner);
                inner.finish();
                value
            }
            other => {
                self.fault(field, format!("expected a table under a heading such as [record.{field}], found {}", other.type_str()));
                None
            }
        }
    }

    /// A table within this one, which must be there.
    pub fn required_table<T>(&mut self, field: &str, read: impl FnOnce(&mut Fields<'_>) -> Option<T>) -> Option<T> {
        self.required(field, |fields, field| fields.table(field, read))
    }

    /// The tables written as `[[name]]`; empty where there are none.
    ///
    /// `label` names the fields that tell one from the other; messages show their values.
    pub fn list<T>(&mut self, name: &str, label: &[&str], mut read: impl FnMut(&mut Fields<'_>) -> Option<T>) -> Vec<T> {
        let items = match self.take(name) {
            None => return Vec::new(),
            Some(Value::Array(items)) => items,
            Some(other) => {
                self.fault(name, format!("expected tables under the heading [[{name}]], found {}", other.type_str()));
                return Vec::new();
            }
        };
        let mut records = Vec::with_capacity(items.len());
        for (position, item) in items.into_iter().enumerate() {
            let Value::Table(table) = item else {
                self.fault(name, format!("expected tables under the heading [[{name}]], found {}", item.type_str()));
                continue;
            };
            let labels: Vec<_> = label.iter().filter_map(|field| table.get(*field)?.as_str()).collect();
            let label = if labels.is_empty() { (position + 1).to_string() } else { labels.join(" ") };
            // A record with an id is called by it alone; anything else by its kind as well.
            let place = if self.record.is_none() && !labels.is_empty() { label } else { format!("{name} {label}") };
            let mut inner = self.inner(place, table);
            records.extend(read(&mut inner));
            inner.finish();
        }
        records
    }

    /// Reports the fields that nobody asked for. Called by whoever opened the table, once it is read.
    pub(super) fn finish(mut self) {
        for field in std::mem::take(&mut self.table).keys() {
            let advice = spelling::advice(field, self.known.iter().map(String::as_str));
            self.fault(field, format!("unknown field; {advice}"));
        }
    }

    /// Takes a field out of the table.
    fn take(&mut self, field: &str) -> Option<Value> {
        self.known.push(field.to_owned());
        self.table.remove(field)
    }

    /// Reads a field, and reports where it is missing.
    fn required<T>(&mut self, field: &str, read: impl FnOnce(&mut Self, &str) -> Option<T>) -> Option<T> {
        if !self.table.contains_key(field) {
            self.known.push(field.to_owned());
            self.fault(field, "missing; this field must be there");
            return None;
        }
        read(self, field)
    }

    /// The text of a value, without invisible characters and without space at its ends.
    fn clean_text(&mut self, field: &str, value: Value) -> Option<String> {
        let text = match value {
            Value::String(text) => text,
            Value::Datetime(date) => {
                self.fault(field, format!("put the date in quotes: {field} = \"{date}\""));
                return None;
            }
            other => {
                self.fault(field, format!("expected a text in quotes, found {}", other.type_str()));
                return None;
            }
        };
        if text.trim().is_empty() {
            self.fault(field, "empty; leave the field out where the value is not known");
            return None;
        }
        if text.trim() != text {
            self.fault(field, format!("space at the beginning or end of \"{text}\"; remove it"));
        }
        if let Some(odd) = text.chars().find(|c| is_invisible(*c)) {
            self.fault(
                field,
                format!("the invisible character U+{:04X} is in \"{}\"; retype that place", u32::from(odd), text.escape_debug()),
            );
        }
        Some(text)
    }

    /// Reads an identifier or a date out of a text.
    fn parsed<T: FromStr<Err: Display>>(&mut self, field: &str, text: &str) -> Option<T> {
        match text.parse() {
            Ok(value) => Some(value),
            Err(error) => {
                self.fault(field, error.to_string());
                None
            }
        }
    }

    /// The fields of a table within this one.
    fn inner(&mut self, place: String, table: Table) -> Fields<'_> {
        let (record, path) = match &self.record {
            None => (place, String::new()),
            Some(record) if self.path.is_empty() => (record.clone(), place),
            Some(record) => (record.clone(), format!("{}, {place}", self.path)),
        };
        Fields { file: self.file, record: Some(record), path, table, known: Vec::new(), problems: &mut *self.problems }
    }
}

/// Characters that a reader of a page cannot see: control characters, and those that only steer the layout of text.
fn is_invisible(c: char) -> bool {
    c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

mod evidence;
#[cfg(test)]
mod tests;
