//! What the clauses of a text speak for: a text whose clauses speak for two Questions has two subjects.
//!
//! "Orchestration of quantum networks, and assurance of their quality of service" is network work by its first clause and quality of
//! service by its second. Weighing the words of the whole text would let one of them win.

use super::claims::Standing;
use super::clauses::Clause;
use super::findings::{FULL, Findings};
use super::reading::Role;
use super::verdict::{Proposal, Span};
use super::{Classifier, advice};
use crate::dataset::QuestionId;
use crate::dataset::rules::{Claim, Facet};
use crate::dataset::sorting::sort_by_key;

/// So many clauses with a subject make a list, in which a function counts as much as an aspect.
const LIST: usize = 3;
/// A sentence that says what the work does counts as much as so many others.
const PURPOSE: u32 = 4;

/// A share of the text, in thousandths, that tells.
const TELLING: u32 = 320;

/// By claimant, how much of a text speaks for it.
#[derive(Debug, Default)]
struct Votes {
    /// The importance of all sentences, also of those that speak for nobody.
    all: u32,
    by_claimant: Vec<Vote>,
}

/// What speaks for one claimant.
#[derive(Debug, Clone)]
struct Vote {
    claim: Claim,
    /// The importance of what speaks for it; as a share, in thousandths of all sentences.
    weight: u32,
    /// The first clause that does.
    first: Option<Span>,
}

impl Votes {
    /// Counts what each clause of the sentences speaks for, by `voices`. A sentence counts as much however many clauses it has.
    ///
    /// What says what the work does counts more, unless the text is `balanced` and says of itself that it has two subjects.
    fn count(clauses: &[Clause], sentences: &[(usize, Role)], balanced: bool, voices: impl Fn(&Clause) -> Vec<Claim>) -> Self {
        let mut votes = Self::default();
        for (number, role) in sentences {
            let importance = match role {
                Role::Title | Role::Purpose => PURPOSE,
                Role::Plain if balanced => PURPOSE,
                Role::Plain => 1,
                _ => continue,
            };
            votes.all += importance * FULL;
            let here: Vec<&Clause> = clauses.iter().filter(|clause| clause.sentence == *number).collect();
            let is_list = here.len() >= LIST;
            let telling = here.into_iter().filter(|clause| is_list || balanced || clause.tells);
            let spoken: Vec<(Claim, Option<Span>)> =
                telling.flat_map(|clause| voices(clause).into_iter().map(|claim| (claim, clause.span))).collect();
            let count = u32::try_from(spoken.len()).unwrap_or(u32::MAX).max(1);
            for (claim, first) in spoken {
                votes.add(Vote { claim, weight: importance * FULL / count, first });
            }
        }
        votes
    }

    fn add(&mut self, vote: Vote) {
        match self.by_claimant.iter_mut().find(|known| known.claim == vote.claim) {
            Some(known) => known.weight += vote.weight,
            None => self.by_claimant.push(vote),
        }
    }

    /// The votes as shares.
    fn shares(mut self) -> Vec<Vote> {
        // A text may have thousands of sentences.
        let all = u64::from(self.all.max(1));
        for vote in &mut self.by_claimant {
            vote.weight = u32::try_from(u64::from(vote.weight) * u64::from(FULL) / all).unwrap_or(FULL);
        }
        self.by_claimant
    }
}

/// The Questions that share a scope evenly, where more than one does.
fn even(votes: &[Vote]) -> Vec<QuestionId> {
    let most = votes.iter().map(|vote| vote.weight).max().unwrap_or(0);
    let even: Vec<_> = votes.iter().filter(|vote| vote.weight >= TELLING && vote.weight * 5 >= most * 4).collect();
    if even.len() > 1 { even.into_iter().filter_map(|vote| vote.claim.question()).collect() } else { Vec::new() }
}

impl Classifier<'_> {
    /// Lets the clauses of a text support the Questions that each of them would belong to by itself.
    ///
    /// Where the title is divided between Questions, these are supported, and returned. Where it leaves the aspect open, or the text says
    /// that it has two subjects, the scope tells. Else the title has said what the text is about.
    pub(super) fn support_by_clauses(&self, proposal: &Proposal, findings: &Findings, standings: &mut Vec<Standing>) -> Vec<QuestionId> {
        let (title, scope): (Vec<_>, Vec<_>) = findings.sentences.iter().partition(|(_, role)| *role == Role::Title);
        let count = |sentences: &[(usize, Role)], disputed: bool| {
            Votes::count(&findings.clauses, sentences, findings.balanced, |clause| self.voices(clause, findings, disputed)).shares()
        };
        let of_scope = count(&scope, false);
        let in_title = || findings.clauses.iter().filter(|clause| clause.role == Role::Title);
        let mut of_title = if in_title().count() > 1 { count(&title, true) } else { Vec::new() };
        // Two subjects of a title are two only where the scope, if there is one, says something of both.
        let divided = of_title.len() > 1;
        of_title.retain(|vote| scope.is_empty() || of_scope.iter().any(|known| known.claim == vote.claim));
        let told = in_title().any(|clause| clause.decides);
        let (subjects, votes) = match () {
            () if divided && of_title.len() > 1 => (of_title.iter().filter_map(|vote| vote.claim.question()).collect(), of_title),
            () if findings.balanced || !told => (even(&of_scope), of_scope),
            () => return Vec::new(),
        };
        // A detail of another field in a text of this one says nothing against it.
        let is_ours = standings.first().is_some_and(|standing| standing.question().is_some());
        for Vote { claim, weight: share, first } in votes.into_iter().filter(|vote| !is_ours || vote.claim.question().is_some()) {
            // Half of a text is as much as one of two subjects can have.
            let weight = self.dataset.rules.calibration.clause_score * (2 * share).min(FULL) / FULL;
            let at = standings.iter().position(|standing| standing.claim == claim).unwrap_or_else(|| {
                standings.push(Standing::none(claim.clone()));
                standings.len() - 1
            });
            if let Some(standing) = standings.get_mut(at) {
                standing.own_aspect = true;
                standing.reasons.push(advice::clause_reason(&claim, first.map_or("", |span| span.text(proposal)), weight));
                standing.score += weight;
            }
        }
        sort_by_key(standings, |standing| std::cmp::Reverse(standing.score));
        subjects
    }

    /// Whose a clause would be by itself; where it names no object, that of the text is meant.
    fn voices(&self, clause: &Clause, findings: &Findings, disputed: bool) -> Vec<Claim> {
        let is_object = |index| self.vocabulary.concept(index).is_some_and(|concept| concept.facet == Facet::Object);
        let about = |index| match clause.weight(index) {
            0 if !clause.names_object && is_object(index) => findings.weight(index),
            weight => weight,
        };
        self.rules.voices(&|index| clause.weight(index), &about, disputed)
    }
}
