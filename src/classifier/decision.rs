//! From claims and precedents to one of the four outcomes, with a calibrated confidence.

use super::claims::{Standing, total};
use super::findings::{FULL, Findings};
use super::reading::{Role, Text, normals};
use super::verdict::{Alternative, Band, Confidence, Missing, Outcome, Precedent, Proposal, Reason, Span, Verdict, Warning};
use super::vocabulary::QUANTUM;
use super::{Classifier, advice};
use crate::dataset::rules::{Calibration, Claim, Concept, Facet};
use crate::dataset::sorting::sort_by_key;
use crate::dataset::{Deliverable, QuestionId};

/// The concept of the mere word, which no other concept explains.
const QUANTUM_WORD: &str = "quantum-word";
/// The concept of words that hardly any other field uses, but that do not name the field.
const KEY_RELAY: &str = "key-relay";
/// A text of fewer content words is a title.
const SHORT: usize = 15;
/// So many words of no known meaning beside ambiguous ones show another field.
const FOREIGN: usize = 2;
/// Precedents shown, and those that lend support.
const SHOWN: usize = 5;

impl<'a> Classifier<'a> {
    /// The verdict on a text that can be read.
    pub(super) fn decide(&self, proposal: &Proposal, text: Text, findings: &Findings) -> Verdict {
        let thresholds = &self.dataset.rules.calibration;
        let near = self.near(&text, proposal);
        let mut standings = self.rules.apply(findings, &self.vocabulary);
        self.support(&near, &mut standings);
        let by_rules = standings.first().and_then(Standing::question);
        let margin_by_rules = margin(&standings);
        let subjects = self.support_by_clauses(proposal, findings, &mut standings);
        // The words of the whole text point elsewhere than its clauses.
        let overturned = standings.first().and_then(Standing::question) != by_rules;
        let quantum_weight = self.vocabulary.find(QUANTUM).map_or(0, |index| findings.weight(index));
        let hinted = !findings.names_quantum && self.names_only(findings, |concept| concept.ambiguous);
        let unnamed = !findings.names_quantum && self.names_only(findings, |concept| concept.ambiguous || concept.id == KEY_RELAY);
        let about_quantum = self.is_about_quantum(&text, findings, &standings, quantum_weight, hinted);
        let odd = text.odd || findings.repetitive;
        let mut verdict = Verdict { warnings: text.warnings, ..Verdict::empty() };
        verdict.warnings.extend(self.false_friends(findings));
        if says_too_little(findings, about_quantum, &standings) {
            verdict.outcome = Outcome::Insufficient(Missing::Subject);
            return verdict;
        }
        let outside = standings.iter().find(|standing| matches!(standing.claim, Claim::Outside(_))).cloned();
        let mut questions: Vec<(QuestionId, Standing)> =
            standings.into_iter().filter_map(|standing| Some((standing.question()?, standing))).collect();
        let best = questions.first().map_or(0, |(_, standing)| standing.score);
        let outside_score = outside.as_ref().map_or(0, |standing| standing.score);
        if !about_quantum || outside_score > best || questions.is_empty() {
            return self.outside(verdict, outside, about_quantum || odd, findings, &questions);
        }
        let rivals = self.rivals(findings, &questions, &subjects);
        for question in self.active_questions() {
            if !questions.iter().any(|(known, _)| *known == question) {
                questions.push((question, Standing::none(Claim::Question(question))));
            }
        }
        let second = questions.get(1).map_or(0, |(_, standing)| standing.score).max(outside_score);
        // Clauses can decide and can raise doubt; they never make sure.
        let margin = ((best - second.min(best)) * FULL / best.max(1)).min(margin_by_rules);
        let owner = questions.first().map(|(question, _)| question.group);
        let elsewhere = questions.iter().find(|(question, _)| Some(question.group) != owner).map_or(0, |(_, standing)| standing.score);
        let elsewhere = elsewhere.max(outside_score);
        let mut group_confidence = confidence(thresholds, (best - elsewhere.min(best)) * FULL / best.max(1));
        let mut confidence = confidence(thresholds, margin);
        if rivals.len() > 1 {
            confidence = confidence.min(Confidence(thresholds.contested));
        }
        let disputed = questions.first().is_some_and(|(_, standing)| standing.disputed);
        // Where only one of two subjects was understood, the other may belong elsewhere.
        let beside_document = findings.holds_document && questions.first().is_some_and(|(_, standing)| standing.own_aspect);
        let two_subjects = findings.balanced || findings.joins_unlike || beside_document;
        if odd || self.doubtful(findings) || best < thresholds.sure_score || unnamed || quantum_weight == 0 || two_subjects || overturned {
            confidence = confidence.min(Confidence(thresholds.doubtful));
            group_confidence = group_confidence.min(Confidence(thresholds.doubtful));
        }
        if disputed {
            confidence = confidence.min(Confidence(thresholds.doubtful));
        }
        // The nearest texts are of other Questions: the rules may be right, but nobody has done such a thing here before.
        let owners = near.iter().map(|(deliverable, _)| self.owner_today(deliverable));
        if !owners.flatten().any(|owner| rivals.first() == Some(&owner)) {
            confidence = confidence.min(Confidence(thresholds.unprecedented));
        }
        verdict.outcome = match rivals.as_slice() {
            [only] => Outcome::Assigned(*only),
            _ => Outcome::Contested(rivals),
        };
        verdict.confidence = confidence;
        verdict.group_confidence = group_confidence.max(confidence);
        verdict.band = self.band(confidence);
        verdict.alternatives = alternatives(questions.get(1..).unwrap_or_default(), confidence);
        verdict.companions = self.companions(&verdict.outcome, &questions);
        if let Outcome::Assigned(owner) = verdict.outcome {
            self.twin_items(owner, &near, &mut verdict.companions);
        }
        verdict.liaisons = self.liaisons(&verdict.outcome, &questions, findings);
        verdict.against = self.against(&verdict.outcome, &questions, findings);
        verdict.reasons = questions.into_iter().next().map(|(_, standing)| standing.reasons).unwrap_or_default();
        let named_alike = |deliverable: &Deliverable| deliverable.title.as_deref().map(normals) == Some(normals(&proposal.title));
        let is_same =
            |(deliverable, precedent): &&(&Deliverable, Precedent)| precedent.similarity >= thresholds.same || named_alike(deliverable);
        if let Some((deliverable, precedent)) = near.iter().find(is_same) {
            verdict.warnings.insert(0, advice::same_item(precedent, self.owner_today(deliverable)));
        }
        verdict.overlap = near
            .iter()
            .filter(|(_, precedent)| precedent.similarity >= thresholds.overlap)
            .map(|(_, precedent)| precedent.clone())
            .collect();
        verdict.precedents = near.into_iter().map(|(_, precedent)| precedent).collect();
        verdict
    }

    /// Whether the text is about quantum information technology.
    fn is_about_quantum(&self, text: &Text, findings: &Findings, standings: &[Standing], weight: u32, hinted: bool) -> bool {
        let thresholds = &self.dataset.rules.calibration;
        let strong = |standing: &Standing| standing.own_aspect && standing.score >= thresholds.rival_score;
        let claimed = standings.iter().any(|standing| strong(standing) && standing.question().is_some());
        // A text that cites what was written here before means it; also where the citation itself does not count.
        let cites = weight > 0 && text.sentences.iter().any(|sentence| self.names.stand_in(sentence));
        // Words of other fields among words that are mostly unknown: the text is of another field.
        let foreign =
            hinted && findings.content_words < SHORT && !claimed && (findings.mostly_unknown() || findings.unfamiliar_words >= FOREIGN);
        cites || ((weight >= thresholds.about_quantum || claimed) && !foreign)
    }

    /// The Questions with a fair claim, best first: those with a large share of the best score, and those that divide the title.
    fn rivals(&self, findings: &Findings, questions: &[(QuestionId, Standing)], subjects: &[QuestionId]) -> Vec<QuestionId> {
        let thresholds = &self.dataset.rules.calibration;
        // A text that says of itself that it has two subjects need not give them equal words.
        let share = match () {
            () if findings.balanced => thresholds.balanced_share,
            () if findings.long => thresholds.long_share,
            () => thresholds.rival_share,
        };
        let best = questions.first().map_or(0, |(_, standing)| standing.score);
        let is_large = |score: u32| score >= thresholds.rival_score.min(best) && score * 100 >= best * share;
        let fair: Vec<&(QuestionId, Standing)> =
            questions.iter().filter(|(question, standing)| subjects.contains(question) || is_large(standing.score)).collect();
        // Where two aspects have their own say, the network as such is only what both are about.
        let two = findings.equal && fair.iter().filter(|(_, standing)| standing.own_aspect).count() > 1;
        fair.into_iter().filter(|(_, standing)| !two || standing.own_aspect).map(|(question, _)| *question).collect()
    }

    /// The nearest deliverables to what counts of a text.
    fn near(&self, text: &Text, proposal: &Proposal) -> Vec<(&'a Deliverable, Precedent)> {
        let words = |title: bool| {
            let sentences = text.sentences.iter().filter(|sentence| sentence.role.counts() && (sentence.role == Role::Title) == title);
            let spans = sentences.filter_map(|sentence| sentence.span(0, sentence.words.len()));
            spans.map(|span: Span| span.text(proposal)).collect::<Vec<_>>().join(" ")
        };
        self.precedents.nearest(&words(true), &words(false), SHOWN)
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

    /// The Question that owns a deliverable's subject today.
    pub(super) fn owner_today(&self, deliverable: &Deliverable) -> Option<QuestionId> {
        deliverable.question.as_ref().map(|question| self.dataset.question_today(question.value))
    }

    /// The Questions that have a mandate for quantum information technology, in print order.
    pub(super) fn active_questions(&self) -> Vec<QuestionId> {
        let mut questions: Vec<_> = self.dataset.mandates.iter().filter_map(|mandate| mandate.question).collect();
        sort_by_key(&mut questions, |question| *question);
        questions.dedup();
        questions
    }

    /// The verdict on a text that is not for a Question of quantum information technology.
    fn outside(
        &self,
        mut verdict: Verdict,
        standing: Option<Standing>,
        doubt: bool,
        findings: &Findings,
        questions: &[(QuestionId, Standing)],
    ) -> Verdict {
        let (group, reasons) = match standing {
            Some(Standing { claim: Claim::Outside(group), reasons, .. }) => (group, reasons),
            _ => (None, Vec::new()),
        };
        let named = self.vocabulary.find(QUANTUM_WORD).is_some_and(|index| findings.weight(index) > 0);
        let sure = !named
            && !doubt
            && !findings.shares_words
            && findings.content_words >= self.dataset.rules.calibration.few_words
            && findings.telling_words() > 1
            && findings.plain_english
            && findings.known_words > 1
            && questions.iter().all(|(_, standing)| !standing.own_aspect)
            // A text with the word, and nothing that tells what it means there.
            && !(reasons.is_empty() && findings.names_quantum);
        verdict.confidence =
            if sure { confidence(&self.dataset.rules.calibration, FULL) } else { Confidence(self.dataset.rules.calibration.doubtful) };
        verdict.group_confidence = verdict.confidence;
        verdict.band = self.band(verdict.confidence);
        verdict.outcome = Outcome::Outside(group);
        // Whose work it would be if a quantum subject is meant after all.
        verdict.alternatives = alternatives(questions, verdict.confidence);
        verdict.against = self.against(&verdict.outcome, questions, findings);
        verdict.reasons = if reasons.is_empty() { vec![advice::nothing_quantum()] } else { reasons };
        verdict
    }

    /// The band of a confidence.
    fn band(&self, confidence: Confidence) -> Band {
        let calibration = &self.dataset.rules.calibration;
        match confidence.0 {
            value if value >= calibration.high => Band::High,
            value if value >= calibration.medium => Band::Medium,
            _ => Band::Low,
        }
    }

    /// Whether the only words that name a subject of the field are those of some concepts.
    fn names_only(&self, findings: &Findings, some: impl Fn(&Concept) -> bool) -> bool {
        let spans = |index| findings.of(index).map_or(&[][..], |finding| finding.spans.as_slice());
        let concepts = self.dataset.rules.concepts.iter().filter(|concept| some(concept));
        let some: Vec<_> = concepts.filter_map(|concept| self.vocabulary.find(&concept.id)).collect();
        let named = self.vocabulary.find(QUANTUM).map_or(&[][..], spans);
        !named.is_empty() && named.iter().all(|span| some.iter().any(|index| spans(*index).contains(span)))
    }

    /// Whether the text is short or mostly unknown words, so that a verdict on it can't be sure.
    fn doubtful(&self, findings: &Findings) -> bool {
        let unknown = findings.content_words < 15 && findings.known_words * 100 < findings.content_words * 40;
        findings.content_words < self.dataset.rules.calibration.few_words || unknown
    }

    /// Warns of wordings that look like an aspect and are none.
    fn false_friends(&self, findings: &Findings) -> Vec<Warning> {
        let all = self.dataset.rules.concepts.iter().filter(|concept| concept.facet == Facet::FalseFriend);
        let found = all.filter_map(|concept| Some((concept, findings.of(self.vocabulary.find(&concept.id)?)?)));
        // Where the text is about attackers anyway, there is nothing to mistake.
        let security = self.vocabulary.find("security").map_or(0, |index| findings.weight(index));
        found
            .filter(|(_, finding)| !finding.spans.is_empty() && finding.weight >= security)
            .map(|(concept, finding)| Warning { text: format!("Careful: {}.", concept.name), spans: finding.spans.clone() })
            .collect()
    }
}

impl Standing {
    /// The claimant where it is a Question.
    pub(super) fn question(&self) -> Option<QuestionId> {
        self.claim.question()
    }

    /// A claimant for whom nothing speaks.
    pub(super) fn none(claim: Claim) -> Self {
        Self { claim, score: 0, reasons: Vec::<Reason>::new(), own_aspect: false, disputed: false }
    }
}

/// Whether the words that count do not name a subject.
fn says_too_little(findings: &Findings, about_quantum: bool, standings: &[Standing]) -> bool {
    let telling = findings.telling_words();
    let own_claim = standings.iter().any(|standing| standing.own_aspect);
    if findings.bare_names {
        true
    } else if about_quantum {
        !own_claim && findings.mentions < 2 && findings.unfamiliar_words == 0
    } else {
        !own_claim && (telling == 0 || findings.content_words < 3 || findings.is_chatter())
    }
}

/// By how much the best claim leads, in thousandths of its score.
fn margin(standings: &[Standing]) -> u32 {
    let mut scores = standings.iter().map(|standing| standing.score);
    let (best, second) = (scores.next().unwrap_or(0), scores.next().unwrap_or(0));
    (best - second) * FULL / best.max(1)
}

/// The confidence of a margin: linear between the points of the calibration.
fn confidence(calibration: &Calibration, margin: u32) -> Confidence {
    let mut below = calibration.steps.first().copied().unwrap_or_default();
    for point in &calibration.steps {
        if point.0 >= margin {
            let width = (point.0 - below.0).max(1);
            let rise = u32::from(point.1.saturating_sub(below.1));
            let part = u16::try_from(rise * (margin - below.0) / width).unwrap_or_default();
            return Confidence(below.1 + part);
        }
        below = *point;
    }
    Confidence(below.1)
}

/// The other Questions, best first, sharing what confidence is left by their scores.
fn alternatives(others: &[(QuestionId, Standing)], confidence: Confidence) -> Vec<Alternative> {
    let all: u32 = others.iter().map(|(_, standing)| standing.score).sum();
    let left = u32::from(1000_u16.saturating_sub(confidence.0));
    let share = |score: u32| u16::try_from(left * score / all.max(1)).unwrap_or_default().min(confidence.0);
    others.iter().map(|(question, standing)| Alternative { question: *question, confidence: Confidence(share(standing.score)) }).collect()
}
