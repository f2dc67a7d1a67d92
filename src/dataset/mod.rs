//! Layer 1: the facts. Records and identifiers, how they are packed, and (on the host) how they are read from `data/` and checked.
//!
//! Knows nothing of the layers above. `build.rs` compiles this module a second time to pack `data/` into the library.

pub mod cells;
pub mod counted;
pub mod date;
pub mod day;
pub mod families;
pub mod findable;
pub mod ids;
pub mod lean;
pub mod learned;
pub mod length;
mod lines;
pub mod overview;
pub mod packed;
pub mod planner;
pub mod records;
pub mod rules;
pub mod sorting;
#[cfg(not(target_arch = "wasm32"))]
pub mod source;
mod words;

pub use date::{Date, Quarter};
pub use day::{Day, Weekday};
pub use ids::{AreaId, DeliverableId, GroupId, QuestionId, SourceId, StudyPeriodId, TopicId};
pub use length::{Length, Unit};
pub use records::{
    Ahead, Aim, Amendment, Area, AssumedLength, AssumedMeeting, Assumptions, Attested, Clock, Dataset, Deliverable, DeliverableKind,
    Demarcation, Difference, DifferenceKind, Edition, Event, EventKind, Evidence, EvidenceGrade, Found, Group, GroupKind, Home, Mandate,
    MeetingBody, MeetingLevel, OpenPoint, OutsideTitle, Placement, PlanningFacts, Procedure, Process, Question, QuestionTest, Recorded,
    Regulation, Replay, Rhythm, Route, RuleText, Says, Source, Status, Step, StepKind, StudyPeriod, TestAbout, Threshold, Topic,
    TopicCompanion, TwinSet,
};
pub use rules::{Concept, Facet, Rule, Rulebook};
