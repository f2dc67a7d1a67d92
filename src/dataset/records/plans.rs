//! What a study-period plan is made from: the procedure, what is assumed, candidate topics, and what happened before.

use serde::{Deserialize, Serialize};

use super::super::day::Day;
use super::super::ids::{DeliverableId, GroupId, QuestionId, SourceId, TopicId};
use super::super::length::Length;
use super::super::words::words;
use super::events::MeetingLevel;
use super::evidence::Evidence;
use super::procedure::Procedure;

/// All of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanningFacts {
    /// The rules.
    pub procedure: Procedure,
    /// What no source says and a plan needs.
    pub assumptions: Assumptions,
    /// Candidate study topics, by number.
    pub topics: Vec<Topic>,
    /// What happened, to be computed again.
    pub replays: Vec<Replay>,
}

/// What no source says: guesses with a reason, which a reader may change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assumptions {
    /// Meetings on assumed dates.
    pub meetings: Vec<AssumedMeeting>,
    /// Meetings that go on as before.
    pub rhythms: Vec<Rhythm>,
    /// How long something takes.
    pub lengths: Vec<AssumedLength>,
}

/// A meeting on dates that are assumed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssumedMeeting {
    /// Stable key.
    pub id: String,
    /// Whose meeting.
    pub body: GroupId,
    /// At which level.
    pub level: MeetingLevel,
    /// First day.
    pub start: Day,
    /// Last day.
    pub end: Day,
    /// Its name.
    pub what: String,
    /// Why these dates.
    pub why: String,
    /// What the guess is drawn from.
    pub sources: Vec<SourceId>,
}

/// Meetings that go on as before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rhythm {
    /// Stable key.
    pub id: String,
    /// Whose meetings.
    pub body: GroupId,
    /// At which level.
    pub level: MeetingLevel,
    /// Key of the event that is the last meeting known.
    pub after: String,
    /// From one first day to the next.
    pub every: Length,
    /// How many days each lasts.
    pub days: u8,
    /// Why this rhythm.
    pub why: String,
    /// What the guess is drawn from.
    pub sources: Vec<SourceId>,
}

/// A length of time that is assumed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssumedLength {
    /// Stable key.
    pub id: String,
    /// What takes so long.
    pub what: String,
    /// How long.
    pub length: Length,
    /// Why so long.
    pub why: String,
    /// What the guess is drawn from.
    pub sources: Vec<SourceId>,
}

/// A candidate study topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Stable key.
    pub id: TopicId,
    /// Its number in lists.
    pub number: u8,
    /// In a few words.
    pub name: String,
    /// What it is, in our words.
    pub what: String,
    /// A working title, as a proposal would have it.
    pub title: String,
    /// A scope, as a proposal would have it.
    pub scope: String,
    /// Where it is studied or named.
    pub found: Vec<Found>,
    /// Who would study it, the main part first: our proposal.
    pub homes: Vec<Home>,
    /// Texts that study the topic itself.
    pub items: Vec<DeliverableId>,
    /// Texts on the same matter for QKD networks.
    pub analogues: Vec<DeliverableId>,
    /// What is missing.
    pub gap: String,
    /// Twin items to propose beside it: our proposal.
    pub companions: Vec<TopicCompanion>,
    /// How sure it is that the sources name it.
    pub evidence: Evidence,
}

/// Where a topic is studied or named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The place within the source.
    pub place: String,
    /// The source.
    pub source: SourceId,
}

/// Who would study a topic, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    /// The group.
    pub group: GroupId,
    /// The Question at work today, where known.
    pub question: Option<QuestionId>,
    /// Which part of the topic.
    pub part: String,
}

/// A twin item to propose beside a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicCompanion {
    /// The group.
    pub group: GroupId,
    /// The Question at work today, where known.
    pub question: Option<QuestionId>,
    /// What it would study.
    pub what: String,
}

/// What happened, to be computed again from the rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replay {
    /// Stable key.
    pub id: String,
    /// What is computed.
    pub name: String,
    /// Key of the route.
    pub route: String,
    /// The study group.
    pub home: GroupId,
    /// From when on work goes on.
    pub start: Day,
    /// Why from that day.
    pub why: String,
    /// What the record says.
    pub records: Vec<Recorded>,
    /// Where computation and record part.
    pub differences: Vec<Difference>,
    /// What the record rests on.
    pub evidence: Evidence,
}

/// What the record says of a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// Key of the step.
    pub step: String,
    /// What the event is to the step.
    pub says: Says,
    /// Key of the event.
    pub event: String,
}

/// What an event is to a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Says {
    /// The step is done on its last day.
    Day,
    /// It is the deadline of the step.
    Due,
}

words! {
    Says {
        Day = "day",
        Due = "due",
    }
}

/// Where computation and record part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Key of the step.
    pub step: String,
    /// In what they part.
    pub kind: DifferenceKind,
    /// The difference.
    pub what: String,
    /// Its reason.
    pub why: String,
}

/// In what computation and record part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DifferenceKind {
    /// The computed date is another.
    Date,
    /// No date can be computed.
    NotComputed,
    /// The dates agree, but the record has a gap.
    Record,
    /// The dates agree, what came of it does not.
    Outcome,
}

words! {
    DifferenceKind {
        Date = "date",
        NotComputed = "not computed",
        Record = "record",
        Outcome = "outcome",
    }
}
