//! A set of wordings: finds out quickly whether one of them stands in a sentence.

use super::index::Index;
use super::norm::Norm;
use super::sentence::Sentence;
use super::words::{Word, normals};
use crate::dataset::sorting::sort_by;

/// Phrases of normal words.
#[derive(Debug, Default)]
pub struct Wordings {
    /// Sorted by their words.
    phrases: Vec<Vec<Norm>>,
    /// By their first words.
    index: Index,
}

impl Wordings {
    /// Prepares phrases.
    pub fn new<'p>(phrases: impl IntoIterator<Item = &'p String>) -> Self {
        let mut phrases: Vec<Vec<Norm>> = phrases.into_iter().map(|phrase| normals(phrase)).collect();
        phrases.retain(|phrase| !phrase.is_empty());
        sort_by(&mut phrases, Ord::cmp);
        let index = Index::of(&phrases.iter().filter_map(|phrase| phrase.first()).collect::<Vec<_>>());
        Self { phrases, index }
    }

    /// Whether one of the phrases stands in the sentence.
    pub fn stand_in(&self, sentence: &Sentence) -> bool {
        (0..sentence.words.len()).any(|at| self.stand_at(sentence, at).next().is_some())
    }

    /// The phrases that stand in the sentence.
    pub fn standing_in<'s>(&'s self, sentence: &'s Sentence) -> impl Iterator<Item = &'s [Norm]> {
        (0..sentence.words.len()).flat_map(|at| self.stand_at(sentence, at))
    }

    /// The phrases that begin with a word of the sentence and stand there.
    fn stand_at<'s>(&'s self, sentence: &'s Sentence, at: usize) -> impl Iterator<Item = &'s [Norm]> {
        let rest = sentence.words.get(at..).unwrap_or_default();
        let beginning = |word: &Word| beginning_with(&self.phrases, &self.index, |phrase| phrase.first(), &word.norm);
        let stands = |phrase: &&[Norm]| rest.iter().map(|word| &word.norm).take(phrase.len()).eq(*phrase);
        rest.first().map_or(&[][..], beginning).iter().map(Vec::as_slice).filter(stands)
    }
}

/// The entries of a sorted list that begin with a word; `first` tells the first word of an entry, by which the index has them.
pub fn beginning_with<'l, T>(list: &'l [T], index: &Index, first: fn(&T) -> Option<&Norm>, word: &Norm) -> &'l [T] {
    let places = index.find(word, &|at| list.get(at).and_then(first) == Some(word));
    places.and_then(|places| list.get(places)).unwrap_or_default()
}
