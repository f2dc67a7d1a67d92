//! The values of a text by name, each as a link where it has a page.

use yew::prelude::*;

use crate::app::components::links::group_class;
use crate::dataset::overview::{Dimension, Entry, Overview};
use crate::dataset::{GroupId, QuestionId};
use crate::landscape::matrix::Owner;
use crate::permalink::Route;

/// A text by its name, as a link to its page.
pub fn text_link(entry: &Entry) -> Html {
    let class = format!("text-id {}", group_class(&entry.group));
    html! { <a {class} href={Route::Deliverable(entry.id.clone()).href()}>{ entry.id.to_string() }</a> }
}

/// A group by its name, as a link to its page.
pub fn group_link(group: &GroupId) -> Html {
    html! { <a class={format!("question {}", group_class(group))} href={Route::Group(group.clone()).href()}>{ group.to_string() }</a> }
}

/// The Question of a text as a link, or that it is not known.
pub fn question_of(overview: &Overview, entry: &Entry) -> Html {
    question(overview, &entry.group, entry.values_of(Dimension::Question).first().copied())
}

/// The Question of a column as a link, or that it is not known.
pub fn owner_link(overview: &Overview, owner: &Owner) -> Html {
    question(overview, &owner.group, owner.question)
}

/// A Question as a link, or that it is not known.
fn question(overview: &Overview, group: &GroupId, at: Option<u8>) -> Html {
    let value = at.and_then(|at| overview.values(Dimension::Question).get(usize::from(at)));
    match value.and_then(|value| value.name.parse::<QuestionId>().ok()) {
        Some(id) => {
            html! { <a class={format!("question {}", group_class(group))} href={Route::Question(id).href()}>{ id.to_string() }</a> }
        }
        None => html! { <span class="unknown">{ no_question(group) }</span> },
    }
}

/// Why a text of a group has no Question: only study groups have Questions.
pub fn no_question(group: &GroupId) -> &'static str {
    if matches!(group, GroupId::Study(_)) { "not known" } else { "no Questions" }
}

/// The names of a text's values in a dimension, joined.
pub fn names(overview: &Overview, entry: &Entry, dimension: Dimension) -> String {
    let values = overview.values(dimension);
    let names = entry.values_of(dimension).iter().filter_map(|at| values.get(usize::from(*at)));
    names.map(|value| value.name.as_str()).collect::<Vec<_>>().join(", ")
}
