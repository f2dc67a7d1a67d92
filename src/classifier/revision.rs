//! Titles that say which text is revised: "Amendment 1 to X.1710". The Question of that text knows its subject.

use super::norm::Norm;
use super::verdict::{Band, Companion, Confidence, Outcome, Precedent, Reason, Verdict};
use super::words::{normals, spaced};
use super::{Classifier, Proposal};

impl Classifier<'_> {
    /// The verdict on a text whose title names the text that it revises: it stays with the Question of that text, unless that Question and
    /// another have an equal claim to what it adds. Where what it adds is for another, that may need an item of its own.
    pub(super) fn revision(&self, proposal: &Proposal, verdict: Verdict) -> Verdict {
        let title = spaced(&proposal.title);
        let revises = &self.dataset.rules.reading.revises;
        if !revises.iter().any(|word| title.contains(&spaced(word))) {
            return verdict;
        }
        // The first text that the title names; behind it may stand what it is aligned with.
        let named = self.dataset.deliverables.iter().filter_map(|text| Some((title.find(&spaced(text.id.as_str()))?, text)));
        let revised = named.min_by_key(|(at, _)| *at).map(|(_, text)| text);
        let Some((id, owner)) = revised.and_then(|revised| Some((&revised.id, self.owner_today(revised)?))) else { return verdict };
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
        let companions = other.map(|question| Companion {
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
            companions: companions.into_iter().collect(),
            precedents: vec![Precedent { deliverable: id.clone(), similarity: 1000, shared: Vec::new() }],
            // Those of another group's item would have wrong reasons.
            liaisons: if verdict.outcome.study_group() == Some(owner.study_group()) { verdict.liaisons } else { Vec::new() },
            warnings: verdict.warnings,
            ..Verdict::empty()
        }
    }
}
