//! Conflicts in words.

use yew::prelude::*;

use crate::app::components::links::{mandate_href, part_href};
use crate::dataset::Dataset;
use crate::permalink::Route;
use crate::planning::{Conflict, Plan, Schedule, words};

/// What does not fit, with a link to the rule that it breaks.
pub fn conflict(facts: &Dataset, conflict: &Conflict, plan: &Plan, schedule: &Schedule<'_>) -> Html {
    html! {
        <>
            { words::conflict(conflict, plan, schedule) }
            if let Some(rule) = conflict.rule(facts) {
                <>{" "}{ rule_link(facts, &rule) }</>
            }
        </>
    }
}

/// A rule by its key, as a link to where it is told.
fn rule_link(facts: &Dataset, key: &str) -> Html {
    let procedure = &facts.planning.procedure;
    let href = if procedure.clock(key).is_some() || procedure.threshold(key).is_some() {
        part_href(&Route::Plan, key)
    } else if let Some(mandate) = facts.mandates.iter().find(|mandate| mandate.id == key) {
        mandate_href(mandate)
    } else {
        part_href(&Route::About, key)
    };
    html! { <a {href}>{"Rule"}</a> }
}
