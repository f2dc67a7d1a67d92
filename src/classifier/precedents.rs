//! Precedents: the deliverables nearest to a text by the words they share, rare words counting more.
//!
//! Similarity is the cosine of term weights (term frequency × inverse document frequency), in integers.

use std::collections::BTreeMap;

use super::verdict::Precedent;
use super::word_set::WordSet;
use super::words::words;
use crate::dataset::sorting::{map, sort_by};
use crate::dataset::{Dataset, Deliverable};

/// A word of the title counts as often as this many words of the scope.
const TITLE_WEIGHT: u64 = 3;
/// At most this many shared words are named.
const MOST_SHARED: usize = 6;

/// The deliverables as weighted words.
#[derive(Debug)]
pub struct Precedents<'a> {
    documents: Vec<Document<'a>>,
    /// Rarity of a word: 100 × log2(number of documents / documents with the word), roughly.
    rarity: BTreeMap<String, u64>,
    common: WordSet<String>,
}

/// One deliverable as weighted words.
#[derive(Debug)]
struct Document<'a> {
    deliverable: &'a Deliverable,
    weights: BTreeMap<String, u64>,
    /// Euclidean length of the weights.
    length: u64,
}

impl<'a> Precedents<'a> {
    /// Indexes the deliverables that have a title.
    pub fn new(dataset: &'a Dataset, common: &WordSet<String>) -> Self {
        let counted: Vec<_> = dataset
            .deliverables
            .iter()
            .filter_map(|deliverable| {
                let title = deliverable.title.as_deref()?;
                Some((deliverable, counts(title, deliverable.scope.as_deref().unwrap_or_default(), common)))
            })
            .collect();
        let mut holding: BTreeMap<String, u64> = BTreeMap::new();
        for word in counted.iter().flat_map(|(_, counts)| counts.keys()) {
            *holding.entry(word.clone()).or_default() += 1;
        }
        let all = counted.len() as u64 + 1;
        let rarity = map(holding.into_iter().map(|(word, with)| (word, log2_percent(all * 2 / (with + 1)))));
        let documents = counted.into_iter().map(|(deliverable, counts)| {
            let weights = weigh(counts, &rarity);
            let length = length(&weights);
            Document { deliverable, weights, length }
        });
        Self { documents: documents.collect(), rarity, common: common.clone() }
    }

    /// The nearest deliverables to a text, nearest first, ties by name; at most `most` of them.
    pub fn nearest(&self, title: &str, scope: &str, most: usize) -> Vec<(&'a Deliverable, Precedent)> {
        let query = weigh(counts(title, scope, &self.common), &self.rarity);
        let query_length = length(&query);
        let mut near: Vec<_> = self.documents.iter().filter_map(|document| document.compare(&query, query_length)).collect();
        sort_by(&mut near, |a, b| b.1.similarity.cmp(&a.1.similarity).then_with(|| a.0.id.cmp(&b.0.id)));
        near.truncate(most);
        near
    }
}

impl<'a> Document<'a> {
    /// How near the document is; `None` where nothing is shared.
    fn compare(&self, query: &BTreeMap<String, u64>, query_length: u64) -> Option<(&'a Deliverable, Precedent)> {
        let mut shared: Vec<(u64, &str)> = Vec::new();
        let mut product = 0;
        for (word, weight) in query {
            if let Some(own) = self.weights.get(word) {
                product += weight * own;
                shared.push((weight * own, word));
            }
        }
        let similarity = (product * 1000).checked_div(self.length * query_length)?.min(1000);
        let similarity = u16::try_from(similarity).ok().filter(|similarity| *similarity > 0)?;
        sort_by(&mut shared, |a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let shared = shared.into_iter().take(MOST_SHARED).map(|(_, word)| word.to_owned()).collect();
        Some((self.deliverable, Precedent { deliverable: self.deliverable.id.clone(), similarity, shared }))
    }
}

/// How often each content word occurs; long texts are damped by the logarithm later.
fn counts(title: &str, scope: &str, common: &WordSet<String>) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for (text, weight) in [(title, TITLE_WEIGHT), (scope, 1)] {
        // Numbers and single letters are alike in texts that have nothing in common.
        let telling = |norm: &str| norm.len() > 1 && norm.contains(char::is_alphabetic) && !common.contains(norm);
        for word in words(text).into_iter().filter(|word| telling(&word.norm)) {
            *counts.entry(word.norm).or_default() += weight;
        }
    }
    counts
}

/// Weights of the words that the deliverables know.
fn weigh(counts: BTreeMap<String, u64>, rarity: &BTreeMap<String, u64>) -> BTreeMap<String, u64> {
    let weigh = |(word, count): (String, u64)| {
        let rarity = *rarity.get(&word)?;
        Some((word, (100 + log2_percent(count)) * rarity / 100))
    };
    map(counts.into_iter().filter_map(weigh))
}

/// The Euclidean length of the weights.
fn length(weights: &BTreeMap<String, u64>) -> u64 {
    weights.values().map(|weight| weight * weight).sum::<u64>().isqrt()
}

/// 100 × log2 of a whole number, linear between powers of two; 0 for 0 and 1. Integer, hence the same on every machine.
fn log2_percent(value: u64) -> u64 {
    let Some(exponent) = value.checked_ilog2() else { return 0 };
    let power = 1_u64 << exponent;
    u64::from(exponent) * 100 + (value - power) * 100 / power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithm_in_whole_numbers() {
        for (value, expected) in [(0, 0), (1, 0), (2, 100), (3, 150), (4, 200), (1024, 1000)] {
            assert_eq!(log2_percent(value), expected, "{value}");
        }
    }
}
