//! The answer of a model to a text, and whether it is right.

use demarc::classifier::{Band, Confidence, Outcome, Verdict};
use demarc::dataset::{GroupId, QuestionId};

use super::text::Expected;

/// What a model says of a text. The classifier and its peers answer in the same terms, so that all are measured alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    /// The answer.
    pub(crate) outcome: Outcome,
    /// The Questions by their claim, best first.
    pub(crate) ranked: Vec<QuestionId>,
    /// How sure the model is of the best claim.
    pub(crate) confidence: Confidence,
    /// The same in words.
    pub(crate) band: Band,
}

impl From<&Verdict> for Answer {
    fn from(verdict: &Verdict) -> Self {
        let best = verdict.outcome.question();
        let others = verdict.alternatives.iter().map(|other| other.question).filter(|other| Some(*other) != best);
        Self {
            outcome: verdict.outcome.clone(),
            ranked: best.into_iter().chain(others).collect(),
            confidence: verdict.confidence,
            band: verdict.band,
        }
    }
}

impl Answer {
    /// Whether anything is claimed. An answer of "too little text" claims nothing, and has no confidence.
    pub(crate) fn claims(&self) -> bool {
        !matches!(self.outcome, Outcome::Insufficient(_))
    }

    /// The study group that the answer names: rivals of one group name it, rivals of two name none.
    pub(crate) fn group(&self) -> Option<GroupId> {
        match &self.outcome {
            Outcome::Contested(rivals) => {
                let group = rivals.first()?.study_group();
                rivals.iter().all(|rival| rival.study_group() == group).then_some(group)
            }
            other => other.study_group(),
        }
    }

    /// Whether it is the answer expected. A contested text is found where two of its rivals are named, in any order.
    pub(crate) fn is_as(&self, expected: &Expected) -> bool {
        match (expected, &self.outcome) {
            (Expected::Question(question), Outcome::Assigned(said)) => question == said,
            (Expected::Group(group), _) => self.group().as_ref() == Some(group),
            (Expected::Contested(rivals), Outcome::Contested(said)) => rivals.iter().filter(|rival| said.contains(rival)).count() >= 2,
            (Expected::Outside, Outcome::Outside(_)) | (Expected::Insufficient, Outcome::Insufficient(_)) => true,
            _ => false,
        }
    }

    /// Whether its best claim is right: what confidence speaks of. "Contested" counts by its first rival here.
    pub(crate) fn best_is(&self, expected: &Expected) -> bool {
        match expected {
            Expected::Question(question) => self.outcome.question() == Some(*question),
            Expected::Group(group) => self.outcome.study_group().as_ref() == Some(group),
            other => self.is_as(other),
        }
    }

    /// In the words of the tables.
    pub(crate) fn label(&self) -> String {
        match &self.outcome {
            Outcome::Assigned(question) => question.to_string(),
            other => other.name().to_owned(),
        }
    }

    /// The answer in full: rivals and a likely study group are named.
    pub(crate) fn in_full(&self) -> String {
        match &self.outcome {
            Outcome::Contested(rivals) => {
                let rivals: Vec<_> = rivals.iter().map(ToString::to_string).collect();
                format!("contested: {}", rivals.join(", "))
            }
            Outcome::Outside(Some(group)) => format!("outside, perhaps {group}"),
            _ => self.label(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(outcome: Outcome) -> Answer {
        Answer { outcome, ranked: Vec::new(), confidence: Confidence(500), band: Band::Low }
    }

    fn question(name: &str) -> QuestionId {
        name.parse().expect("a Question")
    }

    #[test]
    fn contested_is_not_the_right_question_although_its_first_rival_is() {
        let contested = answer(Outcome::Contested(vec![question("Q16/13"), question("Q15/17")]));
        let expected = Expected::Question(question("Q16/13"));
        assert!(!contested.is_as(&expected) && contested.best_is(&expected));
        assert!(contested.is_as(&Expected::Contested(vec![question("Q15/17"), question("Q16/13")])), "in any order");
        assert!(!contested.is_as(&Expected::Contested(vec![question("Q15/17"), question("Q2/11")])), "both rivals must be named");
    }

    #[test]
    fn rivals_of_one_group_name_the_group() {
        let group = Expected::Group(GroupId::Study(13));
        assert!(answer(Outcome::Contested(vec![question("Q16/13"), question("Q6/13")])).is_as(&group));
        assert!(!answer(Outcome::Contested(vec![question("Q16/13"), question("Q15/17")])).is_as(&group));
    }
}
