//! What follows from a verdict: why not the others, twin items to propose, whom to inform or ask.

use super::Classifier;
use super::claims::{Standing, UNIT};
use super::findings::Findings;
use super::naming::Naming;
use super::norm::Norm;
use super::reading::Text;
use super::verdict::{Against, Companion, Liaison, Outcome, Precedent, Reason, Span, Verdict, Warning};
use super::words::normals;
use crate::dataset::rules::Claim;
use crate::dataset::{Deliverable, QuestionId};

/// A rule of another Question with so large a weight is named where none speaks for the owner.
const SPEAKS_ALOUD: u32 = 3 * UNIT;

/// How the note begins that asks whether a text revises another.
pub(super) const SAME_ITEM: &str = "Nearly the same as ";

/// A claim of its own from this score on, and from this share of the owner's in per cent, is worth a twin item.
const COMPANION_SCORE: u32 = 2 * UNIT;
const COMPANION_SHARE: u32 = 40;

/// The reason that the nearest deliverables give.
pub(super) fn precedent_reason(question: QuestionId, names: &[&str], weight: u32) -> Reason {
    Reason {
        rule: "precedents".to_owned(),
        why: format!("Nearest texts of {question}, as far as known: {}.", names.join(", ")),
        words: Vec::new(),
        follows_from: Vec::new(),
        weight,
    }
}

/// Tells of a deliverable that is nearly the same.
pub(super) fn same_item(precedent: &Precedent, owner: Option<QuestionId>) -> Warning {
    let owner = owner.map(|owner| format!(" ({owner})")).unwrap_or_default();
    Warning { text: format!("{SAME_ITEM}{}{owner}: is this a revision of it?", precedent.deliverable), spans: Vec::new() }
}

/// Tells that the quantum subject may not be what the work is about.
pub(super) fn passing_mention(spans: Vec<Span>) -> Warning {
    let text = "Only one sentence names something quantum. If the work is about another subject, it is not for a quantum Question.";
    Warning { text: text.to_owned(), spans }
}

/// Tells that something quantum may be meant.
pub(super) fn hint(spans: Vec<Span>) -> Warning {
    let text = "Others use these words as well. If something quantum is meant, say so in the text.";
    Warning { text: text.to_owned(), spans }
}

/// Tells that no rule speaks for the owner; rules may speak for another Question.
pub(super) fn by_words_only(verdict: &Verdict) -> Option<Warning> {
    let Outcome::Assigned(owner) = verdict.outcome else { return None };
    // Rules say what they follow from; precedents and examples speak for themselves.
    let speaks = |reason: &Reason| !reason.follows_from.is_empty();
    if verdict.reasons.iter().any(speaks) {
        return None;
    }
    let speaks_aloud = |reason: &Reason| speaks(reason) && reason.weight >= SPEAKS_ALOUD;
    let other = verdict.against.iter().find(|against| against.for_it.iter().any(speaks_aloud));
    let rules = other.map(|other| format!(" Rules speak for {}: ask there as well.", other.question)).unwrap_or_default();
    let text = format!("No rule speaks for {owner}: the answer rests on example texts with such words.{rules}");
    Some(Warning { text, spans: Vec::new() })
}

/// The reason where no rule speaks: no word of the field was found, or none that says what the work is about.
pub(super) fn no_subject(naming: &Naming) -> Reason {
    let why = match naming {
        Naming::Nothing | Naming::Hinted(_) => "No subject of quantum information technology was found in what counts of the text.",
        Naming::Meant | Naming::InPassing(_) => {
            "Quantum technology is named, but not what the work is about: a network, its quality, protocols, security, computing in a cloud."
        }
    };
    Reason { rule: "no-quantum-subject".to_owned(), why: why.to_owned(), words: Vec::new(), follows_from: Vec::new(), weight: 0 }
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
                    let way = if outcome.study_group() == Some(question.study_group()) {
                        "Both Questions are in one study group, which decides."
                    } else {
                        "The groups consult each other; where they do not agree, TSAG advises."
                    };
                    let claim = if standing.score == 0 { "comes next by the words of the text" } else { "could claim this as well" };
                    format!("{question} {claim}. {way}")
                }
                (_, None) if self.rules.yields(&Claim::Question(*question), findings) => {
                    format!("Network aspects go to {question} as far as no other aspect governs; here one does.")
                }
                (_, None) => format!("No rule speaks for {question} ({aspect})."),
                (Outcome::Outside(_), Some(_)) => format!("What was found does not make it a matter of {question} ({aspect})."),
                (_, Some(_)) if standing.score * 2 < best => format!("Little speaks for {question} ({aspect})."),
                (_, Some(_)) if standing.score < best => {
                    format!("Something speaks for {question} ({aspect}), but less than for the owner.")
                }
                (_, Some(_)) => {
                    format!("The rules speak for {question} ({aspect}) as well, its words less.")
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
        let best = questions.first().map_or(0, |(_, standing)| standing.score);
        let worth = |standing: &Standing| standing.score >= COMPANION_SCORE && standing.score * 100 >= best * COMPANION_SHARE;
        let claims = questions.iter().filter(|(question, standing)| match outcome {
            // A text that is divided is split among its rivals; what words alone say is no ground for an item.
            Outcome::Contested(rivals) => *question != owner && rivals.contains(question) && standing.score > 0,
            _ => *question != owner && standing.own_aspect && worth(standing),
        });
        let part = if matches!(outcome, Outcome::Contested(_)) { "A part of the text is about the" } else { "The text also touches the" };
        let companion = |(question, _): &(QuestionId, Standing)| Companion {
            question: *question,
            why: format!(
                "{part} {}: propose that part as an item of its own in {question}, and keep the two texts aligned.",
                self.aspect(*question)
            ),
        };
        claims.map(companion).collect()
    }

    /// Twin items by the pattern of real twins: where a near text of the owner has a twin elsewhere, this one may need one too.
    pub(super) fn twin_items(&self, owner: QuestionId, near: &[(&Deliverable, Precedent)], companions: &mut Vec<Companion>) {
        let like = near.iter().filter(|(deliverable, precedent)| {
            precedent.similarity >= self.dataset.rules.calibration.companion && self.owner_today(deliverable) == Some(owner)
        });
        for (deliverable, _) in like {
            for twin in self.dataset.twins_of(&deliverable.id) {
                let question = self.dataset.deliverable(twin).and_then(|twin| self.owner_today(twin));
                let Some(question) = question.filter(|question| question.group != owner.group) else { continue };
                if !companions.iter().any(|known| known.question == question) {
                    let why =
                        format!("{} has a twin there, {twin}: does that cover this item too, or does it need its own?", deliverable.id);
                    companions.push(Companion { question, why });
                }
            }
        }
    }

    /// Whom to inform or ask: the groups of the other claims first, then by the liaison rules.
    pub(super) fn liaisons(
        &self,
        text: &Text,
        outcome: &Outcome,
        questions: &[(QuestionId, Standing)],
        findings: &Findings,
    ) -> Vec<Liaison> {
        let bodies: Vec<&[Norm]> = text.sentences.iter().flat_map(|sentence| self.bodies.standing_in(sentence)).collect();
        let owner = outcome.question().map(QuestionId::study_group);
        let mut liaisons: Vec<Liaison> = Vec::new();
        let mut add = |to: String, why: String| {
            if owner.as_ref().is_none_or(|owner| to != owner.to_string()) && !liaisons.iter().any(|known| known.to == to) {
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
            let meant = rule.owner.is_empty() || owner.as_ref().is_some_and(|owner| rule.owner.contains(owner));
            let named = || rule.named.iter().any(|name| bodies.contains(&normals(name).as_slice()));
            let always = rule.any.is_empty() && rule.named.is_empty();
            if meant && (always || rule.any.iter().any(found) || named()) {
                add(rule.to.clone(), rule.why.clone());
            }
        }
        liaisons
    }
}
