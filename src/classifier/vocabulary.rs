//! The vocabulary: finds the concepts of `data/vocabulary.toml` in sentences.

use std::collections::BTreeMap;

use super::reading::{Gap, Sentence, normals};
use super::words::is_slip;
use crate::dataset::rules::{Concept, Facet};
use crate::dataset::sorting::{map, sort_by, sort_by_key};

/// The concept that all objects of the field belong to.
pub const QUANTUM: &str = "quantum-information-technology";

/// A concept by its position in the vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ConceptIndex(pub usize);

/// A phrase of a sentence that carries a meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// What it means, narrowest concept first, then the wider ones.
    pub concepts: Vec<ConceptIndex>,
    /// First word.
    pub from: usize,
    /// One past the last word.
    pub to: usize,
}

/// A phrase of the vocabulary and the concepts it carries.
type Phrase = (Vec<String>, Vec<ConceptIndex>);

/// The vocabulary, ready to be looked up.
#[derive(Debug)]
pub struct Vocabulary<'a> {
    concepts: &'a [Concept],
    /// By concept: itself and all wider concepts.
    wider: Vec<Vec<ConceptIndex>>,
    /// Phrases by first word, longest first.
    phrases: BTreeMap<String, Vec<Phrase>>,
    /// The words of all phrases, sorted.
    words: Vec<String>,
}

/// Shorter words are too easily mistaken for each other to be mended.
const SHORTEST_MENDED: usize = 7;

impl<'a> Vocabulary<'a> {
    /// Prepares the vocabulary. Unknown wider concepts are left out; the data check reports them.
    pub fn new(concepts: &'a [Concept]) -> Self {
        let index = map(concepts.iter().enumerate().map(|(at, concept)| (concept.id.as_str(), at)));
        let wider = (0..concepts.len()).map(|at| closure(concepts, &index, at)).collect();
        let mut all: BTreeMap<Vec<String>, Vec<ConceptIndex>> = BTreeMap::new();
        for (at, concept) in concepts.iter().enumerate() {
            for term in &concept.terms {
                all.entry(normals(term)).or_default().push(ConceptIndex(at));
            }
        }
        let mut words: Vec<String> = all.keys().flatten().cloned().collect();
        sort_by(&mut words, Ord::cmp);
        words.dedup();
        let mut phrases: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
        for (words, concepts) in all {
            if let Some(first) = words.first() {
                phrases.entry(first.clone()).or_default().push((words, concepts));
            }
        }
        for starting in phrases.values_mut() {
            sort_by_key(starting, |(words, _)| std::cmp::Reverse(words.len()));
        }
        Self { concepts, wider, phrases, words }
    }

    /// The concept at an index.
    pub fn concept(&self, index: ConceptIndex) -> Option<&'a Concept> {
        self.concepts.get(index.0)
    }

    /// The index of a concept by its key.
    pub fn find(&self, id: &str) -> Option<ConceptIndex> {
        self.concepts.iter().position(|concept| concept.id == id).map(ConceptIndex)
    }

    /// How many concepts there are.
    pub fn len(&self) -> usize {
        self.concepts.len()
    }

    /// Whether the mention is of this facet by its narrowest meaning.
    pub fn is(&self, mention: &Mention, facet: Facet) -> bool {
        mention.concepts.iter().any(|index| self.concept(*index).is_some_and(|concept| concept.facet == facet))
    }

    /// Whether the mention counts in full wherever it stands: what is done, and the objects of quantum information technology.
    pub fn is_firm(&self, mention: &Mention) -> bool {
        self.is(mention, Facet::Treatment) || self.find(QUANTUM).is_some_and(|quantum| mention.concepts.contains(&quantum))
    }

    /// Whether some phrase begins with the word.
    pub fn knows(&self, word: &str) -> bool {
        self.phrases.contains_key(word)
    }

    /// Whether the word stands in some phrase.
    pub fn has_word(&self, word: &str) -> bool {
        self.words.binary_search_by(|known| known.as_str().cmp(word)).is_ok()
    }

    /// Whether the word by itself is a phrase of the concept or of a narrower one.
    pub fn means(&self, word: &str, concept: ConceptIndex) -> bool {
        let alone = self.phrases.get(word).into_iter().flatten().filter(|(phrase, _)| phrase.len() == 1);
        alone.flat_map(|(_, concepts)| self.widen(concepts)).any(|index| index == concept)
    }

    /// Mends verb forms and slips of typing in words that the vocabulary would otherwise miss.
    pub fn mend(&self, sentence: &mut Sentence) {
        for word in &mut sentence.words {
            if word.norm.len() < SHORTEST_MENDED || self.has_word(&word.norm) {
                continue;
            }
            if let Some(verb) = self.verb(&word.norm) {
                word.norm = verb;
                continue;
            }
            let initial = word.norm.get(..1).unwrap_or_default();
            let from = self.words.partition_point(|known| known.as_str() < initial);
            let near = self.words.get(from..).unwrap_or_default().iter().take_while(|known| known.starts_with(initial));
            if let Some(meant) = near.filter(|known| known.len() >= SHORTEST_MENDED && is_slip(&word.norm, known)).min() {
                word.norm.clone_from(meant);
            }
        }
    }

    /// The verb of which the word is a form, where the vocabulary knows it: "defended", "defending".
    fn verb(&self, word: &str) -> Option<String> {
        let stem = word.strip_suffix("ed").or_else(|| word.strip_suffix("ing"))?;
        let known = |verb: &String| self.phrases.get(verb).into_iter().flatten().any(|(phrase, _)| phrase.len() == 1);
        [stem.to_owned(), format!("{stem}e")].into_iter().find(known)
    }

    /// The phrases of the vocabulary that stand in a sentence: the longest at each place, none within another.
    pub fn mentions(&self, sentence: &Sentence) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = sentence.words.get(at..).filter(|rest| !rest.is_empty()) {
            let starting = rest.first().and_then(|word| self.phrases.get(&word.norm));
            let unbroken =
                |length: usize| (at + 1..at + length).all(|index| matches!(sentence.gaps.get(index), Some(Gap::Joined | Gap::Bracket)));
            let fits = |phrase: &[String]| {
                phrase.len() <= rest.len() && phrase.iter().zip(rest).all(|(part, word)| *part == word.norm) && unbroken(phrase.len())
            };
            if let Some((phrase, concepts)) = starting.and_then(|list| list.iter().find(|(phrase, _)| fits(phrase))) {
                found.push(Mention { concepts: self.widen(concepts), from: at, to: at + phrase.len() });
                at += phrase.len();
            } else {
                at += 1;
            }
        }
        found
    }

    /// The concepts and all wider ones, each once.
    fn widen(&self, concepts: &[ConceptIndex]) -> Vec<ConceptIndex> {
        let mut all = Vec::new();
        for index in concepts.iter().filter_map(|index| self.wider.get(index.0)).flatten() {
            if !all.contains(index) {
                all.push(*index);
            }
        }
        all
    }
}

/// A concept and all wider ones, nearest first.
fn closure(concepts: &[Concept], index: &BTreeMap<&str, usize>, start: usize) -> Vec<ConceptIndex> {
    let mut found = vec![ConceptIndex(start)];
    let mut next = 0;
    while let Some(concept) = found.get(next).and_then(|at| concepts.get(at.0)) {
        for wider in concept.is.iter().filter_map(|id| index.get(id.as_str())) {
            if !found.contains(&ConceptIndex(*wider)) {
                found.push(ConceptIndex(*wider));
            }
        }
        next += 1;
    }
    found
}
