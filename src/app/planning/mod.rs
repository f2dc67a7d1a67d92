//! Dates, milestones and conflicts of plans in words.

pub mod conflict;
pub mod dates;
pub mod milestones;

use std::sync::OnceLock;

use crate::dataset::{Aim, Day};
use crate::embedded::dataset;
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

/// What a route leads to.
pub fn aim_words(aim: Aim) -> &'static str {
    match aim {
        Aim::QuestionInPeriod => "a new Question within the period",
        Aim::QuestionAtWtsa => "a new Question from the next WTSA on",
        Aim::RevisedQuestion => "a wider text of an existing Question",
        Aim::WorkItem => "a work item",
        Aim::WiderMandate => "a wider mandate of the study group",
    }
}
