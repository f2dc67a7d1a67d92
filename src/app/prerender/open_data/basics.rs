//! What every kind of record uses: evidence, words, dates, and the frame of a file.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use serde_with::skip_serializing_none;

use crate::dataset::{self, DeliverableKind, EventKind, EvidenceGrade, GroupKind, MeetingLevel, Status};

/// A file with all records of one kind.
#[derive(Serialize, JsonSchema)]
pub struct Collection<T> {
    /// Where the schema of this file is, relative to it.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// The day or month up to which the facts were collected.
    #[schemars(schema_with = "date")]
    pub as_of: String,
    /// Tells versions of the facts apart.
    pub version: String,
    /// The records.
    pub items: Vec<T>,
}

/// A file with one record.
#[derive(Serialize, JsonSchema)]
pub struct Single<T> {
    /// Where the schema of this file is, relative to it.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// The day or month up to which the facts were collected.
    #[schemars(schema_with = "date")]
    pub as_of: String,
    /// Tells versions of the facts apart.
    pub version: String,
    /// The record.
    pub item: T,
}

/// What a fact rests on.
#[skip_serializing_none]
#[derive(Serialize, JsonSchema)]
pub struct Evidence {
    /// How sure it is.
    #[schemars(schema_with = "grade")]
    pub grade: &'static str,
    /// How it is known, or what is uncertain.
    pub basis: Option<String>,
    /// Where it was read: ids of sources.
    pub sources: Vec<String>,
}

/// A value with evidence of its own.
#[derive(Serialize, JsonSchema)]
pub struct Attested {
    /// The value.
    pub is: String,
    /// What it rests on.
    pub evidence: Evidence,
}

impl From<&dataset::Evidence> for Evidence {
    fn from(evidence: &dataset::Evidence) -> Self {
        Self { grade: evidence.grade.word(), basis: evidence.note.clone(), sources: texts(&evidence.sources) }
    }
}

impl<T: ToString> From<&dataset::Attested<T>> for Attested {
    fn from(attested: &dataset::Attested<T>) -> Self {
        Self { is: attested.value.to_string(), evidence: Evidence::from(&attested.evidence) }
    }
}

/// Identifiers as text.
pub fn texts<T: ToString>(ids: &[T]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

/// A value as text, where there is one.
pub fn text<T: ToString>(value: Option<&T>) -> Option<String> {
    value.map(ToString::to_string)
}

/// One of the words that an enumeration has in the data.
fn words<T>(words: &[(&'static str, T)]) -> Schema {
    let words: Vec<_> = words.iter().map(|(word, _)| *word).collect();
    json_schema!({ "type": "string", "enum": words })
}

/// A day, a month or a year.
pub fn date(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" })
}

/// A quarter of a year.
pub fn quarter(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": "^[0-9]{4}-Q[1-4]$" })
}

/// A Question by number and study group.
pub fn question(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": "^Q[0-9]+/[0-9]+$" })
}

/// The grades of evidence.
pub fn grade(_: &mut SchemaGenerator) -> Schema {
    words(EvidenceGrade::WORDS)
}

/// The kinds of text.
pub fn text_kind(_: &mut SchemaGenerator) -> Schema {
    words(DeliverableKind::WORDS)
}

/// Where a text can stand.
pub fn status(_: &mut SchemaGenerator) -> Schema {
    words(Status::WORDS)
}

/// The kinds of group.
pub fn group_kind(_: &mut SchemaGenerator) -> Schema {
    words(GroupKind::WORDS)
}

/// The kinds of event.
pub fn event_kind(_: &mut SchemaGenerator) -> Schema {
    words(EventKind::WORDS)
}

/// The levels of a meeting.
pub fn meeting_level(_: &mut SchemaGenerator) -> Schema {
    words(MeetingLevel::WORDS)
}
