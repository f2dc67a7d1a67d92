//! Any text gets a verdict that holds together.
#![no_main]

use std::sync::LazyLock;

use demarc::classifier::{Band, Classifier, Outcome, Proposal};
use demarc::embedded;
use libfuzzer_sys::fuzz_target;

static CLASSIFIER: LazyLock<Classifier<'static>> = LazyLock::new(|| Classifier::new(embedded::dataset()));

fuzz_target!(|text: &str| {
    // The first line is the title, as in a mail.
    let (title, scope) = text.split_once('\n').unwrap_or((text, ""));
    let proposal = Proposal { title: title.to_owned(), scope: scope.to_owned() };
    let verdict = CLASSIFIER.classify(&proposal);
    assert!(verdict.confidence.0 <= 1000);
    let contested = matches!(verdict.outcome, Outcome::Contested(_));
    assert!(!(contested && verdict.band == Band::High), "contested, and sure");
    if let Outcome::Contested(rivals) = &verdict.outcome {
        assert!(rivals.len() > 1);
    }
    let reasons = verdict.reasons.iter().chain(verdict.against.iter().flat_map(|against| &against.for_it));
    for marked in reasons.flat_map(|reason| &reason.words) {
        assert!(!marked.span.text(&proposal).is_empty(), "a span outside its text");
    }
    for warning in &verdict.warnings {
        assert!(warning.spans.iter().all(|span| !span.text(&proposal).is_empty()), "a span outside its text");
    }
    assert_eq!(verdict, CLASSIFIER.classify(&proposal));
});
