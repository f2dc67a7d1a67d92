//! A draft Question as a work that its page keeps.

use super::paper::plain;
use crate::app::work::Work;
use crate::dataset::counted::counted;
use crate::permalink::Problem;
use crate::permalink::question_draft::{decode, encode};
use crate::planning::QuestionDraft;

impl Work for QuestionDraft {
    const ENTRY: &'static str = "question-draft";
    const WORD: &'static str = "draft";
    const FILE: &'static str = "draft-question.txt";

    fn first() -> Self {
        Self { group: "SG13".to_owned(), study_items: vec![String::new()], ..Self::default() }
    }

    fn is_blank(&self) -> bool {
        *self == Self::default() || *self == Self::first()
    }

    fn name(&self) -> String {
        let title = if self.title.trim().is_empty() { "without a title" } else { &self.title };
        format!("{title}, {}", counted(self.study_items.len(), "study item"))
    }

    fn text(&self) -> String {
        plain(self)
    }

    fn encode(&self) -> Option<String> {
        encode(self)
    }

    fn decode(fragment: &str) -> Result<Self, Problem<Self>> {
        decode(fragment)
    }
}
