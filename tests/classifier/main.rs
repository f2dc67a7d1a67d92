//! The classifier on the real data: the outcomes, their reasons, and what must hold for any text.

mod advice;
mod any_text;
mod contested;
mod outside;
mod owners;
mod reading;

use demarc::classifier::{Classifier, Outcome, Proposal, Verdict};
use demarc::embedded;

/// The verdict on a title and a scope.
fn verdict(title: &str, scope: &str) -> Verdict {
    Classifier::new(embedded::dataset()).classify(&Proposal { title: title.to_owned(), scope: scope.to_owned() })
}

/// The outcome in the words of the command line.
fn said(verdict: &Verdict) -> String {
    match &verdict.outcome {
        Outcome::Assigned(question) => question.to_string(),
        other => other.name().to_owned(),
    }
}

/// Whether a warning of the verdict has these words.
fn warns(verdict: &Verdict, words: &str) -> bool {
    verdict.warnings.iter().any(|warning| warning.text.contains(words))
}
