//! Precedents: the deliverables nearest to a text by the words they share, rare words counting more.
//!
//! Similarity is the cosine of term weights (term frequency × inverse document frequency), in integers.

use std::borrow::Borrow;

use super::letters::is_letter;
use super::norm::Norm;
use super::terms::{self, Term, damped, gather, log2_percent};
use super::verdict::Precedent;
use super::word_set::WordSet;
use super::words::{Word, words};
use crate::dataset::sorting::sort_by;
use crate::dataset::{Dataset, Deliverable, DeliverableId};

/// A word of the title counts as often as this many words of the scope.
const TITLE_WEIGHT: u64 = 3;
/// At most this many shared words are named.
const MOST_SHARED: usize = 6;

/// Words with a number each, sorted by word, each word once.
type Weights<W> = Vec<(W, u64)>;

/// The deliverables as weighted words.
#[derive(Debug)]
pub struct Precedents<'a> {
    documents: Vec<Document<'a>>,
    /// Rarity of a word: 100 × log2(number of documents / documents with the word), roughly.
    rarity: Weights<Norm>,
    common: WordSet,
}

/// One deliverable as weighted words.
#[derive(Debug)]
struct Document<'a> {
    deliverable: &'a Deliverable,
    /// The words of its title.
    title: Vec<Norm>,
    weights: Weights<Norm>,
    /// Euclidean length of the weights.
    length: u64,
}

impl<'a> Precedents<'a> {
    /// Indexes the deliverables that have a title.
    pub fn new(dataset: &'a Dataset, common: &WordSet) -> Self {
        let counted: Vec<(&Deliverable, Vec<Norm>, Weights<Norm>)> = dataset
            .deliverables
            .iter()
            .filter_map(|deliverable| {
                let (title, scope) = (words(deliverable.title.as_deref()?), words(deliverable.scope.as_deref().unwrap_or_default()));
                let mut terms = both(&title, &scope);
                // A word of the scope tells that it is there; of the title, the title has told it.
                for term in &mut terms {
                    term.in_scope = u64::from(term.in_title == 0);
                }
                let counts = counts(&terms, common).map(|(word, count)| (word.clone(), count)).collect();
                Some((deliverable, title.into_iter().map(|word| word.norm).collect(), counts))
            })
            .collect();
        let mut rarity: Weights<Norm> = Vec::new();
        let mut all: Vec<&Norm> = counted.iter().flat_map(|(.., counts)| counts).map(|(word, _)| word).collect();
        sort_by(&mut all, Ord::cmp);
        for word in all {
            match rarity.last_mut() {
                Some((known, with)) if known == word => *with += 1,
                _ => rarity.push((word.clone(), 1)),
            }
        }
        let all = counted.len() as u64 + 1;
        for (_, with) in &mut rarity {
            *with = log2_percent(all * 2 / (*with + 1));
        }
        let documents = counted.into_iter().map(|(deliverable, title, counts)| {
            let weights = weigh(counts.into_iter(), &rarity);
            let length = length(&weights);
            Document { deliverable, title, weights, length }
        });
        Self { documents: documents.collect(), rarity, common: common.clone() }
    }

    /// The nearest deliverables to a text, nearest first, ties by name; at most `most` of them. First come those that the text has `named`, and
    /// those whose title is like its own: `is_alike` is given the words of a title. The others are at least `least` per cent as near as the
    /// nearest of all.
    pub fn nearest(
        &self,
        terms: &[Term<'_>],
        most: usize,
        least: u16,
        named: &[&DeliverableId],
        is_alike: &dyn Fn(&[Norm]) -> bool,
    ) -> Vec<(&'a Deliverable, Precedent)> {
        let query = weigh(counts(terms, &self.common), &self.rarity);
        let query_length = length(&query);
        let near = self.documents.iter().filter_map(|document| Some((document, document.similarity(&query, query_length)?)));
        let mut near: Vec<(&Document<'a>, u16)> = near.collect();
        sort_by(&mut near, |a, b| b.1.cmp(&a.1).then_with(|| a.0.deliverable.id.cmp(&b.0.deliverable.id)));
        let least = near.first().map_or(0, |(_, nearest)| u32::from(*nearest) * u32::from(least) / 100);
        let is_meant = |document: &Document<'_>| named.contains(&&document.deliverable.id) || is_alike(&document.title);
        let (meant, mut others): (Vec<_>, Vec<_>) = near.into_iter().partition(|(document, _)| is_meant(document));
        others.retain(|(_, similarity)| u32::from(*similarity) >= least);
        let near = meant.into_iter().chain(others).take(most);
        near.map(|(document, similarity)| (document.deliverable, document.precedent(&query, similarity))).collect()
    }
}

impl Document<'_> {
    /// What the document and the text share: words, each with what it adds. A deliverable has fewer words than a long proposal: its few are
    /// looked up among the many.
    fn shared<'d>(&'d self, query: &'d Weights<&Norm>) -> impl Iterator<Item = (u64, &'d Norm)> {
        self.weights.iter().filter_map(|(word, own)| Some((of(query, word)? * own, word)))
    }

    /// How near the document is, in thousandths; `None` where nothing is shared.
    fn similarity(&self, query: &Weights<&Norm>, query_length: u64) -> Option<u16> {
        let product: u64 = self.shared(query).map(|(adds, _)| adds).sum();
        let similarity = (product * 1000).checked_div(self.length * query_length)?.min(1000);
        u16::try_from(similarity).ok().filter(|similarity| *similarity > 0)
    }

    /// The document as a precedent of such a similarity, with the words that make it near.
    fn precedent(&self, query: &Weights<&Norm>, similarity: u16) -> Precedent {
        let mut shared: Vec<(u64, &Norm)> = self.shared(query).collect();
        sort_by(&mut shared, |a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let shared = shared.into_iter().take(MOST_SHARED).map(|(_, word)| word.to_string()).collect();
        Precedent { deliverable: self.deliverable.id.clone(), similarity, shared }
    }
}

/// The words of a title and a scope.
pub fn both<'t>(title: &'t [Word], scope: &'t [Word]) -> Vec<Term<'t>> {
    gather(title.iter().map(|word| (word, true)).chain(scope.iter().map(|word| (word, false))))
}

/// How often each word occurs that can tell texts apart. Numbers and single letters are alike in texts that have nothing in common.
fn counts<'t>(terms: &[Term<'t>], common: &WordSet) -> impl Iterator<Item = (&'t Norm, u64)> {
    let telling = |word: &Norm| word.len() > 1 && word.contains(is_letter) && !common.contains(word);
    let counted = terms.iter().filter(move |term| telling(term.word));
    counted.map(|term| (term.word, TITLE_WEIGHT * term.in_title + term.in_scope))
}

/// The number of a word.
fn of<W: Borrow<Norm>>(weights: &Weights<W>, word: &Norm) -> Option<u64> {
    let at = weights.binary_search_by(|(known, _)| known.borrow().cmp(word)).ok()?;
    weights.get(at).map(|(_, number)| *number)
}

/// Weights of the words that the deliverables know; long texts are damped.
fn weigh<W: Borrow<Norm>>(counts: impl Iterator<Item = (W, u64)>, rarity: &Weights<Norm>) -> Weights<W> {
    counts.filter_map(|(word, count)| of(rarity, word.borrow()).map(|rarity| (word, damped(count) * rarity / 100))).collect()
}

/// The Euclidean length of the weights.
fn length<W>(weights: &Weights<W>) -> u64 {
    terms::length(weights.iter().map(|(_, weight)| *weight))
}
