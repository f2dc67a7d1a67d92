//! Dates as the sources give them: a year, a month or a day.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::ids::NotAnId;

/// A calendar date known to the year, the month or the day (`2025`, `2025-11`, `2025-11-06`).
///
/// Ordered by time; a coarse date stands before the finer dates within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// Calendar year.
    pub year: u16,
    /// Month 1-12, where known.
    pub month: Option<u8>,
    /// Day of the month, where known; never without a month.
    pub day: Option<u8>,
}

impl Date {
    /// A date known to the day; `None` where the calendar has no such day.
    pub fn from_ymd(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month: Some(month), day: Some(day) })
    }

    /// The number of the last day of its month; 31 where the month is not known.
    pub fn last_day_of_month(self) -> u8 {
        days_in_month(self.year, self.month.unwrap_or(12))
    }

    /// Whether this date is later for sure: as far as both are known, and not only because one is known better.
    pub fn is_surely_after(self, other: Self) -> bool {
        let month = self.month.zip(other.month);
        let day = self.day.zip(other.day);
        let later = |(this, that): (u8, u8)| this > that;
        match self.year.cmp(&other.year) {
            std::cmp::Ordering::Equal => month.is_some_and(later) || (self.month == other.month && day.is_some_and(later)),
            order => order.is_gt(),
        }
    }
}

/// Days of a month of the Gregorian calendar; `month` is 1-12.
fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl FromStr for Date {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let parse = || {
            let mut parts = text.split('-');
            let year = digits(parts.next()?, 4)?;
            let month = parts.next().map(|part| digits(part, 2).and_then(|m| u8::try_from(m).ok()));
            let day = parts.next().map(|part| digits(part, 2).and_then(|d| u8::try_from(d).ok()));
            if parts.next().is_some() {
                return None;
            }
            match (month, day) {
                (None, _) => Some(Self { year, month: None, day: None }),
                (Some(month), None) => month.filter(|m| (1..=12).contains(m)).map(|m| Self { year, month: Some(m), day: None }),
                (Some(month), Some(day)) => Self::from_ymd(year, month?, day?),
            }
        };
        parse().ok_or_else(|| NotAnId { expected: "a date that exists, such as 2025-11-06, 2025-11 or 2025", found: text.to_owned() })
    }
}

/// Reads exactly `count` decimal digits.
fn digits(text: &str, count: usize) -> Option<u16> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// A quarter of a year, as work programmes state target dates: `2028-Q1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Quarter {
    /// Calendar year.
    pub year: u16,
    /// Quarter 1-4.
    pub quarter: u8,
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year, self.quarter)
    }
}

impl FromStr for Quarter {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let parse = || {
            let (year, quarter) = text.split_once('-')?;
            let quarter = quarter.strip_prefix('Q')?;
            let quarter = u8::try_from(digits(quarter, 1)?).ok().filter(|q| (1..=4).contains(q))?;
            Some(Self { year: digits(year, 4)?, quarter })
        };
        parse().ok_or_else(|| NotAnId { expected: "a quarter such as 2028-Q1", found: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_written_and_must_exist() {
        for text in ["2025", "2025-11", "2024-02-29", "2000-02-29"] {
            assert_eq!(text.parse::<Date>().map(|d| d.to_string()).as_deref(), Ok(text));
        }
        for text in ["", "25", "2025-13", "2025-00", "2023-02-29", "1900-02-29", "2025-1-1", "2025-01-01-01", "2025-01-+1"] {
            assert!(text.parse::<Date>().is_err(), "{text} is no date");
        }
    }

    #[test]
    fn a_date_is_after_another_only_where_both_are_known_well_enough() {
        let after = |this: &str, that: &str| {
            let (this, that): (Date, Date) = (this.parse().expect("valid"), that.parse().expect("valid"));
            this.is_surely_after(that)
        };
        for (this, that) in [("2026", "2025-12-31"), ("2025-02", "2025-01-31"), ("2025-01-02", "2025-01-01")] {
            assert!(after(this, that), "{this} is after {that}");
            assert!(!after(that, this), "{that} is not after {this}");
        }
        for (this, that) in [("2025", "2025-11"), ("2025-11", "2025-11-06"), ("2025-11-06", "2025-11-06")] {
            assert!(!after(this, that) && !after(that, this), "{this} and {that} may be the same day");
        }
    }

    #[test]
    fn quarters_read_as_written() {
        assert_eq!("2028-Q1".parse::<Quarter>().map(|q| q.to_string()).as_deref(), Ok("2028-Q1"));
        assert!("2028-Q5".parse::<Quarter>().is_err());
    }
}
