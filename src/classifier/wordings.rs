//! A set of wordings: finds out quickly whether one of them stands in a sentence.

use std::collections::BTreeMap;

use super::reading::{Sentence, normals};

/// Phrases of normal words, by their first word: most words of a text begin none.
#[derive(Debug, Default)]
pub struct Wordings(BTreeMap<String, Vec<Vec<String>>>);

impl Wordings {
    /// Prepares phrases.
    pub fn new(phrases: &[String]) -> Self {
        let mut by_first: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        for phrase in phrases {
            let words = normals(phrase);
            if let Some(first) = words.first() {
                by_first.entry(first.clone()).or_default().push(words);
            }
        }
        Self(by_first)
    }

    /// Whether one of the phrases stands in the sentence.
    pub fn stand_in(&self, sentence: &Sentence) -> bool {
        sentence.words.iter().enumerate().any(|(at, word)| {
            let starting = self.0.get(&word.norm).into_iter().flatten();
            let rest = || sentence.words.iter().skip(at).map(|word| &word.norm);
            starting.into_iter().any(|phrase| rest().take(phrase.len()).eq(phrase))
        })
    }
}
