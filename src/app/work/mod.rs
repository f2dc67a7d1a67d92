//! A work of the reader, a plan or a draft Question: changed step by step with the way back, kept on this device, opened from links and
//! files.
//!
//! One rule loses nothing: what stands on the device and was not put there by this page – an older work, one of another tab, one that
//! cannot be read – becomes a version before another takes its place ([`shelf`]).

pub mod desk;
pub mod files;
pub mod history;
pub mod keeping;
pub mod opened;
pub mod shelf;

pub use desk::{Action, Desk, use_desk};

use crate::permalink::Problem;

/// What a page must know of a work to keep it.
pub trait Work: Clone + PartialEq + 'static {
    /// The name of its entry on the device.
    const ENTRY: &'static str;
    /// What it is called in a sentence: `plan`.
    const WORD: &'static str;
    /// The name of its file.
    const FILE: &'static str;

    /// The work before anything is said, the same on every machine.
    fn first() -> Self;

    /// The work to begin with on this device; the clock may tell more.
    fn fresh() -> Self {
        Self::first()
    }

    /// Whether there is nothing in it that anybody would miss.
    fn is_blank(&self) -> bool;

    /// A few words that tell it from others in a list.
    fn name(&self) -> String;

    /// Its text for a file.
    fn text(&self) -> String;

    /// The fragment that holds it; `None` where it is larger than the site reads.
    fn encode(&self) -> Option<String>;

    /// The work of a fragment.
    ///
    /// # Errors
    /// Where the fragment holds no whole work.
    fn decode(fragment: &str) -> Result<Self, Problem<Self>>;

    /// The work with what this page cannot show brought within its limits, and what was changed for that, as a sentence.
    fn fitted(self) -> (Self, Option<String>) {
        (self, None)
    }
}
