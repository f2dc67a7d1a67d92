//! How far confidence can be trusted: by band, by step of confidence, and when only the surest answers are taken.

use demarc::classifier::Band;
use demarc::evaluation::Rate;

use super::rate::Count;

/// Steps of confidence, and points of the curve.
const STEPS: usize = 10;

/// A claim: its confidence in thousandths, its band, and whether it was right.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Claim {
    /// The confidence.
    pub(crate) confidence: u16,
    /// Its band.
    pub(crate) band: Band,
    /// Whether the claim was right.
    pub(crate) right: bool,
}

/// Right claims by band, best band first.
pub(crate) fn bands(claims: &[Claim]) -> Vec<(String, Rate)> {
    let of = |band: Band| {
        let rate = claims.iter().filter(|claim| claim.band == band).map(|claim| claim.right).collect::<Count>().rate()?;
        Some((band.name().to_owned(), rate))
    };
    [Band::High, Band::Medium, Band::Low].into_iter().filter_map(of).collect()
}

/// The claims by step of confidence: ten steps of equal width, without the empty ones. With the sum of confidence of each.
fn by_step(claims: &[Claim]) -> Vec<(u32, Vec<bool>)> {
    let mut steps = vec![(0, Vec::new()); STEPS];
    for claim in claims {
        if let Some((sum, right)) = steps.get_mut((usize::from(claim.confidence) * STEPS / 1000).min(STEPS - 1)) {
            *sum += u32::from(claim.confidence);
            right.push(claim.right);
        }
    }
    steps.retain(|(_, right)| !right.is_empty());
    steps
}

/// The mean confidence and the hits of each step.
pub(crate) fn steps(claims: &[Claim]) -> Vec<(u16, Rate)> {
    let mean = |sum: u32, rate: Rate| u16::try_from(sum / rate.cases).unwrap_or(1000);
    let steps = by_step(claims).into_iter().filter_map(|(sum, right)| Some((sum, right.into_iter().collect::<Count>().rate()?)));
    steps.map(|(sum, rate)| (mean(sum, rate), rate)).collect()
}

/// Expected calibration error in thousandths: the distance of confidence and hits in each step, weighted by its claims.
pub(crate) fn calibration_error(claims: &[Claim]) -> u16 {
    let hits = |right: &[bool]| right.iter().map(|right| 1000 * u32::from(*right)).sum::<u32>();
    let distance: u32 = by_step(claims).iter().map(|(sum, right)| hits(right).abs_diff(*sum)).sum();
    let cases = u32::try_from(claims.len()).unwrap_or(u32::MAX);
    u16::try_from(distance.checked_div(cases).unwrap_or(0)).unwrap_or(1000)
}

/// Wrong claims among the surest tenth of all texts, the surest two tenths and so on: the least confidence among them, and the rate.
///
/// Claims of one confidence are taken together, so a point may hold more texts than its tenths, and points that hold the same are one.
pub(crate) fn curve(claims: &[Claim], texts: usize) -> Vec<(u16, Rate)> {
    let mut sorted = claims.to_vec();
    sorted.sort_by_key(|claim| std::cmp::Reverse(claim.confidence));
    let mut points: Vec<(u16, Rate)> = Vec::new();
    for tenths in 1..=STEPS {
        let wanted = (texts * tenths).div_ceil(STEPS).min(sorted.len());
        let Some(last) = wanted.checked_sub(1).and_then(|at| sorted.get(at)) else { continue };
        let taken = sorted.iter().take_while(|claim| claim.confidence >= last.confidence);
        let wrong = taken.map(|claim| !claim.right).collect::<Count>().rate();
        points.extend(wrong.map(|wrong| (last.confidence, wrong)));
    }
    points.dedup();
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims(list: &[(u16, bool)]) -> Vec<Claim> {
        list.iter().map(|&(confidence, right)| Claim { confidence, band: Band::Low, right }).collect()
    }

    #[test]
    fn the_calibration_error_is_the_distance_of_confidence_and_hits() {
        // One step: said 0.85 on average, right in 3 of 4. Another: said 0.30, right in 0 of 1. (4 × 0.10 + 1 × 0.30) / 5 = 0.14.
        let claims = claims(&[(800, true), (820, true), (880, true), (900 - 1, false), (300, false)]);
        assert_eq!(
            steps(&claims).iter().map(|(mean, rate)| (*mean, rate.hits, rate.cases)).collect::<Vec<_>>(),
            [(300, 0, 1), (849, 3, 4)]
        );
        assert_eq!(calibration_error(&claims), (3399 - 3000 + 300) / 5);
    }

    #[test]
    fn full_confidence_is_in_the_last_step() {
        assert_eq!(steps(&claims(&[(1000, true), (900, true)])).len(), 1);
        assert_eq!(calibration_error(&[]), 0);
    }

    #[test]
    fn the_curve_takes_the_surest_first_and_equals_together() {
        // Ten texts, eight of them with a claim: one sure and right, three equal with one wrong, four unsure with two wrong.
        let claims = claims(&[(900, true), (700, true), (700, false), (700, true), (500, false), (400, true), (300, false), (200, true)]);
        let points: Vec<_> = curve(&claims, 10).iter().map(|(least, wrong)| (*least, wrong.hits, wrong.cases)).collect();
        assert_eq!(points, [(900, 0, 1), (700, 1, 4), (500, 2, 5), (400, 2, 6), (300, 3, 7), (200, 3, 8)]);
    }

    #[test]
    fn bands_count_apart() {
        let claim = |band, right| Claim { confidence: 500, band, right };
        let bands = bands(&[claim(Band::High, true), claim(Band::Low, false), claim(Band::High, false)]);
        assert_eq!(
            bands.iter().map(|(name, rate)| (name.as_str(), rate.hits, rate.cases)).collect::<Vec<_>>(),
            [("high", 1, 2), ("low", 0, 1)]
        );
    }
}
