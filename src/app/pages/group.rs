//! One study group or another body.

use yew::prelude::*;

use crate::app::components::deliverables::deliverable_list;
use crate::app::components::evidence::evidence;
use crate::app::components::links::{group_class, part_href, question_link};
use crate::app::components::output_chart::output_chart;
use crate::app::facts::{by_main_area, texts_of_group};
use crate::app::open_data::group_href;
use crate::dataset::{Group, GroupId, Question, StudyPeriod};
use crate::embedded::dataset;
use crate::permalink::Route;

/// The page of a group: mandate, Questions per study period, texts by functional area, output over time.
pub fn group(id: &GroupId) -> Html {
    let Some(record) = dataset().group(id) else { return Html::default() };
    let texts = texts_of_group(dataset(), id);
    let periods = periods(id);
    let has_mandate = dataset().mandates.iter().any(|mandate| mandate.question.is_none() && mandate.group == *id);
    let parts = [
        ("mandate", "Mandate", has_mandate),
        ("questions", "Questions", !periods.is_empty()),
        ("texts", "Texts by area", !texts.is_empty()),
        ("output", "Output over time", !texts.is_empty()),
    ];
    html! {
        <div class={format!("page {}", group_class(id))}>
            { head(record) }
            if parts.iter().any(|(_, _, there)| *there) {
                <nav class="parts" aria-label="Parts of this page">
                    <ul>
                        for (part, words, _) in parts.into_iter().filter(|(_, _, there)| *there) {
                            <li><a href={part_href(&Route::Group(id.clone()), part)}>{ words }</a></li>
                        }
                    </ul>
                </nav>
            }
            if has_mandate {
                { mandates(id) }
            }
            if !periods.is_empty() {
                <section id="questions">
                    <h2>{"Questions, by study period"}</h2>
                    for (period, questions) in periods.into_iter().rev() {
                        { period_section(period, &questions) }
                    }
                </section>
            }
            if !texts.is_empty() {
                <section id="texts">
                    <h2>{"Texts, by functional area"}<span class="number">{ texts.len().to_string() }</span></h2>
                    <p>{"Each text under its main area; its own page names the others, and tells why."}</p>
                    for (area, texts) in by_main_area(dataset(), &texts) {
                        <section class="area-texts"><h3>{ area.name.clone() }</h3>{ deliverable_list(&texts) }</section>
                    }
                </section>
                <section id="output">
                    <h2>{"Output over time"}</h2>
                    { output_chart(&texts, &id.to_string()) }
                </section>
            }
            <p class="row small"><a href={Route::Groups.href()}>{"All groups"}</a><a href={group_href(id)}>{"The record of this group as JSON"}</a></p>
        </div>
    }
}

/// Name and role.
fn head(group: &Group) -> Html {
    html! {
        <header class="question-head">
            <h1>
                <span class="question-number">{ group.id.to_string() }</span>
                <span class="question-title">{ group.name.clone().unwrap_or_else(|| format!("ITU-T {}", group.kind)) }</span>
            </h1>
            <p class="lead">{ group.role.clone() }</p>
            { evidence(&group.evidence) }
        </header>
    }
}

/// What the group is there for.
fn mandates(id: &GroupId) -> Html {
    html! {
        <section id="mandate">
            <h2>{"Mandate, as far as it concerns quantum subjects"}</h2>
            <ul class="mandates">
                for mandate in dataset().mandates.iter().filter(|mandate| mandate.question.is_none() && mandate.group == *id) {
                    <li id={mandate.id.clone()}>
                        <p><strong>{ mandate.aspect.clone() }</strong>{ format!(": {}", mandate.text) }</p>
                        { evidence(&mandate.evidence) }
                    </li>
                }
            </ul>
            <p class="small">{"In our words."}</p>
        </section>
    }
}

/// The study periods, oldest first, in which Questions of the group are recorded, with them.
fn periods(id: &GroupId) -> Vec<(&'static StudyPeriod, Vec<&'static Question>)> {
    let questions = |period: &StudyPeriod| {
        let of_group = dataset().questions.iter().filter(|question| question.id.study_group() == *id);
        of_group.filter(|question| question.study_period == period.id).collect::<Vec<_>>()
    };
    let periods = dataset().study_periods.iter().map(|period| (period, questions(period)));
    periods.filter(|(_, questions)| !questions.is_empty()).collect()
}

/// The Questions of one study period, by title.
fn period_section(period: &StudyPeriod, questions: &[&Question]) -> Html {
    html! {
        <section class="group-period">
            <h3>{ period.id.to_string() }</h3>
            <ul class="neighbours">
                for question in questions {
                    <li>
                        { question_link(question.id) }
                        <div class="facts-line">
                            if let Some(title) = &question.title {
                                <cite>{ title.value.clone() }</cite>
                                { question.variant.clone().map(|variant| html! { <span class="small">{ variant }</span> }).unwrap_or_default() }
                                { evidence(&title.evidence) }
                            } else {
                                <span class="unknown">{"Title not known"}</span>
                                { evidence(&question.evidence) }
                            }
                        </div>
                    </li>
                }
            </ul>
        </section>
    }
}
