//! The verdict: one value that the page, the command line and every export render.
//!
//! It can be packed, so that a verdict of the host can be compared with the browser's own.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::dataset::{DeliverableId, GroupId, QuestionId};

/// What is to be classified.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The working title.
    pub title: String,
    /// Scope, summary, or a whole justification form; may be empty.
    pub scope: String,
}

/// The answer to a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// What can be said.
    pub outcome: Outcome,
    /// How sure the outcome is.
    pub confidence: Confidence,
    /// How sure the study group is, whichever of its Questions; at least as sure as the outcome.
    pub group_confidence: Confidence,
    /// The confidence in words; never high on a contested or short text.
    pub band: Band,
    /// The other Questions with a claim, best first; in a contested outcome the rivals are here too. Outside, the Questions that would be
    /// asked if a quantum subject is meant after all; often none.
    pub alternatives: Vec<Alternative>,
    /// Why the outcome: the rules that spoke for it, strongest first.
    pub reasons: Vec<Reason>,
    /// Why not the others: one entry per other Question, in the order of the alternatives.
    pub against: Vec<Against>,
    /// The nearest deliverables, nearest first.
    pub precedents: Vec<Precedent>,
    /// Deliverables that may already cover the proposal; a subset of the precedents' kind, nearest first.
    pub overlap: Vec<Precedent>,
    /// Twin items to propose in other Questions.
    pub companions: Vec<Companion>,
    /// Whom to inform or ask.
    pub liaisons: Vec<Liaison>,
    /// What the reader should know about how the text was read.
    pub warnings: Vec<Warning>,
}

/// The four outcomes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// One Question.
    Assigned(QuestionId),
    /// Two or more Questions have a fair claim, best first; the lead study group and then TSAG advise.
    Contested(Vec<QuestionId>),
    /// Not quantum information technology; a likely study group where the data give one.
    Outside(Option<GroupId>),
    /// Too little or unreadable text.
    Insufficient(Missing),
}

/// What an insufficient text lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Missing {
    /// There is no text.
    Text,
    /// There are too few words that say a subject.
    Subject,
    /// The text is not English.
    English,
    /// The text is not made of words: control characters, digits, noise.
    Words,
}

impl Missing {
    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Subject => "subject",
            Self::English => "english",
            Self::Words => "words",
        }
    }
}

impl Outcome {
    /// The name used on the command line.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Assigned(_) => "assigned",
            Self::Contested(_) => "contested",
            Self::Outside(_) => "outside",
            Self::Insufficient(_) => "insufficient",
        }
    }

    /// The Question with the best claim; `None` where there is none.
    pub fn question(&self) -> Option<QuestionId> {
        match self {
            Self::Assigned(question) => Some(*question),
            Self::Contested(rivals) => rivals.first().copied(),
            Self::Outside(_) | Self::Insufficient(_) => None,
        }
    }

    /// The study group with the best claim, also for a text outside quantum information technology.
    pub fn study_group(&self) -> Option<GroupId> {
        match self {
            Self::Outside(group) => group.clone(),
            other => other.question().map(QuestionId::study_group),
        }
    }
}

/// A probability in thousandths: 930 is 0.93. An integer, so that it is the same on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Confidence(pub u16);

impl Confidence {
    /// In per cent, rounded down: 93.
    pub fn percent(self) -> u16 {
        self.0 / 10
    }
}

/// As a decimal fraction: `0.930`.
impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:03}", self.0 / 1000, self.0 % 1000)
    }
}

/// Confidence in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Band {
    /// A first idea only.
    Low,
    /// Probably right; read the reasons.
    Medium,
    /// Of test texts with such a lead, few were judged wrongly.
    High,
}

impl Band {
    /// The name used on the command line and on pages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// Another Question with some claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// The Question.
    pub question: QuestionId,
    /// Its share of the confidence.
    pub confidence: Confidence,
}

/// Which part of the proposal a span lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// [`Proposal::title`].
    Title,
    /// [`Proposal::scope`].
    Scope,
}

impl Field {
    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Scope => "scope",
        }
    }
}

/// A stretch of the proposal's text as it was given, in bytes; both ends lie on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The part of the proposal.
    pub field: Field,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// Whether another stretch lies in this one.
    pub fn contains(&self, other: Self) -> bool {
        self.field == other.field && self.start <= other.start && other.end <= self.end
    }

    /// The words themselves; empty where the span is not of this proposal.
    pub fn text(self, proposal: &Proposal) -> &str {
        let field = match self.field {
            Field::Title => &proposal.title,
            Field::Scope => &proposal.scope,
        };
        field.get(self.start..self.end).unwrap_or_default()
    }
}

/// Words of the text and what they were taken to mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// Where the words stand.
    pub span: Span,
    /// The concept, in plain words; empty where the words count as such.
    pub meaning: String,
}

/// A rule that spoke.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Key of the rule.
    pub rule: String,
    /// The sentence for a delegate.
    pub why: String,
    /// The words that fired it.
    pub words: Vec<Marked>,
    /// What the rule follows from: keys of mandates, demarcation statements or sources.
    pub follows_from: Vec<String>,
    /// Its weight in the score, in score units.
    pub weight: u32,
}

/// Why another Question is not the owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Against {
    /// The other Question.
    pub question: QuestionId,
    /// What speaks for it all the same, strongest first; empty where nothing does.
    pub for_it: Vec<Reason>,
    /// Why it is not the owner, in one sentence.
    pub why_not: String,
}

/// A deliverable near the proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Precedent {
    /// The deliverable.
    pub deliverable: DeliverableId,
    /// How near, in thousandths: 1000 is the same words.
    pub similarity: u16,
    /// The words or phrases that both have, rarest first; none where the title names it.
    pub shared: Vec<String>,
}

/// A twin item to propose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Companion {
    /// The Question that would own it.
    pub question: QuestionId,
    /// Why, in one sentence.
    pub why: String,
}

/// A group to inform or ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Liaison {
    /// The group or outside body.
    pub to: String,
    /// Why, in one sentence.
    pub why: String,
}

/// A remark on how the text was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// The remark, in one sentence.
    pub text: String,
    /// The words it is about, where it is about words.
    pub spans: Vec<Span>,
}

impl Verdict {
    /// The verdict on an empty proposal.
    pub fn empty() -> Self {
        Self {
            outcome: Outcome::Insufficient(Missing::Text),
            confidence: Confidence(0),
            group_confidence: Confidence(0),
            band: Band::Low,
            alternatives: Vec::new(),
            reasons: Vec::new(),
            against: Vec::new(),
            precedents: Vec::new(),
            overlap: Vec::new(),
            companions: Vec::new(),
            liaisons: Vec::new(),
            warnings: Vec::new(),
        }
    }
}
