//! What follows from a verdict: why not the others, twin items to propose, whom to inform or ask.

use super::Classifier;
use super::claims::{Standing, UNIT};
use super::findings::Findings;
use super::verdict::{Against, Companion, Liaison, Outcome, Reason};
use crate::dataset::QuestionId;
use crate::dataset::rules::Claim;

/// A claim of its own from this score on is worth a twin item.
const COMPANION_SCORE: u32 = 2 * UNIT;

/// The reason that the nearest deliverables give.
pub(super) fn precedent_reason(question: QuestionId, weight: u32) -> Reason {
    Reason {
        rule: "precedents".to_owned(),
        why: format!("Among the nearest deliverables are texts of {question}. Precedents support a claim; they do not make one."),
        words: Vec::new(),
        follows_from: Vec::new(),
        weight,
    }
}

/// The reason where no word of the field was found.
pub(super) fn nothing_quantum() -> Reason {
    Reason {
        rule: "no-quantum-subject".to_owned(),
        why: "No subject of quantum information technology was found in the text.".to_owned(),
        words: Vec::new(),
        follows_from: Vec::new(),
        weight: 0,
    }
}

impl Classifier<'_> {
    /// Why each Question that is not the owner is not, in the order given.
    pub(super) fn against(&self, outcome: &Outcome, questions: &[(QuestionId, Standing)], findings: &Findings) -> Vec<Against> {
        let owner = outcome.question();
        let best = questions.first().map_or(0, |(_, standing)| standing.score).max(1);
        let others = questions.iter().filter(|(question, _)| Some(*question) != owner);
        let against = |(question, standing): &(QuestionId, Standing)| {
            let aspect = self.aspect(*question);
            let own: Vec<_> = standing.reasons.clone();
            let why_not = match (outcome, own.first()) {
                (Outcome::Contested(rivals), _) if rivals.contains(question) => {
                    format!("{question} has a fair claim too: see the reasons. The lead study group consults; then TSAG advises.")
                }
                (Outcome::Outside(_), _) => format!("The text is not about the {aspect} of a quantum network."),
                (_, None) if self.rules.yields(&Claim::Question(*question), findings) => {
                    format!("The text is about such a network, but another aspect than the {aspect} governs it.")
                }
                (_, None) => format!("No word of the text is about the {aspect}."),
                (_, Some(_)) => {
                    format!("What speaks for {question} has {} % of the weight of what speaks for the owner.", standing.score * 100 / best)
                }
            };
            Against { question: *question, for_it: own, why_not }
        };
        others.map(against).collect()
    }

    /// The aspect of a Question in plain words.
    fn aspect(&self, question: QuestionId) -> String {
        let mandate = self.dataset.mandates.iter().find(|mandate| mandate.question == Some(question));
        mandate.map_or_else(|| "aspect of that Question".to_owned(), |mandate| mandate.aspect.clone())
    }

    /// Twin items for Questions that have a claim of their own and do not get the item.
    pub(super) fn companions(&self, outcome: &Outcome, questions: &[(QuestionId, Standing)]) -> Vec<Companion> {
        let Some(owner) = outcome.question() else { return Vec::new() };
        let claims =
            questions.iter().filter(|(question, standing)| *question != owner && standing.own_aspect && standing.score >= COMPANION_SCORE);
        let companion = |(question, _): &(QuestionId, Standing)| Companion {
            question: *question,
            why: format!(
                "The text also touches the {}: propose that part as an item of its own in {question}, and keep the two texts aligned.",
                self.aspect(*question)
            ),
        };
        claims.map(companion).collect()
    }

    /// Whom to inform or ask: the groups of the other claims first, then by the liaison rules.
    pub(super) fn liaisons(&self, outcome: &Outcome, questions: &[(QuestionId, Standing)], findings: &Findings) -> Vec<Liaison> {
        let Some(owner) = outcome.study_group() else { return Vec::new() };
        let mut liaisons: Vec<Liaison> = Vec::new();
        let mut add = |to: String, why: String| {
            if to != owner.to_string() && !liaisons.iter().any(|known| known.to == to) {
                liaisons.push(Liaison { to, why });
            }
        };
        for (question, standing) in questions.iter().filter(|(_, standing)| standing.own_aspect && standing.score > 0) {
            let words = standing.reasons.iter().flat_map(|reason| &reason.words).next();
            if words.is_some() {
                add(question.study_group().to_string(), format!("Part of the text is about the {} ({question}).", self.aspect(*question)));
            }
        }
        for rule in &self.dataset.rules.liaisons {
            let found = |id: &String| self.vocabulary.find(id).is_some_and(|index| findings.weight(index) > 0);
            let meant = rule.owner.is_empty() || rule.owner.contains(&owner);
            if meant && (rule.any.is_empty() || rule.any.iter().any(found)) {
                add(rule.to.clone(), rule.why.clone());
            }
        }
        liaisons
    }
}
