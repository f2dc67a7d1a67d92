//! Identifiers: what a record is called in ITU-T, and how that name is written in a permalink.
//!
//! Every identifier has one text form (`Display`), one tolerant reader (`FromStr`) and, where it has a page, one `slug`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A text that is not an identifier of the kind asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAnId {
    /// What was expected, with an example.
    pub expected: &'static str,
    /// The text found.
    pub found: String,
}

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found \"{}\"", self.expected, self.found)
    }
}

impl std::error::Error for NotAnId {}

/// A body that produces texts: a study group, or a group without Questions such as a focus group.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum GroupId {
    /// A study group of ITU-T, by number: `SG13`.
    Study(u8),
    /// Any other group, by its short name: `FG-QIT4N`, `TSAG`.
    Other(String),
}

impl GroupId {
    /// The path segment of the group's page: `13`, `fg-qit4n`.
    pub fn slug(&self) -> String {
        match self {
            Self::Study(number) => number.to_string(),
            Self::Other(name) => slug(name),
        }
    }
}

impl fmt::Display for GroupId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Study(number) => write!(f, "SG{number}"),
            Self::Other(name) => f.write_str(name),
        }
    }
}

impl FromStr for GroupId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let wrong = || NotAnId { expected: "a group such as SG13 or FG-QIT4N", found: text.to_owned() };
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        match text.strip_prefix("SG") {
            Some(number) => number.parse().map(Self::Study).map_err(|_| wrong()),
            None if !text.is_empty() && text.chars().all(plain) => Ok(Self::Other(text.to_owned())),
            None => Err(wrong()),
        }
    }
}

/// A Question of a study group: `Q16/13` is Question 16 of Study Group 13.
///
/// The number alone does not fix a text: each study period has its own record ([`super::Question`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct QuestionId {
    /// Number of the Question within its study group.
    pub number: u8,
    /// Number of the study group.
    pub group: u8,
}

impl QuestionId {
    /// The study group that the Question belongs to.
    pub fn study_group(self) -> GroupId {
        GroupId::Study(self.group)
    }

    /// The path segment of the Question's page: `16-13`.
    pub fn slug(self) -> String {
        format!("{}-{}", self.number, self.group)
    }

    /// Reads a path segment written by [`QuestionId::slug`].
    pub fn from_slug(text: &str) -> Option<Self> {
        let (number, group) = text.split_once('-')?;
        let id = Self { number: number.parse().ok()?, group: group.parse().ok()? };
        (id.slug() == text).then_some(id)
    }
}

impl PartialOrd for QuestionId {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// By study group first, as lists of Questions are printed.
impl Ord for QuestionId {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.group, self.number).cmp(&(other.group, other.number))
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Q{}/{}", self.number, self.group)
    }
}

impl FromStr for QuestionId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let parts = text.strip_prefix('Q').and_then(|rest| rest.split_once('/'));
        let id = parts.and_then(|(number, group)| Some(Self { number: number.parse().ok()?, group: group.parse().ok()? }));
        id.ok_or_else(|| NotAnId { expected: "a Question such as Q16/13", found: text.to_owned() })
    }
}

/// Declares an identifier that is a short text taken as it is written in the data.
macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident, $expected:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(String);

        impl $name {
            /// The text itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The path segment of the record's page: lower-case ASCII letters, digits, `-` and `.` only.
            pub fn slug(&self) -> String {
                slug(&self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                if slug(text).is_empty() || text.trim() != text {
                    return Err(NotAnId { expected: $expected, found: text.to_owned() });
                }
                Ok(Self(text.to_owned()))
            }
        }
    };
}

text_id! {
    /// A Recommendation, Supplement, report or work item: `Y.3803`, `Y Suppl. 98`, `Y.QKDN-pkpe-fr`.
    DeliverableId, "a deliverable such as Y.3803"
}
text_id! {
    /// A functional area: `key-management`.
    AreaId, "a functional area such as key-management"
}
text_id! {
    /// A study period: `2022-2024`.
    StudyPeriodId, "a study period such as 2022-2024"
}
text_id! {
    /// A candidate study topic, by its key in `data/topics.toml`: `swapping-and-repeaters`.
    TopicId, "the key of a topic"
}
text_id! {
    /// A source of facts, by its key in `data/sources.toml`.
    SourceId, "the key of a source"
}

/// Lower-case ASCII letters, digits, `-` and `.`; every run of other characters becomes one `-`.
fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' | '.' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            _ if out.is_empty() || out.ends_with(['-', '.']) => {}
            _ => out.push('-'),
        }
    }
    out.trim_end_matches(['-', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_reads_as_it_is_written() {
        let id: QuestionId = "Q16/13".parse().expect("valid");
        assert_eq!((id.to_string(), id.slug()), ("Q16/13".to_owned(), "16-13".to_owned()));
        assert_eq!(QuestionId::from_slug("16-13"), Some(id));
        assert_eq!(QuestionId::from_slug("016-13"), None, "one Question has one permalink");
        assert!("16/13".parse::<QuestionId>().is_err());
    }

    #[test]
    fn slugs_are_plain() {
        for (id, expected) in [("Y Suppl. 98", "y-suppl.98"), ("Y.QKDN_Ak", "y.qkdn-ak"), ("FG-QIT4N D2.3.1", "fg-qit4n-d2.3.1")] {
            assert_eq!(id.parse::<DeliverableId>().expect("valid").slug(), expected);
        }
    }
}
