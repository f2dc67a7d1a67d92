//! A set of wordings: finds out quickly whether one of them stands in a sentence.

use super::sentence::Sentence;
use super::sieve::Sieve;
use super::words::normals;
use crate::dataset::sorting::sort_by;

/// Phrases of normal words.
#[derive(Debug, Default)]
pub struct Wordings {
    /// Sorted by their words.
    phrases: Vec<Vec<String>>,
    /// The words that they begin with: most words of a text begin none.
    first: Sieve,
}

impl Wordings {
    /// Prepares phrases.
    pub fn new(phrases: &[String]) -> Self {
        let mut phrases: Vec<Vec<String>> = phrases.iter().map(|phrase| normals(phrase)).collect();
        sort_by(&mut phrases, Ord::cmp);
        let first = Sieve::of(phrases.iter().filter_map(|phrase| phrase.first()).map(String::as_str));
        Self { phrases, first }
    }

    /// Whether one of the phrases stands in the sentence.
    pub fn stand_in(&self, sentence: &Sentence) -> bool {
        let mut beginning = sentence.words.iter().enumerate().filter(|(_, word)| self.first.passes(&word.norm));
        beginning.any(|(at, word)| {
            let rest = || sentence.words.iter().skip(at).map(|word| &word.norm);
            beginning_with(&self.phrases, |phrase| phrase.first(), &word.norm).any(|phrase| rest().take(phrase.len()).eq(phrase))
        })
    }
}

/// The entries of a sorted list that begin with a word; `first` tells the first word of an entry.
pub fn beginning_with<'l, T>(
    list: &'l [T],
    first: impl Fn(&T) -> Option<&String> + Copy + 'l,
    word: &'l str,
) -> impl Iterator<Item = &'l T> {
    let first = move |entry: &T| first(entry).map_or("", String::as_str).cmp(word);
    let from = list.partition_point(|entry| first(entry).is_lt());
    list.get(from..).unwrap_or_default().iter().take_while(move |entry| first(entry).is_eq())
}
