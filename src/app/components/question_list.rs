//! The Questions of one study group as a list of cards.

use yew::prelude::*;

use super::evidence::grade_mark;
use super::landscape::count;
use crate::app::facts::{aspect, texts_of};
use crate::dataset::{GroupId, QuestionId};
use crate::embedded::dataset;
use crate::permalink::Route;

/// Every Question of a study group.
pub fn question_list(group: &GroupId) -> Html {
    html! {
        <ul class="questions">
            for id in dataset().question_ids().into_iter().filter(|id| id.study_group() == *group) {
                <li>{ card(id) }</li>
            }
        </ul>
    }
}

/// One Question: number, latest known title, aspect, number of texts.
fn card(id: QuestionId) -> Html {
    html! {
        <article class="card">
            <h3><a href={Route::Question(id).href()}>{ id.to_string() }</a></h3>
            if let Some((record, title)) = dataset().latest_title(id) {
                <p class="card-title"><cite>{ title.value.clone() }</cite></p>
                <p class="small">{ format!("Title of {} ", record.study_period) }{ grade_mark(title.evidence.grade) }</p>
            } else {
                <p class="unknown">{"Title not known"}</p>
            }
            if let Some((_, aspect)) = aspect(dataset(), id) {
                <p class="small">{ format!("Named for {aspect} in 2023") }</p>
            }
            <p class="count">{ count(&texts_of(dataset(), id)) }</p>
        </article>
    }
}
