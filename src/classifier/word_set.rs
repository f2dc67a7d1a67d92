//! A set of words in normal form, sorted.

use super::index::Index;
use super::norm::Norm;
use super::words::normals;
use crate::dataset::sorting::sort_by;

/// The words.
#[derive(Debug, Clone)]
pub struct WordSet {
    /// Sorted, each once.
    words: Vec<Norm>,
    index: Index,
}

impl WordSet {
    /// The words of phrases, in normal form.
    pub fn of(phrases: &[String]) -> Self {
        Self::new(phrases.iter().flat_map(|phrase| normals(phrase)).collect())
    }

    /// Takes words that are in normal form.
    pub fn new(mut words: Vec<Norm>) -> Self {
        sort_by(&mut words, Ord::cmp);
        words.dedup();
        let index = Index::of(&words.iter().collect::<Vec<_>>());
        Self { words, index }
    }

    /// Whether the word is one of them.
    pub fn contains(&self, word: &Norm) -> bool {
        self.index.find(word, &|at| self.words.get(at) == Some(word)).is_some()
    }

    /// Those that begin with the first byte of a word.
    pub fn beginning_alike(&self, word: &Norm) -> impl Iterator<Item = &Norm> {
        let first = word.first_byte();
        let from = self.words.partition_point(|known| known.first_byte() < first);
        self.words.get(from..).unwrap_or_default().iter().take_while(move |known| known.first_byte() == first)
    }
}
