//! All Recommendations, Supplements, reports and work items.

use std::cmp::Reverse;

use yew::prelude::*;

use crate::app::components::areas::{area_part, areas_of};
use crate::app::components::deliverables::{kind_words, status_words, title_words, when};
use crate::app::components::evidence::evidence;
use crate::app::components::links::{deliverable_link, group_link, part_href, question_link};
use crate::app::facts::{in_area, owner, texts_of_group};
use crate::dataset::sorting::sort_by_key;
use crate::dataset::{Area, Deliverable, GroupId};
use crate::embedded::dataset;
use crate::permalink::Route;

/// The texts as a table, then by functional area.
pub fn deliverables() -> Html {
    let data = dataset();
    let groups = groups();
    html! {
        <div class="page">
            <header class="question-head">
                <h1>{"Deliverables"}</h1>
                <p class="lead">
                    { format!(
                        "{} Recommendations, Supplements, reports and work items on quantum information technology, as of {}. Each has a page \
                         with its facts and sources.",
                        data.deliverables.len(),
                        data.as_of,
                    ) }
                </p>
            </header>
            <nav class="parts" aria-label="Parts of this page">
                <ul>
                    for (group, texts) in &groups {
                        <li><a href={part_href(&Route::Deliverables, &group_part(group))}>{ format!("{group} ({})", texts.len()) }</a></li>
                    }
                    <li><a href={part_href(&Route::Deliverables, "areas")}>{"By functional area"}</a></li>
                </ul>
            </nav>
            <section id="all">
                <h2>{"By group and name"}</h2>
                <table class="all-texts">
                    <caption class="visually-hidden">{"All texts, by group and name"}</caption>
                    <thead>
                        <tr>
                            for heading in ["Name", "Title", "Kind and status", "Question", "Functional areas", "Approved"] {
                                <th scope="col">{ heading }</th>
                            }
                        </tr>
                    </thead>
                    for (group, texts) in &groups {
                        <tbody>
                            <tr class="of-group" id={group_part(group)}><th scope="rowgroup" colspan="6">{ group_link(group) }{ group_name(group) }</th></tr>
                            for text in texts {
                                { row(text) }
                            }
                        </tbody>
                    }
                </table>
            </section>
            <section id="areas">
                <h2>{"By functional area"}</h2>
                <div class="facts-line">
                    <p>{"Our reading of titles and scopes. A text may stand in up to three areas; its own page tells why."}</p>
                    { evidence(&data.placement_evidence) }
                </div>
                <dl class="by-area">
                    for area in &data.areas {
                        { area_entry(area) }
                    }
                </dl>
            </section>
        </div>
    }
}

/// The groups with their texts; the group with most texts first.
fn groups() -> Vec<(&'static GroupId, Vec<&'static Deliverable>)> {
    let mut groups: Vec<_> = dataset().groups.iter().map(|group| (&group.id, texts_of_group(dataset(), &group.id))).collect();
    groups.retain(|(_, texts)| !texts.is_empty());
    sort_by_key(&mut groups, |(_, texts)| Reverse(texts.len()));
    groups
}

/// The part of the page that holds the texts of a group.
fn group_part(group: &GroupId) -> String {
    format!("group-{}", group.slug())
}

/// What kind of body a group is, or its name.
fn group_name(id: &GroupId) -> Html {
    let group = dataset().group(id);
    let name = group.map(|group| group.name.clone().unwrap_or_else(|| group.kind.to_string()));
    html! { <span class="small">{ format!(" {}", name.unwrap_or_default()) }</span> }
}

/// One text as a row.
fn row(text: &Deliverable) -> Html {
    let areas = dataset().placement(&text.id).into_iter().flat_map(areas_of);
    let areas = areas.map(|area| area.name.as_str()).collect::<Vec<_>>().join("; ");
    html! {
        <tr>
            <th scope="row">{ deliverable_link(&text.id) }</th>
            <td>{ title_words(text) }</td>
            <td>{ kind_words(text.kind) }<span class="small">{ format!(", {}", status_words(text.status).to_lowercase()) }</span></td>
            <td>{ owner(text).map_or_else(|| html! { <span class="unknown">{"not known"}</span> }, question_link) }</td>
            <td class="small">{ areas }</td>
            <td class="dates">{ when(text) }</td>
        </tr>
    }
}

/// One area with the names of its texts.
fn area_entry(area: &Area) -> Html {
    let texts = in_area(dataset(), &area.id);
    html! {
        <div id={area_part(&area.id)}>
            <dt>{ area.name.clone() }<span class="number">{ texts.len().to_string() }</span></dt>
            <dd>
                <p class="small">{ area.meaning.clone() }</p>
                <p class="row">
                    for text in texts {
                        { deliverable_link(&text.id) }
                    }
                </p>
            </dd>
        </div>
    }
}
