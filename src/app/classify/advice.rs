//! What to do besides: remarks on the text, twin items to propose, groups to inform.

use yew::prelude::*;

use super::quoted::quoted;
use crate::app::components::links::{group_class, question_link};
use crate::classifier::{Proposal, Verdict};

/// Remarks on how the text was read.
pub fn warnings(proposal: &Proposal, verdict: &Verdict) -> Html {
    html! {
        if !verdict.warnings.is_empty() {
            <section class="warnings">
                <h2>{"Note"}</h2>
                <ul>
                    for warning in &verdict.warnings {
                        <li>
                            { warning.text.clone() }
                            if !warning.spans.is_empty() {
                                <>{" "}{ quoted(warning.spans.iter().copied(), proposal) }</>
                            }
                        </li>
                    }
                </ul>
            </section>
        }
    }
}

/// Twin items to propose in other Questions.
pub fn companions(verdict: &Verdict) -> Html {
    html! {
        if !verdict.companions.is_empty() {
            <section class="companions">
                <h2>{"Twin items to consider"}</h2>
                <ul>
                    for companion in &verdict.companions {
                        <li class={group_class(&companion.question.study_group())}>{ question_link(companion.question) }<span>{ companion.why.clone() }</span></li>
                    }
                </ul>
            </section>
        }
    }
}

/// Groups to inform or ask.
pub fn liaisons(verdict: &Verdict) -> Html {
    html! {
        if !verdict.liaisons.is_empty() {
            <section class="liaisons">
                <h2>{"Inform or ask"}</h2>
                <ul>
                    for liaison in &verdict.liaisons {
                        <li><strong>{ liaison.to.clone() }</strong><span>{ liaison.why.clone() }</span></li>
                    }
                </ul>
            </section>
        }
    }
}
