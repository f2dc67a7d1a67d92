//! Questions as the entries of an index.

use yew::prelude::*;

use super::evidence::grade_mark;
use super::landscape::count;
use super::links::group_class;
use crate::app::facts::{aspect, texts_of};
use crate::dataset::QuestionId;
use crate::embedded::dataset;
use crate::permalink::Route;

/// The Questions given.
pub fn question_list(ids: impl Iterator<Item = QuestionId>) -> Html {
    html! {
        <ul class="index">
            for id in ids {
                { entry(id) }
            }
        </ul>
    }
}

/// One Question: number, latest known title, aspect, number of texts.
fn entry(id: QuestionId) -> Html {
    html! {
        <li class={group_class(&id.study_group())}>
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
