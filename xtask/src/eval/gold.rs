//! The gold set: texts of our own writing with the answer expected, in an open and a locked half.
//!
//! Rules are never written from the locked half; its figures are the ones to trust.

use std::fs;
use std::path::Path;

use demarc::classifier::{Classifier, Outcome, Proposal, Verdict};
use demarc::dataset::{Dataset, QuestionId};
use toml::{Table, Value};

use super::bands::Bands;
use super::score::Rate;

/// The sets, in the order printed.
const SETS: [&str; 6] = ["titles", "minimal_pairs", "proposals", "contested", "outside", "insufficient"];

/// The answer expected of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Expected {
    /// One Question.
    Question(QuestionId),
    /// These Questions have a fair claim.
    Contested(Vec<QuestionId>),
    /// Not for a Question of quantum information technology.
    Outside,
    /// Too little text.
    Insufficient,
}

/// One text of the gold set.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    /// Its name.
    pub(crate) id: String,
    /// The proposal.
    pub(crate) proposal: Proposal,
    /// The answer expected.
    pub(crate) expected: Expected,
    /// What decides.
    pub(crate) why: String,
}

/// Reads a half of the gold set: its sets by name.
///
/// # Errors
/// The first fault, with file, text and field.
pub(crate) fn read(half: &str) -> Result<Vec<(String, Vec<Text>)>, String> {
    let read_set = |set: &&str| {
        let path = Path::new("data/gold").join(half).join(format!("{set}.toml"));
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let table: Table = text.parse().map_err(|error| format!("{}: {error}", path.display()))?;
        let records = table.get("text").and_then(Value::as_array).ok_or_else(|| format!("{}: no [[text]]", path.display()))?;
        let texts: Result<Vec<Text>, String> = records.iter().map(|record| read_text(record, &path.display().to_string())).collect();
        Ok(((*set).to_owned(), texts?))
    };
    SETS.iter().map(read_set).collect()
}

/// Reads one text.
fn read_text(record: &Value, file: &str) -> Result<Text, String> {
    let text = |field: &str| record.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let id = text("id");
    let question = |name: &str| name.parse::<QuestionId>().map_err(|error| format!("{file}: {id}: {error}"));
    let expected = match text("expect").as_str() {
        "contested" => {
            let rivals = record.get("rivals").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            let rivals: Result<Vec<_>, _> = rivals.iter().filter_map(Value::as_str).map(question).collect();
            Expected::Contested(rivals?)
        }
        "outside" => Expected::Outside,
        "insufficient" => Expected::Insufficient,
        name => Expected::Question(question(name)?),
    };
    Ok(Text { proposal: Proposal { title: text("title"), scope: text("scope") }, expected, why: text("why"), id })
}

/// Whether the verdict gives the answer expected. A contested text counts as found when its rivals are named, in any order.
pub(crate) fn hit(expected: &Expected, verdict: &Verdict) -> bool {
    match (expected, &verdict.outcome) {
        (Expected::Question(question), Outcome::Assigned(said)) => question == said,
        (Expected::Contested(rivals), Outcome::Contested(said)) => rivals.iter().filter(|rival| said.contains(rival)).count() >= 2,
        (Expected::Outside, Outcome::Outside(_)) | (Expected::Insufficient, Outcome::Insufficient(_)) => true,
        _ => false,
    }
}

/// Prints the figures of one half; with `misses`, every miss.
pub(crate) fn print(dataset: &Dataset, half: &str, misses: bool) -> Result<(), String> {
    let classifier = Classifier::new(dataset);
    let mut bands = Bands::default();
    let mut lost = Rate::default();
    println!("Gold set, {half} half");
    for (set, texts) in read(half)? {
        let (mut exact, mut first, mut three) = (Rate::default(), Rate::default(), Rate::default());
        for text in &texts {
            let verdict = classifier.classify(&text.proposal);
            let good = hit(&text.expected, &verdict);
            exact.count(good);
            if let Expected::Question(question) = text.expected {
                let best = verdict.outcome.question() == Some(question);
                let ranked = verdict.outcome.question().into_iter().chain(verdict.alternatives.iter().map(|other| other.question));
                first.count(best);
                three.count(ranked.take(3).any(|named| named == question));
                lost.count(matches!(verdict.outcome, Outcome::Outside(_)));
                bands.count(&verdict, best);
            } else {
                bands.count(&verdict, good);
            }
            if misses && !good {
                println!(
                    "    {} \"{}\": expected {:?}, said {:?} {} ({}); {}",
                    text.id,
                    text.proposal.title,
                    text.expected,
                    verdict.outcome,
                    verdict.confidence,
                    verdict.band.name(),
                    text.why
                );
            }
        }
        println!("  {set:<14} as expected {exact}");
        if first.has_cases() {
            println!("  {:<14} best claim  {first}, in the top three {three}", "");
        }
    }
    println!("  called outside though for a Question  {lost}\n{bands}");
    Ok(())
}
