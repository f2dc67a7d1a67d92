//! What is known of a deliverable, fact by fact, each with how it is known.

use yew::prelude::*;

use super::deliverables::{kind_words, status_words, title_words};
use super::evidence::evidence;
use super::links::{deliverable_link, group_link, question_link};
use crate::dataset::{Attested, Deliverable, QuestionId};
use crate::embedded::dataset;

/// The table of facts. What rests on the record as a whole comes first and shares one mark.
pub fn text_facts(deliverable: &Deliverable) -> Html {
    let shared = shared(deliverable);
    let rows = shared.len().to_string();
    html! {
        <table class="known">
            <caption class="visually-hidden">{"Facts, and how they are known"}</caption>
            <thead><tr><th scope="col">{"Fact"}</th><th scope="col">{"What is known"}</th><th scope="col">{"How it is known"}</th></tr></thead>
            <tbody>
                for (index, (name, value)) in shared.into_iter().enumerate() {
                    <tr>
                        <th scope="row">{ name }</th>
                        <td>{ value }</td>
                        if index == 0 {
                            <td class="how" rowspan={rows.clone()}>{ evidence(&deliverable.evidence) }</td>
                        }
                    </tr>
                }
            </tbody>
            <tbody>
                { question(deliverable) }
                if let Some(process) = &deliverable.process {
                    { own("Approval process", html! { { process.value.clone() } }, process) }
                }
            </tbody>
        </table>
    }
}

/// The facts that rest on the record as a whole, in reading order.
fn shared(deliverable: &Deliverable) -> Vec<(&'static str, Html)> {
    let kind = match deliverable.target_kind {
        Some(target) => format!("{}, to become a {}", kind_words(deliverable.kind), kind_words(target)),
        None => kind_words(deliverable.kind).to_owned(),
    };
    let text = |text: String| html! { { text } };
    let mut rows = vec![
        ("Title", title_words(deliverable)),
        ("Kind", text(kind)),
        ("Status", text(status_words(deliverable.status).to_owned())),
        ("Group", group_link(&deliverable.group)),
    ];
    let mut add = |name, value: Option<Html>| rows.extend(value.map(|value| (name, value)));
    add("Study period", deliverable.study_period.as_ref().map(|period| text(period.to_string())));
    add("Also named", names(deliverable).map(text));
    add("Started", deliverable.started.map(|date| text(date.to_string())));
    add("Planned for", deliverable.planned.map(|quarter| text(quarter.to_string())));
    add("Replaces", deliverable.revises.as_ref().map(deliverable_link));
    add("Under revision as", revision(deliverable).map(|item| deliverable_link(&item.id)));
    add("Common text", deliverable.common_text.clone().map(text));
    add("Subjects", Some(deliverable.tags.join(", ")).filter(|tags| !tags.is_empty()).map(text));
    add("Remark", deliverable.note.clone().map(text));
    rows
}

/// Other names and former names.
fn names(deliverable: &Deliverable) -> Option<String> {
    let former = deliverable.former_ids.iter().map(|id| format!("{id} (former name here)"));
    let names: Vec<_> = deliverable.aliases.iter().cloned().chain(former).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// The work item that is to replace a text.
fn revision(deliverable: &Deliverable) -> Option<&'static Deliverable> {
    dataset().deliverables.iter().find(|item| item.revises.as_ref() == Some(&deliverable.id))
}

/// The Question in charge, or why it is not known.
fn question(deliverable: &Deliverable) -> Html {
    let note = deliverable.question_note.as_ref().map(|note| html! { <p class="small">{ note.clone() }</p> }).unwrap_or_default();
    match &deliverable.question {
        Some(question) => own("Question", html! { <>{ question_link(question.value) }{ carried_on(question.value) }{ note }</> }, question),
        None => html! {
            <tr><th scope="row">{"Question"}</th><td><span class="unknown">{"Not known"}</span>{ note }</td><td class="how"></td></tr>
        },
    }
}

/// The Question that carries on the work of an earlier one.
fn carried_on(id: QuestionId) -> Html {
    let today = dataset().question_today(id);
    html! {
        if today != id {
            <span class="small">{" carried on by "}{ question_link(today) }</span>
        }
    }
}

/// A fact with evidence of its own.
fn own<T>(name: &'static str, value: Html, attested: &Attested<T>) -> Html {
    html! { <tr><th scope="row">{ name }</th><td>{ value }</td><td class="how">{ evidence(&attested.evidence) }</td></tr> }
}
