//! Reads what example texts taught, as `cargo xtask learn` writes it.

use super::fields::Fields;
use super::reader::Reader;
use crate::dataset::learned::{BEHIND, Feature, HEAD, LARGEST, Learned, OF_CONCEPT, RAREST, Start};
use crate::dataset::rules::Concept;

const FILE: &str = "learned.toml";

/// Reads the file, and checks that its concepts are those of the vocabulary.
pub(super) fn read(reader: &mut Reader, concepts: &[Concept]) -> Learned {
    let learned = reader.file(FILE, learned).flatten().unwrap_or_default();
    let concept_of =
        |feature: &Feature| [OF_CONCEPT, HEAD, BEHIND].iter().find_map(|mark| feature.key.strip_prefix(mark).map(str::to_owned));
    for key in learned.features.iter().filter_map(concept_of) {
        if !concepts.iter().any(|concept| concept.id == key) {
            reader.fault(FILE, &key, "features", "is no concept of the vocabulary; run `cargo xtask learn`");
        }
    }
    learned
}

fn learned(fields: &mut Fields<'_>) -> Option<Learned> {
    let texts = fields.text("texts");
    let count = fields.number("count", 1..=u32::MAX);
    let unit = fields.number("unit", 1..=100_000);
    let answers = lines(fields, "answers", |line| {
        let (answer, numbers) = line.split_once(' ')?;
        let numbers: Vec<i32> = numbers.split(' ').map(|number| number.parse().ok()).collect::<Option<_>>()?;
        let [always, in_passing, nothing_quantum] = *numbers.as_slice() else { return None };
        Some(Start { answer: answer.parse().ok()?, always, in_passing, nothing_quantum })
    });
    let features = lines(fields, "features", |line| feature(line, answers.len()));
    if !features.is_sorted_by(|a, b| a.key < b.key) {
        fields.fault("features", "are not sorted by word; run `cargo xtask learn`");
    }
    Some(Learned { texts: texts?, count: count?, unit: unit?, answers, features })
}

/// Reads a line such as "netwo 3 -2 0 5": the key, its rarity, and a weight for each answer.
fn feature(line: &str, answers: usize) -> Option<Feature> {
    let mut parts = line.split(' ');
    let key = parts.next().filter(|key| !key.is_empty() && !key.contains(char::is_uppercase))?.to_owned();
    let rarity = parts.next()?.parse().ok().filter(|rarity| *rarity <= RAREST)?;
    let weights: Vec<i8> = parts
        .map(|weight| weight.parse().ok().filter(|weight: &i8| weight.unsigned_abs() <= LARGEST.unsigned_abs()))
        .collect::<Option<_>>()?;
    (weights.len() == answers).then_some(Feature { key, rarity, weights })
}

/// Reads each line of a list; reports those that are not as they are written.
fn lines<T>(fields: &mut Fields<'_>, field: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let mut found = Vec::new();
    for line in fields.texts(field) {
        match read(&line) {
            Some(value) => found.push(value),
            None => fields.fault(field, format!("cannot read \"{line}\"; run `cargo xtask learn`")),
        }
    }
    found
}
