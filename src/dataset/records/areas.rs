//! The functional areas of the work, and which deliverable stands in which.

use serde::{Deserialize, Serialize};

use super::super::ids::{AreaId, DeliverableId};

/// A functional area: what part of the whole a text treats, whichever group writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// `key-management`.
    pub id: AreaId,
    /// Its name in a few words.
    pub name: String,
    /// What belongs to it, in one sentence.
    pub meaning: String,
    /// The mandates, statements, deliverables or sources that use the name in this sense.
    pub follows_from: Vec<String>,
}

/// The areas of one deliverable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// The deliverable.
    pub id: DeliverableId,
    /// One to three areas, the main one first.
    pub areas: Vec<AreaId>,
    /// What in its title or scope says so.
    pub why: String,
}
