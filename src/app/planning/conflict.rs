//! Conflicts in words.

use yew::prelude::*;

use crate::app::components::links::{mandate_href, part_href};
use crate::dataset::Dataset;
use crate::permalink::Route;
use crate::planning::{Conflict, Plan, Rule, RulePlace, Schedule, words};

/// What does not fit, with the rule that it breaks.
pub fn conflict(facts: &Dataset, conflict: &Conflict, plan: &Plan, schedule: &Schedule<'_>) -> Html {
    html! {
        <>
            { words::conflict(conflict, plan, schedule) }
            if let Some(rule) = conflict.rule(facts, schedule) {
                <>{" Rule: "}<a href={place(facts, &rule)}>{ rule.says.clone() }</a></>
            }
        </>
    }
}

/// Where a rule is told.
fn place(facts: &Dataset, rule: &Rule) -> String {
    match rule.place {
        RulePlace::Plan => part_href(&Route::Plan, &rule.key),
        RulePlace::Mandate => {
            facts.mandates.iter().find(|mandate| mandate.id == rule.key).map_or_else(|| part_href(&Route::About, &rule.key), mandate_href)
        }
        RulePlace::About => part_href(&Route::About, &rule.key),
    }
}
