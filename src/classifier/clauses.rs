//! The clauses of a sentence, each with what it would be about if it stood alone.

use super::claims::MandateRules;
use super::emphasis::Place;
use super::reading::{Role, Sentence};
use super::verdict::Span;
use super::vocabulary::{ConceptIndex, Mention, Vocabulary};
use crate::dataset::rules::Facet;

/// How much of what is heard is about a concept.
fn about(heard: &[(&Mention, Place, u32)], index: ConceptIndex) -> u32 {
    heard.iter().filter(|(mention, ..)| mention.concepts.contains(&index)).map(|(_, _, weight)| *weight).max().unwrap_or(0)
}

/// What a document on the network gives: an architecture, functions.
const DOCUMENT: &str = "network-document";
/// What makes a clause speak for the network: a bare "requirements" or "overview" speaks for nobody.
const MATTERS: [&str; 2] = [DOCUMENT, "network-matter"];
/// So does this where the clause says of what: "orchestration of quantum networks", but not "… and user networks".
const FUNCTION: &str = "network-function";

/// A clause with a subject.
#[derive(Debug)]
pub struct Clause {
    /// Which sentence of the text it stands in.
    pub sentence: usize,
    /// The part that its sentence plays.
    pub role: Role,
    /// Whether it names an aspect, or an object that decides the Question by itself, such as a random number generator.
    pub decides: bool,
    /// Whether it says more than which part of the network it is about.
    pub tells: bool,
    /// Whether it names an object of the field; else the object is that of the text.
    pub names_object: bool,
    /// Where it stands in the text, from its first phrase that means something to its last.
    pub span: Option<Span>,
    /// What it is about, by concept.
    weights: Vec<(ConceptIndex, u32)>,
}

impl Clause {
    /// How much the clause is about a concept.
    pub fn weight(&self, index: ConceptIndex) -> u32 {
        self.weights.iter().filter(|(known, _)| *known == index).map(|(_, weight)| *weight).max().unwrap_or(0)
    }
}

/// The clauses of the sentence with this number that have a subject.
pub fn clauses(
    number: usize,
    sentence: &Sentence,
    mentions: &[Mention],
    places: &[Place],
    weights: &[u32],
    vocabulary: &Vocabulary<'_>,
    rules: &MandateRules<'_>,
) -> Vec<Clause> {
    let in_title = sentence.role == Role::Title;
    let all = || mentions.iter().zip(places).zip(weights).map(|((mention, place), weight)| (mention, *place, *weight));
    let is_aspect = |mention: &Mention| vocabulary.is(mention, Facet::Aspect);
    let means = |mention: &Mention, id: &str| vocabulary.find(id).is_some_and(|index| mention.concepts.contains(&index));
    let is_subject =
        |mention: &Mention, complete: bool| MATTERS.iter().any(|id| means(mention, id)) || (complete && means(mention, FUNCTION));
    // In a title the part with the aspect says what is done; the other parts say to what.
    let head_part = all().filter(|(mention, ..)| in_title && is_aspect(mention)).map(|(_, place, _)| place.part).max();
    let mut keys: Vec<(u32, u32)> = all().map(|(_, place, _)| (place.part, place.clause)).collect();
    keys.dedup();
    let mut clauses = Vec::new();
    for (part, clause) in keys.iter().copied().filter(|(part, _)| head_part.is_none_or(|head| head == *part)) {
        let within = move |clause: u32| all().filter(move |(_, place, _)| place.part == part && place.clause == clause);
        let first_phrase = |clause| within(clause).map(|(_, place, _)| place.phrase).min().unwrap_or(0);
        let first = first_phrase(clause);
        let is_complete = within(clause).any(|(_, place, _)| place.phrase > first);
        // "Architecture, functions and procedures **for QoS**": what stands behind the last item is said of all, unless that item has an
        // aspect of its own.
        let last = keys.iter().filter(|(other, _)| *other == part).map(|(_, clause)| *clause).max().unwrap_or(clause);
        let behind = first_phrase(last);
        let own_aspect = within(last).any(|(mention, place, _)| place.phrase == behind && is_aspect(mention));
        let shared = within(last).filter(|(_, place, _)| !is_complete && !own_aspect && place.phrase > behind);
        let elsewhere = all().filter(|(mention, place, _)| in_title && place.part != part && vocabulary.is(mention, Facet::Object));
        let heard: Vec<(&Mention, Place, u32)> = within(clause).chain(shared).chain(elsewhere).collect();
        let head = || within(clause).filter(|(_, place, _)| place.phrase == first);
        let decides = heard.iter().any(|(mention, ..)| is_aspect(mention))
            || head().any(|(mention, ..)| mention.concepts.iter().any(|index| rules.decides(*index)));
        let speaks = decides || (in_title && rules.decides_on(&|index| about(&heard, index)));
        if speaks || head().any(|(mention, ..)| is_subject(mention, is_complete || !in_title)) {
            let own = || within(clause).map(|(mention, ..)| mention);
            let ends = own().map(|mention| mention.from).min().zip(own().map(|mention| mention.to).max());
            clauses.push(Clause {
                span: ends.and_then(|(from, to)| sentence.span(from, to)),
                decides,
                sentence: number,
                role: sentence.role,
                tells: in_title || decides || heard.iter().any(|(mention, ..)| means(mention, DOCUMENT)),
                names_object: heard.iter().any(|(mention, ..)| vocabulary.is_quantum(mention)),
                weights: heard.iter().flat_map(|(mention, _, weight)| mention.concepts.iter().map(|index| (*index, *weight))).collect(),
            });
        }
    }
    clauses
}
