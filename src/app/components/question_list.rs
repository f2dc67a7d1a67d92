//! The Questions of one study group.

use yew::prelude::*;

use super::evidence::grade_mark;
use super::landscape::count;
use crate::app::facts::{aspect, texts_of};
use crate::dataset::{GroupId, QuestionId};
use crate::embedded::dataset;
use crate::permalink::Route;

/// Every Question of a study group, as the entries of an index.
pub fn question_list(group: &GroupId) -> Html {
    html! {
        <ul class="index">
            for id in dataset().question_ids().into_iter().filter(|id| id.study_group() == *group) {
                { entry(id) }
            }
        </ul>
    }
}

/// One Question: number, latest known title, aspect, number of texts.
fn entry(id: QuestionId) -> Html {
    html! {
        <li>
            <h3><a href={Route::Question(id).href()}>{ id.to_string() }</a></h3>
            <div>
                if let Some((record, title)) = dataset().latest_title(id) {
                    <p><cite>{ title.value.clone() }</cite></p>
                    <p class="row">
                        <span class="small">{ format!("Title of {}", record.study_period) }</span>
                        { grade_mark(title.evidence.grade) }
                        if let Some((_, aspect)) = aspect(dataset(), id) {
                            <span class="small">{ format!("Named for {aspect} in 2023") }</span>
                        }
                    </p>
                } else {
                    <p class="unknown">{"Title not known"}</p>
                }
            </div>
            <p class="count">{ count(&texts_of(dataset(), id)) }</p>
        </li>
    }
}
