//! The view of each outcome, from verdicts made by hand.

use std::rc::Rc;

use demarc::app::classify::verdict_view::{VerdictView, VerdictViewProps};
use demarc::classifier::{
    Against, Alternative, Band, Companion, Confidence, Field, Liaison, Marked, Missing, Outcome, Precedent, Proposal, Reason, Span,
    Verdict, Warning,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Stage;

const TITLE: &str = "Key management for quantum key distribution networks";

fn proposal() -> Proposal {
    Proposal { title: TITLE.to_owned(), scope: String::new() }
}

fn marked(words: &str, meaning: &str) -> Marked {
    let start = TITLE.find(words).expect("in the title");
    Marked { span: Span { field: Field::Title, start, end: start + words.len() }, meaning: meaning.to_owned() }
}

/// A verdict with something in every field.
fn full(outcome: Outcome) -> Verdict {
    let id = |text: &str| text.parse().expect("a Question");
    let deliverable = |text: &str| text.parse().expect("a deliverable");
    let reason = Reason {
        rule: "a-rule".to_owned(),
        why: "Because of the words.".to_owned(),
        words: vec![marked("Key management", "key management"), marked("quantum key distribution", "QKD")],
        follows_from: vec!["nothing-known".to_owned()],
        weight: 9,
    };
    let precedent = Precedent { deliverable: deliverable("Y.3803"), similarity: 870, shared: vec!["key management".to_owned()] };
    Verdict {
        outcome,
        confidence: Confidence(870),
        group_confidence: Confidence(870),
        band: Band::Medium,
        alternatives: vec![Alternative { question: id("Q15/17"), confidence: Confidence(130) }],
        reasons: vec![reason.clone()],
        against: vec![Against { question: id("Q15/17"), for_it: vec![reason], why_not: "No word is about security.".to_owned() }],
        precedents: vec![precedent.clone()],
        overlap: vec![precedent],
        companions: vec![Companion { question: id("Q15/17"), why: "A twin on security.".to_owned() }],
        liaisons: vec![Liaison { to: "ETSI ISG QKD".to_owned(), why: "It works on the same.".to_owned() }],
        warnings: vec![Warning { text: "A false friend.".to_owned(), spans: vec![marked("networks", "").span] }],
    }
}

async fn show(proposal: Proposal, verdict: Verdict) -> Stage {
    Stage::show::<VerdictView>(VerdictViewProps { proposal: Rc::new(proposal), verdict: Rc::new(verdict) }).await.0
}

fn outcome(stage: &Stage) -> (String, String) {
    let section = stage.find("#verdict");
    (section.get_attribute("data-outcome").unwrap_or_default(), section.get_attribute("data-question").unwrap_or_default())
}

#[wasm_bindgen_test]
async fn an_assigned_verdict_shows_evidence_reasons_and_what_to_do() {
    let stage = show(proposal(), full(Outcome::Assigned("Q16/13".parse().expect("a Question")))).await;
    assert_eq!(outcome(&stage), ("assigned".to_owned(), "Q16/13".to_owned()));
    assert_eq!(stage.text("[role=status]"), "Q16/13 of SG13 is in charge. Confidence 87 per cent, medium.");
    assert_eq!(stage.text(".gloss mark"), "Key management");
    assert_eq!(stage.find(".marked").get_attribute("href").as_deref(), Some("classify/#reason-1"));
    assert!(stage.has("#reason-1") && stage.has(".answer a[href='questions/16-13/']"));
    assert_eq!(stage.find(".bar-value").get_attribute("width").as_deref(), Some("87"));
    for part in [".against", ".precedents", ".overlap", ".companions", ".liaisons", ".warnings", ".colophon"] {
        assert!(stage.has(part), "{part}");
    }
    assert!(stage.text(".warnings").contains("networks"));
}

#[wasm_bindgen_test]
async fn the_marked_text_is_the_text_as_it_was_given() {
    let stage = show(proposal(), full(Outcome::Assigned("Q16/13".parse().expect("a Question")))).await;
    for meaning in [".marked .meaning", ".marked .meaning"] {
        stage.find(meaning).remove();
    }
    assert_eq!(stage.text(".gloss-title"), TITLE);
}

#[wasm_bindgen_test]
async fn a_contested_verdict_names_the_rivals_and_who_advises() {
    let rivals = ["Q16/13", "Q15/17"].map(|id| id.parse().expect("a Question")).to_vec();
    let stage = show(proposal(), full(Outcome::Contested(rivals))).await;
    assert_eq!(outcome(&stage), ("contested".to_owned(), "Q16/13".to_owned()));
    assert!(stage.text("[role=status]").starts_with("Contested between Q16/13 and Q15/17."));
    assert!(stage.has(".rivals a[href='questions/16-13/']") && stage.has(".rivals a[href='questions/15-17/']"));
    assert!(stage.text(".next").contains("TSAG"));
}

#[wasm_bindgen_test]
async fn a_text_outside_names_the_group_only_where_one_is_known() {
    let stage = show(proposal(), full(Outcome::Outside(Some("SG15".parse().expect("a group"))))).await;
    assert_eq!(outcome(&stage), ("outside".to_owned(), String::new()));
    assert!(stage.text(".answer").contains("SG15"));
    let stage = show(proposal(), full(Outcome::Outside(None))).await;
    assert!(stage.text(".answer").contains("no likely group"));
}

#[wasm_bindgen_test]
async fn an_insufficient_text_is_told_what_is_missing() {
    for (missing, word) in [(Missing::Subject, "subject"), (Missing::English, "English"), (Missing::Words, "words")] {
        let verdict = Verdict { outcome: Outcome::Insufficient(missing), ..Verdict::empty() };
        let stage = show(proposal(), verdict).await;
        assert_eq!(outcome(&stage).0, "insufficient");
        assert!(stage.text(".answer-lead").contains(word) && stage.has(".next"), "{missing:?}");
        assert!(!stage.has(".gloss") && !stage.has(".reasons"));
    }
}

#[wasm_bindgen_test]
async fn an_empty_form_invites_and_says_nothing() {
    let stage = show(Proposal::default(), Verdict::empty()).await;
    assert!(stage.has(".invitation") && !stage.has(".answer"));
    assert_eq!(stage.text("[role=status]"), "");
}

#[wasm_bindgen_test]
async fn signs_of_markup_in_a_text_stay_text() {
    let proposal = Proposal { title: "<img src=x> Key management".to_owned(), scope: String::new() };
    let mut verdict = full(Outcome::Outside(None));
    verdict.reasons[0].words = vec![Marked { span: Span { field: Field::Title, start: 0, end: 11 }, meaning: "<b>".to_owned() }];
    let stage = show(proposal, verdict).await;
    assert_eq!(stage.text(".gloss mark"), "<img src=x>");
    assert!(!stage.has("img"));
}
