//! `cargo xtask classify`: JSON Lines in, verdicts as JSON Lines out, in the same order.
//!
//! In: `{"id", "title", "scope"?}`. A malformed line gives an object with `"error"`, and the rest goes on.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use demarc::classifier::{Classifier, Missing, Outcome, Precedent, Proposal, Reason, Verdict};
use demarc::dataset::{Dataset, packed};
use serde_json::{Map, Value, json};

use crate::data;

/// Classifies standard input.
pub(crate) fn run(args: &[String]) -> ExitCode {
    if !args.is_empty() {
        eprintln!("`cargo xtask classify` takes no arguments: it reads JSON Lines from standard input and writes them to standard output.");
        return ExitCode::FAILURE;
    }
    let Some(dataset) = data::read() else { return ExitCode::FAILURE };
    match classify(&dataset, io::stdin().lock(), io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        // The reader of the output has gone, as in `… | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot read or write: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Classifies line by line; empty lines are passed over.
fn classify(dataset: &Dataset, mut input: impl BufRead, output: impl Write) -> io::Result<()> {
    let classifier = Classifier::new(dataset);
    let rules_version = packed::fingerprint(&dataset.rules);
    let mut output = io::BufWriter::new(output);
    let mut line = Vec::new();
    let mut number = 0;
    while input.read_until(b'\n', &mut line)? > 0 {
        number += 1;
        // Bytes that are not UTF-8 are an error of that line only.
        // Some editors put a mark before the first line.
        let answer = match str::from_utf8(&line).map(|text| text.trim_start_matches('\u{feff}').trim()) {
            Ok("") => None,
            Ok(text) => Some(match read(text, number) {
                Ok((id, proposal)) => to_json(&id, &proposal, &classifier.classify(&proposal), dataset, &rules_version),
                Err(error) => error,
            }),
            Err(_) => Some(json!({ "id": null, "error": format!("line {number}: not UTF-8 text") })),
        };
        if let Some(answer) = answer {
            writeln!(output, "{answer}")?;
        }
        line.clear();
    }
    output.flush()
}

/// Reads one line: the id and the proposal.
///
/// # Errors
/// The object to answer with.
fn read(line: &str, number: usize) -> Result<(Value, Proposal), Value> {
    let record: Map<String, Value> =
        serde_json::from_str(line).map_err(|error| json!({ "id": null, "error": format!("line {number}: not a JSON object: {error}") }))?;
    let id = record.get("id").cloned().unwrap_or(Value::Null);
    let text = |field: &str| match record.get(field) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(json!({ "id": id, "error": format!("line {number}: \"{field}\" must be a text") })),
    };
    let (title, scope) = (text("title")?, text("scope")?);
    if title.is_none() && scope.is_none() {
        return Err(json!({ "id": id, "error": format!("line {number}: neither \"title\" nor \"scope\" is given") }));
    }
    Ok((id, Proposal { title: title.unwrap_or_default(), scope: scope.unwrap_or_default() }))
}

/// A verdict in the form of the contract.
fn to_json(id: &Value, proposal: &Proposal, verdict: &Verdict, dataset: &Dataset, rules_version: &str) -> Value {
    let group = |group: Option<demarc::dataset::GroupId>| group.map_or(Value::Null, |group| json!(group.to_string()));
    let reasons = |reasons: &[Reason]| reasons.iter().map(|reason| reason_to_json(reason, proposal)).collect::<Vec<_>>();
    let near = |list: &[Precedent]| list.iter().map(|precedent| json!(precedent.deliverable.as_str())).collect::<Vec<_>>();
    let (rivals, missing) = match &verdict.outcome {
        Outcome::Contested(rivals) => (rivals.as_slice(), None),
        Outcome::Insufficient(missing) => (&[][..], Some(*missing)),
        _ => (&[][..], None),
    };
    let confidence = |value: u16| json!(f64::from(value) / 1000.0);
    json!({
        "id": id,
        "outcome": verdict.outcome.name(),
        "question": verdict.outcome.question().map(|question| question.to_string()),
        "study_group": group(verdict.outcome.study_group()),
        "rivals": rivals.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "missing": missing.map(Missing::name),
        "confidence": confidence(verdict.confidence.0),
        "study_group_confidence": confidence(verdict.group_confidence.0),
        "band": verdict.band.name(),
        "alternatives": verdict.alternatives.iter().map(|other| json!({
            "question": other.question.to_string(),
            "study_group": other.question.study_group().to_string(),
            "confidence": confidence(other.confidence.0),
        })).collect::<Vec<_>>(),
        "companions": verdict.companions.iter().map(|companion| json!({
            "question": companion.question.to_string(),
            "study_group": companion.question.study_group().to_string(),
            "why": companion.why,
        })).collect::<Vec<_>>(),
        "liaisons": verdict.liaisons.iter().map(|liaison| json!(liaison.to)).collect::<Vec<_>>(),
        "precedents": near(&verdict.precedents),
        "overlap": near(&verdict.overlap),
        "reasons": reasons(&verdict.reasons),
        "against": verdict.against.iter().map(|other| json!({
            "question": other.question.to_string(),
            "why_not": other.why_not,
            "for_it": reasons(&other.for_it),
        })).collect::<Vec<_>>(),
        "warnings": verdict.warnings.iter().map(|warning| json!(warning.text)).collect::<Vec<_>>(),
        "dataset_version": dataset.as_of.to_string(),
        "rules_version": rules_version,
        "build": env!("CARGO_PKG_VERSION"),
    })
}

/// A reason with the words that gave it.
fn reason_to_json(reason: &Reason, proposal: &Proposal) -> Value {
    let words = reason.words.iter().map(|marked| {
        json!({ "text": marked.span.text(proposal), "field": marked.span.field.name(), "start": marked.span.start, "end": marked.span.end, "meaning": marked.meaning })
    });
    json!({ "rule": reason.rule, "why": reason.why, "words": words.collect::<Vec<_>>(), "follows_from": reason.follows_from, "weight": reason.weight })
}
