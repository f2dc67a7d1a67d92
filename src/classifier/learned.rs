//! A second opinion: what example texts with such words are (`data/learned.toml`). It is heard beside the mandate rules.
//!
//! All numbers are integers: thousandths of natural logarithms of odds, and thousandths of shares.

use super::findings::{FULL, Findings};
use super::naming::Naming;
use super::reading::Text;
use super::terms::{Term, damped, length};
use super::verdict::{Marked, Reason, Span};
use super::vocabulary::{ConceptIndex, Vocabulary};
use super::word_set::WordSet;
use crate::dataset::QuestionId;
use crate::dataset::learned::{Answer, BEHIND, Feature, HEAD, Learned, OF_CONCEPT, Start};
use crate::dataset::rules::Facet;
use crate::dataset::sorting::sort_by_key;

/// A word of the title counts as often as this many words of the scope.
const TITLE_WEIGHT: u64 = 2;
/// Words that begin with the same so many bytes are one: they differ in their ending, mostly.
const STEM: usize = 5;
/// A share of fewer thousandths is not worth a reason.
const WORTH_SAYING: u16 = 50;
/// At most this many features are shown for an answer, and this many places of each.
const MOST_SHOWN: usize = 6;
const MOST_PLACES: usize = 3;

/// Where a feature of a text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source<'t> {
    /// Words that begin so.
    Stem(&'t str),
    Concept(ConceptIndex),
}

/// What the examples say of a text.
#[derive(Debug)]
pub struct Opinion<'t> {
    learned: &'t Learned,
    /// By answer, in thousandths of a natural logarithm of odds.
    scores: Vec<i64>,
    /// What the way of naming what is quantum adds to each.
    naming: Vec<i64>,
    /// The features of the text that are known, and what a weight of each is worth in the text.
    speaking: Vec<(Source<'t>, &'t Feature, i64)>,
}

/// Whether a word can tell anything: single letters and digits number the parts of a text.
fn tells(term: &Term<'_>) -> bool {
    term.word.len() > 1
}

/// The first letters of a word. Nearly all are of one byte each; what is cut within a letter stays whole.
fn stem(word: &str) -> &str {
    word.get(..STEM).unwrap_or(word)
}

/// The words of a text by their first letters, with how often each counts.
fn stems<'t>(terms: &[Term<'t>]) -> Vec<(&'t str, u64)> {
    let mut stems: Vec<(&str, u64)> = Vec::new();
    for term in terms.iter().filter(|term| tells(term)) {
        let (stem, count) = (stem(term.word), TITLE_WEIGHT * term.in_title + term.in_scope);
        match stems.last_mut() {
            // Terms are sorted: words with one stem stand beside each other.
            Some((known, counted)) if *known == stem => *counted += count,
            _ => stems.push((stem, count)),
        }
    }
    stems.into_iter().map(|(stem, count)| (stem, damped(count))).collect()
}

/// The concepts of a text by key, with how often each counts; `title` is where the title stands, which a pasted form has in its scope. What
/// is done to the subject, and the aspect, count once more where the title begins with them: the noun that says what the text is stands
/// first. So does an aspect that the text is not mainly about: "QoS" in "protocol for QoS".
fn concepts(title: Option<Span>, findings: &Findings, vocabulary: &Vocabulary<'_>) -> Vec<(String, ConceptIndex, u64)> {
    let mut found = Vec::new();
    let mut heads = Vec::new();
    let mut behind = Vec::new();
    let mut head = usize::MAX;
    for index in (0..vocabulary.len()).map(ConceptIndex) {
        let (Some(concept), Some(finding)) = (vocabulary.concept(index), findings.of(index)) else { continue };
        let (mut count, mut first) = (0, usize::MAX);
        for span in &finding.spans {
            let in_title = title.is_some_and(|title| title.contains(*span));
            count += if in_title { TITLE_WEIGHT } else { 1 };
            first = if in_title { first.min(span.start) } else { first };
        }
        if count > 0 {
            found.push(([OF_CONCEPT, &concept.id].concat(), index, damped(count)));
        }
        if concept.facet == Facet::Aspect && count > 0 && finding.weight < FULL / 2 {
            behind.push(([BEHIND, &concept.id].concat(), index, damped(1)));
        }
        if first < usize::MAX && first <= head && matches!(concept.facet, Facet::Treatment | Facet::Aspect) {
            if first < head {
                heads.clear();
            }
            head = first;
            heads.push(([HEAD, &concept.id].concat(), index, damped(1)));
        }
    }
    found.extend(heads);
    found.extend(behind);
    found
}

/// All features of a text by key, with how often each counts in hundredths.
pub fn features(text: &Text, terms: &[Term<'_>], findings: &Findings, vocabulary: &Vocabulary<'_>) -> Vec<(String, u64)> {
    let stems = stems(terms).into_iter().map(|(stem, count)| (stem.to_owned(), count));
    stems.chain(concepts(text.title(), findings, vocabulary).into_iter().map(|(key, _, count)| (key, count))).collect()
}

impl<'t> Opinion<'t> {
    /// Asks what the examples say of a text that names what is quantum in a way.
    pub fn new(
        learned: &'t Learned,
        text: &Text,
        terms: &[Term<'t>],
        findings: &Findings,
        vocabulary: &Vocabulary<'_>,
        naming: &Naming,
    ) -> Self {
        let mut found: Vec<(Source<'t>, &'t Feature, u64)> = Vec::new();
        for (stem, count) in stems(terms) {
            if let Some(feature) = learned.find(stem) {
                found.push((Source::Stem(stem), feature, count * u64::from(feature.rarity)));
            }
        }
        for (key, index, count) in concepts(text.title(), findings, vocabulary) {
            if let Some(feature) = learned.find(&key) {
                found.push((Source::Concept(index), feature, count * u64::from(feature.rarity)));
            }
        }
        let length = length(found.iter().map(|(_, _, count)| *count)).max(1);
        let by_naming = |start: &Start| match naming {
            Naming::Meant | Naming::Hinted(_) => 0,
            Naming::InPassing(_) => i64::from(start.in_passing),
            Naming::Nothing => i64::from(start.nothing_quantum),
        };
        let naming: Vec<i64> = learned.answers.iter().map(by_naming).collect();
        let mut scores: Vec<i64> = learned.answers.iter().zip(&naming).map(|(start, adds)| i64::from(start.always) + adds).collect();
        let mut speaking = Vec::with_capacity(found.len());
        for (source, feature, count) in found {
            // Far below what the numbers can hold: a text has at most 200,000 characters.
            let share = i64::from(learned.unit) * (count * 1000 / length).cast_signed();
            scores.iter_mut().zip(&feature.weights).for_each(|(score, weight)| *score += i64::from(*weight) * share / 1000);
            speaking.push((source, feature, share));
        }
        Self { learned, scores, naming, speaking }
    }

    /// How many of the words and concepts of the text the examples have.
    pub fn known(&self) -> usize {
        self.speaking.len()
    }

    /// What the examples alone say.
    pub fn answer(&self) -> Option<Answer> {
        self.shares(&|_| 0).first().map(|(answer, _)| *answer)
    }

    /// Whether the words would still not be those of a Question if something quantum were meant that is not named.
    pub fn is_outside_by_words(&self) -> bool {
        let by_words = self.scored().zip(&self.naming).map(|((answer, score), adds)| (answer, score - adds));
        by_words.max_by_key(|(_, score)| *score).is_some_and(|(answer, _)| answer == Answer::Outside)
    }

    /// The answers with their scores.
    fn scored(&self) -> impl Iterator<Item = (Answer, i64)> {
        self.learned.answers.iter().map(|start| start.answer).zip(self.scores.iter().copied())
    }

    /// The answers with their shares in thousandths, the likeliest first; `adding` tells what speaks for an answer besides the examples.
    pub fn shares(&self, adding: &dyn Fn(Answer) -> i64) -> Vec<(Answer, u16)> {
        let mut scored: Vec<(Answer, i64)> = self.scored().map(|(answer, score)| (answer, score + adding(answer))).collect();
        sort_by_key(&mut scored, |(_, score)| std::cmp::Reverse(*score));
        let best = scored.first().map_or(0, |(_, score)| *score);
        let odds: Vec<u64> = scored.iter().map(|(_, score)| falling(best - score)).collect();
        let all = odds.iter().sum::<u64>().max(1);
        let share = |odds: u64| u16::try_from(odds * 1000 / all).unwrap_or(1000);
        scored.into_iter().zip(odds).map(|((answer, _), odds)| (answer, share(odds))).collect()
    }

    /// The words that speak most for an answer, as a reason; the share of the answer is its weight. `None` where hardly anything does.
    pub fn reason(
        &self,
        answer: Answer,
        text: &Text,
        findings: &Findings,
        vocabulary: &Vocabulary<'_>,
        common: &WordSet,
    ) -> Option<Reason> {
        let column = self.learned.answers.iter().position(|start| start.answer == answer)?;
        let share = self.shares(&|_| 0).into_iter().find(|(known, _)| *known == answer).map_or(0, |(_, share)| share);
        if share < WORTH_SAYING {
            return None;
        }
        // Weights are on average 0 over the answers: what speaks for all alike speaks for none.
        let adds = |feature: &Feature, share: i64| feature.weights.get(column).map_or(0, |weight| i64::from(*weight) * share);
        let mut speaking: Vec<(i64, Source<'t>)> =
            self.speaking.iter().map(|(source, feature, share)| (adds(feature, *share), *source)).collect();
        speaking.retain(|(add, _)| *add > 0);
        sort_by_key(&mut speaking, |(add, _)| std::cmp::Reverse(*add));
        let mut words: Vec<Marked> = Vec::new();
        for (_, source) in speaking.into_iter().take(MOST_SHOWN) {
            let marked = match source {
                Source::Stem(stem) => places(text, stem, common).map(|span| Marked { span, meaning: String::new() }).collect(),
                Source::Concept(index) => findings.marked(index, vocabulary),
            };
            words.extend(marked.into_iter().take(MOST_PLACES));
        }
        sort_by_key(&mut words, |marked| marked.span);
        words.dedup_by_key(|marked| marked.span);
        let name = match answer {
            Answer::Insufficient => "too little text".to_owned(),
            other => other.to_string(),
        };
        let why = format!("By its words alone, compared with {} example texts: {}\u{a0}% {name}.", self.learned.count, share / 10);
        Some(Reason { rule: "examples".to_owned(), why, words, follows_from: Vec::new(), weight: u32::from(share) })
    }

    /// The Questions, those first for which examples and scores of the rules speak most.
    pub fn rank(&self, rules: &dyn Fn(QuestionId) -> i64) -> Vec<QuestionId> {
        let mut ranked: Vec<(QuestionId, i64)> =
            self.scored().filter_map(|(answer, score)| answer.question().map(|question| (question, score + rules(question)))).collect();
        sort_by_key(&mut ranked, |(_, score)| std::cmp::Reverse(*score));
        ranked.into_iter().map(|(question, _)| question).collect()
    }
}

/// Where words with such a stem stand in the sentences that count. Frequent words count as well, but tell a reader nothing.
fn places(text: &Text, of: &str, common: &WordSet) -> impl Iterator<Item = Span> {
    let counted = text.sentences.iter().filter(|sentence| sentence.role.counts());
    counted.flat_map(move |sentence| {
        let words = sentence.words.iter().enumerate();
        let places = words.filter(move |(_, word)| stem(&word.norm) == of && !common.contains(&word.norm));
        places.filter_map(|(at, _)| sentence.span(at, at + 1))
    })
}

/// A million times e to the power of minus so many thousandths: halved for each ln 2, linear between.
fn falling(thousandths: i64) -> u64 {
    let bits = thousandths.max(0) * 1443 / 1000;
    let (whole, part) = (bits / 1000, bits % 1000);
    let value = u64::try_from(1_000_000 - part * 500).unwrap_or(0);
    u32::try_from(whole).ok().and_then(|whole| value.checked_shr(whole)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odds_fall_as_the_exponential_does() {
        for (thousandths, expected) in [(0, 1_000_000), (693, 500_000), (1386, 250_000), (2303, 100_000), (6908, 1_000)] {
            let found = falling(thousandths);
            assert!(found.abs_diff(expected) * 16 <= expected, "{thousandths}: {found}");
        }
        assert_eq!(falling(1_000_000), 0);
    }
}
