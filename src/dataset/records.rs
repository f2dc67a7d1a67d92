//! The records, one type per kind of fact. Field order is the packed form: see [`super::packed`].

use serde::{Deserialize, Serialize};

use super::date::{Date, Quarter};
use super::ids::{DeliverableId, GroupId, QuestionId, SourceId, StudyPeriodId};
use super::rules::Rules;

/// Everything Demarc knows, as of one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dataset {
    /// The day up to which the facts were collected.
    pub as_of: Date,
    /// Where facts come from.
    pub sources: Vec<Source>,
    /// Study groups and other bodies.
    pub groups: Vec<Group>,
    /// Study periods, oldest first.
    pub study_periods: Vec<StudyPeriod>,
    /// Questions, one record per study period and, where the text changed within one, per variant.
    pub questions: Vec<Question>,
    /// Recommendations, Supplements, reports and work items; editions and amendments are inside.
    pub deliverables: Vec<Deliverable>,
    /// Meetings and other dated events, oldest first.
    pub events: Vec<Event>,
    /// What each Question or group is there for.
    pub mandates: Vec<Mandate>,
    /// The demarcation agreed between the groups.
    pub demarcation: Vec<Demarcation>,
    /// Subjects treated in two or three groups.
    pub twins: Vec<TwinSet>,
    /// Points that the sources leave open.
    pub open_points: Vec<OpenPoint>,
    /// Titles of Recommendations on other subjects.
    pub outside: Vec<OutsideTitle>,
    /// The vocabulary and the mandate rules of the classifier.
    pub rules: Rules,
}

/// How sure a fact is. The order is from best to weakest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EvidenceGrade {
    /// A page of the body names it.
    Documented,
    /// A page suggests it without naming it plainly.
    DocumentedWeak,
    /// The TSAG document of 2023 states it.
    SourceDocument,
    /// A third-party catalogue lists it.
    ThirdPartyCatalogue,
    /// Follows from the subject or from other facts.
    Inferred,
    /// Stated somewhere, not confirmed by a page.
    Unverified,
}

/// What a fact rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// How sure it is.
    pub grade: EvidenceGrade,
    /// How it is known, or what is uncertain, in one or two sentences.
    pub note: Option<String>,
    /// Where it was read; at least one.
    pub sources: Vec<SourceId>,
}

/// A value with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attested<T> {
    /// The value.
    pub value: T,
    /// What it rests on.
    pub evidence: Evidence,
}

/// A place where facts were read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Key used by other records.
    pub id: SourceId,
    /// What it is, in a few words.
    pub name: String,
    /// Its address, where it has one.
    pub url: Option<String>,
    /// A limit of this source: a mirror, a page listed but not seen.
    pub note: Option<String>,
}

/// What kind of body a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupKind {
    /// A study group of ITU-T.
    StudyGroup,
    /// The advisory group TSAG.
    Advisory,
    /// A focus group: pre-standardization, no Recommendations.
    FocusGroup,
    /// A joint coordination activity: no Recommendations.
    JointCoordination,
}

/// A study group or another body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// `SG13`, `FG-QIT4N`.
    pub id: GroupId,
    /// Kind of body.
    pub kind: GroupKind,
    /// Its name in full, where known.
    pub name: Option<String>,
    /// What it does for quantum information technology, in our words.
    pub role: String,
    /// What the record rests on.
    pub evidence: Evidence,
}

/// A study period between two WTSAs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyPeriod {
    /// `2022-2024`.
    pub id: StudyPeriodId,
    /// First day, or first year.
    pub start: Date,
    /// Last day, or last year.
    pub end: Date,
    /// Remark, such as an extension.
    pub note: Option<String>,
    /// What the record rests on.
    pub evidence: Evidence,
}

/// A Question in one study period (and one variant of its text).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Number and study group.
    pub id: QuestionId,
    /// The study period of this record.
    pub study_period: StudyPeriodId,
    /// Which text of the period, where it changed within the period.
    pub variant: Option<String>,
    /// The title; `None` where it is not known.
    pub title: Option<Attested<String>>,
    /// Working party, where known: `WP1/17`.
    pub working_party: Option<String>,
    /// The aspect that the source document of 2023 gives it: `network aspects`.
    pub aspect: Option<String>,
    /// What it is about, in our words, and what was not found.
    pub scope: String,
    /// What it studies, in our words.
    pub study_points: Vec<String>,
    /// How the study points are known.
    pub study_points_note: Option<String>,
    /// What it continues, in words.
    pub predecessor: Option<String>,
    /// What continues it, in words.
    pub successor: Option<String>,
    /// What the record rests on; the note says what is uncertain.
    pub evidence: Evidence,
}

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
    /// The group in charge; sure from the series letter.
    pub group: GroupId,
    /// The Question in charge, with how that is known; `None` where not known.
    pub question: Option<Attested<QuestionId>>,
    /// Where it stands.
    pub status: Status,
    /// Study period of the latest edition, where known.
    pub study_period: Option<StudyPeriodId>,
    /// When the work started, where known.
    pub started: Option<Date>,
    /// When a work item is planned to be ready.
    pub planned: Option<Quarter>,
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
    /// Where it was read.
    pub sources: Vec<SourceId>,
}

/// What kind of event a date marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EventKind {
    /// A meeting that was held.
    Meeting,
    /// A meeting that was announced; whether it was held is not recorded.
    MeetingPlanned,
    /// A decision.
    Decision,
    /// A publication.
    Publication,
    /// A new body.
    Establishment,
    /// A liaison statement.
    Liaison,
    /// A deadline computed from a rule.
    DeadlineComputed,
    /// An announcement.
    Announcement,
    /// A public discussion.
    Discussion,
    /// The run of a study period.
    Period,
}

/// Something that happened, or was announced, on a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Stable key.
    pub id: String,
    /// First day.
    pub start: Date,
    /// Last day, where it lasted longer.
    pub end: Option<Date>,
    /// Who: `SG13`, `IETF`.
    pub body: String,
    /// Kind of event.
    pub kind: EventKind,
    /// What happened.
    pub what: String,
    /// What the record rests on.
    pub evidence: Evidence,
}

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

impl Dataset {
    /// The Questions, each number once, in print order.
    pub fn question_ids(&self) -> Vec<QuestionId> {
        let mut ids: Vec<_> = self.questions.iter().map(|question| question.id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The records of one Question, oldest first; empty where the dataset has none.
    pub fn question_records(&self, id: QuestionId) -> Vec<&Question> {
        self.questions.iter().filter(|question| question.id == id).collect()
    }

    /// The latest known title of a Question, with the record it is from.
    pub fn latest_title(&self, id: QuestionId) -> Option<(&Question, &Attested<String>)> {
        self.questions.iter().rev().filter(|question| question.id == id).find_map(|question| Some((question, question.title.as_ref()?)))
    }

    /// The Question that carries the work of an earlier one today; itself where it still has a mandate.
    pub fn question_today(&self, id: QuestionId) -> QuestionId {
        id
    }

    /// The deliverable of that name.
    pub fn deliverable(&self, id: &DeliverableId) -> Option<&Deliverable> {
        self.deliverables.iter().find(|deliverable| deliverable.id == *id)
    }

    /// The source of that key.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The other deliverables that treat the same subject.
    pub fn twins_of(&self, id: &DeliverableId) -> Vec<&DeliverableId> {
        let sets = self.twins.iter().filter(|set| set.members.contains(id));
        sets.flat_map(|set| set.members.iter().filter(|member| *member != id)).collect()
    }
}
