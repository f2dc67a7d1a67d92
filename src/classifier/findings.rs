//! What was found in a text: for each concept, how much the text is about it, and the words that say so.
//!
//! The head of a phrase weighs more than what stands behind "for" or "of": "Security requirements for key management" is about
//! security, "Protocol for QoS negotiation" about a protocol.

use super::emphasis;
use super::norm::Norm;
use super::reading::Text;
use super::sentence::{Gap, Role, Sentence};
use super::terms::Term;
use super::verdict::{Marked, Span};
use super::vocabulary::{ConceptIndex, Mention, Vocabulary};
use super::word_set::WordSet;

use super::wordings::Wordings;
use crate::dataset::rules::Facet;

/// The weight of a concept that the whole text is about.
pub const FULL: u32 = 1000;
/// How much the scope adds where the title already names an aspect, and where it names an object and what is done to it.
const SCOPE_BESIDE_ASPECT: u32 = 450;
const SCOPE_BESIDE_TITLE: u32 = 700;

/// A scope of more sentences than this tells many things beside its subject.
const LONG_SCOPE: usize = 6;

/// A text of more words than this is repetitive where fewer than one word in so many is a different content word, or joins others.
const LONG: u64 = 100;
const VARIED: u64 = 20;

/// At most this many places of a concept are told.
const MOST_MARKED: usize = 12;

/// What was found of one concept.
#[derive(Debug, Clone, Default)]
pub struct Finding {
    /// How much the text is about it, 0 to [`FULL`].
    pub weight: u32,
    /// The words that say so, in text order.
    pub spans: Vec<Span>,
}

/// What was found, by concept.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is an independent fact of the text")]
pub struct Findings {
    found: Vec<Finding>,
    /// Different content words of the text that counts.
    pub content_words: usize,
    /// Whether the text says the same few words over and over, or is a list of words without sentences.
    pub repetitive: bool,
    /// Whether the text is nothing but names of several objects: "QKD, PQC".
    pub bare_names: bool,
    /// Whether the text says of itself that it has two subjects.
    pub balanced: bool,
    /// Whether the title names an object and what is done to it: "QKDN architecture".
    pub told: bool,
    /// Whether its scope is long.
    pub long: bool,
}

impl Findings {
    /// What was found of a concept.
    pub fn of(&self, index: ConceptIndex) -> Option<&Finding> {
        self.found.get(index.0)
    }

    /// How much the text is about a concept.
    pub fn weight(&self, index: ConceptIndex) -> u32 {
        self.of(index).map_or(0, |finding| finding.weight)
    }

    /// The words of a concept with its name, at the first few places: a long text says the same many times.
    pub fn marked(&self, index: ConceptIndex, vocabulary: &Vocabulary<'_>) -> Vec<Marked> {
        let meaning = vocabulary.concept(index).map(|concept| concept.name.clone()).unwrap_or_default();
        let spans = self.of(index).map(|finding| finding.spans.as_slice()).unwrap_or_default();
        spans.iter().take(MOST_MARKED).map(|span| Marked { span: *span, meaning: meaning.clone() }).collect()
    }
}

/// Words that tell how a sentence is built, and words without a subject.
#[derive(Debug)]
pub struct Grammar {
    /// Normal words after which a new phrase begins: "for", "of", "in".
    pub links: WordSet,
    /// Normal words after which the purpose stands: "against", "detecting".
    pub purposes: WordSet,
    /// Normal words that deny what stands right behind them.
    pub denials: WordSet,
    /// Normal words that may stand between.
    pub between_denial: WordSet,
    /// Phrases by which a text says that it has two subjects.
    pub balance: Wordings,
    /// Normal words that nearly all titles have.
    pub idle: WordSet,
    /// Normal words that carry no subject and no meaning for the verdict.
    pub common: WordSet,
}

impl Grammar {
    /// Whether the word tells no title from another.
    pub fn is_idle(&self, word: &Norm) -> bool {
        self.common.contains(word) || self.idle.contains(word)
    }

    /// Whether a mention is named without being meant.
    fn passes_over(&self, sentence: &Sentence, mention: &Mention) -> bool {
        self.denies(sentence, mention)
            || is_customary(sentence, mention)
            || is_included(sentence, mention)
            || sentence.is_quoted(mention.from)
    }

    /// Whether the words before a mention deny it: "no new protocol".
    fn denies(&self, sentence: &Sentence, mention: &Mention) -> bool {
        let before = sentence.words.get(..mention.from).unwrap_or_default();
        let denial = before.iter().rev().find(|word| !self.between_denial.contains(&word.norm));
        denial.is_some_and(|word| self.denials.contains(&word.norm))
    }
}

/// Whether running text names a customary clause, which any document has: "security **considerations** are in clause 9".
fn is_customary(sentence: &Sentence, mention: &Mention) -> bool {
    let ends_in = sentence.words.iter().take(mention.to + 1).skip(mention.to - 1);
    sentence.role != Role::Title && ends_in.into_iter().any(|word| word.norm == "consideration")
}

/// Whether a title names something only as a part of its subject: "framework for QKD networks, **including** security considerations", or
/// beside it: "…, **with** quality classes as an input".
fn is_included(sentence: &Sentence, mention: &Mention) -> bool {
    let opens = |at: usize| match sentence.words.get(at).map(|word| word.norm.as_str()) {
        Some("including" | "includ") => true,
        Some("with") => sentence.gaps.get(at) == Some(&Gap::Comma),
        _ => false,
    };
    sentence.role == Role::Title && (2..mention.from).any(opens)
}

/// "Securing QKD networks" is about their security; what "secures" something else serves it.
fn is_secured(sentence: &Sentence, mentions: &mut [Mention], vocabulary: &Vocabulary<'_>) {
    let secures = sentence.role == Role::Title && sentence.words.first().is_some_and(|word| word.norm == "securing");
    if let Some(first) = mentions.first_mut().filter(|first| secures && first.from == 0) {
        first.concepts.extend(vocabulary.find("security"));
    }
}

/// How much a sentence counts among those of its field, by its part and whether it is the first of its kind.
fn importance(role: Role, first_purpose: bool, first: bool) -> u32 {
    match role {
        Role::Title | Role::Background | Role::Others => 1,
        // The first statement of purpose is the subject; the later ones are details of it.
        Role::Purpose if first_purpose => 8,
        Role::Purpose => 4,
        _ if first => 4,
        _ => 2,
    }
}

/// What title and scope say together, the scope by a share.
fn together(title: Vec<Finding>, scope: Vec<Finding>, share: u32) -> Vec<Finding> {
    let both = title.into_iter().zip(scope).map(|(mut of_title, of_scope)| {
        of_title.weight = (of_title.weight + of_scope.weight * share / FULL).min(FULL);
        of_title.spans.extend(of_scope.spans);
        of_title
    });
    both.collect()
}

/// Reads all sentences of a text.
pub fn find(text: &Text, terms: &[Term<'_>], vocabulary: &Vocabulary<'_>, grammar: &Grammar) -> Findings {
    let mut title = Tally::new(vocabulary.len());
    let mut scope = Tally::new(vocabulary.len());
    let mut phrases: Vec<ConceptIndex> = Vec::new();
    let mut bare_names = true;
    let mut balanced = false;
    let (mut purposes, mut objects, mut treated) = (0, false, false);
    for sentence in text.sentences.iter().filter(|sentence| sentence.role.counts()) {
        let mut mentions = vocabulary.mentions(sentence);
        let of_others = sentence.role == Role::Others;
        mentions.retain(|mention| !grammar.passes_over(sentence, mention) && (!of_others || vocabulary.is(mention, Facet::Object)));
        is_secured(sentence, &mut mentions, vocabulary);
        let objects_here = mentions.iter().filter(|mention| vocabulary.is(mention, Facet::Object));
        let in_name = |at: usize| objects_here.clone().any(|object| (object.from..object.to).contains(&at));
        bare_names &= (0..).zip(&sentence.words).all(|(at, word)| in_name(at) || matches!(word.norm.as_str(), "and" | "or"));
        for phrase in mentions.iter().filter_map(|mention| mention.concepts.first()) {
            if !phrases.contains(phrase) {
                phrases.push(*phrase);
            }
        }
        let places = emphasis::places(sentence, &mentions, vocabulary, grammar);
        let mut weights = emphasis::weigh(sentence, &mentions, &places, vocabulary, grammar);
        balanced |= sentence.role != Role::Title && !of_others && grammar.balance.stand_in(sentence);
        let beside = emphasis::beside_aspect(sentence, &mentions, &places, vocabulary, grammar);
        if sentence.role == Role::Title {
            objects |= mentions.iter().any(|mention| vocabulary.is(mention, Facet::Object));
            treated |= mentions.iter().any(|mention| vocabulary.is(mention, Facet::Treatment));
        }
        purposes += usize::from(sentence.role == Role::Purpose);
        let importance = importance(sentence.role, purposes == 1, scope.total == 0);
        let tally = if sentence.role == Role::Title { &mut title } else { &mut scope };
        weights.extend(beside.iter().map(|_| FULL));
        mentions.extend(beside);
        tally.add(sentence, &mentions, &weights, importance);
    }
    let count = |terms: &mut dyn Iterator<Item = &Term<'_>>| terms.map(|term| term.in_title + term.in_scope).sum::<u64>();
    let is_common = |term: &&Term<'_>| grammar.common.contains(term.word);
    let (total, common) = (count(&mut terms.iter()), count(&mut terms.iter().filter(is_common)));
    let content_words = terms.iter().filter(|term| !is_common(term)).count();
    // In a long text such words say something of a detail.
    let short = scope.sentences <= LONG_SCOPE;
    let aspect_in_title = title.best(|index| vocabulary.concept(index).is_some_and(|concept| concept.facet == Facet::Aspect));
    let balanced = balanced && short;
    let share = match objects && treated {
        // A text with two subjects says the second one in its scope.
        _ if balanced => FULL,
        _ if aspect_in_title > 0 => SCOPE_BESIDE_ASPECT,
        true => SCOPE_BESIDE_TITLE,
        false => FULL,
    };
    let of_scope: Vec<Finding> = scope.finish().collect();
    let documents = emphasis::network_documents(vocabulary, &of_scope);
    let mut found = together(title.found, of_scope, share);
    if let Some((beside, document)) = documents.filter(|_| balanced)
        && let Some(slot) = found.get_mut(beside.0)
    {
        slot.weight = slot.weight.max(document.weight);
        slot.spans.extend(document.spans);
    }
    Findings {
        found,
        content_words,
        repetitive: total > LONG && (content_words as u64 * VARIED < total || common * VARIED < total),
        bare_names: bare_names && (phrases.len() > 1 || total == 1),
        balanced,
        told: objects && treated,
        long: !short,
    }
}

/// Adds up the weights of concepts over sentences.
struct Tally {
    found: Vec<Finding>,
    /// By concept, its best weight in any sentence.
    best: Vec<u32>,
    /// The importance of all sentences that have a concept.
    total: u32,
    /// The number of these sentences.
    sentences: usize,
}

impl Tally {
    fn new(concepts: usize) -> Self {
        Self { found: vec![Finding::default(); concepts], best: vec![0; concepts], total: 0, sentences: 0 }
    }

    /// Counts a sentence: each concept once, at its best place in it.
    fn add(&mut self, sentence: &Sentence, mentions: &[Mention], weights: &[u32], importance: u32) {
        let mut best = vec![0; self.found.len()];
        for (mention, weight) in mentions.iter().zip(weights) {
            for index in &mention.concepts {
                if let (Some(best), Some(finding)) = (best.get_mut(index.0), self.found.get_mut(index.0)) {
                    *best = (*best).max(*weight);
                    finding.spans.extend(sentence.span(mention.from, mention.to));
                }
            }
        }
        // A sentence without any concept is context and does not thin out the rest.
        if !mentions.is_empty() {
            self.total += importance;
            self.sentences += 1;
        }
        for ((finding, ever), best) in self.found.iter_mut().zip(&mut self.best).zip(best) {
            finding.weight += best * importance;
            *ever = (*ever).max(best);
        }
    }

    /// The best weight among concepts of a kind.
    fn best(&self, kind: impl Fn(ConceptIndex) -> bool) -> u32 {
        self.found.iter().enumerate().filter(|(at, _)| kind(ConceptIndex(*at))).map(|(_, finding)| finding.weight).max().unwrap_or(0)
    }

    /// Weights as shares of the text; a concept of half the sentences counts as it does in its best one, in a long text one of a third.
    fn finish(self) -> impl Iterator<Item = Finding> {
        let total = self.total.max(1);
        let telling = if self.sentences > LONG_SCOPE { 3 } else { 2 };
        self.found.into_iter().zip(self.best).map(move |(mut finding, best)| {
            finding.weight = (telling * finding.weight / total).min(best);
            finding
        })
    }
}
