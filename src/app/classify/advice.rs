//! What to do besides: remarks on the text, twin items to propose, groups to inform.

use yew::prelude::*;

use super::part::list;
use super::quoted::quoted;
use crate::app::components::links::{group_class, question_link};
use crate::classifier::{Companion, Liaison, Proposal, Verdict, Warning};

/// Remarks on how the text was read.
pub fn warnings(proposal: &Proposal, verdict: &Verdict) -> Html {
    let show = |warning: &Warning| {
        html! {
            <li>
                { warning.text.clone() }
                if !warning.spans.is_empty() {
                    <>{" "}{ quoted(warning.spans.iter().copied(), proposal) }</>
                }
            </li>
        }
    };
    list("warnings", "Note", verdict.warnings.iter().map(show).collect())
}

/// Twin items to propose in other Questions.
pub fn companions(verdict: &Verdict) -> Html {
    let show = |companion: &Companion| {
        html! {
            <li class={group_class(&companion.question.study_group())}>{ question_link(companion.question) }<span>{ companion.why.clone() }</span></li>
        }
    };
    list("companions", "Twin items to consider", verdict.companions.iter().map(show).collect())
}

/// Groups to inform or ask.
pub fn liaisons(verdict: &Verdict) -> Html {
    let show = |liaison: &Liaison| html! { <li><strong>{ liaison.to.clone() }</strong><span>{ liaison.why.clone() }</span></li> };
    list("liaisons", "Inform or ask", verdict.liaisons.iter().map(show).collect())
}
