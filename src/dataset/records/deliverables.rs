//! Recommendations, Supplements, reports and work items.

use serde::{Deserialize, Serialize};

use super::super::date::{Date, Quarter};
use super::super::ids::{DeliverableId, GroupId, QuestionId, SourceId, StudyPeriodId};
use super::super::words::words;
use super::evidence::{Attested, Evidence};

/// The kind of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DeliverableKind {
    /// Normative text.
    Recommendation,
    /// Supplement to Recommendations.
    Supplement,
    /// Technical Report.
    TechnicalReport,
    /// Technical Paper.
    TechnicalPaper,
    /// Output of a focus group.
    FocusGroupDeliverable,
    /// A text still in work.
    WorkItem,
}

words! {
    DeliverableKind {
        Recommendation = "Recommendation",
        Supplement = "Supplement",
        TechnicalReport = "Technical Report",
        TechnicalPaper = "Technical Paper",
        FocusGroupDeliverable = "focus group deliverable",
        WorkItem = "work item",
    }
}

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Approved or agreed, and valid.
    InForce,
    /// Published, without being a Recommendation.
    Published,
    /// In work.
    UnderStudy,
    /// Replaced by a later edition.
    Superseded,
    /// Its present state is not known.
    Unknown,
}

words! {
    Status {
        InForce = "in force",
        Published = "published",
        UnderStudy = "under study",
        Superseded = "superseded",
        Unknown = "unknown",
    }
}

/// A text that ITU-T groups made or are making.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deliverable {
    /// Its name: `Y.3803`, `Y.QKDN-pkpe-fr`.
    pub id: DeliverableId,
    /// Its title; `None` where not known.
    pub title: Option<String>,
    /// Its kind.
    pub kind: DeliverableKind,
    /// For a work item: the kind it is to become, where known.
    pub target_kind: Option<DeliverableKind>,
    /// Other names of the same text: the working acronym, a common spelling.
    pub aliases: Vec<String>,
    /// Ids that this text had here before: their permalinks lead to it for ever.
    pub former_ids: Vec<DeliverableId>,
    /// The group in charge; sure from the series letter.
    pub group: GroupId,
    /// The Question in charge, with how that is known; `None` where not known.
    pub question: Option<Attested<QuestionId>>,
    /// Why the Question is not known, or between which Questions it is undecided.
    pub question_note: Option<String>,
    /// Where it stands.
    pub status: Status,
    /// Study period of the latest edition, where known.
    pub study_period: Option<StudyPeriodId>,
    /// When the work started, where known.
    pub started: Option<Date>,
    /// When a work item is planned to be ready.
    pub planned: Option<Quarter>,
    /// How a work item is to be approved; an edition has its own.
    pub process: Option<Attested<String>>,
    /// Approved editions, oldest first; the last one is in force. Empty for a work item.
    pub editions: Vec<Edition>,
    /// What it covers, in our words.
    pub scope: Option<String>,
    /// What the scope text was taken from: `abstract`, `title only`.
    pub scope_basis: Option<String>,
    /// Subject tags.
    pub tags: Vec<String>,
    /// The text this one is to replace.
    pub revises: Option<DeliverableId>,
    /// The same text at another body: `ISO/IEC 9594-13`.
    pub common_text: Option<String>,
    /// Remarks: disputed names, sources that disagree.
    pub note: Option<String>,
    /// What title, status and dates rest on.
    pub evidence: Evidence,
}

/// One approved edition of a deliverable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Date of approval, agreement or publication.
    pub approved: Date,
    /// Its title where it differs from the deliverable's present one.
    pub title: Option<String>,
    /// Consent, where known or inferred.
    pub consented: Option<Attested<Date>>,
    /// How it was approved: `AAP`, `TAP`, `Agreement`; with how that is known.
    pub process: Option<Attested<String>>,
    /// Study period of this edition, where known.
    pub study_period: Option<StudyPeriodId>,
    /// The Question in charge of an earlier edition, where it was recorded by itself.
    pub question: Option<Attested<QuestionId>>,
    /// What an earlier edition covered, in our words.
    pub scope: Option<String>,
    /// What is uncertain about it, or where sources disagree.
    pub note: Option<String>,
    /// Corrigenda and amendments, oldest first.
    pub amendments: Vec<Amendment>,
    /// Where the edition was read.
    pub sources: Vec<SourceId>,
}

/// A corrigendum or amendment to an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    /// `Cor.1`, `Amd.1`.
    pub id: String,
    /// Date of approval.
    pub approved: Date,
    /// What it changes, where known.
    pub what: Option<String>,
    /// What is uncertain about it.
    pub note: Option<String>,
    /// Where it was read.
    pub sources: Vec<SourceId>,
}

/// A Recommendation on another subject, known by title only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutsideTitle {
    /// Its name: `L.105`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Date of the edition.
    pub approved: Date,
}
