//! Rules and examples heard together: the outcome, how sure it is, and what follows from it.

use super::claims::Standing;
use super::findings::{self, FULL, Findings};
use super::learned::Opinion;
use super::naming::Naming;
use super::norm::Norm;
use super::reading::Text;
use super::ruling::Ruling;
use super::terms::terms;
use super::verdict::{Alternative, Band, Confidence, Missing, Outcome, Precedent, Proposal, Reason, Span, Verdict, Warning};
use super::vocabulary::TEXT;
use super::words::{normals, place_of, spaced};
use super::{Classifier, advice, titles};
use crate::dataset::learned::Answer;
use crate::dataset::rules::{Claim, Facet};
use crate::dataset::sorting::sort_by_key;
use crate::dataset::{Deliverable, DeliverableId, QuestionId};

/// What a hasty reader takes for a security aspect: protection, secure, encrypted, trust. Without first letters, which may be capitals.
const MISREAD: [&str; 4] = ["rotect", "ecur", "crypt", "rust"];
/// A contested text has at least so many rivals.
const FEWEST_RIVALS: usize = 2;
/// No answer is certain.
const MOST_SURE: u16 = 999;
/// Precedents shown, and those that lend support.
const SHOWN: usize = 5;
/// What is less near than so many per cent of the nearest is of another kind.
const AS_NEAR: u16 = 50;
/// Of the deliverables that a text names, so many come before all others.
const MOST_NAMED: usize = 3;
/// Titles have fewer words.
const LONGEST_TITLE: usize = 60;

/// The answers with their shares in thousandths, the likeliest first.
type Heard = [(Answer, u16)];

impl<'a> Classifier<'a> {
    /// The verdict on a text that can be read.
    pub(super) fn decide(&self, proposal: &Proposal, text: &Text) -> Verdict {
        let terms = terms(text);
        let findings = &findings::find(text, &terms, &self.vocabulary, &self.grammar);
        let title = normals(&proposal.title);
        let named = self.named(proposal, findings);
        let is_alike = |words: &[Norm]| self.titles_alike(words, &title) >= self.dataset.rules.calibration.overlap_title;
        let near = self.precedents.nearest(&terms, SHOWN, AS_NEAR, &named, &is_alike);
        let mut ruling = self.ruling(text, findings, &near);
        // Too little text is too little, whatever its words are like.
        if ruling.answer == Answer::Insufficient {
            return Verdict { outcome: Outcome::Insufficient(Missing::Subject), warnings: text.warnings.clone(), ..Verdict::empty() };
        }
        let opinion = Opinion::new(&self.dataset.rules.learned, text, &terms, findings, &self.vocabulary, &ruling.naming);
        let heard = self.hear(&opinion, ruling.answer);
        let answer = heard.first().map_or(ruling.answer, |(answer, _)| *answer);
        // Where rules and examples do not say the same, nothing is sure.
        let agreed = ruling.answer == answer && opinion.answer() == Some(answer);
        let mut verdict = Verdict { warnings: text.warnings.clone(), ..Verdict::empty() };
        self.rank(&mut ruling.questions, &opinion, answer);
        let reason = |answer| opinion.reason(answer, text, findings, &self.vocabulary, &self.grammar.common);
        for (at, (question, standing)) in ruling.questions.iter_mut().enumerate() {
            standing.reasons.extend(match answer {
                Answer::Contested if at == 0 => reason(answer),
                _ => reason(Answer::Question(*question)),
            });
        }
        // Two rivals at least; more where the rules name them.
        let ranked = ruling.questions.iter().map(|(question, _)| *question).enumerate();
        let rivals = ranked.filter(|(at, question)| *at < FEWEST_RIVALS || (ruling.rivals.len() > *at && ruling.rivals.contains(question)));
        verdict.outcome = match answer {
            Answer::Insufficient => return Verdict { outcome: Outcome::Insufficient(Missing::Subject), ..verdict },
            Answer::Outside => {
                let clear = ruling.naming.is_clear() && opinion.is_outside_by_words();
                let disputed = ruling.outside.as_ref().is_some_and(|standing| self.rules.dispute(&standing.reasons));
                let sure = agreed && clear && !disputed && !self.is_doubtful(text, findings, &opinion);
                if let Naming::Hinted(words) = &ruling.naming {
                    verdict.warnings.push(advice::hint(words.clone()));
                }
                return self.outside(
                    Verdict { confidence: self.confidence(&heard, sure, &|known| known == answer), ..verdict },
                    ruling,
                    &heard,
                    reason(answer),
                    findings,
                );
            }
            Answer::Contested => Outcome::Contested(rivals.map(|(_, question)| question).collect()),
            Answer::Question(question) => Outcome::Assigned(question),
        };
        verdict.warnings.extend(self.false_friends(proposal, findings));
        let clear = ruling.naming.is_clear();
        match ruling.naming {
            Naming::InPassing(words) => verdict.warnings.push(advice::passing_mention(words)),
            Naming::Hinted(words) => verdict.warnings.push(advice::hint(words)),
            Naming::Meant | Naming::Nothing => {}
        }
        let sure = agreed && answer != Answer::Contested && clear && !self.is_doubtful(text, findings, &opinion);
        let group = verdict.outcome.question().map(|question| question.group);
        verdict.confidence = self.confidence(&heard, sure, &|known| known == answer);
        let of_group = self.confidence(&heard, sure, &|known| known.question().map(|question| question.group) == group);
        verdict.group_confidence = of_group.max(verdict.confidence);
        verdict.band = self.band(verdict.confidence);
        let rivals = match &verdict.outcome {
            Outcome::Contested(rivals) => rivals.as_slice(),
            _ => &[],
        };
        verdict.alternatives = alternatives(ruling.questions.get(1..).unwrap_or_default(), &heard, verdict.confidence, rivals);
        verdict.companions = self.companions(&verdict.outcome, &ruling.questions);
        if let Outcome::Assigned(owner) = verdict.outcome {
            self.twin_items(owner, &near, &mut verdict.companions);
        }
        verdict.liaisons = self.liaisons(text, &verdict.outcome, &ruling.questions, findings);
        verdict.against = self.against(&verdict.outcome, &ruling.questions, findings);
        verdict.reasons = ruling.questions.into_iter().next().map(|(_, standing)| standing.reasons).unwrap_or_default();
        self.compare(&title, near, &mut verdict);
        verdict
    }

    /// What the rules say and what the examples say, as shares of the answers in thousandths, the likeliest first.
    fn hear(&self, opinion: &Opinion<'_>, by_rules: Answer) -> Vec<(Answer, u16)> {
        let calibration = &self.dataset.rules.calibration;
        opinion.shares(&|answer| {
            let lean = match answer {
                Answer::Insufficient => calibration.insufficient_lean,
                Answer::Outside => calibration.outside_lean,
                Answer::Question(_) | Answer::Contested => 0,
            };
            lean + if answer == by_rules { calibration.rules_lean } else { 0 }
        })
    }

    /// Puts the Questions in order: the owner first, then those for which rules and examples speak most.
    fn rank(&self, questions: &mut Vec<(QuestionId, Standing)>, opinion: &Opinion<'_>, answer: Answer) {
        let score = |question: QuestionId| {
            let standing = questions.iter().find(|(known, _)| *known == question);
            standing.map_or(0, |(_, standing)| i64::from(standing.score) * self.dataset.rules.calibration.score_lean / i64::from(FULL))
        };
        let ranked = opinion.rank(&score);
        sort_by_key(questions, |(question, _)| {
            (answer != Answer::Question(*question), ranked.iter().position(|known| known == question).unwrap_or(usize::MAX))
        });
    }

    /// The confidence in some of the answers; what is not sure is never high.
    fn confidence(&self, heard: &Heard, sure: bool, some: &dyn Fn(Answer) -> bool) -> Confidence {
        let share = heard.iter().filter(|(answer, _)| some(*answer)).map(|(_, share)| *share).sum::<u16>().min(MOST_SURE);
        let doubtful = u32::from(self.dataset.rules.calibration.doubtful);
        Confidence(if sure { share } else { u16::try_from(u32::from(share) * doubtful / FULL).unwrap_or(share) })
    }

    /// The deliverables that the text names first.
    fn named(&self, proposal: &Proposal, findings: &Findings) -> Vec<&'a DeliverableId> {
        let spans = self.vocabulary.find(TEXT).and_then(|index| findings.of(index)).map_or(&[][..], |finding| &finding.spans);
        let names: Vec<String> = spans.iter().take(MOST_NAMED).map(|span| spaced(span.text(proposal))).collect();
        let ids = self.dataset.deliverables.iter().map(|deliverable| &deliverable.id).filter(|_| !names.is_empty());
        ids.filter(|id| names.contains(&spaced(id.as_str()))).collect()
    }

    /// How alike the words of two titles are, in thousandths. A whole text in the title box is no title.
    fn titles_alike(&self, first: &[Norm], second: &[Norm]) -> u16 {
        if second.len() > LONGEST_TITLE { 0 } else { titles::likeness(first, second, &|word| self.grammar.is_idle(word)) }
    }

    /// Tells what is near: precedents, what may cover the proposal already, and what is nearly the same.
    fn compare(&self, title: &[Norm], near: Vec<(&'a Deliverable, Precedent)>, verdict: &mut Verdict) {
        let thresholds = &self.dataset.rules.calibration;
        let mut told = false;
        for (deliverable, precedent) in near {
            let titles = self.titles_alike(&normals(deliverable.title.as_deref().unwrap_or_default()), title);
            if !told && (precedent.similarity >= thresholds.same || titles >= thresholds.same) {
                told = true;
                verdict.warnings.insert(0, advice::same_item(&precedent, self.owner_today(deliverable)));
            }
            if precedent.similarity >= thresholds.overlap || titles >= thresholds.overlap_title {
                verdict.overlap.push(precedent.clone());
            }
            verdict.precedents.push(precedent);
        }
    }

    /// The Question that owns a deliverable's subject today.
    pub(super) fn owner_today(&self, deliverable: &Deliverable) -> Option<QuestionId> {
        deliverable.question.as_ref().map(|question| self.dataset.question_today(question.value))
    }

    /// The verdict on a text that is not for a Question of quantum information technology.
    fn outside(&self, mut verdict: Verdict, ruling: Ruling, heard: &Heard, reason: Option<Reason>, findings: &Findings) -> Verdict {
        let (group, mut reasons) = match ruling.outside {
            Some(Standing { claim: Claim::Outside(group), reasons, .. }) => (group, reasons),
            _ => (None, Vec::new()),
        };
        // Whose work it would be if a quantum subject is meant after all; where words hint at one, the likeliest.
        let hinted = matches!(ruling.naming, Naming::Hinted(_));
        let mut claimed = ruling.questions;
        let likeliest = claimed.first().filter(|_| hinted).map(|(question, _)| *question);
        claimed.retain(|(question, standing)| !standing.reasons.is_empty() || Some(*question) == likeliest);
        if reasons.is_empty() && claimed.iter().all(|(_, standing)| standing.score == 0) {
            reasons.push(advice::no_subject(&ruling.naming));
        }
        reasons.extend(reason);
        verdict.group_confidence = verdict.confidence;
        verdict.band = self.band(verdict.confidence);
        verdict.outcome = Outcome::Outside(group);
        verdict.alternatives = alternatives(&claimed, heard, verdict.confidence, &[]);
        verdict.against = self.against(&verdict.outcome, &claimed, findings);
        verdict.reasons = reasons;
        verdict
    }

    /// The band of a confidence.
    pub(super) fn band(&self, confidence: Confidence) -> Band {
        let calibration = &self.dataset.rules.calibration;
        match confidence.0 {
            value if value >= calibration.high => Band::High,
            value if value >= calibration.medium => Band::Medium,
            _ => Band::Low,
        }
    }

    /// Whether the text is odd, short, in words that are not known, or says of itself that it has two subjects, so that no verdict on it can
    /// be sure.
    fn is_doubtful(&self, text: &Text, findings: &Findings, opinion: &Opinion<'_>) -> bool {
        let few = self.dataset.rules.calibration.few_words;
        text.odd || findings.repetitive || findings.balanced || findings.content_words < few || opinion.known() < few
    }

    /// Warns of wordings that look like an aspect and are none.
    fn false_friends(&self, proposal: &Proposal, findings: &Findings) -> Vec<Warning> {
        let all = self.dataset.rules.concepts.iter().filter(|concept| concept.facet == Facet::FalseFriend);
        let found = all.filter_map(|concept| Some((concept, findings.of(self.vocabulary.find(&concept.id)?)?)));
        // Where the text is about attackers anyway, or no network serves anything, there is nothing to mistake.
        let weight = |concept: &str| self.vocabulary.find(concept).map_or(0, |index| findings.weight(index));
        let (security, network) = (weight("security"), weight("quantum-communication"));
        let looks_so = |span: &Span| MISREAD.iter().any(|word| place_of(span.text(proposal), word).is_some());
        found
            .filter(|(_, finding)| network > 0 && finding.weight >= security)
            .map(|(concept, finding)| (concept, finding.spans.iter().copied().filter(looks_so).collect::<Vec<_>>()))
            .filter(|(_, spans)| !spans.is_empty())
            .map(|(concept, spans)| Warning { text: format!("Careful: {}.", concept.name), spans })
            .collect()
    }
}

/// The other Questions in their order, each with its share; none is likelier than the answer. Rivals are as likely: they are the answer.
fn alternatives(others: &[(QuestionId, Standing)], heard: &Heard, confidence: Confidence, rivals: &[QuestionId]) -> Vec<Alternative> {
    let share =
        |question: QuestionId| heard.iter().find(|(answer, _)| *answer == Answer::Question(question)).map_or(0, |(_, share)| *share);
    others
        .iter()
        .map(|(question, _)| {
            let share = if rivals.contains(question) { confidence.0 } else { share(*question).min(confidence.0) };
            Alternative { question: *question, confidence: Confidence(share) }
        })
        .collect()
}
