//! The planner as its reader uses it: wishes in, dates, conflicts, chart and files out. Carries the facts of plans and nothing else of the
//! dataset.

pub mod chart;
pub mod chart_file;
pub mod chart_view;
pub mod desk;
pub mod files;
pub mod items;
pub mod keep;
pub mod meetings;
pub mod options;
pub mod outcome;
pub mod share;
pub mod table;
pub mod wishes;

use std::sync::OnceLock;

use crate::dataset::{Aim, Day, GroupId};
use crate::embedded::planner;
use crate::planning::{Calendar, Plan};

/// The meetings known and assumed, put together once.
pub fn calendar() -> &'static Calendar {
    static CALENDAR: OnceLock<Calendar> = OnceLock::new();
    CALENDAR.get_or_init(|| Calendar::with_assumptions(planner(), &planner().planning.assumptions))
}

/// The plan on show before the reader has said anything: a new Question in SG13, from the date of the facts on.
pub fn first_plan() -> Plan {
    Plan::new(Aim::QuestionInPeriod, GroupId::Study(13), planner().as_of.last_day())
}

/// The groups that work is proposed to or that are asked, with one more where the plan has it.
pub fn groups(with: &GroupId) -> Vec<GroupId> {
    let mut groups = vec![GroupId::Study(11), GroupId::Study(13), GroupId::Study(17)];
    if !groups.contains(with) {
        groups.push(with.clone());
    }
    groups
}

/// A day as a date field writes it.
pub fn day_of(text: &str) -> Option<Day> {
    text.parse().ok()
}
