//! Whether a text can be read at all: made of words, and in English.

use super::letters::is_letter;
use super::norm::Norm;
use super::reading::Text;
use super::verdict::{Missing, Proposal, Span};
use super::vocabulary::Vocabulary;
use super::word_set::WordSet;
use super::words::normal;
use crate::dataset::rules::Reading;

/// Endings tell a language only where enough of the word stands before them.
const SHORTEST_WITH_ENDING: usize = 7;

/// Fewer words than that do not tell a language by what they are not.
const FEW: u32 = 4;

/// What tells English from other languages.
#[derive(Debug)]
pub struct Language {
    /// Frequent English words.
    common: WordSet,
    /// Frequent words of other languages.
    foreign: WordSet,
    /// Endings of words in other languages.
    endings: Vec<String>,
}

impl Language {
    /// Prepares the words of `data/reading.toml`.
    pub fn new(reading: &Reading) -> Self {
        Self {
            common: WordSet::of(&reading.common),
            foreign: WordSet::of(&reading.foreign),
            endings: reading.foreign_endings.iter().map(|ending| normal(ending)).collect(),
        }
    }

    /// What an unreadable text lacks; `None` where it can be read.
    pub fn missing(&self, text: &Text, proposal: &Proposal, vocabulary: &Vocabulary<'_>) -> Option<Missing> {
        if text.sentences.iter().all(|sentence| sentence.words.is_empty()) {
            return Some(Missing::Text);
        }
        let (mut lettered, mut plain, mut english, mut common, mut foreign, mut other_script) = (0_u32, 0_u32, 0_u32, 0_u32, 0_u32, 0_u32);
        for sentence in &text.sentences {
            for word in &sentence.words {
                let raw = Span { field: sentence.field, start: word.start, end: word.end }.text(proposal);
                if raw.chars().filter(|c| is_letter(*c)).nth(1).is_none() {
                    continue;
                }
                lettered += 1;
                other_script += u32::from(!word.norm.is_ascii());
                // An acronym is the same in every language.
                if raw.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()) {
                    continue;
                }
                plain += 1;
                let is_common = self.common.contains(&word.norm);
                let known = is_common || vocabulary.knows(&word.norm);
                english += u32::from(known);
                common += u32::from(is_common);
                foreign += u32::from(!is_common && self.is_foreign(raw, &word.norm, known));
            }
        }
        match () {
            () if lettered == 0 => Some(Missing::Words),
            // Not one word that an English title of the field would have; a word or two without a sign of another language may be English.
            () if plain > 0 && english == 0 => {
                Some(if foreign + other_script == 0 && plain < FEW { Missing::Subject } else { Missing::English })
            }
            () if 2 * other_script > lettered || (foreign > common && english <= 2 * foreign) => Some(Missing::English),
            () => None,
        }
    }

    /// Whether a word that is not a frequent English one is of another language, by itself, its diacritics or its ending.
    fn is_foreign(&self, raw: &str, norm: &Norm, known: bool) -> bool {
        let listed = self.foreign.contains(norm);
        let ending = || norm.len() >= SHORTEST_WITH_ENDING && self.endings.iter().any(|ending| norm.ends_with(ending.as_str()));
        // Full-width letters are no diacritics.
        let diacritics = || norm.is_ascii() && raw.chars().any(|c| !c.is_ascii() && is_letter(c) && c < '\u{2000}');
        listed || (!known && (diacritics() || ending()))
    }
}
