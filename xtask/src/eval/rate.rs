//! Counting hits, and how far a share can be trusted.

use demarc::evaluation::Rate;

/// The square of 1.96, the distance from the mean that holds 95 % of a normal distribution, in millionths.
const Z_SQUARED: u64 = 3_841_459;
const MILLION: u64 = 1_000_000;

/// Hits out of cases, while they are counted.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Count {
    hits: u32,
    cases: u32,
}

impl Count {
    /// Counts one case.
    pub(crate) fn add(&mut self, hit: bool) {
        self.hits += u32::from(hit);
        self.cases += 1;
    }

    /// The rate; `None` without a case.
    pub(crate) fn rate(self) -> Option<Rate> {
        (self.cases > 0).then(|| {
            let (low, high) = interval(self.hits, self.cases);
            Rate { hits: self.hits, cases: self.cases, low, high }
        })
    }
}

impl FromIterator<bool> for Count {
    fn from_iter<T: IntoIterator<Item = bool>>(hits: T) -> Self {
        let mut count = Self::default();
        hits.into_iter().for_each(|hit| count.add(hit));
        count
    }
}

/// The Wilson interval at 95 % of a share, in thousandths. In integers, so that it is the same on every machine.
fn interval(hits: u32, cases: u32) -> (u16, u16) {
    let (hits, cases) = (u64::from(hits), u64::from(cases));
    let root = (Z_SQUARED * (Z_SQUARED + 4 * hits * (cases - hits) * MILLION / cases)).isqrt();
    let middle = 2 * hits * MILLION + Z_SQUARED;
    let width = 2 * (cases * MILLION + Z_SQUARED);
    let thousandths = |end: u64| u16::try_from((end * 1000 + width / 2) / width).unwrap_or(1000);
    (thousandths(middle.saturating_sub(root)), thousandths(middle + root))
}

/// As `0.932 (110 of 118; 0.87 to 0.97)`.
pub(crate) fn show(rate: Rate) -> String {
    let Rate { hits, cases, low, high } = rate;
    format!("{} ({hits} of {cases}; {} to {})", decimal(rate.thousandths()), decimal(u32::from(low)), decimal(u32::from(high)))
}

/// Thousandths as a decimal fraction.
pub(crate) fn decimal(thousandths: u32) -> String {
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_is_that_of_wilson() {
        // Against values of the closed formula, worked out by hand in floating point.
        for (hits, cases, expected) in
            [(5, 10, (237, 763)), (0, 10, (0, 278)), (10, 10, (722, 1000)), (43, 44, (882, 996)), (1, 1, (207, 1000))]
        {
            assert_eq!(interval(hits, cases), expected, "{hits} of {cases}");
        }
    }

    #[test]
    fn a_share_of_nothing_is_no_share() {
        assert_eq!(Count::default().rate(), None);
        let rate = [true, true, false].into_iter().collect::<Count>().rate().map(|rate| (rate.hits, rate.cases, rate.thousandths()));
        assert_eq!(rate, Some((2, 3, 666)));
    }
}
