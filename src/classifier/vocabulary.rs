//! The vocabulary: finds the concepts of `data/vocabulary.toml` in sentences.

use super::index::Index;
use super::norm::Norm;
use super::sentence::{Gap, Sentence};
use super::word_set::WordSet;
use super::wordings::beginning_with;
use super::words::{is_slip, normals, place_of};
use crate::dataset::Deliverable;
use crate::dataset::rules::{Concept, Facet};
use crate::dataset::sorting::sort_by;

/// The concept that all objects of the field belong to.
pub const QUANTUM: &str = "quantum-information-technology";
/// Concepts of anything quantum, whoever it is for.
pub const ANY_QUANTUM: [&str; 6] = [QUANTUM, TEXT, "quantum-word", "quantum-computing", "quantum-elsewhere", "quantum-device-physics"];
/// Concepts of words that quantum networks and post-quantum cryptography use, and others too.
pub const HINTS: [&str; 5] = ["quantum-hint", "entanglement-word", "key-supply", "key-relay", "crypto-migration"];
/// The concept of a text on quantum information technology, by its name.
pub const TEXT: &str = "quantum-text";

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
type Phrase = (Vec<Norm>, Vec<ConceptIndex>);

/// The vocabulary, ready to be looked up.
#[derive(Debug)]
pub struct Vocabulary<'a> {
    concepts: &'a [Concept],
    /// By concept: itself and all wider concepts.
    wider: Vec<Vec<ConceptIndex>>,
    /// Phrases sorted by their first word, of these the longest first.
    phrases: Vec<Phrase>,
    /// By their first words.
    index: Index,
    /// The words of all phrases.
    words: WordSet,
    /// The concept that all objects of the field belong to.
    quantum: Option<ConceptIndex>,
    /// The concept of a protocol of the quantum layer.
    quantum_protocol: Option<ConceptIndex>,
    /// The concept of what the network does, such as routing.
    function: Option<ConceptIndex>,
    /// The concept of a network matter that is the document itself: framework, architecture.
    pub document: Option<ConceptIndex>,
}

/// Parts of a network, which can be of the kind of a protocol.
const KINDS: [&str; 4] = ["network", "node", "link", "trunk"];

/// Shorter words are too easily mistaken for each other to be mended.
const SHORTEST_MENDED: usize = 7;

impl<'a> Vocabulary<'a> {
    /// Prepares the vocabulary, with the names of texts on quantum information technology. Unknown wider concepts are left out; the data check
    /// reports them.
    pub fn new(concepts: &'a [Concept], texts: &[Deliverable]) -> Self {
        let wider = (0..concepts.len()).map(|at| closure(concepts, at)).collect();
        let mut all: Vec<Phrase> = Vec::new();
        for (at, concept) in concepts.iter().enumerate() {
            all.extend(concept.terms.iter().map(|term| (normals(term), vec![ConceptIndex(at)])));
        }
        if let Some(named) = concepts.iter().position(|concept| concept.id == TEXT) {
            let on_quantum = texts.iter().filter(|text| is_on_quantum(text));
            all.extend(on_quantum.map(|text| (normals(text.id.as_str()), vec![ConceptIndex(named)])));
        }
        let words = WordSet::new(all.iter().flat_map(|(words, _)| words).cloned().collect());
        sort_by(&mut all, |(a, _), (b, _)| a.first().cmp(&b.first()).then_with(|| b.len().cmp(&a.len())).then_with(|| a.cmp(b)));
        let mut phrases: Vec<Phrase> = Vec::with_capacity(all.len());
        for (words, concepts) in all {
            match phrases.last_mut() {
                _ if words.is_empty() => {}
                // Some words have two meanings.
                Some((known, meanings)) if *known == words => meanings.extend(concepts),
                _ => phrases.push((words, concepts)),
            }
        }
        let index = Index::of(&phrases.iter().filter_map(|(words, _)| words.first()).collect::<Vec<_>>());
        let find = |id| find(concepts, id);
        let (quantum, quantum_protocol) = (find(QUANTUM), find("qkd-protocol"));
        let (function, document) = (find("network-function"), find("network-document"));
        Self { concepts, wider, phrases, index, words, quantum, quantum_protocol, function, document }
    }

    /// The phrases that begin with a word, longest first.
    fn starting(&self, word: &Norm) -> &[Phrase] {
        beginning_with(&self.phrases, &self.index, |(words, _)| words.first(), word)
    }

    /// The concept at an index.
    pub fn concept(&self, index: ConceptIndex) -> Option<&'a Concept> {
        self.concepts.get(index.0)
    }

    /// The index of a concept by its key.
    pub fn find(&self, id: &str) -> Option<ConceptIndex> {
        find(self.concepts, id)
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
        self.is(mention, Facet::Treatment) || self.is_quantum(mention)
    }

    /// Whether the mention is of an object of quantum information technology.
    pub fn is_quantum(&self, mention: &Mention) -> bool {
        self.quantum.is_some_and(|quantum| mention.concepts.contains(&quantum))
    }

    /// Whether the mention is of what the network does.
    pub fn is_function(&self, mention: &Mention) -> bool {
        self.function.is_some_and(|function| mention.concepts.contains(&function))
    }

    /// Whether the mention is of a document on the network.
    pub fn is_document(&self, mention: &Mention) -> bool {
        self.document.is_some_and(|document| mention.concepts.contains(&document))
    }

    /// Whether some phrase begins with the word.
    pub fn knows(&self, word: &Norm) -> bool {
        !self.starting(word).is_empty()
    }

    /// Whether the word stands in some phrase.
    pub fn has_word(&self, word: &Norm) -> bool {
        self.words.contains(word)
    }

    /// Whether the word by itself is a phrase of the concept or of a narrower one.
    pub fn means(&self, word: &Norm, concept: ConceptIndex) -> bool {
        let alone = self.starting(word).iter().filter(|(phrase, _)| phrase.len() == 1);
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
            let near = self.words.beginning_alike(&word.norm);
            if let Some(meant) = near.filter(|known| known.len() >= SHORTEST_MENDED && is_slip(&word.norm, known)).min() {
                word.norm.clone_from(meant);
            }
        }
    }

    /// The verb of which the word is a form, where the vocabulary knows it: "defended", "defending".
    fn verb(&self, word: &str) -> Option<Norm> {
        let stem = word.strip_suffix("ed").or_else(|| word.strip_suffix("ing"))?;
        let known = |verb: &Norm| self.starting(verb).iter().any(|(phrase, _)| phrase.len() == 1);
        [stem.to_owned(), format!("{stem}e")].map(Norm::from).into_iter().find(known)
    }

    /// The phrases of the vocabulary that stand in a sentence: the longest at each place, none within another.
    pub fn mentions(&self, sentence: &Sentence) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = sentence.words.get(at..).filter(|rest| !rest.is_empty()) {
            let mut starting = rest.first().map_or(&[][..], |word| self.starting(&word.norm)).iter();
            let unbroken =
                |length: usize| (at + 1..at + length).all(|index| matches!(sentence.gaps.get(index), Some(Gap::Joined | Gap::Bracket)));
            let fits = |phrase: &[Norm]| {
                phrase.len() <= rest.len() && phrase.iter().zip(rest).all(|(part, word)| *part == word.norm) && unbroken(phrase.len())
            };
            if let Some((phrase, concepts)) = starting.find(|(phrase, _)| fits(phrase)) {
                let mut concepts = self.widen(concepts);
                if is_attribute(sentence, at + phrase.len()) {
                    concepts.retain(|concept| Some(*concept) != self.quantum_protocol);
                }
                found.push(Mention { concepts, from: at, to: at + phrase.len() });
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

/// The index of a concept by its key.
fn find(concepts: &[Concept], id: &str) -> Option<ConceptIndex> {
    concepts.iter().position(|concept| concept.id == id).map(ConceptIndex)
}

/// Whether the title says that it is on quantum information technology; some texts on certificates are named in many others.
fn is_on_quantum(text: &Deliverable) -> bool {
    text.title.as_ref().is_some_and(|title| ["uantum", "QKD"].iter().any(|word| place_of(title, word).is_some()))
}

/// Whether what stands before a word only tells the kind of a thing: "prepare-and-measure **networks**", "BB84 **links**", "BB84 and
/// twin-field **links**".
fn is_attribute(sentence: &Sentence, at: usize) -> bool {
    let joined = |at: usize| sentence.words.get(at).filter(|_| sentence.gaps.get(at) == Some(&Gap::Joined)).map(|word| word.norm.as_str());
    let kind = |at: usize| joined(at).is_some_and(|word| KINDS.contains(&word));
    let listed = || (at + 1..at + 6).take_while(|at| joined(*at).is_some()).any(kind);
    match joined(at) {
        Some("qkd" | "key") => kind(at + 1),
        Some("and" | "or") => listed(),
        _ => kind(at),
    }
}

/// A concept and all wider ones, nearest first.
fn closure(concepts: &[Concept], start: usize) -> Vec<ConceptIndex> {
    let mut found = vec![ConceptIndex(start)];
    let mut next = 0;
    while let Some(concept) = found.get(next).and_then(|at| concepts.get(at.0)) {
        for wider in concept.is.iter().filter_map(|id| concepts.iter().position(|concept| concept.id == *id)) {
            if !found.contains(&ConceptIndex(wider)) {
                found.push(ConceptIndex(wider));
            }
        }
        next += 1;
    }
    found
}
