//! Mandate rules: from what was found to the claims of the Questions.

use super::findings::{FULL, Findings};
use super::verdict::Reason;
use super::vocabulary::{ConceptIndex, Vocabulary};
use crate::dataset::rules::{Claim, Rule};
use crate::dataset::sorting::sort_by_key;

/// Score of a rule of strength 1 on a concept that the whole text is about.
pub const UNIT: u32 = 100;

/// A condition met by a quarter of the text is met.
const TOUCHED: u32 = 4;

/// A rule with its concepts looked up.
#[derive(Debug)]
struct Ready<'a> {
    rule: &'a Rule,
    any: Vec<ConceptIndex>,
    with: Vec<ConceptIndex>,
    also: Vec<ConceptIndex>,
    unless: Vec<ConceptIndex>,
}

/// The rules of `data/rules.toml`, ready to be applied.
#[derive(Debug)]
pub struct MandateRules<'a> {
    rules: Vec<Ready<'a>>,
}

/// What one claimant has in its favour.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The claimant.
    pub claim: Claim,
    /// Its score in score units.
    pub score: u32,
    /// The rules that spoke, strongest first.
    pub reasons: Vec<Reason>,
    /// Whether a rule spoke that is not only residual.
    pub own_aspect: bool,
}

impl<'a> MandateRules<'a> {
    /// Looks up the concepts of all rules. Unknown ones are left out; the data check reports them.
    pub fn new(rules: &'a [Rule], vocabulary: &Vocabulary<'_>) -> Self {
        let look_up = |ids: &[String]| ids.iter().filter_map(|id| vocabulary.find(id)).collect();
        let ready = |rule: &'a Rule| Ready {
            rule,
            any: look_up(&rule.any),
            with: look_up(&rule.with),
            also: look_up(&rule.also),
            unless: look_up(&rule.unless),
        };
        Self { rules: rules.iter().map(ready).collect() }
    }

    /// The claims on a text, strongest first; ties in rule order.
    pub fn apply(&self, findings: &Findings, vocabulary: &Vocabulary<'_>) -> Vec<Standing> {
        let mut standings = Vec::new();
        for (ready, weight) in self.weigh(&|index| findings.weight(index), &|_| true, findings.balanced) {
            ready.speak(weight, findings, vocabulary, &mut standings);
        }
        for standing in &mut standings {
            sort_by_key(&mut standing.reasons, |reason| std::cmp::Reverse(reason.weight));
            standing.score = total(&standing.reasons);
        }
        sort_by_key(&mut standings, |standing| std::cmp::Reverse(standing.score));
        standings
    }
}

impl<'a> MandateRules<'a> {
    /// How far each rule applies to what is about each concept as much as `about` says; the residual rules last.
    ///
    /// Only the rules that `may_speak` do, and govern others.
    fn weigh(&self, about: &dyn Fn(ConceptIndex) -> u32, may_speak: &dyn Fn(&Ready<'_>) -> bool, balanced: bool) -> Vec<(&Ready<'a>, u32)> {
        let (residual, direct): (Vec<_>, Vec<_>) =
            self.rules.iter().filter(|ready| may_speak(ready)).partition(|ready| ready.rule.residual);
        let mut weighed: Vec<(&Ready<'a>, u32)> = direct.into_iter().map(|ready| (ready, ready.weight(about))).collect();
        let direct = weighed.len();
        for ready in residual {
            // The network aspects are what the strongest other aspect leaves.
            let others = weighed.iter().take(direct).filter(|(other, _)| other.rule.governs() && other.rule.claim != ready.rule.claim);
            let governed = others.map(|(_, weight)| *weight).max().unwrap_or(0);
            // Squared: an aspect of half the text governs it, one of a quarter does not. Unless the text says that it has two subjects.
            let left = FULL - governed.min(FULL);
            let left = if balanced { FULL } else { left * left / FULL };
            weighed.push((ready, ready.weight(about) * left / FULL));
        }
        weighed
    }

    /// Whether one of the reasons is a rule whose subject two mandates name, or none does.
    pub fn dispute(&self, reasons: &[Reason]) -> bool {
        self.rules.iter().any(|ready| ready.rule.disputed && reasons.iter().any(|reason| reason.rule == ready.rule.id))
    }

    /// Whether the text is about the object of a residual rule of this claimant, so that only another aspect keeps the rule silent.
    pub fn yields(&self, claim: &Claim, findings: &Findings) -> bool {
        let mut residual = self.rules.iter().filter(|ready| ready.rule.residual && ready.rule.claim == *claim);
        residual.any(|ready| ready.weight(&|index| findings.weight(index)) > 0)
    }
}

impl Rule {
    /// Whether the rule is strong enough to decide the aspect of a text.
    fn governs(&self) -> bool {
        self.strength >= 5
    }
}

impl Ready<'_> {
    /// How far the rule applies, 0 to [`FULL`].
    fn weight(&self, about: &dyn Fn(ConceptIndex) -> u32) -> u32 {
        let best = |concepts: &[ConceptIndex]| concepts.iter().map(|index| about(*index)).max().unwrap_or(0);
        // A condition that is only touched weakens the rule.
        // Where two mandates meet, the text must be about both.
        let touched = if self.rule.disputed { TOUCHED / 2 } else { TOUCHED };
        let met = |condition: &[ConceptIndex]| if condition.is_empty() { FULL } else { (touched * best(condition)).min(FULL) };
        let meets = met(&self.with).min(met(&self.also));
        // So does an exception; one that governs the text silences it.
        best(&self.any) * meets / FULL * (FULL - best(&self.unless)) / FULL
    }

    /// Adds the rule to the standing of its claimant.
    fn speak(&self, weight: u32, findings: &Findings, vocabulary: &Vocabulary<'_>, standings: &mut Vec<Standing>) {
        let weight = weight * u32::from(self.rule.strength) * UNIT / FULL;
        if weight == 0 {
            return;
        }
        let mut words: Vec<_> = self.any.iter().flat_map(|index| findings.marked(*index, vocabulary)).collect();
        sort_by_key(&mut words, |marked| marked.span);
        words.dedup_by_key(|marked| marked.span);
        let reason =
            Reason { rule: self.rule.id.clone(), why: self.rule.why.clone(), words, follows_from: self.rule.follows_from.clone(), weight };
        match standings.iter_mut().find(|standing| standing.claim == self.rule.claim) {
            Some(standing) => {
                standing.reasons.push(reason);
                standing.own_aspect |= !self.rule.residual;
            }
            None => standings.push(Standing {
                claim: self.rule.claim.clone(),
                score: 0,
                reasons: vec![reason],
                own_aspect: !self.rule.residual,
            }),
        }
    }
}

/// Reasons add up with falling weight: the strongest in full, the next by half, and so on.
pub fn total(reasons: &[Reason]) -> u32 {
    reasons.iter().zip([1, 2, 4, 8, 16]).map(|(reason, divisor)| reason.weight / divisor).sum()
}
