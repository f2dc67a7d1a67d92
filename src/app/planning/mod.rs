//! Dates, milestones and conflicts of plans in words.

pub mod conflict;
pub mod dates;
pub mod milestones;

use std::sync::OnceLock;

use crate::dataset::Day;
use crate::embedded::dataset;
pub use crate::planning::words::aim as aim_words;
use crate::planning::{Calendar, Meeting};

/// The meetings known and assumed, put together once.
pub fn calendar() -> &'static Calendar {
    static CALENDAR: OnceLock<Calendar> = OnceLock::new();
    CALENDAR.get_or_init(|| Calendar::with_assumptions(dataset(), &dataset().planning.assumptions))
}

/// The day from which pages plan: the last that the date of the dataset may mean.
pub fn today() -> Day {
    dataset().as_of.last_day()
}

/// What a meeting is called: the record of the event, or what is assumed.
pub fn meeting_name(meeting: &Meeting) -> String {
    let data = dataset();
    let recorded = data.events.iter().find(|event| event.id == meeting.id).map(|event| event.what.clone());
    let single = || data.planning.assumptions.meetings.iter().find(|assumed| assumed.id == meeting.id).map(|assumed| assumed.what.clone());
    recorded.or_else(single).unwrap_or_else(|| format!("{}, as before", meeting.body))
}
