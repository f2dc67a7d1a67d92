//! Output over time: what was approved in each half-year, and when open items are planned for.

use std::collections::BTreeMap;
use std::fmt;

use crate::dataset::{Date, Deliverable, Quarter, Status};

/// Half of a calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct HalfYear {
    /// The year.
    pub year: u16,
    /// Whether it is the second half.
    pub second: bool,
}

impl HalfYear {
    /// The half-year of a date; `None` where only the year is known.
    fn of_date(date: Date) -> Option<Self> {
        Some(Self { year: date.year, second: date.month? > 6 })
    }

    /// The half-year of a quarter.
    fn of_quarter(quarter: Quarter) -> Self {
        Self { year: quarter.year, second: quarter.quarter > 2 }
    }

    /// The half-year after this one.
    fn next(self) -> Self {
        Self { year: self.year + u16::from(self.second), second: !self.second }
    }
}

impl fmt::Display for HalfYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-H{}", self.year, if self.second { 2 } else { 1 })
    }
}

/// What falls into one half-year.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Column<'a> {
    /// Texts that were approved, agreed or published, new ones and new editions.
    pub approved: Vec<&'a Deliverable>,
    /// Corrigenda and amendments, by text and name.
    pub amended: Vec<(&'a Deliverable, &'a str)>,
    /// Open items planned for it.
    pub planned: Vec<&'a Deliverable>,
}

impl Column<'_> {
    /// How many things it holds.
    pub fn len(&self) -> usize {
        self.approved.len() + self.amended.len() + self.planned.len()
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The output of some texts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Output<'a> {
    /// Every half-year of the years from the first with anything to the last.
    pub half_years: BTreeMap<HalfYear, Column<'a>>,
    /// What has no date, or one that is known to the year only.
    pub undated: Column<'a>,
}

impl<'a> Output<'a> {
    /// Sorts texts by time.
    pub fn of(texts: &[&'a Deliverable]) -> Self {
        let mut output = Self::default();
        for text in texts {
            for edition in &text.editions {
                output.column(HalfYear::of_date(edition.approved)).approved.push(text);
                for amendment in &edition.amendments {
                    output.column(HalfYear::of_date(amendment.approved)).amended.push((text, &amendment.id));
                }
            }
            if text.status == Status::UnderStudy {
                output.column(text.planned.map(HalfYear::of_quarter)).planned.push(text);
            }
        }
        output.fill_gaps();
        output
    }

    /// The column of a half-year, or that of what has no date.
    fn column(&mut self, half_year: Option<HalfYear>) -> &mut Column<'a> {
        match half_year {
            Some(half_year) => self.half_years.entry(half_year).or_default(),
            None => &mut self.undated,
        }
    }

    /// Adds the half-years in which nothing fell.
    fn fill_gaps(&mut self) {
        let ends = self.half_years.first_key_value().zip(self.half_years.last_key_value());
        let Some((first, last)) = ends.map(|((first, _), (last, _))| (first.year, last.year)) else { return };
        let mut at = HalfYear { year: first, second: false };
        while at.year <= last {
            self.half_years.entry(at).or_default();
            at = at.next();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded::dataset;

    #[test]
    fn every_edition_amendment_and_open_item_falls_somewhere() {
        let texts: Vec<_> = dataset().deliverables.iter().collect();
        let output = Output::of(&texts);
        let columns = || output.half_years.values().chain([&output.undated]);
        let editions: usize = texts.iter().map(|text| text.editions.len()).sum();
        assert_eq!(columns().map(|column| column.approved.len()).sum::<usize>(), editions);
        let amendments: usize = texts.iter().flat_map(|text| &text.editions).map(|edition| edition.amendments.len()).sum();
        assert_eq!(columns().map(|column| column.amended.len()).sum::<usize>(), amendments);
        let open = texts.iter().filter(|text| text.status == Status::UnderStudy).count();
        assert_eq!(columns().map(|column| column.planned.len()).sum::<usize>(), open);
    }

    #[test]
    fn half_years_follow_each_other_without_gaps() {
        let texts: Vec<_> = dataset().deliverables.iter().collect();
        let half_years: Vec<_> = Output::of(&texts).half_years.into_keys().collect();
        assert!(half_years.iter().zip(half_years.iter().skip(1)).all(|(this, next)| this.next() == *next), "{half_years:?}");
        let june = HalfYear::of_date(Date { year: 2025, month: Some(6), day: None });
        assert_eq!(june.map(|half_year| half_year.to_string()).as_deref(), Some("2025-H1"));
        assert_eq!(HalfYear::of_date(Date { year: 2025, month: None, day: None }), None);
    }
}
