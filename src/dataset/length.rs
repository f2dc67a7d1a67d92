//! Lengths of time as rules state them: a number and a unit.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::day::Day;
use super::words::words;

/// What lengths of time are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Unit {
    /// Every day counts.
    CalendarDays,
    /// Saturdays and Sundays do not count.
    WorkingDays,
    /// Seven days each.
    Weeks,
    /// From a day to the same day of a later month.
    Months,
}

words! {
    Unit {
        CalendarDays = "calendar days",
        WorkingDays = "working days",
        Weeks = "weeks",
        Months = "months",
    }
}

/// A length of time as a rule states it: a number and a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Length {
    /// How many.
    pub number: u16,
    /// Of what.
    pub unit: Unit,
}

impl Length {
    /// The day so long after another.
    pub fn after(self, day: Day) -> Day {
        self.from(day, 1)
    }

    /// The day so long before another.
    pub fn before(self, day: Day) -> Day {
        self.from(day, -1)
    }

    /// The day so long after (1) or before (-1) another.
    fn from(self, day: Day, sign: i32) -> Day {
        let number = i32::from(self.number) * sign;
        match self.unit {
            Unit::CalendarDays => day.plus_days(number),
            Unit::WorkingDays => day.plus_working_days(number),
            Unit::Weeks => day.plus_days(number * 7),
            Unit::Months => day.plus_months(number),
        }
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = self.unit.word();
        write!(f, "{} {}", self.number, if self.number == 1 { unit.trim_end_matches('s') } else { unit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_said_in_words() {
        let length = |number, unit| Length { number, unit }.to_string();
        assert_eq!(length(1, Unit::Months), "1 month");
        assert_eq!(length(12, Unit::CalendarDays), "12 calendar days");
    }
}
