//! The verdicts of this machine on every text there is, for the browser to compare with its own: see `tests/web/sameness.rs`.

use std::fs;
use std::path::Path;

use demarc::classifier::{Classifier, Proposal, Verdict};
use demarc::dataset::{Dataset, packed, source};
use toml::{Table, Value};

use crate::run::Failure;

/// Where they are written. The server of the browser tests serves it.
const FILE: &str = "target/verdicts.bin";
/// The halves of the gold set.
const GOLD: [&str; 2] = ["data/gold/open", "data/gold/locked"];

/// A text with its name.
type Text = (String, Proposal);

/// Judges every text and writes the verdicts.
///
/// # Errors
/// Where the data or a text cannot be read.
pub(crate) fn write() -> Result<(), Failure> {
    let dataset = source::read(Path::new("data")).map_err(|problems| problems.to_string())?;
    let mut texts = deliverables(&dataset);
    for half in GOLD {
        texts.extend(gold(Path::new(half))?);
    }
    let classifier = Classifier::new(&dataset);
    let judged = texts.into_iter().map(|(id, proposal)| {
        let verdict = classifier.classify(&proposal);
        (id, proposal, verdict)
    });
    let judged: Vec<(String, Proposal, Verdict)> = judged.collect();
    println!("{} texts are judged.", judged.len());
    // The version of the facts tells old verdicts from wrong ones.
    let bytes = packed::pack(&(packed::fingerprint(&dataset), judged)).map_err(|error| error.to_string())?;
    fs::write(FILE, bytes).map_err(|error| format!("{FILE}: {error}"))
}

/// The title of every deliverable, alone and with its scope.
fn deliverables(dataset: &Dataset) -> Vec<Text> {
    let texts = dataset.deliverables.iter().flat_map(|deliverable| {
        let title = deliverable.title.clone().unwrap_or_default();
        let scopes = [Some(String::new()), deliverable.scope.clone()];
        scopes.into_iter().flatten().map(move |scope| (deliverable.id.to_string(), Proposal { title: title.clone(), scope }))
    });
    texts.filter(|(_, proposal)| *proposal != Proposal::default()).collect()
}

/// The texts of all files in a folder of the gold set.
fn gold(folder: &Path) -> Result<Vec<Text>, Failure> {
    let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", folder.display());
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| failed(&error))? {
        let file = fs::read_to_string(entry.map_err(|error| failed(&error))?.path()).map_err(|error| failed(&error))?;
        let table: Table = file.parse().map_err(|error| failed(&error))?;
        let records = table.get("text").and_then(Value::as_array).ok_or_else(|| failed(&"a file without [[text]]"))?;
        texts.extend(records.iter().map(|record| {
            let field = |name: &str| record.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
            (field("id"), Proposal { title: field("title"), scope: field("scope") })
        }));
    }
    Ok(texts)
}
