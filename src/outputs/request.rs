//! What a page asks for, and what it gets: the messages to and from the worker.

use serde::{Deserialize, Serialize};

use crate::permalink::plan;
use crate::planning::{Plan, QuestionDraft};

/// The kinds of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// The milestones of a plan as a calendar file.
    PlanCalendar,
    /// A plan as a Word document.
    PlanDocument,
    /// A draft Question as a Word document.
    QuestionDocument,
}

/// What a page asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Which file.
    pub(super) kind: Kind,
    /// The plan as in a link, or the packed draft: a page pays for packing only what it has.
    pub(super) body: Vec<u8>,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its type on the web.
    pub media_type: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What a page gets: the file, or why there is none, in words for the reader.
pub type Reply = Result<File, String>;

impl Request {
    /// The milestones of a plan as a calendar file; `None` for a plan beyond all measure.
    pub fn plan_calendar(plan: &Plan) -> Option<Self> {
        Some(Self { kind: Kind::PlanCalendar, body: plan::encode(plan)?.into_bytes() })
    }

    /// A plan as a Word document; `None` for a plan beyond all measure.
    pub fn plan_document(plan: &Plan) -> Option<Self> {
        Some(Self { kind: Kind::PlanDocument, body: plan::encode(plan)?.into_bytes() })
    }

    /// A draft Question as a Word document.
    pub fn question_document(draft: &QuestionDraft) -> Option<Self> {
        Some(Self { kind: Kind::QuestionDocument, body: postcard::to_allocvec(draft).ok()? })
    }
}
