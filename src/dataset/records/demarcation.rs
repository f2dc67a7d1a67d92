//! Who does what: mandates, the agreed demarcation, subjects treated in several groups, open points.

use serde::{Deserialize, Serialize};

use super::super::ids::{DeliverableId, GroupId, QuestionId};
use super::evidence::Evidence;

/// What a Question or a group is there for, as far as quantum information technology goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// Stable key, cited by rules.
    pub id: String,
    /// The group.
    pub group: GroupId,
    /// The Question, where the mandate is one Question's.
    pub question: Option<QuestionId>,
    /// The aspect in two or three words: `security`.
    pub aspect: String,
    /// The mandate, in our words.
    pub text: String,
    /// What it rests on.
    pub evidence: Evidence,
}

/// One statement of the agreed demarcation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demarcation {
    /// Stable key, cited by rules.
    pub id: String,
    /// The statement, in our words.
    pub text: String,
    /// What it rests on.
    pub evidence: Evidence,
}

/// One subject treated in two or three groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TwinSet {
    /// Stable key.
    pub id: String,
    /// The subject.
    pub subject: String,
    /// The deliverables, network text first.
    pub members: Vec<DeliverableId>,
    /// What decided which group got which text.
    pub deciding: String,
    /// What the record rests on.
    pub evidence: Evidence,
}

/// A point that the sources leave open, told as such.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenPoint {
    /// Stable key.
    pub id: String,
    /// The point in a few words.
    pub title: String,
    /// What is known and what is not.
    pub text: String,
    /// The Questions it touches.
    pub questions: Vec<QuestionId>,
    /// What it rests on.
    pub evidence: Evidence,
}
