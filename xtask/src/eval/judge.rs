//! The classifier judges a set, each fold by one that knows only what the fold allows.

use std::collections::BTreeSet;

use demarc::classifier::Classifier;
use demarc::dataset::Dataset;

use super::answer::Answer;
use super::sets::Set;

/// The answers to a set, in the order of its folds and texts.
pub(crate) fn judge(dataset: &Dataset, set: &Set) -> Vec<Answer> {
    let mut answers = Vec::new();
    for fold in &set.folds {
        let known: BTreeSet<_> = fold.deliverables.iter().collect();
        let mut rest = dataset.clone();
        rest.deliverables.retain(|deliverable| known.contains(&deliverable.id));
        let classifier = Classifier::new(&rest);
        answers.extend(fold.texts.iter().map(|text| Answer::from(&classifier.classify(&text.proposal()))));
    }
    answers
}
