//! What the reader wants: the aim, the way, the group, dates, supporters.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{day_of, day_problem, groups, optional_day_problem};
use crate::app::components::checked_field::{CheckedField, check};
use crate::app::planning::aim_words;
use crate::dataset::counted::counted;
use crate::dataset::{Aim, GroupId};
use crate::planning::{Plan, RouteOption, Schedule};

/// The fields.
pub fn wishes(plan: &Plan, taken: Option<&str>, options: &[RouteOption<'static>], on_change: &Callback<Plan>) -> Html {
    let choose = |change: fn(&mut Plan, &str)| {
        let plan = plan.clone();
        on_change.reform(move |event: Event| {
            let mut plan = plan.clone();
            if let Some(field) = event.target_dyn_into::<HtmlSelectElement>() {
                change(&mut plan, &field.value());
            }
            plan
        })
    };
    let take = |change: fn(&mut Plan, &str)| {
        let plan = plan.clone();
        on_change.reform(move |value: String| {
            let mut plan = plan.clone();
            change(&mut plan, &value);
            plan
        })
    };
    html! {
        // A dialog form sends nothing anywhere, even before the page is alive.
        <form class="wishes" method="dialog" aria-label="What you want">
            <div>
                <label for="aim">{"Aim"}</label>
                <select id="aim" onchange={choose(set_aim)}>
                    for (word, aim) in Aim::WORDS {
                        <option value={*word} selected={plan.aim == *aim}>{ aim_words(*aim) }</option>
                    }
                </select>
            </div>
            <div>
                <label for="way">{"Way"}</label>
                <select id="way" onchange={choose(|plan, value| plan.route = Some(value.to_owned()))}>
                    for option in options {
                        <option value={option.route.id.clone()} selected={taken == Some(option.route.id.as_str())}>{ option.route.name.clone() }</option>
                    }
                </select>
            </div>
            <div>
                <label for="home">{"Study group"}</label>
                <select id="home" onchange={choose(set_home)}>
                    for group in groups(&plan.home) {
                        <option value={group.to_string()} selected={plan.home == group}>{ group.to_string() }</option>
                    }
                </select>
            </div>
            <div>
                <label for="start">{"Work begins"}</label>
                <CheckedField id="start" kind="date" value={plan.start.to_string()} check={check(day_problem)} on_value={take(|plan, value| plan.start = day_of(value).unwrap_or(plan.start))} />
            </div>
            <div>
                <label for="target">{"Wanted by"}<span class="small">{" (optional)"}</span></label>
                <CheckedField id="target" kind="date" value={plan.target.map(|day| day.to_string()).unwrap_or_default()} check={check(optional_day_problem)} on_value={take(|plan, value| plan.target = day_of(value))} />
            </div>
            <div>
                <label for="supporters">{"Supporters"}<span class="small">{" (optional)"}</span></label>
                <CheckedField id="supporters" kind="number" value={plan.supporters.map(|count| count.to_string()).unwrap_or_default()} check={check(count_problem)} on_value={take(|plan, value| plan.supporters = value.parse().ok())} />
            </div>
        </form>
    }
}

/// The most supporters that a plan counts.
const MOST_SUPPORTERS: u16 = 999;

/// What is wrong with a count of supporters, where something is; none need be given.
fn count_problem(text: &str) -> Option<String> {
    let count = text.parse::<u16>().is_ok_and(|count| count <= MOST_SUPPORTERS);
    (!text.is_empty() && !count).then(|| format!("a whole number from 0 to {MOST_SUPPORTERS} is needed."))
}

/// What is wanted in a line, for paper, which has no fields.
pub fn in_words(plan: &Plan, dates: &Schedule<'_>) -> String {
    let way = dates.route.map(|route| format!(", by {}", route.name)).unwrap_or_default();
    let target = plan.target.map(|day| format!("; wanted by {day}")).unwrap_or_default();
    let supporters = plan.supporters.map(|count| format!("; {}", counted(count, "supporter"))).unwrap_or_default();
    format!("For {}: {}{way}. Work begins on {}{target}{supporters}.", plan.home, aim_words(plan.aim), plan.start)
}

/// Another aim has other ways.
fn set_aim(plan: &mut Plan, word: &str) {
    if let Some((_, aim)) = Aim::WORDS.iter().find(|(known, _)| *known == word) {
        (plan.aim, plan.route) = (*aim, None);
        // Steps of another way have other keys.
        plan.pins.clear();
    }
}

/// The group that the plan is made for.
fn set_home(plan: &mut Plan, name: &str) {
    if let Ok(group) = name.parse::<GroupId>() {
        plan.home = group;
    }
}
