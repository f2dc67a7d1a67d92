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
/// features of the text, each feature counted by its rarity and how often it occurs, the whole scaled to length 1.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Learned {
    /// Fingerprint of the example texts.
    pub texts: String,
    /// How many there were.
    pub count: u32,
    /// What a weight of 1 is worth, in thousandths.
    pub unit: i32,
    /// The answers, and what each has before any word is read, in thousandths.
    pub answers: Vec<(Answer, i32)>,
    /// Words in normal form, and concepts; sorted by key.
    pub features: Vec<Feature>,
}

/// What texts are told apart by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feature {
    /// A word, or the key of a concept behind [`OF_CONCEPT`] or [`HEAD`].
    pub key: String,
    /// How rare it is, in fifths of a natural logarithm, at most [`RAREST`].
    pub rarity: u8,
    /// A weight for each answer, at most [`LARGEST`] to either side.
    pub weights: Vec<i8>,
}

/// What the key of a concept begins with; no word does.
pub const OF_CONCEPT: &str = ":";
/// The same where the title begins with the concept.
pub const HEAD: &str = "^";
/// The largest weight.
pub const LARGEST: i8 = 10;
/// The largest rarity.
pub const RAREST: u8 = 80;
/// The letter of weight 0.
const NO_WEIGHT: u8 = b'P';
/// The letter of rarity 0.
const NO_RARITY: u8 = b'!';

impl Learned {
    /// The feature of a key.
    pub fn find(&self, key: &str) -> Option<&Feature> {
        let at = self.features.binary_search_by(|feature| feature.key.as_str().cmp(key)).ok()?;
        self.features.get(at)
    }
}

/// Packed as one text, which takes less code to read than lists of numbers: a line for the numbers of the whole, one for each answer with its
/// weights as letters, one with the rarities as letters, and one for each key. (Answer by answer, weights compress better than key by key.)
impl From<Learned> for String {
    fn from(learned: Learned) -> Self {
        let mut lines = vec![format!("{} {} {} {}", learned.texts, learned.count, learned.unit, learned.answers.len())];
        for (column, (answer, start)) in learned.answers.iter().enumerate() {
            let weights = learned.features.iter().map(|feature| feature.weights.get(column).copied().unwrap_or_default());
            let letters: String = weights.map(|weight| char::from(NO_WEIGHT.saturating_add_signed(weight))).collect();
            lines.push(format!("{answer} {start} {letters}"));
        }
        lines.push(learned.features.iter().map(|feature| char::from(NO_RARITY.saturating_add(feature.rarity))).collect());
        lines.extend(learned.features.into_iter().map(|feature| feature.key));
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
            let mut parts = line.split(' ');
            let (answer, start, letters) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next());
            learned.answers.extend(answer.parse().map(|answer| (answer, number(start))));
            columns.push(letters.unwrap_or_default().as_bytes());
        }
        let rarities = lines.next().unwrap_or_default().as_bytes();
        for (at, (key, rarity)) in lines.zip(rarities).enumerate() {
            let letters = columns.iter().map(|column| column.get(at).copied().unwrap_or(NO_WEIGHT));
            let weights = letters.map(|letter| letter.wrapping_sub(NO_WEIGHT).cast_signed()).collect();
            learned.features.push(Feature { key: key.to_owned(), rarity: rarity.saturating_sub(NO_RARITY), weights });
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
            answers: vec![(Answer::Contested, -84), (Answer::Outside, 12)],
            features: vec![feature(":qkd", RAREST, [LARGEST, -LARGEST]), feature("network", 3, [0, 1])],
        };
        assert_eq!(Learned::from(String::from(learned.clone())), learned);
        assert_eq!(learned.find("network"), learned.features.last());
        assert_eq!(learned.find("node"), None);
        assert_eq!(Learned::from(String::new()), Learned::default());
    }
}
