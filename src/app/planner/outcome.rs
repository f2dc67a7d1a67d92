//! What comes of a plan: the result in a sentence, and what does not fit.

use yew::prelude::*;

use crate::app::planning::conflict::conflict;
use crate::dataset::Day;
use crate::dataset::counted::counted;
use crate::embedded::planner;
use crate::planning::{Part, Plan, Schedule, past};

/// The result in a sentence.
pub fn result(plan: &Plan, schedule: &Schedule<'_>) -> String {
    let items: Vec<_> = schedule.item_results.iter().flatten().filter_map(|at| schedule.milestones.get(*at)?.earliest).collect();
    let last = items.iter().map(|days| days.last).max().filter(|_| items.len() == plan.items.len() && !items.is_empty());
    let route = match (schedule.result_day(), schedule.result) {
        (Some(day), _) => format!("The result is there on {day} at the earliest."),
        (None, Some(_)) => "No date for the result: a meeting that it needs is not known.".to_owned(),
        // The plan is made of items alone.
        (None, None) => String::new(),
    };
    let texts = match (plan.items.len(), last) {
        (0, _) => String::new(),
        (1, Some(day)) => format!(" The text is approved on {day} at the earliest."),
        (_, Some(day)) => format!(" The last of {} texts is approved on {day} at the earliest.", plan.items.len()),
        (count, None) => format!(" {} of {count} texts have a date: the others need a meeting that is not known.", items.len()),
    };
    let assumed = match schedule.assumed() {
        0 => String::new(),
        count => format!(" Dates of {} are only assumed.", counted(count, "meeting")),
    };
    (route + &texts + &assumed).trim_start().to_owned()
}

/// What does not fit, worst first; and what is past by the clock of the device, where that is known.
pub fn conflicts(plan: &Plan, schedule: &Schedule<'_>, today: Option<Day>) -> Html {
    let gone = today.map(|today| past(schedule, today)).unwrap_or_default();
    let count = schedule.conflicts.len() + usize::from(!gone.is_empty());
    html! {
        <>
            // The number alone is spoken when it changes: the list may be long.
            <p class="small" role="status">
                { match count {
                    0 => "Nothing stands against this plan, as far as the rules known here tell.".to_owned(),
                    1 => "One thing does not fit.".to_owned(),
                    _ => format!("{count} things do not fit."),
                } }
            </p>
            if count > 0 {
                <ul class="cautions">
                    if let Some(words) = past_words(plan, schedule, &gone) {
                        <li>{ words }</li>
                    }
                    for found in &schedule.conflicts {
                        <li>{ conflict(planner(), found, plan, schedule) }</li>
                    }
                </ul>
            }
        </>
    }
}

/// That dates of the plan are past, and the first of them.
fn past_words(plan: &Plan, schedule: &Schedule<'_>, gone: &[(usize, Day)]) -> Option<String> {
    let (at, day) = gone.first()?;
    let milestone = schedule.milestones.get(*at)?;
    let of = match milestone.part {
        Part::Route => String::new(),
        Part::Item(item) => plan.items.get(item).map(|item| format!(" of “{}”", item.title)).unwrap_or_default(),
    };
    let all = counted(gone.len(), "milestone");
    Some(format!(
        "Today lies behind dates of {all}; the first is {day}, for “{}”{of}. Unless that is done, let the work begin later.",
        milestone.name
    ))
}
