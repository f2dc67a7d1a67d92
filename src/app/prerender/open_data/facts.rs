//! Sources, events, mandates, statements, twins, areas and open points.

use schemars::JsonSchema;
use serde::Serialize;
use serde_with::skip_serializing_none;

use super::basics::{Evidence, date, event_kind, meeting_level, question, text, texts};
use crate::dataset;

/// A place where facts were read.
#[skip_serializing_none]
#[derive(Serialize, JsonSchema)]
pub struct Source {
    /// Key used by other records.
    pub id: String,
    /// What it is.
    pub name: String,
    /// Its address.
    pub url: Option<String>,
    /// A limit of it: a mirror, a page listed but not seen.
    pub note: Option<String>,
}

/// A meeting or another dated event.
#[skip_serializing_none]
#[derive(Serialize, JsonSchema)]
pub struct Event {
    /// Stable key.
    pub id: String,
    /// First day, month or year.
    #[schemars(schema_with = "date")]
    pub start: String,
    /// Last day, where it lasted longer.
    #[schemars(schema_with = "date")]
    pub end: Option<String>,
    /// Who.
    pub body: String,
    /// Kind of event.
    #[schemars(schema_with = "event_kind")]
    pub kind: &'static str,
    /// For a meeting: at which level.
    #[schemars(schema_with = "meeting_level")]
    pub level: Option<&'static str>,
    /// What happened.
    pub what: String,
    /// What the record rests on.
    pub evidence: Evidence,
}

/// What a Question or a group is there for, as far as quantum subjects go.
#[skip_serializing_none]
#[derive(Serialize, JsonSchema)]
pub struct Mandate {
    /// Stable key.
    pub id: String,
    /// The group.
    pub group: String,
    /// The Question, where the mandate is one Question's.
    #[schemars(schema_with = "question")]
    pub question: Option<String>,
    /// The aspect in a few words.
    pub aspect: String,
    /// The mandate, in our words.
    pub text: String,
    /// What it rests on.
    pub evidence: Evidence,
}

/// A statement on who does what.
#[derive(Serialize, JsonSchema)]
pub struct Statement {
    /// Stable key.
    pub id: String,
    /// The statement, in our words.
    pub text: String,
    /// What it rests on.
    pub evidence: Evidence,
}

/// A subject treated in two or three groups.
#[derive(Serialize, JsonSchema)]
pub struct Twin {
    /// Stable key.
    pub id: String,
    /// The subject.
    pub subject: String,
    /// The texts, network text first.
    pub members: Vec<String>,
    /// What decided which group got which text.
    pub deciding: String,
    /// What the record rests on.
    pub evidence: Evidence,
}

/// A functional area. Which text stands in which is told by the texts.
#[derive(Serialize, JsonSchema)]
pub struct Area {
    /// Stable key.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What belongs to it.
    pub meaning: String,
    /// Mandates, statements, texts or sources that use the name in this sense.
    pub follows_from: Vec<String>,
}

/// A point that the sources leave open.
#[derive(Serialize, JsonSchema)]
pub struct OpenPoint {
    /// Stable key.
    pub id: String,
    /// The point in a few words.
    pub title: String,
    /// What is known and what is not.
    pub text: String,
    /// The Questions it touches.
    pub questions: Vec<String>,
    /// What it rests on.
    pub evidence: Evidence,
}

impl From<&dataset::Source> for Source {
    fn from(record: &dataset::Source) -> Self {
        Self { id: record.id.to_string(), name: record.name.clone(), url: record.url.clone(), note: record.note.clone() }
    }
}

impl From<&dataset::Event> for Event {
    fn from(record: &dataset::Event) -> Self {
        Self {
            id: record.id.clone(),
            start: record.start.to_string(),
            end: text(record.end.as_ref()),
            body: record.body.clone(),
            kind: record.kind.word(),
            level: record.level.map(dataset::MeetingLevel::word),
            what: record.what.clone(),
            evidence: Evidence::from(&record.evidence),
        }
    }
}

impl From<&dataset::Mandate> for Mandate {
    fn from(record: &dataset::Mandate) -> Self {
        Self {
            id: record.id.clone(),
            group: record.group.to_string(),
            question: text(record.question.as_ref()),
            aspect: record.aspect.clone(),
            text: record.text.clone(),
            evidence: Evidence::from(&record.evidence),
        }
    }
}

impl From<&dataset::Demarcation> for Statement {
    fn from(record: &dataset::Demarcation) -> Self {
        Self { id: record.id.clone(), text: record.text.clone(), evidence: Evidence::from(&record.evidence) }
    }
}

impl From<&dataset::TwinSet> for Twin {
    fn from(record: &dataset::TwinSet) -> Self {
        Self {
            id: record.id.clone(),
            subject: record.subject.clone(),
            members: texts(&record.members),
            deciding: record.deciding.clone(),
            evidence: Evidence::from(&record.evidence),
        }
    }
}

impl From<&dataset::Area> for Area {
    fn from(record: &dataset::Area) -> Self {
        Self {
            id: record.id.to_string(),
            name: record.name.clone(),
            meaning: record.meaning.clone(),
            follows_from: record.follows_from.clone(),
        }
    }
}

impl From<&dataset::OpenPoint> for OpenPoint {
    fn from(record: &dataset::OpenPoint) -> Self {
        Self {
            id: record.id.clone(),
            title: record.title.clone(),
            text: record.text.clone(),
            questions: texts(&record.questions),
            evidence: Evidence::from(&record.evidence),
        }
    }
}
