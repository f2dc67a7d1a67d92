//! Layer 1: the facts. Records and identifiers, how they are packed, and (on the host) how they are read from `data/` and checked.
//!
//! Knows nothing of the layers above. `build.rs` compiles this module a second time to pack `data/` into the library.

pub mod date;
pub mod families;
pub mod ids;
pub mod lean;
pub mod packed;
pub mod records;
pub mod rules;
pub mod sorting;
#[cfg(not(target_arch = "wasm32"))]
pub mod source;
mod words;

pub use date::{Date, Quarter};
pub use ids::{AreaId, DeliverableId, GroupId, QuestionId, SourceId, StudyPeriodId};
pub use records::{
    Amendment, Area, Attested, Dataset, Deliverable, DeliverableKind, Demarcation, Edition, Event, EventKind, Evidence, EvidenceGrade,
    Group, GroupKind, Mandate, MeetingLevel, OpenPoint, OutsideTitle, Placement, Question, Source, Status, StudyPeriod, TwinSet,
};
pub use rules::{Concept, Facet, Rule, Rulebook};
