//! One Question.

use yew::prelude::*;

use crate::app::components::deliverables::{deliverable_list, title_words};
use crate::app::components::evidence::evidence;
use crate::app::components::links::{deliverable_link, group_class, part_href, question_link};
use crate::app::components::open_points::open_points;
use crate::app::components::output_chart::output_chart;
use crate::app::facts::{Shared, aspect, mandates_of, neighbours, shared_subjects, texts_of};
use crate::app::open_data::question_href;
use crate::dataset::{Deliverable, Question, QuestionId};
use crate::embedded::dataset;
use crate::permalink::Route;

/// The page of a Question: mandate, texts, neighbours, titles per study period, open points.
pub fn question(id: QuestionId) -> Html {
    let data = dataset();
    let title = data.latest_title(id);
    let open: Vec<_> = data.open_points.iter().filter(|point| point.questions.contains(&id)).collect();
    html! {
        <div class={format!("page {}", group_class(&id.study_group()))}>
            <header class="question-head">
                <h1>
                    <span class="question-number">{ id.to_string() }</span>
                    if let Some((_, title)) = title {
                        <cite class="question-title">{ title.value.clone() }</cite>
                    } else {
                        <span class="unknown">{"Title not known"}</span>
                    }
                </h1>
                if let Some((record, title)) = title {
                    <div class="facts-line"><span>{ format!("Latest title known: {}", record.study_period) }</span>{ evidence(&title.evidence) }</div>
                }
                if let Some((record, aspect)) = aspect(data, id) {
                    <p class="lead">{ format!("Named for {aspect} by the TSAG document of 2023 ({}).", record.study_period) }</p>
                }
            </header>
            { parts(id, !open.is_empty()) }
            { mandates(id) }
            { borders(id) }
            { texts(id) }
            { periods(id) }
            { output(id) }
            if !open.is_empty() {
                <section id="open-points">
                    <h2>{"Open points"}</h2>
                    { open_points(open.into_iter()) }
                </section>
            }
            <p class="row small">
                <a href={Route::Group(id.study_group()).href()}>{ format!("The page of {}", id.study_group()) }</a>
                <a href={question_href(id)}>{"The records of this Question as JSON"}</a>
            </p>
        </div>
    }
}

/// Links to the parts of the page.
fn parts(id: QuestionId, open: bool) -> Html {
    let texts = texts_of(dataset(), id);
    let all = texts.all();
    let parts = [
        ("mandate", "Mandate".to_owned(), !mandates_of(dataset(), id).is_empty()),
        ("neighbours", "Neighbours".to_owned(), true),
        ("in-force", format!("{} in force", texts.in_force.len()), !texts.in_force.is_empty()),
        ("under-study", format!("{} under study", texts.under_study.len()), !texts.under_study.is_empty()),
        ("periods", "Study periods".to_owned(), true),
        ("output", "Output over time".to_owned(), !all.is_empty()),
        ("open-points", "Open points".to_owned(), open),
    ];
    html! {
        <nav class="parts" aria-label="Parts of this page">
            <ul>
                for (part, words, _) in parts.into_iter().filter(|(_, _, there)| *there) {
                    <li><a href={part_href(&Route::Question(id), part)}>{ words }</a></li>
                }
            </ul>
        </nav>
    }
}

/// What the Question is there for.
fn mandates(id: QuestionId) -> Html {
    let mandates = mandates_of(dataset(), id);
    html! {
        if !mandates.is_empty() {
            <section id="mandate">
                <h2>{"Mandate"}</h2>
                <ul class="mandates">
                    for mandate in mandates {
                        <li id={mandate.id.clone()}>
                            <p>
                                <strong>{ mandate.question.map_or_else(|| mandate.group.to_string(), |id| id.to_string()) }</strong>
                                { format!(", {}: {}", mandate.aspect, mandate.text) }
                            </p>
                            { evidence(&mandate.evidence) }
                        </li>
                    }
                </ul>
            </section>
        }
    }
}

/// What it has made and is making.
fn texts(id: QuestionId) -> Html {
    let texts = texts_of(dataset(), id);
    let parts = [
        ("in-force", "In force", &texts.in_force),
        ("under-study", "Under study", &texts.under_study),
        ("other-texts", "Replaced, or in an unknown state", &texts.other),
    ];
    html! {
        for (part, heading, texts) in parts {
            if !texts.is_empty() {
                <section id={part}>
                    <h2>{ heading }<span class="number">{ texts.len().to_string() }</span></h2>
                    { deliverable_list(texts) }
                </section>
            }
        }
    }
}

/// When it was approved.
fn output(id: QuestionId) -> Html {
    let texts = texts_of(dataset(), id).all();
    html! {
        if !texts.is_empty() {
            <section id="output">
                <h2>{"Output over time"}</h2>
                { output_chart(&texts, &id.to_string()) }
            </section>
        }
    }
}

/// Where the borders to other Questions lie.
fn borders(id: QuestionId) -> Html {
    let shared = shared_subjects(dataset(), id);
    html! {
        <section id="neighbours">
            <h2>{"Neighbours"}</h2>
            <ul class="neighbours">
                for other in neighbours(dataset(), id) {
                    <li class={group_class(&other.study_group())}>
                        { question_link(other) }
                        <span>{ what_it_does(other) }</span>
                    </li>
                }
            </ul>
            if !shared.is_empty() {
                <h3>{"Subjects treated on both sides"}</h3>
                <table class="shared">
                    <caption class="visually-hidden">{"Subjects treated on both sides"}</caption>
                    <thead><tr><th scope="col">{"Subject"}</th><th scope="col">{ id.to_string() }</th><th scope="col">{"Elsewhere"}</th><th scope="col">{"What decided"}</th></tr></thead>
                    <tbody>
                        for subject in &shared {
                            { shared_row(subject) }
                        }
                    </tbody>
                </table>
            }
        </section>
    }
}

/// What a neighbour does, in a few words.
fn what_it_does(id: QuestionId) -> String {
    let own = dataset().mandates.iter().find(|mandate| mandate.question == Some(id)).map(|mandate| mandate.text.clone());
    let title = || dataset().latest_title(id).map(|(_, title)| title.value.clone());
    let first_sentence = |text: &str| text.split_inclusive(". ").next().unwrap_or_default().trim().to_owned();
    let scope = || dataset().question_records(id).last().map(|record| first_sentence(&record.scope));
    own.or_else(title).or_else(scope).unwrap_or_default()
}

/// One subject treated on both sides of a border.
fn shared_row(subject: &Shared) -> Html {
    html! {
        <tr>
            <th scope="row">{ subject.set.subject.clone() }</th>
            <td>{ twin_texts(&subject.here) }</td>
            <td>{ twin_texts(&subject.there) }</td>
            <td>{ subject.set.deciding.clone() }{ evidence(&subject.set.evidence) }</td>
        </tr>
    }
}

/// Texts of one side, by name and title.
fn twin_texts(texts: &[&Deliverable]) -> Html {
    html! {
        <ul class="plain">
            for text in texts {
                <li>{ deliverable_link(&text.id) }{" "}{ title_words(text) }</li>
            }
        </ul>
    }
}

/// What is known of the Question in each study period, newest first.
fn periods(id: QuestionId) -> Html {
    html! {
        <section id="periods">
            <h2>{"Study periods"}</h2>
            <ol class="periods" reversed={true}>
                for record in dataset().question_records(id).into_iter().rev() {
                    <li>{ period(record) }</li>
                }
            </ol>
        </section>
    }
}

/// One record of the Question.
fn period(record: &Question) -> Html {
    html! {
        <article class="period">
            <h3>
                { record.study_period.to_string() }
                if let Some(variant) = &record.variant {
                    <span class="small">{ format!(" {variant}") }</span>
                }
            </h3>
            if let Some(title) = &record.title {
                <div class="facts-line"><cite>{ title.value.clone() }</cite>{ evidence(&title.evidence) }</div>
            } else {
                <p class="unknown">{"Title not known"}</p>
            }
            <p>{ record.scope.clone() }</p>
            if let Some(basis) = &record.scope_basis {
                <p class="small">{ format!("In our words, from: {basis}") }</p>
            }
            if !record.study_points.is_empty() {
                <ul>
                    for point in &record.study_points {
                        <li>{ point.clone() }</li>
                    }
                </ul>
            }
            if let Some(note) = &record.study_points_note {
                <p class="small">{ note.clone() }</p>
            }
            <dl class="facts">
                { fact("Working party", record.working_party.as_ref()) }
                { fact("Aspect in the 2023 document", record.aspect.as_ref()) }
                if let Some(earlier) = &record.continues {
                    <div><dt>{"Carries on"}</dt><dd class="row">{ question_link(earlier.value) }{ evidence(&earlier.evidence) }</dd></div>
                }
                { fact("Continues", record.predecessor.as_ref()) }
                { fact("Continued by", record.successor.as_ref()) }
            </dl>
            { evidence(&record.evidence) }
        </article>
    }
}

/// One line of facts, where the fact is known.
fn fact(name: &'static str, value: Option<&String>) -> Html {
    html! {
        if let Some(value) = value {
            <div><dt>{ name }</dt><dd>{ value.clone() }</dd></div>
        }
    }
}
