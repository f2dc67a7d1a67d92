//! Conflicts in words.

use yew::prelude::*;

use super::dates::level;
use crate::app::components::links::{mandate_href, part_href};
use crate::dataset::Dataset;
use crate::permalink::Route;
use crate::planning::{Conflict, Plan, Schedule};

/// What does not fit, with a link to the rule that it breaks.
pub fn conflict(facts: &Dataset, conflict: &Conflict, plan: &Plan, schedule: &Schedule<'_>) -> Html {
    html! {
        <>
            { words(conflict, plan, schedule) }
            if let Some(rule) = conflict.rule(facts) {
                <>{" "}{ rule_link(facts, &rule) }</>
            }
        </>
    }
}

/// What does not fit, in one or two sentences.
pub fn words(conflict: &Conflict, plan: &Plan, schedule: &Schedule<'_>) -> String {
    let milestone = |at: usize| schedule.milestones.get(at).map_or("A step", |milestone| milestone.name.as_str());
    let item = |at: usize| plan.items.get(at).map_or("An item", |item| item.title.as_str());
    let groups = |groups: &[_]| groups.iter().map(ToString::to_string).collect::<Vec<_>>().join(" and ");
    match conflict {
        Conflict::Circle(items) => {
            let names: Vec<_> = items.iter().map(|at| format!("“{}”", item(*at))).collect();
            format!("These items wait for each other: {}.", names.join(", "))
        }
        Conflict::NoMeeting { milestone: at, body, level: needed, only_working_parties } => {
            let weeks = if *only_working_parties { " Its working parties meet, but have not the power." } else { "" };
            format!("“{}” needs a {} of {body}, and none is known.{weeks}", milestone(*at), level(*needed))
        }
        Conflict::AfterTarget { milestone: at, target } => format!("“{}” comes after {target}, when it is wanted.", milestone(*at)),
        Conflict::AfterPeriod { milestone: at, period } => format!("“{}” comes after the study period {period}.", milestone(*at)),
        Conflict::PinTooEarly { pin, earliest } => format!("{} is too early: {earliest} is the first day that the rest allows.", pin.day),
        Conflict::FewSupporters { has, customary, .. } => format!("There are {has} supporters; normally there are at least {customary}."),
        Conflict::OtherOwner { item: at, owner } => format!("“{}” belongs to {owner}.", item(*at)),
        Conflict::TwoOwners { item: at, owners } => format!("“{}” has parts in {}: split it.", item(*at), groups(owners)),
        Conflict::NoLiaison { item: at, group } => format!("“{}” touches {group}, which is not asked.", item(*at)),
        Conflict::NoAnswer { item: at, group } => format!("“{}” asks {group}, and no meeting of {group} is known.", item(*at)),
        Conflict::DeadlinePast { meeting, due, .. } => {
            format!("The meeting of {} on {} cannot be used: its deadline was {}.", meeting.body, meeting.first, due.day)
        }
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
