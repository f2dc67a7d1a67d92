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

/// A record by its name in the colour of its group, as a link where it has a page.
fn named(class: &'static str, group: &GroupId, page: Option<Route>, name: String) -> Html {
    let class = format!("{class} {}", group_class(group));
    match page {
        Some(page) => html! { <a {class} href={page.href()}>{ name }</a> },
        None => html! { <span {class}>{ name }</span> },
    }
}

/// A link without a look of its own.
pub fn plain_link(href: String, words: String) -> Html {
    html! { <a {href}>{ words }</a> }
}

/// A Question by its number, as a link where it has a page.
pub fn question_link(id: QuestionId) -> Html {
    let page = dataset().question_ids().contains(&id).then_some(Route::Question(id));
    named("question", &id.study_group(), page, id.to_string())
}

/// A group by its name, as a link where it has a page.
pub fn group_link(id: &GroupId) -> Html {
    let page = dataset().group(id).map(|_| Route::Group(id.clone()));
    named("question", id, page, id.to_string())
}

/// A text by its name, as a link to its page.
pub fn deliverable_link(id: &DeliverableId) -> Html {
    match dataset().deliverable(id) {
        Some(deliverable) => named("text-id", &deliverable.group, Some(Route::Deliverable(id.clone())), id.to_string()),
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
            plain_link(href, source.name.clone())
        }
        None => html! { <span>{ id.to_string() }</span> },
    }
}

/// The part of the page of sources that tells of one source.
pub fn source_part(id: &SourceId) -> String {
    format!("source-{}", id.slug())
}
