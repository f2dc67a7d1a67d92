//! Meetings and other dated events.

use serde::{Deserialize, Serialize};

use super::super::date::Date;
use super::super::words::words;
use super::evidence::Evidence;

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

words! {
    EventKind {
        Meeting = "meeting",
        MeetingPlanned = "meeting planned",
        Decision = "decision",
        Publication = "publication",
        Establishment = "establishment",
        Liaison = "liaison",
        DeadlineComputed = "deadline computed",
        Announcement = "announcement",
        Discussion = "discussion",
        Period = "period",
    }
}

/// At which level a study group meets.
///
/// Questions can be approved by the study group alone; working parties can agree new work items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MeetingLevel {
    /// The whole study group, or TSAG, or WTSA.
    Plenary,
    /// Its working parties or rapporteur groups.
    WorkingParty,
}

words! {
    MeetingLevel {
        Plenary = "plenary",
        WorkingParty = "working party",
    }
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
    /// For a meeting: at which level.
    pub level: Option<MeetingLevel>,
    /// What happened.
    pub what: String,
    /// What the record rests on.
    pub evidence: Evidence,
}
