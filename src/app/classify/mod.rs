//! The interactive part of the classifier's page.

pub mod advice;
pub mod direction;
pub mod examples;
pub mod form;
pub mod gloss;
pub mod headline;
pub mod nearest;
pub mod part;
pub mod quoted;
pub mod reasons;
pub mod share;
pub mod verdict_view;
pub mod workbench;

use std::sync::OnceLock;

use crate::classifier::{Classifier, Proposal, Verdict};
use crate::embedded::dataset;

/// The verdict on a proposal, by a classifier that is made ready once.
pub fn classify(proposal: &Proposal) -> Verdict {
    static CLASSIFIER: OnceLock<Classifier<'static>> = OnceLock::new();
    CLASSIFIER.get_or_init(|| Classifier::new(dataset())).classify(proposal)
}
