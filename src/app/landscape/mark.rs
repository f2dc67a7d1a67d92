//! A text as a mark in the matrix: its name, its kind as a letter, where it stands as a shape of the frame.

use yew::prelude::*;

use crate::app::components::deliverables::{kind_words, status_words};
use crate::dataset::{DeliverableKind, Status};
use crate::landscape::Row;
use crate::permalink::Route;

/// How a mark stands to the chosen text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Nothing special.
    None,
    /// It is the chosen text, here or at another place of it.
    Chosen,
    /// It is a twin of it.
    Twin,
}

/// The class of a state.
pub fn state_class(status: Status) -> &'static str {
    match status {
        Status::InForce | Status::Published => "is-in-force",
        Status::UnderStudy => "is-under-study",
        Status::Superseded | Status::Unknown => "is-other",
    }
}

/// The letter of a kind; the common kinds have none.
pub fn kind_letter(kind: DeliverableKind) -> &'static str {
    match kind {
        DeliverableKind::Recommendation | DeliverableKind::WorkItem => "",
        DeliverableKind::Supplement => "S",
        DeliverableKind::TechnicalReport => "R",
        DeliverableKind::TechnicalPaper => "P",
        DeliverableKind::FocusGroupDeliverable => "F",
    }
}

/// What a mark needs beside its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// How it stands to the chosen text.
    pub relation: Relation,
    /// Whether the tab key stops here; `None` before the page is alive, when it stops everywhere.
    pub tabindex: Option<&'static str>,
    /// Chooses the text.
    pub onclick: Callback<MouseEvent>,
}

/// The mark: a link to the page of the text, so that it works before and without the app. One element alone, since there are hundreds, and
/// each costs as much time to lay out as to make.
pub fn mark(row: &Row<'_>, setting: &Setting) -> Html {
    let (relation, remark) = match setting.relation {
        Relation::None => ("", ""),
        Relation::Chosen => (" is-chosen", ", chosen"),
        Relation::Twin => (" is-twin", ", twin of the chosen text"),
    };
    let name = row.entry.id.to_string();
    let words = format!("{name}, {}, {}{remark}", kind_words(row.kind), status_words(row.status).to_lowercase());
    let letter = Some(kind_letter(row.kind)).filter(|letter| !letter.is_empty());
    html! {
        <a
            key={row.position}
            class={format!("mark {}{relation}", state_class(row.status))}
            href={Route::Deliverable(row.entry.id.clone()).href()}
            title={row.entry.title.clone()}
            aria-label={words}
            data-kind={letter}
            tabindex={setting.tabindex}
            onclick={setting.onclick.clone()}
        >
            { name }
        </a>
    }
}

/// What the marks mean.
pub fn key() -> Html {
    html! {
        <ul class="matrix-key">
            <li><span class="mark is-in-force">{"Name"}</span>{"in force or published"}</li>
            <li><span class="mark is-under-study">{"Name"}</span>{"under study"}</li>
            <li><span class="mark is-other">{"Name"}</span>{"superseded, or state not known"}</li>
            <li><span class="mark is-in-force is-twin">{"Name"}</span>{"twin of the chosen text, in another group"}</li>
            <li><span class="small">{"S Supplement, R report, P paper, F focus group deliverable; no letter: Recommendation or work item"}</span></li>
        </ul>
    }
}
