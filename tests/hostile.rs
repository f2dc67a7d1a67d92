//! Texts that nobody would write in good faith: each gets a sane answer, never a sure one, in about the time of an ordinary text.

use std::time::{Duration, Instant};

use demarc::classifier::{Band, Classifier, Proposal};
use demarc::embedded::dataset;

/// Characters of the long texts.
const LONG: usize = 200_000;
/// A hostile text may take this many times the time of an ordinary one of the same length.
const BAR: u32 = 20;

/// Hostile scopes by name.
fn scopes() -> Vec<(&'static str, String)> {
    let terms = dataset().rules.concepts.iter().flat_map(|concept| &concept.terms);
    let terms = terms.map(String::as_str).collect::<Vec<_>>().join(", ");
    let labels = dataset().rules.reading.labels.iter().map(|label| format!("{}:\n", label.text)).collect::<String>();
    vec![
        ("prose", "The quick brown fox jumps over the lazy dog. ".repeat(LONG / 45)),
        ("one word a thousand times", "quantum ".repeat(1000)),
        ("every term at once", terms),
        ("every label at once", labels.repeat(50)),
        ("one-letter words", "a b c d ".repeat(LONG / 8)),
        ("one word without end", "q".repeat(LONG)),
        ("no width", "q\u{200b}u\u{200d}a\u{2060}n\u{feff}t\u{200c}u\u{200b}m ".repeat(2000)),
        ("both directions", "\u{202e}security\u{202c} \u{2067}protocol\u{2069} ".repeat(2000)),
        ("control characters", "quantum\0key\u{7}distribution\u{1b}[31m ".repeat(2000)),
        ("mixed alphabets", "qu\u{430}ntum k\u{435}y distributi\u{3bf}n security ".repeat(2000)),
        ("brackets", "(".repeat(LONG / 2) + &")".repeat(LONG / 2)),
        ("quotation marks", "\"security\" \"".repeat(LONG / 12)),
        ("dashes", "– ".repeat(LONG / 4)),
        ("denials", "no not without ".repeat(LONG / 15)),
        ("accents on one letter", format!("e{}", "\u{301}".repeat(LONG / 2))),
    ]
}

/// How long one classification takes.
fn time(classifier: &Classifier<'_>, scope: &str) -> (Duration, Band) {
    let proposal = Proposal { title: String::new(), scope: scope.to_owned() };
    let start = Instant::now();
    let verdict = classifier.classify(&proposal);
    (start.elapsed(), verdict.band)
}

#[test]
fn a_hostile_text_gets_no_sure_answer_and_no_more_time() {
    let classifier = Classifier::new(dataset());
    let ordinary: String =
        dataset().deliverables.iter().filter_map(|text| text.scope.as_deref()).cycle().flat_map(str::chars).take(LONG).collect();
    let (usual, _) = time(&classifier, &ordinary);
    for (name, scope) in scopes() {
        let (taken, band) = time(&classifier, &scope);
        assert_ne!(band, Band::High, "{name}");
        assert!(taken < usual * BAR, "{name}: {taken:?}, where an ordinary text takes {usual:?}");
    }
}

#[test]
fn a_hostile_title_gets_no_sure_answer() {
    let classifier = Classifier::new(dataset());
    for (name, scope) in scopes() {
        let title: String = scope.chars().take(5000).collect();
        let verdict = classifier.classify(&Proposal { title, scope: String::new() });
        assert_ne!(verdict.band, Band::High, "{name}");
    }
}

#[test]
fn a_title_that_revises_text_after_text_takes_no_more_time() {
    let classifier = Classifier::new(dataset());
    let time = |title: String| {
        let proposal = Proposal { title, scope: String::new() };
        let start = Instant::now();
        let verdict = classifier.classify(&proposal);
        (start.elapsed(), verdict.band)
    };
    let (usual, _) = time("The quick brown fox jumps over the lazy dog. ".repeat(LONG / 45));
    for (name, title) in [
        ("one text", "Y.3800 and ".repeat(LONG / 11)),
        ("one text, short", "Y.3800 and ".repeat(80)),
        ("texts without a Question", "FG-QIT4N D1.1 and ".repeat(50)),
        ("no text", "revised ".repeat(LONG / 8)),
    ] {
        let (taken, band) = time(format!("Amendment to {title}"));
        assert_ne!(band, Band::High, "{name}");
        assert!(taken < usual * BAR, "{name}: {taken:?}, where an ordinary title takes {usual:?}");
    }
}

/// What the fuzzer kept: texts that took the reader to new places.
#[test]
fn the_texts_that_the_fuzzer_kept_are_read() {
    let classifier = Classifier::new(dataset());
    let mut count = 0;
    for entry in std::fs::read_dir("fuzz/corpus/classify").expect("a corpus") {
        let bytes = std::fs::read(entry.expect("an entry").path()).expect("a text");
        let text = String::from_utf8_lossy(&bytes);
        let (title, scope) = text.split_once('\n').unwrap_or((&text, ""));
        let verdict = classifier.classify(&Proposal { title: title.to_owned(), scope: scope.to_owned() });
        assert!(verdict.confidence.0 <= 1000);
        count += 1;
    }
    assert!(count > 40, "the corpus has texts");
}
