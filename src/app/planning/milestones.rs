//! The milestones of a schedule as a list: what, when, who, by which rule.

use yew::prelude::*;

use super::dates::{day, due, meeting};
use crate::app::components::evidence::evidence;
use crate::app::components::links::part_href;
use crate::dataset::{Procedure, RuleText, Step};
use crate::embedded::dataset;
use crate::permalink::Route;
use crate::planning::Milestone;

/// The milestones, in the order of their dates.
pub fn milestones<'a>(all: impl Iterator<Item = &'a Milestone<'a>>, text: &RuleText) -> Html {
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|milestone| (milestone.earliest.is_none(), milestone.earliest.map(|days| days.last)));
    html! {
        <ol class="milestones">
            for milestone in all {
                <li class={if milestone.critical { "critical" } else { "" }}>{ entry(milestone, text) }</li>
            }
        </ol>
    }
}

/// One milestone.
fn entry(milestone: &Milestone<'_>, text: &RuleText) -> Html {
    html! {
        <>
            <p class="milestone-when">
                if let Some(earliest) = milestone.earliest {
                    { day(earliest.last) }
                } else {
                    <span class="unknown">{"no date"}</span>
                }
            </p>
            <div class="milestone-what">
                <p><strong>{ milestone.name.clone() }</strong></p>
                if let Some(held) = &milestone.meeting {
                    <p class="small">{ meeting(held) }</p>
                }
                if let Some(deadline) = &milestone.due {
                    <p class="small">
                        { format!("In time until {} ", due(deadline)) }
                        <a href={part_href(&Route::Plan, &deadline.clock)}>{ clock_words(&deadline.clock) }</a>
                    </p>
                }
                if let Some(step) = milestone.step {
                    { details(step, text) }
                }
            </div>
        </>
    }
}

/// Who acts, what must hold, what comes of it, where it stands.
fn details(step: &Step, text: &RuleText) -> Html {
    html! {
        <>
            if let Some(who) = &step.who {
                <p class="small">{ format!("{who}.") }</p>
            }
            if let Some(condition) = &step.condition {
                <p class="small">{ condition.clone() }</p>
            }
            if let Some(output) = &step.output {
                <p class="small">{ format!("Output: {output}.") }</p>
            }
            if step.clause.is_some() {
                <p class="small">{ clause(&RuleText { edition: text.edition.clone(), clause: step.clause.clone() }) }</p>
            }
            if let Some(known) = &step.evidence {
                { evidence(known) }
            }
        </>
    }
}

/// The length of a clock.
fn clock_words(id: &str) -> String {
    procedure().clock(id).map_or_else(|| id.to_owned(), |clock| format!("({} before)", clock.length))
}

/// The procedure.
fn procedure() -> &'static Procedure {
    &dataset().planning.procedure
}

/// Where a rule stands: the text and the clause.
pub fn clause(text: &RuleText) -> String {
    let name = procedure().edition(text).map_or(text.edition.as_str(), |edition| edition.name.as_str());
    text.clause.as_ref().map_or_else(|| name.to_owned(), |clause| format!("{name}, {clause}"))
}

/// What to mind before relying on a rule.
pub fn caution(text: &RuleText) -> String {
    procedure().edition(text).map(|edition| edition.caution.clone()).unwrap_or_default()
}
