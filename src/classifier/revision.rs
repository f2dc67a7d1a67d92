//! Titles that say no more than which text is revised: "Amendment 1 to X.1710". The Question of that text knows its subject.

use super::verdict::{Band, Confidence, Outcome, Precedent, Reason, Verdict};
use super::words::spaced;
use super::{Classifier, Proposal};

/// Words of the titles of revisions, in normal form.
const REVISES: [&str; 8] = [" amd ", " amendment ", " cor ", " corrigendum ", " rev ", " revised ", " revision ", " update "];
/// What is known of the owner rests on a name alone.
const CONFIDENCE: Confidence = Confidence(900);

impl Classifier<'_> {
    /// The verdict on a text that tells no subject, where its title names the text that it revises.
    pub(super) fn revision(&self, proposal: &Proposal, verdict: Verdict) -> Verdict {
        let title = spaced(&proposal.title);
        let is_told = !matches!(verdict.outcome, Outcome::Insufficient(_) | Outcome::Outside(_));
        if is_told || !REVISES.iter().any(|word| title.contains(word)) {
            return verdict;
        }
        let revised = self.dataset.deliverables.iter().find(|deliverable| title.contains(&spaced(deliverable.id.as_str())));
        let Some((id, owner)) = revised.and_then(|revised| Some((&revised.id, self.owner_today(revised)?))) else { return verdict };
        let reason = Reason {
            rule: "revision".to_owned(),
            why: format!("The title names a text to revise, {id}, as far as known with {owner} today."),
            words: Vec::new(),
            follows_from: vec![id.to_string()],
            weight: 0,
        };
        Verdict {
            outcome: Outcome::Assigned(owner),
            confidence: CONFIDENCE,
            group_confidence: CONFIDENCE,
            band: Band::Medium,
            reasons: vec![reason],
            precedents: vec![Precedent { deliverable: id.clone(), similarity: 1000, shared: Vec::new() }],
            warnings: verdict.warnings,
            ..Verdict::empty()
        }
    }
}
