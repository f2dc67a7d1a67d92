//! The texts nearest to a proposal.

use yew::prelude::*;

use super::part::part;
use crate::app::components::deliverables::title_words;
use crate::app::components::links::{deliverable_link, question_link};
use crate::app::facts::owner;
use crate::classifier::{Precedent, Verdict};
use crate::embedded::dataset;

/// Texts that may already cover the proposal.
pub fn overlap(verdict: &Verdict) -> Html {
    if verdict.overlap.is_empty() {
        return Html::default();
    }
    let advice = html! { <p>{"Compare the scope with these before proposing a new item."}</p> };
    part("overlap", "May already be covered", html! { <>{ advice }{ list(&verdict.overlap) }</> })
}

/// The nearest texts; they support the answer and do not decide it.
pub fn precedents(verdict: &Verdict) -> Html {
    if verdict.precedents.is_empty() { Html::default() } else { part("precedents", "Nearest texts", list(&verdict.precedents)) }
}

/// Texts with the Question in charge and the shared words.
pub fn list(precedents: &[Precedent]) -> Html {
    html! {
        <ul class="nearest">
            for precedent in precedents {
                <li>{ show(precedent) }</li>
            }
        </ul>
    }
}

/// How a text is near: by its words, or by its name alone.
fn likeness(precedent: &Precedent) -> String {
    if precedent.shared.is_empty() { "named in the title".to_owned() } else { format!("{} % alike", precedent.similarity / 10) }
}

/// One text.
fn show(precedent: &Precedent) -> Html {
    let deliverable = dataset().deliverable(&precedent.deliverable);
    html! {
        <>
            <p class="row">
                { deliverable_link(&precedent.deliverable) }
                { deliverable.and_then(owner).map(question_link).unwrap_or_default() }
                <span class="small">{ likeness(precedent) }</span>
            </p>
            <p>{ deliverable.map(title_words).unwrap_or_default() }</p>
            if !precedent.shared.is_empty() {
                <p class="small">{ format!("Shared: {}", precedent.shared.join(", ")) }</p>
            }
        </>
    }
}
