//! What the mandate rules say of a text, with the precedents that support them.

use super::Classifier;
use super::advice;
use super::claims::{Standing, total};
use super::findings::{FULL, Findings};
use super::naming::Naming;
use super::reading::Text;
use super::verdict::{Precedent, Reason, Span};
use super::vocabulary::QUANTUM;
use crate::dataset::learned::Answer;
use crate::dataset::rules::Claim;
use crate::dataset::sorting::sort_by_key;
use crate::dataset::{Deliverable, QuestionId};

/// Fewer words than these name a subject only where a rule speaks on them.
const FEWEST: usize = 3;

/// What the rules say.
#[derive(Debug)]
pub struct Ruling {
    /// Their answer.
    pub answer: Answer,
    /// All Questions that have a mandate, those with the best claims first.
    pub questions: Vec<(QuestionId, Standing)>,
    /// Those of them that have a fair claim.
    pub rivals: Vec<QuestionId>,
    /// What speaks for a subject of other groups.
    pub outside: Option<Standing>,
    /// How the text names what is quantum; where a rule speaks for a Question all the same, its words hint at it.
    pub naming: Naming,
}

impl Classifier<'_> {
    /// Asks the rules.
    pub(super) fn ruling(&self, text: &Text, findings: &Findings, near: &[(&Deliverable, Precedent)]) -> Ruling {
        let mut standings = self.rules.apply(findings, &self.vocabulary);
        self.support(near, &mut standings);
        let about_quantum = self.is_about_quantum(findings, &standings);
        let outside = standings.iter().find(|standing| matches!(standing.claim, Claim::Outside(_))).cloned();
        let too_little = says_too_little(findings, &standings);
        let mut questions: Vec<(QuestionId, Standing)> =
            standings.into_iter().filter_map(|standing| Some((standing.question()?, standing))).collect();
        let rivals = self.rivals(findings, &questions);
        let best = questions.first().map_or(0, |(_, standing)| standing.score);
        let is_elsewhere = outside.as_ref().is_some_and(|standing| standing.score > best);
        let answer = match rivals.as_slice() {
            _ if too_little => Answer::Insufficient,
            [] => Answer::Outside,
            _ if !about_quantum || is_elsewhere => Answer::Outside,
            [only] => Answer::Question(*only),
            _ => Answer::Contested,
        };
        let naming = match Naming::of(text, findings, &self.vocabulary) {
            Naming::Nothing if best > 0 => Naming::Hinted(words_of(questions.first())),
            naming => naming,
        };
        for question in self.active_questions() {
            if !questions.iter().any(|(known, _)| *known == question) {
                questions.push((question, Standing::none(Claim::Question(question))));
            }
        }
        Ruling { answer, questions, rivals, outside, naming }
    }

    /// Whether the text is about quantum information technology.
    fn is_about_quantum(&self, findings: &Findings, standings: &[Standing]) -> bool {
        let thresholds = &self.dataset.rules.calibration;
        let weight = self.vocabulary.find(QUANTUM).map_or(0, |index| findings.weight(index));
        let strong = |standing: &Standing| standing.own_aspect && standing.score >= thresholds.rival_score;
        weight >= thresholds.about_quantum || standings.iter().any(|standing| strong(standing) && standing.question().is_some())
    }

    /// The Questions with a fair claim, best first: those with a large share of the best score.
    fn rivals(&self, findings: &Findings, questions: &[(QuestionId, Standing)]) -> Vec<QuestionId> {
        let thresholds = &self.dataset.rules.calibration;
        // A text that says of itself that it has two subjects need not give them equal words.
        let share = match () {
            () if findings.balanced => thresholds.balanced_share,
            () if findings.long => thresholds.long_share,
            () => thresholds.rival_share,
        };
        let best = questions.first().map_or(0, |(_, standing)| standing.score);
        let is_large = |score: u32| score >= thresholds.rival_score.min(best) && score * 100 >= best * share;
        questions.iter().filter(|(_, standing)| is_large(standing.score)).map(|(question, _)| *question).collect()
    }

    /// Lets the nearest deliverables support the claims that rules have made.
    fn support(&self, near: &[(&Deliverable, Precedent)], standings: &mut Vec<Standing>) {
        let all: u32 = near.iter().map(|(_, precedent)| u32::from(precedent.similarity)).sum();
        for standing in standings.iter_mut() {
            let Some(question) = standing.question() else { continue };
            let owned = near.iter().filter(|(deliverable, _)| self.owner_today(deliverable) == Some(question));
            let (mut near_enough, mut names) = (0, Vec::new());
            for (deliverable, precedent) in owned {
                near_enough += u32::from(precedent.similarity);
                names.push(deliverable.id.as_str());
            }
            // Shares of the nearness, so that a large Question gains nothing by its size; damped where all are far.
            let weight = self.dataset.rules.calibration.precedent_score * near_enough / all.max(FULL);
            if weight > 0 {
                standing.reasons.push(advice::precedent_reason(question, &names, weight));
                standing.score = total(&standing.reasons);
            }
        }
        sort_by_key(standings, |standing| std::cmp::Reverse(standing.score));
    }

    /// The Questions that have a mandate for quantum information technology, in print order.
    pub(super) fn active_questions(&self) -> Vec<QuestionId> {
        let mut questions: Vec<_> = self.dataset.mandates.iter().filter_map(|mandate| mandate.question).collect();
        sort_by_key(&mut questions, |question| *question);
        questions.dedup();
        questions
    }
}

/// The words on which a claim rests.
fn words_of(claim: Option<&(QuestionId, Standing)>) -> Vec<Span> {
    claim.iter().flat_map(|(_, standing)| &standing.reasons).flat_map(|reason| &reason.words).map(|word| word.span).collect()
}

impl Standing {
    /// The claimant where it is a Question.
    pub(super) fn question(&self) -> Option<QuestionId> {
        self.claim.question()
    }

    /// A claimant for whom nothing speaks.
    pub(super) fn none(claim: Claim) -> Self {
        Self { claim, score: 0, reasons: Vec::<Reason>::new(), own_aspect: false }
    }
}

/// Whether the words that count do not name a subject.
fn says_too_little(findings: &Findings, standings: &[Standing]) -> bool {
    findings.bare_names || (findings.content_words < FEWEST && !findings.told && !standings.iter().any(|standing| standing.own_aspect))
}
