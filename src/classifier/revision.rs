//! Titles that say which text is revised: "Amendment 1 to X.1710". The Question of that text knows its subject.

use super::norm::Norm;
use super::verdict::{Against, Alternative, Band, Companion, Confidence, Liaison, Outcome, Precedent, Reason, Verdict};
use super::words::{normals, place_of, spaced};
use super::{Classifier, Proposal, advice};
use crate::dataset::{Deliverable, QuestionId};

/// Titles are shorter, in bytes.
const LONGEST_TITLE: usize = 1000;
/// More texts in a row are not read.
const MOST_NAMED: usize = 5;

/// A text that is revised, with its Question.
type Revised<'a> = (&'a Deliverable, QuestionId);

impl<'a> Classifier<'a> {
    /// Mends the verdict on a text whose title names the text that it revises: it stays with the Question of that text, unless that Question and
    /// another have an equal claim to what it adds, or texts of two Questions are revised. Where what it adds is for another Question, that
    /// may need an item of its own.
    pub(super) fn revision(&self, proposal: &Proposal, verdict: &mut Verdict) {
        let revised = self.revised(proposal);
        let Some((first, owner)) = revised.first().copied() else { return };
        let second = revised.iter().copied().find(|(_, second)| *second != owner);
        let by_words = verdict.outcome.question().filter(|_| !self.names_only(proposal, first));
        // What the text revises does not overlap with it, and whether it revises that need not be asked.
        verdict.overlap.retain(|known| revised.iter().all(|(text, _)| known.deliverable != text.id));
        verdict.warnings.retain(|warning| !warning.text.starts_with(advice::SAME_ITEM));
        let confidence = Confidence(self.dataset.rules.calibration.revision);
        if second.is_none() && by_words.is_some() {
            match &verdict.outcome {
                Outcome::Assigned(question) if *question == owner => {
                    verdict.reasons.insert(0, reason(first, owner));
                    verdict.confidence = verdict.confidence.max(confidence);
                    verdict.group_confidence = verdict.group_confidence.max(confidence);
                    verdict.band = self.band(verdict.confidence);
                    return;
                }
                Outcome::Contested(rivals) if rivals.contains(&owner) => return,
                _ => {}
            }
        }
        let part = by_words.filter(|part| *part != owner && second.is_none() && verdict.band != Band::Low);
        self.advise_on_revision(first, owner, part, verdict);
        verdict.reasons = vec![reason(first, owner)];
        verdict.precedents = vec![precedent(first)];
        verdict.against.clear();
        verdict.alternatives.clear();
        verdict.outcome = Outcome::Assigned(owner);
        if let Some((text, question)) = second {
            verdict.precedents.push(precedent(text));
            let why_not = "Its text is revised as well.".to_owned();
            verdict.against.push(Against { question, for_it: vec![reason(text, question)], why_not });
            verdict.alternatives.push(Alternative { question, confidence });
            verdict.outcome = Outcome::Contested(vec![owner, question]);
        }
        verdict.confidence = confidence;
        verdict.group_confidence = confidence;
        verdict.band = self.band(confidence);
    }

    /// The texts that a proposal says to revise: the first one that its title names, beside a word such as "amendment", and those joined to it
    /// by "and". Behind them may stand what they are aligned with.
    fn revised(&self, proposal: &Proposal) -> Vec<Revised<'a>> {
        let reading = &self.dataset.rules.reading;
        let title = spaced(&proposal.title);
        let mut revised = Vec::new();
        // A whole text in the title box is no title.
        if title.len() > LONGEST_TITLE {
            return revised;
        }
        let is_one_of = |word: &Norm, words: &[String]| words.iter().any(|known| *word == known.as_str());
        let is_filler = |word: &Norm| word.starts_with(|c: char| c.is_ascii_digit()) || is_one_of(word, &reading.between_revised);
        let mut from = 0;
        for _ in 0..MOST_NAMED {
            let Some((at, end, text)) = self.first_named(&title, from) else { break };
            let before = normals(title.get(from..at).unwrap_or_default());
            let is_meant = if from == 0 {
                let behind = normals(title.get(end..).unwrap_or_default());
                let says = |word: Option<&Norm>| word.is_some_and(|word| is_one_of(word, &reading.revises));
                (says(before.iter().rev().find(|word| !is_filler(word))) || says(behind.iter().find(|word| !is_filler(word))))
                    && !self.is_text_of_its_own(proposal)
            } else {
                before.iter().any(|word| *word == "and") && before.iter().all(is_filler)
            };
            if !is_meant {
                break;
            }
            revised.extend(self.owner_today(text).map(|owner| (text, owner)));
            from = end;
        }
        revised
    }

    /// Whether a proposal says of itself that it is no revision.
    fn is_text_of_its_own(&self, proposal: &Proposal) -> bool {
        let text = spaced(&[proposal.title.as_str(), &proposal.scope].join("; "));
        self.dataset.rules.reading.own_text.iter().any(|words| place_of(&text, &spaced(words)).is_some())
    }

    /// The first text that a title names from a place on, and where its name stands. The name of a series is that of its first text.
    fn first_named(&self, title: &str, from: usize) -> Option<(usize, usize, &'a Deliverable)> {
        let rest = title.get(from..)?;
        let mut first: Option<(usize, usize, &Deliverable)> = None;
        for text in &self.dataset.deliverables {
            let name = spaced(text.id.as_str());
            let Some(at) = place_of(rest, &name).map(|at| from + at) else { continue };
            let end = at + name.len() - 1;
            let is_series = title.get(end..).is_some_and(|behind| behind.starts_with(" series "));
            if !is_series && first.is_none_or(|(known, ..)| at < known) {
                first = Some((at, end, text));
            }
        }
        first
    }

    /// Whether a proposal says nothing but the name of the text that it revises.
    fn names_only(&self, proposal: &Proposal, revised: &Deliverable) -> bool {
        let name = normals(revised.id.as_str());
        let revises = &self.dataset.rules.reading.revises;
        let says = |word: &Norm| {
            word.len() > 2 && !name.contains(word) && !self.grammar.is_idle(word) && !revises.iter().any(|known| *word == known.as_str())
        };
        proposal.scope.is_empty() && !normals(&proposal.title).iter().any(says)
    }

    /// Whom to inform or ask: the group of the other Question that a part is for, then those whom the revised text itself needs. That part may
    /// need an item of its own.
    fn advise_on_revision(&self, revised: &Deliverable, owner: QuestionId, part: Option<QuestionId>, verdict: &mut Verdict) {
        let title = revised.title.clone().unwrap_or_default();
        let own = owner.study_group().to_string();
        verdict.liaisons = self.judge(&Proposal { title, scope: String::new() }).liaisons;
        verdict.liaisons.retain(|liaison| liaison.to != own);
        verdict.companions.clear();
        if let Some(question) = part {
            let why = format!("By its words a part is for {question}: ask whether it needs an item of its own.");
            let to = question.study_group().to_string();
            if to != own {
                verdict.liaisons.retain(|known| known.to != to);
                verdict.liaisons.insert(0, Liaison { to, why: why.clone() });
            }
            verdict.companions.push(Companion { question, why });
        }
    }
}

/// A revised text as a precedent.
fn precedent(revised: &Deliverable) -> Precedent {
    Precedent { deliverable: revised.id.clone(), similarity: 1000, shared: Vec::new() }
}

/// The reason that the name of a revised text gives.
fn reason(revised: &Deliverable, owner: QuestionId) -> Reason {
    Reason {
        rule: "revision".to_owned(),
        why: format!("The title names a text to revise, {}, as far as known with {owner} today.", revised.id),
        words: Vec::new(),
        follows_from: vec![revised.id.to_string()],
        weight: 0,
    }
}
