//! What comes of a plan: the result in a sentence, and what does not fit.

use yew::prelude::*;

use crate::app::planning::conflict::conflict;
use crate::dataset::counted::counted;
use crate::embedded::planner;
use crate::planning::{Plan, Schedule};

/// The result in a sentence.
pub fn result(plan: &Plan, schedule: &Schedule<'_>) -> String {
    let items: Vec<_> = schedule.item_results.iter().flatten().filter_map(|at| schedule.milestones.get(*at)?.earliest).collect();
    let last = items.iter().map(|days| days.last).max().filter(|_| items.len() == plan.items.len() && !items.is_empty());
    let route = match schedule.result_day() {
        Some(day) => format!("The result is there on {day} at the earliest."),
        None => "No date for the result: a meeting that it needs is not known.".to_owned(),
    };
    let texts = match (plan.items.len(), last) {
        (0, _) => String::new(),
        (1, Some(day)) => format!(" Its text is approved on {day}."),
        (_, Some(day)) => format!(" The last of {} texts is approved on {day}.", plan.items.len()),
        (count, None) => format!(" {} of {count} texts have a date.", items.len()),
    };
    let assumed = match schedule.assumed() {
        0 => String::new(),
        count => format!(" Dates of {} are only assumed.", counted(count, "meeting")),
    };
    route + &texts + &assumed
}

/// What does not fit, worst first.
pub fn conflicts(plan: &Plan, schedule: &Schedule<'_>) -> Html {
    html! {
        if schedule.conflicts.is_empty() {
            <p>{"Nothing stands against this plan, as far as the rules known here tell."}</p>
        } else {
            <ul class="cautions">
                for found in &schedule.conflicts {
                    <li>{ conflict(planner(), found, plan, schedule) }</li>
                }
            </ul>
        }
    }
}
