//! Links within the site. All are relative to `<base>`, so that the built site works at any path of any host.

use yew::prelude::*;

use crate::dataset::{DeliverableId, GroupId, Mandate, QuestionId, SourceId};
use crate::embedded::dataset;
use crate::permalink::Route;

/// The class that gives a study group its colour.
pub fn group_class(group: &GroupId) -> &'static str {
    match group {
        GroupId::Study(11) => "sg11",
        GroupId::Study(13) => "sg13",
        GroupId::Study(17) => "sg17",
        _ => "sg-other",
    }
}

/// A link to a part of a page: with the full path, since `<base>` makes `#part` alone the home page.
pub fn part_href(route: &Route, part: &str) -> String {
    format!("{}#{part}", route.path())
}

/// A Question by its number, as a link where it has a page.
pub fn question_link(id: QuestionId) -> Html {
    let class = format!("question {}", group_class(&id.study_group()));
    if dataset().question_ids().contains(&id) {
        html! { <a {class} href={Route::Question(id).href()}>{ id.to_string() }</a> }
    } else {
        html! { <span {class}>{ id.to_string() }</span> }
    }
}

/// A group by its name, as a link where it has a page.
pub fn group_link(id: &GroupId) -> Html {
    let class = format!("question {}", group_class(id));
    if dataset().group(id).is_some() {
        html! { <a {class} href={Route::Group(id.clone()).href()}>{ id.to_string() }</a> }
    } else {
        html! { <span {class}>{ id.to_string() }</span> }
    }
}

/// A text by its name, as a link to its page.
pub fn deliverable_link(id: &DeliverableId) -> Html {
    match dataset().deliverable(id) {
        Some(deliverable) => html! {
            <a class={format!("text-id {}", group_class(&deliverable.group))} href={Route::Deliverable(id.clone()).href()}>{ id.to_string() }</a>
        },
        None => html! { <span class="text-id">{ id.to_string() }</span> },
    }
}

/// Where a mandate is told: on the page of its Question, or of its group.
pub fn mandate_href(mandate: &Mandate) -> String {
    let page = mandate.question.map_or_else(|| Route::Group(mandate.group.clone()), Route::Question);
    part_href(&page, &mandate.id)
}

/// A source by its name, as a link to where it was read or, without an address, to the list of sources.
pub fn source_link(id: &SourceId) -> Html {
    match dataset().source(id) {
        Some(source) => {
            let href = source.url.clone().unwrap_or_else(|| part_href(&Route::About, &source_part(id)));
            html! { <a {href}>{ source.name.clone() }</a> }
        }
        None => html! { <span>{ id.to_string() }</span> },
    }
}

/// The part of the page of sources that tells of one source.
pub fn source_part(id: &SourceId) -> String {
    format!("source-{}", id.slug())
}
