//! The planner as its reader uses it: wishes in, dates, conflicts, chart and files out. Carries the facts of plans and nothing else of the
//! dataset.

pub mod axis;
pub mod chart;
pub mod chart_file;
pub mod chart_view;
pub mod chart_whole;
pub mod desk;
pub mod files;
pub mod items;
pub mod meetings;
pub mod options;
pub mod outcome;
pub mod table;
pub mod wishes;
pub mod work;

use std::sync::OnceLock;

use js_sys::Date;
use wasm_bindgen::JsValue;

use crate::dataset::{Aim, Day, GroupId};
use crate::embedded::planner;
use crate::planning::network::Days;
use crate::planning::{Calendar, Plan};

const MILLISECONDS_OF_A_MINUTE: f64 = 60_000.0;

/// The meetings known and assumed, put together once.
pub fn calendar() -> &'static Calendar {
    static CALENDAR: OnceLock<Calendar> = OnceLock::new();
    CALENDAR.get_or_init(|| Calendar::with_assumptions(planner(), &planner().planning.assumptions))
}

/// The plan on show before the reader has said anything: a new Question in SG13, from the date of the facts on.
pub fn first_plan() -> Plan {
    Plan::new(Aim::QuestionInPeriod, GroupId::Study(13), planner().as_of.last_day())
}

/// The days for which meetings are known or assumed: plans reach no farther.
pub fn horizon() -> Days {
    let meetings = calendar().meetings();
    let start = first_plan().start;
    Days {
        first: meetings.iter().map(|meeting| meeting.first).min().unwrap_or(start),
        last: meetings.iter().map(|meeting| meeting.last).max().unwrap_or(start),
    }
}

/// The plan with every day brought within the horizon: a slip of typing, or a link, may name any year.
pub fn within_horizon(mut plan: Plan) -> Plan {
    let Days { first, last } = horizon();
    plan.start = plan.start.clamp(first, last);
    plan.target = plan.target.map(|day| day.clamp(first, last));
    plan.pins.iter_mut().for_each(|pin| pin.day = pin.day.clamp(first, last));
    plan.own_meetings.retain(|meeting| (first..=last).contains(&meeting.first) && (meeting.first..=last).contains(&meeting.last));
    plan
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

/// What is wrong with a day for a plan, where something is.
pub fn day_problem(text: &str) -> Option<String> {
    let Days { first, last } = horizon();
    match day_of(text) {
        None => Some("a day is needed.".to_owned()),
        Some(day) if (first..=last).contains(&day) => None,
        Some(_) => Some(format!("meetings are known or assumed from {first} to {last} only.")),
    }
}

/// The same where no day is needed.
pub fn optional_day_problem(text: &str) -> Option<String> {
    if text.is_empty() { None } else { day_problem(text) }
}

/// Today by the clock of this device, where it is.
pub fn clock() -> Option<Day> {
    let now = Date::new_0();
    day_at(&now, now.get_timezone_offset())
}

/// The day of a moment where clocks are so many minutes behind universal time; less than 0 where they are before it.
pub fn day_at(moment: &Date, minutes_behind: f64) -> Option<Day> {
    let local = Date::new(&JsValue::from_f64(moment.get_time() - minutes_behind * MILLISECONDS_OF_A_MINUTE));
    day_of(String::from(local.to_iso_string()).get(..10)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::MeetingLevel;
    use crate::planning::{Certainty, Meeting, schedule};

    #[test]
    fn a_plan_of_another_age_is_brought_within_what_is_known() {
        let far = |year| Day::from_ymd(year, 1, 1).expect("a day");
        let meeting = |first, last| Meeting {
            id: "own".into(),
            body: GroupId::Study(13),
            level: MeetingLevel::Plenary,
            first,
            last,
            certainty: Certainty::Own,
        };
        for year in [1, 1900, 9999] {
            let mut plan = Plan { start: far(year), target: Some(far(9999)), ..first_plan() };
            plan.own_meetings = vec![meeting(far(year), far(9999)), meeting(far(2027), far(2027))];
            let plan = within_horizon(plan);
            assert!((horizon().first..=horizon().last).contains(&plan.start));
            assert_eq!(plan.own_meetings.len(), 1);
            let dates = schedule(planner(), calendar(), &plan);
            assert!(chart::chart(&plan, &dates, calendar(), first_plan().start, axis::Zoom::Weeks, chart::LINE).width < 60_000);
        }
    }
}
