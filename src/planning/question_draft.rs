//! A draft Question, in the parts that published Questions have.

use serde::{Deserialize, Serialize};

/// A draft Question as its writer has it; empty where nothing is written yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionDraft {
    /// The title, without a number.
    pub title: String,
    /// The study group that it is proposed to, as written: `SG13`.
    pub group: String,
    /// Why it is wanted, by paragraphs.
    pub motivation: Vec<String>,
    /// What is to be studied, each as a question.
    pub study_items: Vec<String>,
    /// What is to be done.
    pub tasks: Vec<Task>,
    /// What and whom it is related to.
    pub relationships: Relationships,
    /// Who supports it.
    pub supporters: Vec<Supporter>,
}

/// A task of a Question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// What is done.
    pub text: String,
    /// By when, as written: `2027-Q3`.
    pub date: String,
    /// What comes of it, as written: `Recommendation`, `Supplement`.
    pub deliverable: String,
}

/// What and whom a Question is related to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relationships {
    /// Texts: `Y.3800`.
    pub recommendations: Vec<String>,
    /// Questions: `Q15/17`.
    pub questions: Vec<String>,
    /// Study groups: `SG17`.
    pub study_groups: Vec<String>,
    /// Bodies outside ITU-T: `ETSI ISG QKD`.
    pub other_bodies: Vec<String>,
}

/// Who supports a Question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supporter {
    /// The member.
    pub name: String,
    /// What the member does for it.
    pub kind: SupportKind,
}

/// What a supporter does; the kinds that a study group records (Resolution 1, 7.2.2), and the one that commits to nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SupportKind {
    /// Brings contributions.
    #[default]
    Contributes,
    /// Gives a rapporteur or an editor.
    GivesEditor,
    /// Hosts meetings.
    Hosts,
    /// Is in favour, no more said.
    InFavour,
}

impl SupportKind {
    /// Every kind with its words.
    pub const WORDS: [(Self, &'static str); 4] = [
        (Self::Contributes, "contributions"),
        (Self::GivesEditor, "rapporteur or editor"),
        (Self::Hosts, "hosting"),
        (Self::InFavour, "in favour only"),
    ];

    /// The words for it.
    pub fn words(self) -> &'static str {
        Self::WORDS.iter().find(|(kind, _)| *kind == self).map_or("", |(_, words)| words)
    }
}
