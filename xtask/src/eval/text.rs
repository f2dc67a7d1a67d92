//! A text with the answer expected of it.

use std::fmt;

use demarc::classifier::Proposal;
use demarc::dataset::{GroupId, QuestionId};
use serde::Serialize;

/// The answer expected of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) enum Expected {
    /// One Question.
    Question(QuestionId),
    /// This study group; which of its Questions is not known.
    Group(GroupId),
    /// These Questions have a fair claim.
    Contested(Vec<QuestionId>),
    /// Not for a Question of quantum information technology.
    Outside,
    /// Too little text.
    Insufficient,
}

impl Expected {
    /// The study group in charge; `None` where no single group is.
    pub(crate) fn group(&self) -> Option<GroupId> {
        match self {
            Self::Question(question) => Some(question.study_group()),
            Self::Group(group) => Some(group.clone()),
            Self::Contested(_) | Self::Outside | Self::Insufficient => None,
        }
    }

    /// The answer in full: rivals are named.
    pub(crate) fn in_full(&self) -> String {
        match self {
            Self::Contested(rivals) => {
                let rivals: Vec<_> = rivals.iter().map(ToString::to_string).collect();
                format!("contested: {}", rivals.join(", "))
            }
            other => other.to_string(),
        }
    }
}

/// In the words of the tables.
impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Question(question) => question.fmt(f),
            Self::Group(group) => group.fmt(f),
            Self::Contested(_) => f.write_str("contested"),
            Self::Outside => f.write_str("outside"),
            Self::Insufficient => f.write_str("insufficient"),
        }
    }
}

/// One text to judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Text {
    /// Its name.
    pub(crate) id: String,
    /// Its title.
    pub(crate) title: String,
    /// Its scope; may be empty.
    pub(crate) scope: String,
    /// The answer expected.
    pub(crate) expected: Expected,
    /// What decides, where its label says.
    pub(crate) why: Option<String>,
    /// The pair of near-identical texts that it belongs to.
    pub(crate) pair: Option<String>,
}

impl Text {
    /// The text as the classifier takes it.
    pub(crate) fn proposal(&self) -> Proposal {
        Proposal { title: self.title.clone(), scope: self.scope.clone() }
    }
}
