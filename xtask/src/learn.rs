//! `cargo xtask learn`: what the open half of the gold set teaches the classifier, written to `data/learned.toml`.
//!
//! The program that learns is in Python; who only uses the classifier needs none.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use demarc::classifier::{Classifier, Naming, Proposal};
use demarc::dataset::{Dataset, packed};
use serde::{Deserialize, Serialize};

use crate::eval::gold;
use crate::eval::text::Text;
use crate::run::Failure;
use crate::{data, python};

const FILE: &str = "data/learned.toml";
const PROGRAM: &str = "xtask/peers/learn.py";

/// What is learned from: the features of each text, whether it names what is quantum in passing only or not at all, and its answer.
#[derive(Debug, Serialize)]
struct Task {
    texts: Vec<BTreeMap<String, u64>>,
    naming: Vec<(bool, bool)>,
    answers: Vec<String>,
}

/// What was learned.
#[derive(Debug, Default, Deserialize)]
struct Model {
    answers: Vec<String>,
    /// What each answer has in any text, and besides in those that name what is quantum in passing, or not at all.
    start: Vec<(i32, i32, i32)>,
    unit: u32,
    /// Name, rarity, and a weight for each answer.
    features: Vec<(String, u8, Vec<i8>)>,
}

/// Learns, and writes the file.
///
/// # Errors
/// Where the data or the examples are not sound, or the program cannot be run.
pub(crate) fn run(args: &[String]) -> Result<(), Failure> {
    if !args.is_empty() {
        return Err("`cargo xtask learn` takes no options".to_owned());
    }
    python::prepare()?;
    // What was learned before may name concepts that are gone; what is learned now does not depend on it.
    let before = fs::read_to_string(FILE).map_err(|error| format!("{FILE}: {error}"))?;
    write(&file(&Model { unit: 1, ..Model::default() }, 1, "nothing"))?;
    let learned = learn();
    write(learned.as_ref().unwrap_or(&before))?;
    learned?;
    println!("{FILE} is written. Now measure: cargo xtask eval --write");
    Ok(())
}

/// Learns from the examples: the new file.
fn learn() -> Result<String, Failure> {
    let dataset = data::read().ok_or("data/ is not sound")?;
    let examples = gold::examples()?;
    let task = task(&dataset, &examples);
    let count = task.texts.len();
    let input = serde_json::to_vec(&task).map_err(|error| error.to_string())?;
    let model: Model = serde_json::from_slice(&python::run(PROGRAM, input)?).map_err(|error| format!("{PROGRAM}: {error}"))?;
    println!("{} words and concepts, learned from {count} texts.", model.features.len());
    Ok(file(&model, count, &packed::fingerprint(&examples)))
}

/// Writes the file.
fn write(text: &str) -> Result<(), Failure> {
    fs::write(FILE, text).map_err(|error| format!("{FILE}: {error}"))
}

/// Compares the file with the examples.
///
/// # Errors
/// Where it was learned from other texts.
pub(crate) fn check(dataset: &Dataset) -> Result<(), Failure> {
    if dataset.rules.learned.texts == packed::fingerprint(&gold::examples()?) {
        Ok(())
    } else {
        Err(format!(
            "{FILE} was learned from other texts than those in data/gold/open: run `cargo xtask learn`, then `cargo xtask eval --write`"
        ))
    }
}

/// The texts that can be read, as features.
fn task(dataset: &Dataset, examples: &[Text]) -> Task {
    let classifier = Classifier::new(dataset);
    let read = |text: &Text| {
        let (features, naming) = classifier.features(&Proposal { title: text.title.clone(), scope: text.scope.clone() })?;
        let naming = (matches!(naming, Naming::InPassing(_)), naming == Naming::Nothing);
        Some((features.into_iter().collect(), naming, text.expected.to_string()))
    };
    let (texts, naming, answers) = examples.iter().filter_map(read).collect();
    Task { texts, naming, answers }
}

/// The file.
fn file(model: &Model, count: usize, texts: &str) -> String {
    let mut file = format!(
        "# What the example texts in data/gold/open teach: how much each word and each concept speaks for each answer.\n\
         # Written by `cargo xtask learn`; do not edit. What the numbers mean is told in src/dataset/learned.rs.\n\n\
         texts = \"{texts}\"\ncount = {count}\nunit = {}\n\n\
         # The answers, and what each has before any word is read: in any text, and besides in those that\n\
         # name what is quantum in passing only, or not at all.\nanswers = [\n",
        model.unit,
    );
    for (answer, (always, in_passing, nothing_quantum)) in model.answers.iter().zip(&model.start) {
        let _ = writeln!(file, "  \"{answer} {always} {in_passing} {nothing_quantum}\",");
    }
    file.push_str("]\n\n# A concept or a word, its rarity, and a weight for each answer.\nfeatures = [\n");
    for (key, rarity, weights) in &model.features {
        let weights: Vec<String> = weights.iter().map(ToString::to_string).collect();
        let _ = writeln!(file, "  \"{key} {rarity} {}\",", weights.join(" "));
    }
    file.push_str("]\n");
    file
}
