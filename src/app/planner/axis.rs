//! The axis of time: how much of it fits, and the dates that stand on it.

use crate::dataset::Day;

/// How much time fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zoom {
    /// A date on the axis for each year.
    Years,
    /// For each quarter.
    Quarters,
    /// For each month.
    Months,
    /// For each week.
    Weeks,
}

impl Zoom {
    /// All of them, from far to near.
    pub const ALL: [Self; 4] = [Self::Years, Self::Quarters, Self::Months, Self::Weeks];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Years => "Years",
            Self::Quarters => "Quarters",
            Self::Months => "Months",
            Self::Weeks => "Weeks",
        }
    }

    /// The width of a day, in hundredths of a unit: each date has room for its name.
    pub(super) fn day_width(self) -> i32 {
        match self {
            Self::Years => 45,
            Self::Quarters => 100,
            Self::Months => 260,
            Self::Weeks => 1080,
        }
    }

    /// The days on the axis from one day to another, with their names.
    pub(super) fn ticks(self, from: Day, until: Day) -> Vec<(Day, String)> {
        let date = from.date();
        let month = date.month.unwrap_or(1);
        let first = match self {
            Self::Years => Day::from_ymd(date.year, 1, 1),
            Self::Quarters => Day::from_ymd(date.year, month - (month - 1) % 3, 1),
            Self::Months => Day::from_ymd(date.year, month, 1),
            // Mondays: the week of the first day begins up to six days before it.
            Self::Weeks => (0..7).map(|back| from.plus_days(-back)).find(|day| day.weekday().to_string().starts_with("Mon")),
        };
        let first = first.unwrap_or(from);
        let next = |count: i32| match self {
            Self::Years => first.plus_months(12 * count),
            Self::Quarters => first.plus_months(3 * count),
            Self::Months => first.plus_months(count),
            Self::Weeks => first.plus_days(7 * count),
        };
        let days = (0..).map(next).take_while(|day| *day <= until).filter(|day| *day >= from);
        days.map(|day| (day, self.tick_name(day))).collect()
    }

    /// A day of the axis by name. Each has its year, as the year before it may be out of sight.
    fn tick_name(self, day: Day) -> String {
        let date = day.date();
        let month = date.month.unwrap_or(1);
        match self {
            Self::Years => date.year.to_string(),
            Self::Quarters => format!("{} Q{}", date.year, (month - 1) / 3 + 1),
            Self::Months => format!("{}-{month:02}", date.year),
            Self::Weeks => day.to_string(),
        }
    }
}
