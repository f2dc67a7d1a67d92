//! Lists of Recommendations, Supplements, reports and work items.

use yew::prelude::*;

use super::evidence::{evidence, grade_mark};
use super::links::{deliverable_link, source_link};
use crate::dataset::{Deliverable, DeliverableKind, Status};
use crate::embedded::dataset;

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

/// The title of a text, or that it is not known.
pub fn title_words(deliverable: &Deliverable) -> Html {
    match &deliverable.title {
        Some(title) => html! { <span class="title">{ title.clone() }</span> },
        None => html! { <span class="unknown">{"Title not known"}</span> },
    }
}

/// A list of texts, each with its dates, what it covers, and what that rests on.
pub fn deliverable_list(deliverables: &[&Deliverable]) -> Html {
    html! {
        <ul class="texts">
            for deliverable in deliverables {
                <li id={deliverable.id.slug()} class="text">{ entry(deliverable) }</li>
            }
        </ul>
    }
}

/// One text.
fn entry(deliverable: &Deliverable) -> Html {
    html! {
        <details>
            <summary>
                <span class="text-id">{ deliverable.id.to_string() }</span>
                { title_words(deliverable) }
                <span class="dates">{ when(deliverable) }</span>
            </summary>
            <div class="text-body">
                if let Some(scope) = &deliverable.scope {
                    <p>{ scope.clone() }</p>
                }
                if let Some(basis) = &deliverable.scope_basis {
                    <p class="small">{ format!("In our words, from: {basis}") }</p>
                }
                <dl class="facts">{ facts(deliverable) }</dl>
                { evidence(&deliverable.evidence) }
            </div>
        </details>
    }
}

/// The one date that matters most.
fn when(deliverable: &Deliverable) -> String {
    match (deliverable.status, deliverable.editions.last(), deliverable.planned) {
        (Status::Superseded, _, _) => "superseded".to_owned(),
        (Status::Unknown, _, _) => "state not known".to_owned(),
        (_, Some(edition), _) => edition.approved.to_string(),
        (_, None, Some(planned)) => format!("planned {planned}"),
        (_, None, None) => "no date known".to_owned(),
    }
}

/// What else is known of a text, one line each.
fn facts(deliverable: &Deliverable) -> Html {
    let kind = match deliverable.target_kind {
        Some(target) => format!("{}, to become a {}", kind_words(deliverable.kind), kind_words(target)),
        None => kind_words(deliverable.kind).to_owned(),
    };
    let twins = dataset().twins_of(&deliverable.id);
    html! {
        <>
            <div><dt>{"Kind"}</dt><dd>{ kind }</dd></div>
            if let Some(question) = &deliverable.question {
                <div>
                    <dt>{"Question"}</dt>
                    <dd>{ question.value.to_string() }{" "}{ grade_mark(question.evidence.grade) }{ note(question.evidence.note.as_ref()) }</dd>
                </div>
            }
            if let Some(remark) = &deliverable.question_note {
                <div><dt>{"On the Question"}</dt><dd>{ remark.clone() }</dd></div>
            }
            if !deliverable.aliases.is_empty() {
                <div><dt>{"Also named"}</dt><dd>{ deliverable.aliases.join(", ") }</dd></div>
            }
            if let Some(process) = &deliverable.process {
                <div><dt>{"Approval"}</dt><dd>{ process.value.clone() }{" "}{ grade_mark(process.evidence.grade) }</dd></div>
            }
            if let Some(started) = deliverable.started {
                <div><dt>{"Started"}</dt><dd>{ started.to_string() }</dd></div>
            }
            if !deliverable.editions.is_empty() {
                <div><dt>{"Editions"}</dt><dd>{ editions(deliverable) }</dd></div>
            }
            if let Some(revised) = &deliverable.revises {
                <div><dt>{"Replaces"}</dt><dd>{ deliverable_link(revised) }</dd></div>
            }
            if let Some(text) = &deliverable.common_text {
                <div><dt>{"Common text"}</dt><dd>{ text.clone() }</dd></div>
            }
            if !twins.is_empty() {
                <div>
                    <dt>{"Same subject"}</dt>
                    <dd class="row">
                        for twin in twins {
                            { deliverable_link(twin) }
                        }
                    </dd>
                </div>
            }
            if let Some(remark) = &deliverable.note {
                <div><dt>{"Remark"}</dt><dd>{ remark.clone() }</dd></div>
            }
        </>
    }
}

/// The approved editions, newest first.
fn editions(deliverable: &Deliverable) -> Html {
    html! {
        <ul class="editions">
            for edition in deliverable.editions.iter().rev() {
                <li>
                    { edition.approved.to_string() }
                    if let Some(process) = &edition.process {
                        <span>{ format!(", by {}", process.value) }</span>
                    }
                    if let Some(question) = &edition.question {
                        <span>{ format!(", under {}", question.value) }</span>
                    }
                    if let Some(title) = &edition.title {
                        <span>{ format!(", as “{title}”") }</span>
                    }
                    for amendment in &edition.amendments {
                        <span>{ format!("; {} of {}", amendment.id, amendment.approved) }{ note(amendment.what.as_ref()) }{ note(amendment.note.as_ref()) }</span>
                    }
                    { note(edition.note.as_ref()) }
                    for source in &edition.sources {
                        <>{" · "}{ source_link(source) }</>
                    }
                </li>
            }
        </ul>
    }
}

/// A remark behind a fact.
fn note(text: Option<&String>) -> Html {
    html! {
        if let Some(text) = text {
            <span class="small">{ format!(" {text}") }</span>
        }
    }
}
