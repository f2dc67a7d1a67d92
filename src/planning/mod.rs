//! Layer 3: from an aim to dates. Knows the dataset and nothing above it.
//!
//! [`Plan`] (what a reader wants) + [`Calendar`] (meetings known, announced, assumed, the reader's own) + the procedure of the dataset
//! → a network of steps ([`network`], built by [`build`]) → [`Schedule`]: every [`Milestone`] with its earliest and latest dates and the rule
//! behind each → [`Conflict`]s. [`compare`] puts the routes to an aim side by side; [`replay`] computes again what happened.
//! [`question_draft`] is the text that a plan brings to the study group; [`question_check`] tells what it lacks.
//!
//! Days are whole numbers and nothing depends on the clock: the same plan gives the same schedule on every machine.

mod build;
pub mod calendar;
pub mod compare;
pub mod conflicts;
pub mod draft;
pub mod network;
pub mod observed;
pub mod plan;
pub mod question_check;
pub mod question_draft;
pub mod replay;
pub mod schedule;
pub mod words;

pub use calendar::{Calendar, Certainty, Meeting};
pub use compare::{RouteOption, compare};
pub use conflicts::{Conflict, Rule, RulePlace, past};
pub use plan::{Begin, Part, Pin, Plan, PlanItem, Window};
pub use question_draft::QuestionDraft;
pub use schedule::{Due, Milestone, Missed, Schedule, Span, schedule};
