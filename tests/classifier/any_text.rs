//! What must hold for any text.

use demarc::classifier::{Band, Classifier, Proposal};
use demarc::dataset::QuestionId;
use demarc::embedded;
use proptest::prelude::*;

use super::{said, verdict};

#[test]
fn hostile_texts_get_an_answer_and_never_a_high_band() {
    let triggers: Vec<&str> =
        embedded::dataset().rules.concepts.iter().flat_map(|concept| concept.terms.iter().map(String::as_str)).collect();
    let everything = triggers.join(" ");
    let repeated = "quantum ".repeat(1000);
    let noise = "\u{202e}א\u{0}".repeat(1000);
    let huge = "security of quantum key distribution ".repeat(6000);
    for text in [everything.as_str(), &repeated, &noise] {
        assert_ne!(verdict(text, "").band, Band::High);
        assert_ne!(verdict("", text).band, Band::High);
    }
    let masked = verdict("S\u{435}curity requirements for qu\u{430}ntum key distribution networks", "");
    assert_eq!(said(&masked), "Q15/17");
    assert_ne!(masked.band, Band::High);
    assert!(masked.warnings.iter().any(|warning| warning.text.contains("alphabet") && warning.spans.len() == 2), "{:?}", masked.warnings);
    let many_sentences = "This Recommendation specifies the architecture of QKD networks. ".repeat(3000);
    assert_ne!(verdict("Handling of anomalies in QKD networks", &many_sentences).band, Band::High);
    let cut = verdict("", &huge);
    assert_ne!(cut.band, Band::High);
    assert!(cut.warnings.iter().any(|warning| warning.text.contains("200000")), "a cut is told: {:?}", cut.warnings);
}

proptest! {
    /// Any text gets the same verdict twice, with spans that lie in the text.
    #[test]
    fn any_text_is_read_without_panic(title in ".{0,200}", scope in "(?s).{0,400}") {
        let proposal = Proposal { title, scope };
        let classifier = Classifier::new(embedded::dataset());
        let verdict = classifier.classify(&proposal);
        prop_assert_eq!(&verdict, &classifier.classify(&proposal));
        for marked in verdict.reasons.iter().flat_map(|reason| &reason.words) {
            prop_assert!(!marked.span.text(&proposal).is_empty());
        }
        prop_assert!(verdict.confidence.0 < 1000, "no answer is certain");
    }

    /// Each alternative is a Question once, and none is the owner.
    #[test]
    fn alternatives_are_others(words in proptest::collection::vec(prop::sample::select(vec![
        "quantum key distribution", "network", "security", "protocol", "QoS", "requirements", "for", "of", "key management", "post-quantum", "–",
    ]), 1..12)) {
        let verdict = verdict(&words.join(" "), "");
        let mut others: Vec<QuestionId> = verdict.alternatives.iter().map(|other| other.question).collect();
        prop_assert!(verdict.outcome.question().is_none_or(|owner| !others.contains(&owner)));
        let count = others.len();
        others.dedup();
        prop_assert_eq!(count, others.len());
    }
}
