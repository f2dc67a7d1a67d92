//! What example texts teach: how much each word and each concept speaks for each answer. Learned by `cargo xtask learn`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::ids::QuestionId;

/// An answer that an example text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// One Question owns it.
    Question(QuestionId),
    /// Two Questions have a fair claim.
    Contested,
    /// Not quantum information technology, or not for ITU-T.
    Outside,
    /// Too little text, or not English.
    Insufficient,
}

impl Answer {
    /// The Question where it is one.
    pub fn question(self) -> Option<QuestionId> {
        match self {
            Self::Question(question) => Some(question),
            _ => None,
        }
    }
}

impl FromStr for Answer {
    type Err = <QuestionId as FromStr>::Err;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "contested" => Ok(Self::Contested),
            "outside" => Ok(Self::Outside),
            "insufficient" => Ok(Self::Insufficient),
            question => question.parse().map(Self::Question),
        }
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Question(question) => question.fmt(f),
            Self::Contested => f.write_str("contested"),
            Self::Outside => f.write_str("outside"),
            Self::Insufficient => f.write_str("insufficient"),
        }
    }
}

/// A linear model: multinomial logistic regression over the words and concepts of a text.
///
/// The score of an answer, in thousandths of a natural logarithm of odds, is its start plus `unit` times the sum of its weights over the
/// features of the text, each feature counted by its rarity and how often it occurs, the whole scaled to length 1; and something more where
/// it names nothing quantum, or in passing only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Learned {
    /// Fingerprint of the example texts.
    pub texts: String,
    /// How many there were.
    pub count: u32,
    /// What a weight of 1 is worth, in thousandths.
    pub unit: i32,
    /// The answers.
    pub answers: Vec<Start>,
    /// Words by their first letters, and concepts; sorted by key.
    pub features: Vec<Feature>,
}

/// What an answer has before any word is read, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// The answer.
    pub answer: Answer,
    /// What it has in any text.
    pub always: i32,
    /// What it has besides in a text that names something quantum in passing only.
    pub in_passing: i32,
    /// What it has besides in a text that names nothing quantum.
    pub nothing_quantum: i32,
}

/// What texts are told apart by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feature {
    /// The first letters of a word in normal form, or the key of a concept behind [`OF_CONCEPT`], [`HEAD`] or [`BEHIND`].
    pub key: String,
    /// How rare it is, in natural logarithms, at most [`RAREST`].
    pub rarity: u8,
    /// A weight for each answer, at most [`LARGEST`] to either side.
    pub weights: Vec<i8>,
}

/// What the key of a concept begins with; no word does.
pub const OF_CONCEPT: &str = ":";
/// The same where the title begins with the concept.
pub const HEAD: &str = "^";
/// Before the key of an aspect that the text is not mainly about.
pub const BEHIND: &str = ">";
/// The largest weight.
pub const LARGEST: i8 = 9;
/// The largest rarity.
pub const RAREST: u8 = 20;
/// The letter of weight 0.
const NO_WEIGHT: u8 = b'P';
/// The letter of rarity 0.
const NO_RARITY: u8 = b'!';
/// The letter of a key that begins unlike the one before; keys have no capitals.
const NONE_ALIKE: char = 'A';
/// Capital letters tell no more.
const MOST_ALIKE: usize = 25;

impl Learned {
    /// The feature of a key.
    pub fn find(&self, key: &str) -> Option<&Feature> {
        let at = self.features.binary_search_by(|feature| feature.key.as_str().cmp(key)).ok()?;
        self.features.get(at)
    }
}

/// Packed as one text, which takes less code to read than lists of numbers: a line for the numbers of the whole, one for each answer with its
/// weights as letters, one with the rarities as letters, and one with the keys, each behind a capital letter that tells how much of the key
/// before it begins with. (Answer by answer, weights compress better than key by key.)
impl From<Learned> for String {
    fn from(learned: Learned) -> Self {
        let mut lines = vec![format!("{} {} {} {}", learned.texts, learned.count, learned.unit, learned.answers.len())];
        for (column, Start { answer, always, in_passing, nothing_quantum }) in learned.answers.iter().enumerate() {
            let weights = learned.features.iter().map(|feature| feature.weights.get(column).copied().unwrap_or_default());
            let letters: String = weights.map(|weight| char::from(NO_WEIGHT.saturating_add_signed(weight))).collect();
            lines.push(format!("{answer} {always} {in_passing} {nothing_quantum} {letters}"));
        }
        lines.push(learned.features.iter().map(|feature| char::from(NO_RARITY.saturating_add(feature.rarity))).collect());
        let mut keys = String::new();
        let mut before = "";
        for Feature { key, .. } in &learned.features {
            let alike = before.chars().zip(key.chars()).take(MOST_ALIKE).take_while(|(a, b)| a == b).count();
            keys.extend((NONE_ALIKE..).nth(alike));
            keys.extend(key.chars().skip(alike));
            before = key;
        }
        lines.push(keys);
        lines.join("\n")
    }
}

impl From<String> for Learned {
    fn from(text: String) -> Self {
        let mut lines = text.lines();
        let head: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
        let [texts, count, unit, answers] = head.as_slice() else { return Self::default() };
        let number = |text: &str| text.parse::<i32>().unwrap_or_default();
        let mut learned = Self { texts: (*texts).to_owned(), count: number(count).unsigned_abs(), unit: number(unit), ..Self::default() };
        let mut columns: Vec<&[u8]> = Vec::new();
        for line in lines.by_ref().take(usize::try_from(number(answers)).unwrap_or_default()) {
            let parts: Vec<&str> = line.split(' ').collect();
            let [answer, always, in_passing, nothing_quantum, letters] = parts.as_slice() else { return Self::default() };
            let start =
                |answer| Start { answer, always: number(always), in_passing: number(in_passing), nothing_quantum: number(nothing_quantum) };
            learned.answers.extend(answer.parse().map(start));
            columns.push(letters.as_bytes());
        }
        let rarities = lines.next().unwrap_or_default().as_bytes();
        let mut keys: Vec<String> = Vec::new();
        for letter in lines.next().unwrap_or_default().chars() {
            match keys.last_mut() {
                Some(key) if !letter.is_ascii_uppercase() => key.push(letter),
                before => {
                    let alike = (NONE_ALIKE..letter).count();
                    let begin = before.map(|key| key.chars().take(alike).collect());
                    keys.push(begin.unwrap_or_default());
                }
            }
        }
        for (at, (key, rarity)) in keys.into_iter().zip(rarities).enumerate() {
            let letters = columns.iter().map(|column| column.get(at).copied().unwrap_or(NO_WEIGHT));
            let weights = letters.map(|letter| letter.wrapping_sub(NO_WEIGHT).cast_signed()).collect();
            learned.features.push(Feature { key, rarity: rarity.saturating_sub(NO_RARITY), weights });
        }
        learned
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_written_as_they_are_read() {
        for name in ["Q16/13", "contested", "outside", "insufficient"] {
            assert_eq!(name.parse::<Answer>().map(|answer| answer.to_string()).as_deref(), Ok(name));
        }
        assert!("outsid".parse::<Answer>().is_err());
    }

    #[test]
    fn what_was_packed_is_read_again() {
        let feature = |key: &str, rarity, weights: [i8; 2]| Feature { key: key.to_owned(), rarity, weights: weights.to_vec() };
        let learned = Learned {
            texts: "0123".to_owned(),
            count: 7,
            unit: 900,
            answers: vec![
                Start { answer: Answer::Contested, always: -84, in_passing: 7, nothing_quantum: -1000 },
                Start { answer: Answer::Outside, always: 12, in_passing: -9, nothing_quantum: 4400 },
            ],
            features: vec![
                feature(":qkd", RAREST, [LARGEST, -LARGEST]),
                feature(":qkd-network", 3, [0, 1]),
                feature("netw", 4, [0, 0]),
                feature("network", 3, [0, 1]),
                feature("сеть", 5, [1, 0]),
            ],
        };
        assert_eq!(Learned::from(String::from(learned.clone())), learned);
        assert_eq!(learned.find("network"), learned.features.get(3));
        assert_eq!(learned.find("node"), None);
        assert_eq!(Learned::from(String::new()), Learned::default());
    }
}
