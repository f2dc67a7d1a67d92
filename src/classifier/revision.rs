//! Titles that say which text is revised: "Amendment 1 to X.1710". The Question of that text knows its subject.

use super::norm::Norm;
use super::terms::terms;
use super::verdict::{Alternative, Band, Companion, Confidence, Liaison, Outcome, Precedent, Reason, Verdict};
use super::words::{normals, spaced};
use super::{Classifier, Proposal, findings};
use crate::dataset::sorting::sort_by_key;
use crate::dataset::{Deliverable, DeliverableId, QuestionId};

impl<'a> Classifier<'a> {
    /// The verdict on a text whose title names the text that it revises: it stays with the Question of that text, unless that Question and
    /// another have an equal claim to what it adds. Where what it adds is for another, that may need an item of its own.
    pub(super) fn revision(&self, proposal: &Proposal, verdict: Verdict) -> Verdict {
        let title = spaced(&proposal.title);
        let revises = &self.dataset.rules.reading.revises;
        let whole = [title.as_str(), &spaced(&proposal.scope)].concat();
        let says_one_of = |text: &str, words: &[String]| words.iter().any(|word| text.contains(&spaced(word)));
        if !says_one_of(&title, revises) || says_one_of(&whole, &self.dataset.rules.reading.own_text) {
            return verdict;
        }
        let (revised, owner) = match self.revised(&title).as_slice() {
            [] => return verdict,
            [(first, owner), (second, other), ..] if owner != other => return self.two_revised([(first, *owner), (second, *other)], verdict),
            [(revised, owner), ..] => (*revised, *owner),
        };
        let id = &revised.id;
        // What is known of the owner rests on a name alone.
        let confidence = Confidence(self.dataset.rules.calibration.revision);
        let name = normals(id.as_str());
        let says = |word: &Norm| {
            word.len() > 2 && !name.contains(word) && !self.grammar.is_idle(word) && !revises.iter().any(|known| *word == known.as_str())
        };
        let names_only = proposal.scope.is_empty() && !normals(&proposal.title).iter().any(says);
        let is_told = !names_only
            && match &verdict.outcome {
                Outcome::Assigned(question) => *question == owner && verdict.confidence >= confidence,
                Outcome::Contested(rivals) => rivals.contains(&owner),
                Outcome::Insufficient(_) | Outcome::Outside(_) => false,
            };
        if is_told {
            return verdict;
        }
        let other = verdict.outcome.question().filter(|other| *other != owner && !names_only && verdict.band != Band::Low);
        let companion = other.map(|question| Companion {
            question,
            why: format!("By its words a part is for {question}: ask whether it needs an item of its own."),
        });
        let reason = Reason {
            rule: "revision".to_owned(),
            why: format!("The title names a text to revise, {id}, as far as known with {owner} today."),
            words: Vec::new(),
            follows_from: vec![id.to_string()],
            weight: 0,
        };
        Verdict {
            outcome: Outcome::Assigned(owner),
            confidence,
            group_confidence: confidence,
            band: self.band(confidence),
            reasons: vec![reason],
            liaisons: self.liaisons_of_revision(proposal, revised, owner, companion.as_ref()),
            companions: companion.into_iter().collect(),
            precedents: vec![Precedent { deliverable: id.clone(), similarity: 1000, shared: Vec::new() }],
            warnings: verdict.warnings,
            ..Verdict::empty()
        }
    }

    /// The texts that a title names as revised, each with its Question: the first one, and those joined to it. Behind them may stand what
    /// they are aligned with.
    fn revised(&self, title: &str) -> Vec<(&'a Deliverable, QuestionId)> {
        let mut named: Vec<(usize, usize, &Deliverable)> = Vec::new();
        for text in &self.dataset.deliverables {
            let names = text.aliases.iter().chain(&text.title).map(String::as_str).chain([text.id.as_str()]).map(spaced);
            named.extend(names.filter_map(|name| title.find(&name).map(|at| (at, at + name.len() - 1, text))).min_by_key(|(at, ..)| *at));
        }
        sort_by_key(&mut named, |(at, end, _)| (*at, std::cmp::Reverse(*end)));
        let mut joined: Vec<(&Deliverable, QuestionId)> = Vec::new();
        let mut from = None;
        for (at, end, text) in named {
            let between = from.and_then(|from| title.get(from..at));
            if from.is_none() || between.is_some_and(|words| matches!(words.trim(), "" | "and")) {
                joined.extend(self.owner_today(text).map(|owner| (text, owner)));
                from = Some(end);
            }
        }
        joined
    }

    /// The verdict where two texts of different Questions are revised at once.
    fn two_revised(&self, [first, second]: [(&Deliverable, QuestionId); 2], verdict: Verdict) -> Verdict {
        let [(one, owner), (two, other)] = [(&first.0.id, first.1), (&second.0.id, second.1)];
        let confidence = Confidence(self.dataset.rules.calibration.revision);
        let reason = Reason {
            rule: "revision".to_owned(),
            why: format!("The title names two texts to revise, {one} of {owner} and {two} of {other}: each is for its own Question."),
            words: Vec::new(),
            follows_from: vec![one.to_string(), two.to_string()],
            weight: 0,
        };
        let precedent = |id: &DeliverableId| Precedent { deliverable: id.clone(), similarity: 1000, shared: Vec::new() };
        Verdict {
            outcome: Outcome::Contested(vec![owner, other]),
            confidence,
            group_confidence: confidence,
            band: self.band(confidence),
            reasons: vec![reason],
            alternatives: vec![Alternative { question: other, confidence }],
            precedents: vec![precedent(one), precedent(two)],
            liaisons: verdict.liaisons,
            warnings: verdict.warnings,
            ..Verdict::empty()
        }
    }

    /// Whom to inform or ask: the group of the companion, then by the liaison rules. The title of the text that is revised says more of the
    /// subject than its name.
    fn liaisons_of_revision(
        &self,
        proposal: &Proposal,
        revised: &Deliverable,
        owner: QuestionId,
        companion: Option<&Companion>,
    ) -> Vec<Liaison> {
        let title = [proposal.title.as_str(), revised.title.as_deref().unwrap_or_default()].join(": ");
        let Ok(text) = self.read(&Proposal { title, scope: proposal.scope.clone() }) else { return Vec::new() };
        let findings = findings::find(&text, &terms(&text), &self.vocabulary, &self.grammar);
        let mut liaisons = self.liaisons(&text, &Outcome::Assigned(owner), &[], &findings);
        if let Some(question) = companion.map(|companion| companion.question).filter(|question| question.group != owner.group) {
            let to = question.study_group().to_string();
            liaisons.retain(|known| known.to != to);
            liaisons.insert(0, Liaison { to, why: format!("By its words a part is about the {} ({question}).", self.aspect(question)) });
        }
        liaisons
    }
}
