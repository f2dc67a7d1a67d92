//! Titles that say which text is revised: "Amendment 1 to X.1710". The Question of that text knows its subject.

use super::norm::Norm;
use super::terms::terms;
use super::verdict::{Alternative, Band, Companion, Confidence, Liaison, Outcome, Precedent, Reason, Verdict};
use super::words::{normals, spaced};
use super::{Classifier, Proposal, advice, findings};
use crate::dataset::sorting::sort_by_key;
use crate::dataset::{Deliverable, DeliverableId, QuestionId};

/// The name of the rule.
const RULE: &str = "revision";

/// A text that is revised, with its Question.
type Revised<'a> = (&'a Deliverable, QuestionId);

impl<'a> Classifier<'a> {
    /// The verdict on a text whose title names the text that it revises: it stays with the Question of that text, unless that Question and
    /// another have an equal claim to what it adds. Where what it adds is for another, that may need an item of its own.
    pub(super) fn revision(&self, proposal: &Proposal, verdict: Verdict) -> Verdict {
        match self.revised(proposal).as_slice() {
            [] => verdict,
            [first, second, ..] if first.1 != second.1 => self.two_revised([*first, *second], verdict),
            [revised, ..] if self.is_told(proposal, &verdict, *revised) => told(*revised, verdict),
            [revised, ..] => self.by_name(proposal, *revised, verdict),
        }
    }

    /// The texts that a proposal says to revise: the first one that its title names, and those joined to it. Behind them may stand what they
    /// are aligned with.
    fn revised(&self, proposal: &Proposal) -> Vec<Revised<'a>> {
        let reading = &self.dataset.rules.reading;
        let says = |text: &str, words: &[String]| words.iter().any(|word| text.contains(&spaced(word)));
        let title = spaced(&proposal.title);
        if !says(&title, &reading.revises) || says(&title, &reading.own_text) || says(&spaced(&proposal.scope), &reading.own_text) {
            return Vec::new();
        }
        let mut named: Vec<(usize, usize, &Deliverable)> = Vec::new();
        for text in &self.dataset.deliverables {
            let names = text.aliases.iter().chain(&text.title).map(String::as_str).chain([text.id.as_str()]).map(spaced);
            let places = names.filter_map(|name| title.find(&name).map(|at| (at, at + name.len() - 1, text)));
            named.extend(places.min_by_key(|(at, ..)| *at));
        }
        sort_by_key(&mut named, |(at, end, _)| (*at, std::cmp::Reverse(*end)));
        let mut joined = Vec::new();
        let mut from = None;
        for (at, end, text) in named {
            let is_joined = from.is_none_or(|from| title.get(from..at).is_some_and(|between| matches!(between.trim(), "" | "and")));
            if is_joined {
                joined.extend(self.owner_today(text).map(|owner| (text, owner)));
                from = Some(end);
            }
        }
        joined
    }

    /// Whether the words of a revision lead to the owner of the revised text by themselves.
    fn is_told(&self, proposal: &Proposal, verdict: &Verdict, (revised, owner): Revised<'_>) -> bool {
        match &verdict.outcome {
            _ if self.names_only(proposal, revised) => false,
            Outcome::Assigned(question) => *question == owner && verdict.confidence.0 >= self.dataset.rules.calibration.revision,
            Outcome::Contested(rivals) => rivals.contains(&owner),
            Outcome::Insufficient(_) | Outcome::Outside(_) => false,
        }
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

    /// The verdict where the name of the revised text tells the owner, and the words do not.
    fn by_name(&self, proposal: &Proposal, (revised, owner): Revised<'a>, verdict: Verdict) -> Verdict {
        let other =
            verdict.outcome.question().filter(|other| *other != owner && verdict.band != Band::Low && !self.names_only(proposal, revised));
        let companion = other.map(|question| Companion {
            question,
            why: format!("By its words a part is for {question}: ask whether it needs an item of its own."),
        });
        Verdict {
            liaisons: self.liaisons_of_revision(proposal, revised, owner, other),
            companions: companion.into_iter().collect(),
            warnings: verdict.warnings,
            ..self.by_names_of(Outcome::Assigned(owner), vec![reason(revised, owner)], &[&revised.id])
        }
    }

    /// The verdict where texts of different Questions are revised at once.
    fn two_revised(&self, [one, two]: [Revised<'a>; 2], verdict: Verdict) -> Verdict {
        let reasons = vec![reason(one.0, one.1), reason(two.0, two.1)];
        let named = self.by_names_of(Outcome::Contested(vec![one.1, two.1]), reasons, &[&one.0.id, &two.0.id]);
        let alternatives = vec![Alternative { question: two.1, confidence: named.confidence }];
        Verdict { alternatives, liaisons: verdict.liaisons, warnings: verdict.warnings, ..named }
    }

    /// A verdict that rests on names of texts.
    fn by_names_of(&self, outcome: Outcome, reasons: Vec<Reason>, texts: &[&DeliverableId]) -> Verdict {
        let confidence = Confidence(self.dataset.rules.calibration.revision);
        let precedent = |id: &&DeliverableId| Precedent { deliverable: (*id).clone(), similarity: 1000, shared: Vec::new() };
        Verdict {
            outcome,
            confidence,
            group_confidence: confidence,
            band: self.band(confidence),
            reasons,
            precedents: texts.iter().map(precedent).collect(),
            ..Verdict::empty()
        }
    }

    /// Whom to inform or ask: the group of the other Question that a part is for, then by the liaison rules. The title of the revised text says
    /// more of the subject than its name.
    fn liaisons_of_revision(
        &self,
        proposal: &Proposal,
        revised: &Deliverable,
        owner: QuestionId,
        other: Option<QuestionId>,
    ) -> Vec<Liaison> {
        let title = [proposal.title.as_str(), revised.title.as_deref().unwrap_or_default()].join(": ");
        let Ok(text) = self.read(&Proposal { title, scope: proposal.scope.clone() }) else { return Vec::new() };
        let findings = findings::find(&text, &terms(&text), &self.vocabulary, &self.grammar);
        let mut liaisons = self.liaisons(&text, &Outcome::Assigned(owner), &[], &findings);
        if let Some(question) = other.filter(|question| question.group != owner.group) {
            let to = question.study_group().to_string();
            liaisons.retain(|known| known.to != to);
            liaisons.insert(0, Liaison { to, why: format!("By its words a part is about the {} ({question}).", self.aspect(question)) });
        }
        liaisons
    }
}

/// The verdict where name and words agree: what the text revises does not overlap with it, and whether it revises that need not be asked.
fn told((revised, owner): Revised<'_>, mut verdict: Verdict) -> Verdict {
    let question =
        verdict.precedents.iter().find(|known| known.deliverable == revised.id).map(|known| advice::same_item(known, Some(owner)));
    verdict.warnings.retain(|warning| Some(warning) != question.as_ref());
    verdict.overlap.retain(|known| known.deliverable != revised.id);
    verdict.reasons.insert(0, reason(revised, owner));
    verdict
}

/// The reason that the name of a revised text gives.
fn reason(revised: &Deliverable, owner: QuestionId) -> Reason {
    Reason {
        rule: RULE.to_owned(),
        why: format!("The title names a text to revise, {}, as far as known with {owner} today.", revised.id),
        words: Vec::new(),
        follows_from: vec![revised.id.to_string()],
        weight: 0,
    }
}
