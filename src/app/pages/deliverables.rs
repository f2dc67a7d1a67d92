//! All Recommendations, Supplements, reports and work items.

use yew::prelude::*;

use crate::app::components::areas::{area_part, areas_of};
use crate::app::components::deliverables::{kind_words, status_words, title_words, when};
use crate::app::components::evidence::evidence;
use crate::app::components::links::{deliverable_link, group_link, part_href, question_link};
use crate::app::facts::{in_area, owner};
use crate::dataset::{Area, Deliverable};
use crate::embedded::dataset;
use crate::permalink::Route;

/// The texts as a table, then by functional area.
pub fn deliverables() -> Html {
    let data = dataset();
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
                    <li><a href={part_href(&Route::Deliverables, "all")}>{"All, by name"}</a></li>
                    <li><a href={part_href(&Route::Deliverables, "areas")}>{"By functional area"}</a></li>
                </ul>
            </nav>
            <section id="all">
                <h2>{"All, by name"}</h2>
                <table class="all-texts">
                    <thead>
                        <tr>
                            for heading in ["Name", "Title", "Kind", "Status", "Question", "Areas", "Approved"] {
                                <th scope="col">{ heading }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for text in &data.deliverables {
                            { row(text) }
                        }
                    </tbody>
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

/// One text as a row. Where the Question is not known, the group stands for it.
fn row(text: &Deliverable) -> Html {
    let areas = dataset().placement(&text.id).into_iter().flat_map(areas_of);
    let areas = areas.map(|area| area.name.as_str()).collect::<Vec<_>>().join("; ");
    html! {
        <tr>
            <th scope="row">{ deliverable_link(&text.id) }</th>
            <td>{ title_words(text) }</td>
            <td>{ kind_words(text.kind) }</td>
            <td>{ status_words(text.status) }</td>
            <td>{ owner(text).map_or_else(|| group_link(&text.group), question_link) }</td>
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
