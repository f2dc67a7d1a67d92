//! How far confidence can be trusted: hits by band and by step of confidence.

use std::fmt;

use demarc::classifier::{Band, Outcome, Verdict};

use super::score::Rate;

/// Steps of confidence, ten per cent each.
const STEPS: usize = 10;

/// Hits by confidence.
#[derive(Debug, Default)]
pub(crate) struct Bands {
    high: Rate,
    medium: Rate,
    low: Rate,
    all: usize,
    /// By step: cases, hits, sum of confidence in thousandths.
    steps: [(usize, usize, usize); STEPS],
}

impl Bands {
    /// Counts a verdict; insufficient ones make no claim and have no confidence.
    pub(crate) fn count(&mut self, verdict: &Verdict, hit: bool) {
        self.all += 1;
        if matches!(verdict.outcome, Outcome::Insufficient(_)) {
            return;
        }
        match verdict.band {
            Band::High => self.high.count(hit),
            Band::Medium => self.medium.count(hit),
            Band::Low => self.low.count(hit),
        }
        let confidence = usize::from(verdict.confidence.0);
        if let Some((cases, hits, sum)) = self.steps.get_mut((confidence * STEPS / 1000).min(STEPS - 1)) {
            *cases += 1;
            *hits += usize::from(hit);
            *sum += confidence;
        }
    }

    /// Expected calibration error in thousandths: the mean distance of confidence and hits, weighted by cases.
    fn calibration_error(&self) -> usize {
        let cases: usize = self.steps.iter().map(|(cases, _, _)| cases).sum();
        let distance: usize = self.steps.iter().map(|(_, hits, sum)| (hits * 1000).abs_diff(*sum)).sum();
        distance.checked_div(cases).unwrap_or(0)
    }
}

impl fmt::Display for Bands {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let coverage = (self.high.cases() * 1000).checked_div(self.all).unwrap_or(0);
        writeln!(f, "  right at high {}, medium {}, low {}; high covers 0.{coverage:03}", self.high, self.medium, self.low)?;
        writeln!(f, "  expected calibration error 0.{:03}", self.calibration_error())?;
        for (step, (cases, hits, sum)) in self.steps.iter().enumerate().filter(|(_, (cases, _, _))| *cases > 0) {
            writeln!(f, "    confidence {}0 %: said {} ‰, right {} ‰ of {cases}", step, sum / cases, hits * 1000 / cases)?;
        }
        Ok(())
    }
}
