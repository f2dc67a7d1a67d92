//! Precedents: the deliverables nearest to a text by the words they share, rare words counting more.
//!
//! Similarity is the cosine of term weights (term frequency × inverse document frequency), in integers.

use super::verdict::Precedent;
use super::word_set::WordSet;
use super::words::words;
use crate::dataset::sorting::sort_by;
use crate::dataset::{Dataset, Deliverable};

/// A word of the title counts as often as this many words of the scope.
const TITLE_WEIGHT: u64 = 3;
/// At most this many shared words are named.
const MOST_SHARED: usize = 6;

/// Words with a number each, sorted by word, each word once.
type Terms = Vec<(String, u64)>;

/// The deliverables as weighted words.
#[derive(Debug)]
pub struct Precedents<'a> {
    documents: Vec<Document<'a>>,
    /// Rarity of a word: 100 × log2(number of documents / documents with the word), roughly.
    rarity: Terms,
    common: WordSet<String>,
}

/// One deliverable as weighted words.
#[derive(Debug)]
struct Document<'a> {
    deliverable: &'a Deliverable,
    weights: Terms,
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
        let holding = gathered(counted.iter().flat_map(|(_, counts)| counts).map(|(word, _)| (word.clone(), 1)).collect());
        let all = counted.len() as u64 + 1;
        let rarity: Terms = holding.into_iter().map(|(word, with)| (word, log2_percent(all * 2 / (with + 1)))).collect();
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
    fn compare(&self, query: &Terms, query_length: u64) -> Option<(&'a Deliverable, Precedent)> {
        let mut shared: Vec<(u64, &str)> = Vec::new();
        let mut product = 0;
        // A deliverable has fewer words than a long proposal: look its few up among the many.
        for (word, own) in &self.weights {
            if let Some(weight) = of(query, word) {
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
fn counts(title: &str, scope: &str, common: &WordSet<String>) -> Terms {
    let mut counts = Vec::new();
    for (text, weight) in [(title, TITLE_WEIGHT), (scope, 1)] {
        // Numbers and single letters are alike in texts that have nothing in common.
        let telling = |norm: &str| norm.len() > 1 && norm.contains(char::is_alphabetic) && !common.contains(norm);
        counts.extend(words(text).into_iter().filter(|word| telling(&word.norm)).map(|word| (word.norm, weight)));
    }
    gathered(counts)
}

/// Each word once, with the sum of its numbers.
fn gathered(mut terms: Terms) -> Terms {
    sort_by(&mut terms, |a, b| a.0.cmp(&b.0));
    let mut gathered: Terms = Vec::new();
    for (word, number) in terms {
        match gathered.last_mut() {
            Some((known, sum)) if *known == word => *sum += number,
            _ => gathered.push((word, number)),
        }
    }
    gathered
}

/// The number of a word.
fn of(terms: &Terms, word: &str) -> Option<u64> {
    let at = terms.binary_search_by(|(known, _)| known.as_str().cmp(word)).ok()?;
    terms.get(at).map(|(_, number)| *number)
}

/// Weights of the words that the deliverables know.
fn weigh(counts: Terms, rarity: &Terms) -> Terms {
    let weigh = |(word, count): (String, u64)| {
        let rarity = of(rarity, &word)?;
        Some((word, (100 + log2_percent(count)) * rarity / 100))
    };
    counts.into_iter().filter_map(weigh).collect()
}

/// The Euclidean length of the weights.
fn length(weights: &Terms) -> u64 {
    weights.iter().map(|(_, weight)| weight * weight).sum::<u64>().isqrt()
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
