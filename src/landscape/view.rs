//! What a reader asks the landscape for.

use crate::dataset::Date;
use crate::dataset::overview::{Dimension, Overview};

/// A column of the table that it can be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Column {
    /// As the data have it: by group, then by number.
    #[default]
    Order,
    /// Title.
    Title,
    /// Kind.
    Kind,
    /// Where it stands.
    Status,
    /// Question.
    Question,
    /// Main functional area.
    Area,
    /// Date of approval.
    Approved,
}

/// A question to the landscape. The default asks for everything at the date of the facts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// As of the end of this date; `None` is the date of the facts.
    pub as_of: Option<Date>,
    /// Only what changed after the end of this date.
    pub since: Option<Date>,
    /// For each dimension the positions of the values wanted, rising; none means all.
    pub wanted: [Vec<u8>; Dimension::ALL.len()],
    /// Words or names that id, other names or title must hold.
    pub text: String,
    /// The position of the text that is looked at.
    pub chosen: Option<u16>,
    /// What the table is sorted by.
    pub sort: Column,
    /// Whether the largest comes first.
    pub descending: bool,
}

impl View {
    /// The date that the view shows.
    pub fn date(&self, overview: &Overview) -> Option<Date> {
        self.as_of.or(overview.as_of)
    }

    /// The values wanted of a dimension.
    pub fn wanted(&self, dimension: Dimension) -> &[u8] {
        self.wanted.get(dimension as usize).map_or(&[], Vec::as_slice)
    }

    /// The same view with a value wanted or no longer wanted.
    #[must_use]
    pub fn toggled(&self, dimension: Dimension, value: u8) -> Self {
        let mut view = self.clone();
        if let Some(wanted) = view.wanted.get_mut(dimension as usize) {
            match wanted.binary_search(&value) {
                Ok(at) => drop(wanted.remove(at)),
                Err(at) => wanted.insert(at, value),
            }
        }
        view
    }

    /// Whether some texts may be left out.
    pub fn is_filtered(&self) -> bool {
        self.since.is_some() || !self.text.trim().is_empty() || self.wanted.iter().any(|wanted| !wanted.is_empty())
    }
}
