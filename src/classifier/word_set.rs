//! A set of words in normal form. A sorted list: a tree would cost a kilobyte and a half of WebAssembly for each type of entry.

use super::sieve::Sieve;
use super::words::normals;
use crate::dataset::sorting::sort_by;

/// The words.
#[derive(Debug, Clone)]
pub struct WordSet<W> {
    /// Sorted, each once.
    words: Vec<W>,
    sieve: Sieve,
}

impl WordSet<String> {
    /// The words of phrases, in normal form.
    pub fn of(phrases: &[String]) -> Self {
        Self::new(phrases.iter().flat_map(|phrase| normals(phrase)).collect())
    }
}

impl<W: Ord + AsRef<str>> WordSet<W> {
    /// Takes words that are in normal form.
    pub fn new(mut words: Vec<W>) -> Self {
        sort_by(&mut words, |a, b| a.as_ref().cmp(b.as_ref()));
        words.dedup();
        let sieve = Sieve::of(words.iter().map(AsRef::as_ref));
        Self { words, sieve }
    }

    /// Whether the word is one of them.
    pub fn contains(&self, word: &str) -> bool {
        self.sieve.passes(word) && self.words.binary_search_by(|known| known.as_ref().cmp(word)).is_ok()
    }

    /// Those that begin with a letter or syllable.
    pub fn beginning_with(&self, start: &str) -> impl Iterator<Item = &W> {
        let from = self.words.partition_point(|known| known.as_ref() < start);
        self.words.get(from..).unwrap_or_default().iter().take_while(move |known| known.as_ref().starts_with(start))
    }
}
