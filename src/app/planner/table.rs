//! The milestones as a table: the chart, line by line, with a field to move each.

use yew::prelude::*;

use super::{day_of, optional_day_problem};
use crate::app::components::checked_field::{CheckedField, check};
use crate::app::planning::dates::{days, due, meeting};
use crate::dataset::counted::counted;
use crate::planning::{Milestone, Part, Pin, Plan, Schedule};

/// The field that moves a milestone.
pub fn field_id(at: usize) -> String {
    format!("not-before-{at}")
}

/// A milestone's part by name: the way to the aim, or the item.
pub fn part_name(plan: &Plan, part: Part) -> String {
    match part {
        Part::Route => "The way".to_owned(),
        Part::Item(at) => plan.items.get(at).map_or_else(String::new, |item| item.title.clone()),
    }
}

/// How far a milestone can slip, in words.
pub fn slack_words(milestone: &Milestone<'_>) -> String {
    match milestone.slack() {
        _ if milestone.earliest.is_none() => String::new(),
        Some(0) => "none".to_owned(),
        Some(days) if days < 0 => format!("{} late", counted(-days, "day")),
        Some(days) => counted(days, "day"),
        None => "free".to_owned(),
    }
}

/// The table.
pub fn table(plan: &Plan, schedule: &Schedule<'_>, on_change: &Callback<Plan>) -> Html {
    html! {
        <table class="cards milestones-table">
            <thead>
                <tr>
                    <th scope="col">{"Part"}</th>
                    <th scope="col">{"Milestone"}</th>
                    <th scope="col">{"Earliest"}</th>
                    <th scope="col">{"Meeting"}</th>
                    <th scope="col">{"In time until"}</th>
                    <th scope="col">{"Can slip"}</th>
                    <th scope="col">{"Not before"}</th>
                </tr>
            </thead>
            <tbody>
                for (at, milestone) in schedule.milestones.iter().enumerate() {
                    { line(plan, at, milestone, on_change) }
                }
            </tbody>
        </table>
    }
}

/// One milestone.
fn line(plan: &Plan, at: usize, milestone: &Milestone<'_>, on_change: &Callback<Plan>) -> Html {
    let is_own = |pin: &Pin| pin.part == milestone.part && pin.step == milestone.key;
    let pinned = plan.pins.iter().find(|pin| is_own(pin)).map(|pin| pin.day.to_string()).unwrap_or_default();
    let on_value = {
        let (mut plan, part, step) = (plan.clone(), milestone.part, milestone.key.clone());
        plan.pins.retain(|pin| !is_own(pin));
        on_change.reform(move |text: String| {
            let mut plan = plan.clone();
            plan.pins.extend(day_of(&text).map(|day| Pin { part, step: step.clone(), day }));
            plan
        })
    };
    html! {
        <tr class={milestone.critical.then_some("critical")}>
            <td data-label="Part">{ part_name(plan, milestone.part) }</td>
            <th scope="row">{ milestone.name.clone() }{ if milestone.critical { " (critical)" } else { "" } }</th>
            <td data-label="Earliest">{ milestone.earliest.map_or_else(|| "no date".to_owned(), days) }</td>
            <td data-label="Meeting">{ milestone.meeting.as_ref().map(meeting).unwrap_or_default() }</td>
            <td data-label="In time until">{ milestone.due.as_ref().map(due).unwrap_or_default() }</td>
            <td data-label="Can slip">{ slack_words(milestone) }</td>
            <td data-label="Not before">
                <CheckedField id={field_id(at)} kind="date" name={format!("{} not before, {}", milestone.name, part_name(plan, milestone.part))} value={pinned} check={check(optional_day_problem)} {on_value} />
            </td>
        </tr>
    }
}
