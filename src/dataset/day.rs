//! Counting days: a day of the calendar as a number, so that days can be added, compared and named by their weekday.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::ids::NotAnId;
use super::words::words;

/// A day of the Gregorian calendar, counted from 1 January of the year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(i32);

/// Days of 400 years, after which the calendar repeats.
const CYCLE: i32 = 146_097;

impl Day {
    /// The day of a date; `None` where the calendar has no such day.
    pub fn from_ymd(year: u16, month: u8, day: u8) -> Option<Self> {
        Date::from_ymd(year, month, day).map(|_| Self::counted(year, month, day))
    }

    /// The number of a day that exists: years are taken to begin in March, so that the leap day comes last.
    fn counted(year: u16, month: u8, day: u8) -> Self {
        let (year, month, day) = (i32::from(year), i32::from(month), i32::from(day));
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let (cycle, of_cycle) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * month + 2) / 5 + day - 1;
        // 60 days lie between 1 January and 1 March of the year 0, a leap year.
        Self(cycle * CYCLE + of_cycle * 365 + of_cycle / 4 - of_cycle / 100 + of_year + 60)
    }

    /// The date, known to the day. Days before the year 0 are the first day of it.
    pub fn date(self) -> Date {
        let (year, month, day) = self.parts();
        Date { year, month: Some(month), day: Some(day) }
    }

    /// Year, month and day.
    fn parts(self) -> (u16, u8, u8) {
        let count = self.0.max(0) - 60;
        let (cycle, of_cycle) = (count.div_euclid(CYCLE), count.rem_euclid(CYCLE));
        let year = (of_cycle - of_cycle / 1460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
        let of_year = of_cycle - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        let small = |number: i32| u8::try_from(number).unwrap_or(1);
        (u16::try_from(cycle * 400 + year + next).unwrap_or(u16::MAX), small(month), small(day))
    }

    /// So many days later; earlier for a negative number.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// How many days this day is after another; negative where it is before.
    pub fn days_after(self, other: Self) -> i32 {
        self.0 - other.0
    }

    /// The same day of the month so many months later, or earlier for a negative number; the last day of a month that is too short.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let (year, month, day) = self.parts();
        let count = i32::from(year) * 12 + i32::from(month) - 1 + months;
        let Ok(year) = u16::try_from(count.div_euclid(12)) else { return Self(0) };
        let month = u8::try_from(count.rem_euclid(12)).unwrap_or_default() + 1;
        Self::counted(year, month, day.min(Date { year, month: Some(month), day: None }.last_day_of_month()))
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // 1 January of the year 0 was a Saturday.
        match self.0.rem_euclid(7) {
            0 => Weekday::Saturday,
            1 => Weekday::Sunday,
            2 => Weekday::Monday,
            3 => Weekday::Tuesday,
            4 => Weekday::Wednesday,
            5 => Weekday::Thursday,
            _ => Weekday::Friday,
        }
    }

    /// Whether it is a Saturday or a Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// This day, or the Friday before a weekend.
    #[must_use]
    pub fn working_day_before(self) -> Self {
        match self.weekday() {
            Weekday::Saturday => self.plus_days(-1),
            Weekday::Sunday => self.plus_days(-2),
            _ => self,
        }
    }

    /// So many working days later, or earlier for a negative number. Saturdays and Sundays do not count; public holidays do.
    #[must_use]
    pub fn plus_working_days(self, days: i32) -> Self {
        let mut day = self;
        for _ in 0..days.abs() {
            day = day.plus_days(days.signum());
            while day.is_weekend() {
                day = day.plus_days(days.signum());
            }
        }
        day
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date().fmt(f)
    }
}

impl FromStr for Day {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let day = text.parse::<Date>().ok().and_then(Date::day_known);
        day.ok_or_else(|| NotAnId { expected: "a day that exists, such as 2025-11-06", found: text.to_owned() })
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

words! {
    Weekday {
        Monday = "Monday",
        Tuesday = "Tuesday",
        Wednesday = "Wednesday",
        Thursday = "Thursday",
        Friday = "Friday",
        Saturday = "Saturday",
        Sunday = "Sunday",
    }
}

impl Date {
    /// The first day that the date may mean.
    pub fn first_day(self) -> Day {
        Day::counted(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day that the date may mean.
    pub fn last_day(self) -> Day {
        Day::counted(self.year, self.month.unwrap_or(12), self.day.unwrap_or_else(|| self.last_day_of_month()))
    }

    /// The day, where the date is known so well.
    pub fn day_known(self) -> Option<Day> {
        self.day.map(|_| self.first_day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn every_day_of_four_centuries_follows_the_one_before() {
        let mut expected = day("1999-12-31");
        let (mut year, mut month, mut number) = (2000_u16, 1_u8, 1_u8);
        while year < 2401 {
            expected = expected.plus_days(1);
            assert_eq!(Day::from_ymd(year, month, number), Some(expected));
            assert_eq!(expected.date(), Date::from_ymd(year, month, number).expect("a day"));
            if Date::from_ymd(year, month, number + 1).is_some() {
                number += 1;
            } else {
                (year, month, number) = if month == 12 { (year + 1, 1, 1) } else { (year, month + 1, 1) };
            }
        }
    }

    #[test]
    fn known_days_have_their_weekday() {
        use Weekday::{Friday, Monday, Saturday, Tuesday};
        for (text, weekday) in
            [("2024-07-29", Monday), ("2023-06-02", Friday), ("2024-10-15", Tuesday), ("2000-01-01", Saturday), ("0000-01-01", Saturday)]
        {
            assert_eq!(day(text).weekday(), weekday, "{text}");
        }
    }

    #[test]
    fn months_end_where_they_end() {
        for (from, months, to) in [
            ("2024-01-31", 1, "2024-02-29"),
            ("2023-01-31", 1, "2023-02-28"),
            ("2024-03-31", -1, "2024-02-29"),
            ("2024-12-15", 1, "2025-01-15"),
            ("2025-01-15", -1, "2024-12-15"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2024-10-15", -2, "2024-08-15"),
        ] {
            assert_eq!(day(from).plus_months(months), day(to), "{from} and {months} months");
        }
    }

    #[test]
    fn working_days_leave_out_the_weekend() {
        assert_eq!(day("2024-10-15").plus_working_days(-7), day("2024-10-04"));
        assert_eq!(day("2024-10-04").plus_working_days(7), day("2024-10-15"));
        assert_eq!(day("2024-09-15").working_day_before(), day("2024-09-13"));
    }

    #[test]
    fn coarse_dates_span_their_days() {
        let span = |text: &str| {
            let date: Date = text.parse().expect("a date");
            (date.first_day().to_string(), date.last_day().to_string())
        };
        assert_eq!(span("2024-02"), ("2024-02-01".to_owned(), "2024-02-29".to_owned()));
        assert_eq!(span("2028"), ("2028-01-01".to_owned(), "2028-12-31".to_owned()));
    }
}
