//! What a sentence stresses: the weight of each phrase of the vocabulary within its sentence.
//!
//! Aspects are weighed against each other. Treatments and the objects of the field count in full wherever they stand; other objects and
//! false friends count less where running text mentions them in passing.

use super::findings::{FULL, Finding, Grammar};
use super::sentence::{Gap, Role, Sentence};
use super::vocabulary::{ConceptIndex, Mention, Vocabulary};
use crate::dataset::rules::Facet;

/// An aspect that only qualifies the head of its phrase: "QoS" in "QoS protocol".
const MODIFIER: u32 = 620;
/// An aspect behind the head phrase: "QoS" in "protocol for QoS".
const COMPLEMENT: u32 = 350;
/// An aspect that is only a means: "QoS" in "control functions that use QoS measurements".
const MEANS: u32 = 200;
/// In running text, what stands this many phrases behind the verb is said in passing.
const PASSING: [u32; 3] = [FULL, FULL, 650];
const SAID_IN_PASSING: u32 = 400;
/// One item in so many of a list in running text is enough for its aspect to count in full.
const ENOUGH: u32 = 3;
/// Words before a noun that make it one of its own: "routing of keys and **the** messages".
const DETERMINERS: [&str; 6] = ["the", "a", "an", "it", "their", "which"];
/// The concept of a network matter that stands beside an aspect at equal rank; found by grammar, not by words of its own.
const BESIDE: &str = "network-matter-beside-aspect";
/// Words that share the noun of an aspect: "**functional** and security requirements".
const SHARING: [&str; 3] = ["functional", "architectural", "operational"];
/// Behind these words stands what something is done with.
const MEANS_LINKS: [&str; 4] = ["using", "that", "which", "exploiting"];
/// What can stand so.
const NETWORK_MATTER: &str = "network-matter";

/// Where a mention stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The part, divided by dashes: "QKD networks – Security requirements".
    pub part: u32,
    /// The clause within the part: "parameters for QoS **and** requirements on security".
    pub clause: u32,
    /// The phrase, divided by linking words: "requirements | for key management | in QKD networks".
    pub phrase: u32,
    /// How many linking words stand before it in its part or, in running text, in its item of a list.
    depth: u32,
}

/// The weight of each mention.
pub fn weigh(sentence: &Sentence, mentions: &[Mention], places: &[Place], vocabulary: &Vocabulary<'_>, grammar: &Grammar) -> Vec<u32> {
    let aspects: Vec<(usize, &Mention, Place)> = mentions
        .iter()
        .zip(places.iter().copied())
        .enumerate()
        .map(|(at, (mention, place))| (at, mention, place))
        .filter(|(_, mention, _)| vocabulary.is(mention, Facet::Aspect))
        .collect();
    // The subject is in the last part that names an aspect.
    let head_part = aspects.iter().map(|(_, _, place)| place.part).max();
    // A title is all subject; in running text the subject is near the verb.
    let full = |place: Place| match sentence.role {
        Role::Title => FULL,
        _ => PASSING.get(place.depth as usize).copied().unwrap_or(SAID_IN_PASSING),
    };
    let mut weights: Vec<u32> =
        mentions.iter().zip(places).map(|(mention, place)| if vocabulary.is_firm(mention) { FULL } else { full(*place) }).collect();
    let running = sentence.role != Role::Title;
    let has_purpose = aspects.iter().any(|(_, mention, _)| is_purpose(sentence, mention, grammar));
    for (at, mention, place) in &aspects {
        let full = full(*place);
        let clause = || aspects.iter().filter(|(_, _, other)| other.part == place.part && other.clause == place.clause);
        let head_phrase = clause().map(|(_, _, other)| other.phrase).min();
        let head = clause().rfind(|(_, _, other)| Some(other.phrase) == head_phrase);
        let weight = match head {
            _ if is_purpose(sentence, mention, grammar) => FULL,
            _ if !running && is_means(sentence, mentions, places, mention, vocabulary) => MEANS,
            // "Monitoring of the key rate for detecting eavesdropping": what is observed serves the purpose.
            _ if has_purpose && place.phrase > 0 => COMPLEMENT,
            Some((head, last, _)) if (running || Some(place.part) == head_part) && Some(place.phrase) == head_phrase => {
                let full = if running { full * in_list(mention, place, places, &aspects) / FULL } else { full };
                if at == head || coordinated(sentence, mention, last) { full } else { MODIFIER.min(full) }
            }
            _ => COMPLEMENT,
        };
        if let Some(slot) = weights.get_mut(*at) {
            *slot = weight;
        }
    }
    weights
}

/// What one item counts of a list in running text: in full where a third of the list is about its aspect.
fn in_list(mention: &Mention, place: &Place, places: &[Place], aspects: &[(usize, &Mention, Place)]) -> u32 {
    let items = places.iter().filter(|other| other.part == place.part).map(|other| other.clause).max().unwrap_or(0) + 1;
    let alike = |other: &Mention| other.concepts.iter().any(|concept| mention.concepts.contains(concept));
    let mut clauses: Vec<u32> =
        aspects.iter().filter(|(_, other, at)| at.part == place.part && alike(other)).map(|(_, _, at)| at.clause).collect();
    clauses.dedup();
    let alike = u32::try_from(clauses.len()).unwrap_or(items);
    (ENOUGH * FULL * alike / items).min(FULL)
}

/// Mentions of a network matter at equal rank with an aspect: "architecture and security requirements", "routing protocol and routing
/// architecture". In "security architecture and framework" both words are about security: there, nothing of its own stands between.
pub fn beside_aspect(
    sentence: &Sentence,
    mentions: &[Mention],
    places: &[Place],
    vocabulary: &Vocabulary<'_>,
    grammar: &Grammar,
) -> Vec<Mention> {
    let (Some(beside), Some(matter)) = (vocabulary.find(BESIDE), vocabulary.find(NETWORK_MATTER)) else { return Vec::new() };
    // Running text lists many things side by side.
    if sentence.role != Role::Title {
        return Vec::new();
    }
    let is_matter = |mention: &Mention| mention.concepts.contains(&matter);
    let is_aspect = |mention: &Mention| vocabulary.is(mention, Facet::Aspect);
    // "Heartbeat and failover messages": what stands right before an aspect only qualifies it.
    let modifies = |matter: &Mention| mentions.iter().any(|mention| mention.from == matter.to && is_aspect(mention));
    // "Failure and recovery messages" are messages both; "framework and routing protocol" are two things.
    let is_qualified = |aspect: &Mention| mentions.iter().any(|mention| mention.to == aspect.from);
    let governs_itself = |matter: &Mention, aspect: &Mention| vocabulary.is_document(matter) || !is_qualified(aspect);
    let mut found = Vec::new();
    // "Functional and security requirements": the first word shares the noun of the second.
    let word = |at: usize| sentence.words.get(at).map(|word| word.norm.as_str());
    let shares_noun = |aspect: &Mention| {
        let before = aspect.from.checked_sub(2).and_then(word);
        before.is_some_and(|first| SHARING.contains(&first)) && word(aspect.from - 1) == Some("and") && aspect.to > aspect.from + 1
    };
    found.extend(mentions.iter().filter(|mention| is_aspect(mention) && shares_noun(mention)).map(|aspect| Mention {
        concepts: vec![beside],
        from: aspect.from - 2,
        to: aspect.from - 1,
    }));
    for (at, (first, here)) in mentions.iter().zip(places).enumerate() {
        let same = |(second, there): &(&Mention, &Place)| {
            let repeated = here.phrase + 1 == there.phrase && repeats_link(sentence, first, second, grammar);
            here.part == there.part && (here.phrase == there.phrase || repeated)
        };
        let later = mentions.iter().zip(places).skip(at + 1).filter(same);
        for (second, _) in later.filter(|(second, _)| coordinated(sentence, first, second)) {
            // "Security architecture and framework": the aspect governs both nouns, unless the second has words of its own.
            let governs_both = |and: usize| second.from == and + 1 && ends_in(sentence, first, matter, vocabulary);
            let heads_rest = || vocabulary.is_function(second) && !is_qualified(second) && opens_complement(sentence, second, grammar);
            let alone = || second.to == second.from + 1 && first.to + 1 == second.from;
            if vocabulary.is_function(first) && is_aspect(second) && alone() && opens_complement(sentence, second, grammar) {
                found.push(Mention { concepts: vec![beside], ..first.clone() });
            } else if is_aspect(first) && heads_rest() {
                found.push(Mention { concepts: vec![beside], ..second.clone() });
            } else if is_aspect(second) && (asks(sentence, first, second, grammar) || (is_matter(first) && governs_itself(first, second))) {
                found.push(Mention { concepts: vec![beside], ..first.clone() });
            } else if is_aspect(first)
                && is_matter(second)
                && !modifies(second)
                && !conjunction(sentence, first, second).is_none_or(governs_both)
            {
                found.push(Mention { concepts: vec![beside], ..second.clone() });
            }
        }
    }
    found.extend(beside_clause(mentions, places, beside, is_matter, is_aspect));
    found
}

/// Whether the words right behind a mention say of what: "orchestration **in** QKD networks".
fn opens_complement(sentence: &Sentence, mention: &Mention, grammar: &Grammar) -> bool {
    sentence.gaps.get(mention.to) == Some(&Gap::Joined) && is_link(sentence, mention.to, grammar)
}

/// What a scope says of documents on the network, and the concept that it counts as in a text with two subjects.
pub fn network_documents(vocabulary: &Vocabulary<'_>, scope: &[Finding]) -> Option<(ConceptIndex, Finding)> {
    let (beside, document) = (vocabulary.find(BESIDE)?, vocabulary.document?);
    Some((beside, scope.get(document.0)?.clone()))
}

/// Network matters that head a clause without any aspect, where another clause is about an aspect: "architecture of repeaters and
/// protection of repeaters against attackers".
fn beside_clause(
    mentions: &[Mention],
    places: &[Place],
    beside: ConceptIndex,
    is_matter: impl Fn(&Mention) -> bool,
    is_aspect: impl Fn(&Mention) -> bool,
) -> Vec<Mention> {
    let all = || mentions.iter().zip(places);
    let aspects: Vec<Place> = all().filter(|(mention, _)| is_aspect(mention)).map(|(_, place)| *place).collect();
    let heads_clause =
        |place: &Place| all().all(|(_, other)| other.part != place.part || other.clause != place.clause || other.phrase >= place.phrase);
    let elsewhere = |place: &Place| {
        let (mut here, mut beside) = (false, false);
        for aspect in aspects.iter().filter(|aspect| aspect.part == place.part) {
            here |= aspect.clause == place.clause;
            beside |= aspect.clause != place.clause && heads_clause(aspect);
        }
        beside && !here
    };
    let matters = all().filter(|(mention, place)| is_matter(mention) && heads_clause(place) && elsewhere(place));
    matters.map(|(mention, _)| Mention { concepts: vec![beside], ..mention.clone() }).collect()
}

/// Whether requirements stand beside an aspect that has a noun of its own: "**requirements** and QoS parameters", unlike in "requirements and
/// QoS of …", where they may be of the same kind.
fn asks(sentence: &Sentence, first: &Mention, aspect: &Mention, grammar: &Grammar) -> bool {
    let words = sentence.words.get(first.from..aspect.from).unwrap_or_default();
    let norms = words.iter().map(|word| word.norm.as_str());
    let noun_behind = sentence.gaps.get(aspect.to) == Some(&Gap::Joined) && !is_link(sentence, aspect.to, grammar);
    norms.eq(["requirement", "and"]) && (aspect.to > aspect.from + 1 || noun_behind)
}

/// Whether the last word of a phrase by itself is a mention of the concept: "security **architecture**".
fn ends_in(sentence: &Sentence, mention: &Mention, concept: ConceptIndex, vocabulary: &Vocabulary<'_>) -> bool {
    let last = mention.to.checked_sub(1).and_then(|last| sentence.words.get(last));
    last.is_some_and(|word| vocabulary.means(&word.norm, concept))
}

/// The place of each mention.
pub fn places(sentence: &Sentence, mentions: &[Mention], vocabulary: &Vocabulary<'_>, grammar: &Grammar) -> Vec<Place> {
    let mut places = Vec::with_capacity(mentions.len());
    let mut place = Place { part: 0, clause: 0, phrase: 0, depth: 0 };
    let (mut at, mut first_phrase) = (0, 0);
    let running = sentence.role != Role::Title;
    for (position, mention) in mentions.iter().enumerate() {
        for index in at..=mention.from {
            let link = is_link(sentence, index, grammar);
            let dash = sentence.gaps.get(index) == Some(&Gap::Dash);
            let comma = sentence.gaps.get(index) == Some(&Gap::Comma);
            place.part += u32::from(dash);
            // "Orchestration of networks **and** assurance of quality": the first clause is complete, and the second says something else.
            let is_and = |index: usize| sentence.words.get(index).is_some_and(|word| word.norm == "and");
            let is_of = |index: usize| sentence.words.get(index).is_some_and(|word| word.norm == "of");
            let turns = place.phrase > first_phrase
                && is_and(index)
                && (comma || (!running && (is_of(index + 2) || is_link(sentence, index + 1, grammar))));
            let numbered =
                sentence.gaps.get(index) == Some(&Gap::Bracket) && sentence.words.get(index).is_some_and(|word| word.norm.len() == 1);
            let item = turns || (running && (comma || numbered));
            place.phrase += u32::from(link || dash || turns);
            place.clause += u32::from(item);
            if dash || item {
                first_phrase = place.phrase;
            }
            place.depth = place.phrase - first_phrase;
        }
        // "… for QoS and requirements on …", "… for QoS and **the** messages": the second noun opens a clause of its own, since the first
        // one is complete.
        let (joined, determined) = joined(sentence, mention.from);
        let complemented = determined || is_complemented(sentence, mention, mentions.get(position + 1), grammar);
        // "… of operation and maintenance data": a function may only be one of two words before a noun.
        let heads =
            vocabulary.is(mention, Facet::Treatment) && (!vocabulary.is_function(mention) || opens_complement(sentence, mention, grammar));
        let opens = (heads && !determined) || (vocabulary.is(mention, Facet::Aspect) && complemented);
        if joined && place.phrase > first_phrase && opens {
            place.clause += 1;
        }
        at = mention.to;
        places.push(place);
    }
    places
}

/// Whether a word opens a phrase; the one in "end **to** end" does not.
fn is_link(sentence: &Sentence, at: usize, grammar: &Grammar) -> bool {
    let norm = |at: Option<usize>| at.and_then(|at| sentence.words.get(at)).map(|word| &word.norm);
    norm(Some(at)).is_some_and(|word| grammar.links.contains(word)) && (at == 0 || norm(at.checked_sub(1)) != norm(Some(at + 1)))
}

/// Whether "and" stands before a word, at most with an article or the like between, and whether there is such a one.
fn joined(sentence: &Sentence, at: usize) -> (bool, bool) {
    let word = |at: Option<usize>| at.and_then(|at| sentence.words.get(at)).map_or("", |word| word.norm.as_str());
    let before = at.checked_sub(1);
    let determined = DETERMINERS.contains(&word(before));
    let and = if determined { before.and_then(|before| before.checked_sub(1)) } else { before };
    (word(and) == "and", determined)
}

/// Whether a complement stands behind a mention, before the next one: "message formats **at** the interface".
fn is_complemented(sentence: &Sentence, mention: &Mention, next: Option<&Mention>, grammar: &Grammar) -> bool {
    let end = next.map_or(sentence.words.len(), |next| next.from);
    let unbroken = (mention.to..end).take_while(|at| *at == mention.to || sentence.gaps.get(*at) == Some(&Gap::Joined));
    unbroken.filter_map(|at| sentence.words.get(at)).any(|word| grammar.links.contains(&word.norm))
}

/// Whether a title names an aspect only as the means of a network matter: "routing **that uses** QoS measurements".
fn is_means(sentence: &Sentence, mentions: &[Mention], places: &[Place], aspect: &Mention, vocabulary: &Vocabulary<'_>) -> bool {
    let is_matter = |mention: &Mention| vocabulary.is_function(mention) || vocabulary.is_document(mention);
    let Some(matter) = mentions.iter().zip(places).find(|(mention, place)| place.phrase == 0 && place.part == 0 && is_matter(mention))
    else {
        return false;
    };
    let between = sentence.words.get(matter.0.to..aspect.from).unwrap_or_default();
    let dash = (matter.0.to..=aspect.from).any(|at| sentence.gaps.get(at) == Some(&Gap::Dash));
    !dash
        && between.iter().any(|word| MEANS_LINKS.contains(&word.norm.as_str()))
        && !mentions.iter().any(|other| other.from < aspect.from && vocabulary.is(other, Facet::Aspect))
}

/// Whether the words before a mention say that it is the purpose: "against attacks", "detecting eavesdropping".
fn is_purpose(sentence: &Sentence, mention: &Mention, grammar: &Grammar) -> bool {
    let before = mention.from.checked_sub(1).and_then(|before| sentence.words.get(before));
    before.is_some_and(|word| grammar.purposes.contains(&word.norm))
}

/// Whether two mentions stand side by side: "security and QoS", "authentication, authorization".
fn coordinated(sentence: &Sentence, first: &Mention, second: &Mention) -> bool {
    let comma = (first.to..=second.from).any(|at| sentence.gaps.get(at) == Some(&Gap::Comma));
    comma || conjunction(sentence, first, second).is_some()
}

/// Whether the linking word is said again behind "and": "for fault prediction **and for** intrusion detection".
fn repeats_link(sentence: &Sentence, first: &Mention, second: &Mention, grammar: &Grammar) -> bool {
    let and = conjunction(sentence, first, second);
    and.and_then(|and| sentence.words.get(and + 1)).is_some_and(|word| grammar.links.contains(&word.norm))
}

/// The place of the last "and" or "or" between two mentions.
fn conjunction(sentence: &Sentence, first: &Mention, second: &Mention) -> Option<usize> {
    (first.to..second.from).rfind(|at| sentence.words.get(*at).is_some_and(|word| matches!(word.norm.as_str(), "and" | "or")))
}
