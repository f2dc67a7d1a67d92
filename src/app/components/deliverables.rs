//! Recommendations, Supplements, reports and work items: in words, and as the entries of a list.

use yew::prelude::*;

use super::links::deliverable_link;
use crate::dataset::{Deliverable, DeliverableKind, Status};

/// The kind of a text, in words.
pub fn kind_words(kind: DeliverableKind) -> &'static str {
    match kind {
        DeliverableKind::Recommendation => "Recommendation",
        DeliverableKind::Supplement => "Supplement",
        DeliverableKind::TechnicalReport => "Technical Report",
        DeliverableKind::TechnicalPaper => "Technical Paper",
        DeliverableKind::FocusGroupDeliverable => "Focus group deliverable",
        DeliverableKind::WorkItem => "Work item",
    }
}

/// Where a text stands, in words.
pub fn status_words(status: Status) -> &'static str {
    match status {
        Status::InForce => "In force",
        Status::Published => "Published",
        Status::UnderStudy => "Under study",
        Status::Superseded => "Superseded",
        Status::Unknown => "State not known",
    }
}

/// The title of a text, or that it is not known.
pub fn title_words(deliverable: &Deliverable) -> Html {
    match &deliverable.title {
        Some(title) => html! { <span class="title">{ title.clone() }</span> },
        None => html! { <span class="unknown">{"Title not known"}</span> },
    }
}

/// A list of texts by name, title and date, each a link to its page.
pub fn deliverable_list(deliverables: &[&Deliverable]) -> Html {
    html! {
        <ul class="texts">
            for deliverable in deliverables {
                <li id={deliverable.id.slug()} class="text">
                    { deliverable_link(&deliverable.id) }
                    { title_words(deliverable) }
                    <span class="dates">{ when(deliverable) }</span>
                </li>
            }
        </ul>
    }
}

/// The one date that matters most.
pub fn when(deliverable: &Deliverable) -> String {
    match (deliverable.status, deliverable.editions.last(), deliverable.planned) {
        (Status::Superseded, _, _) => "superseded".to_owned(),
        (Status::Unknown, _, _) => "state not known".to_owned(),
        (_, Some(edition), _) => edition.approved.to_string(),
        (_, None, Some(planned)) => format!("planned {planned}"),
        (_, None, None) => "no date known".to_owned(),
    }
}
