//! The demarcation at a glance: one network, and who studies which side of it.
//!
//! Security goes round everything, as a frame; network and quality of service lie side by side in SG13; protocols run at the interfaces.
//! Each small square is one text. Which Question stands where comes from the data: the aspects that the source document gives.

use std::cmp::Reverse;

use yew::prelude::*;

use super::evidence::evidence;
use super::links::group_class;
use crate::app::facts::{Texts, aspect, study_groups, texts_of};
use crate::dataset::{Deliverable, GroupId, QuestionId};
use crate::embedded::dataset;
use crate::permalink::Route;

/// The figure. The groups with most texts come first: on a narrow screen they stand one below the other.
pub fn landscape() -> Html {
    let mut groups = study_groups(dataset());
    groups.sort_by_key(|group| Reverse(questions_of(group).map(weight).sum::<usize>()));
    html! {
        <figure class="landscape" aria-labelledby="glance">
            <div class="map">
                for group in &groups {
                    { territory(group) }
                }
            </div>
            <figcaption>
                <ul class="key">
                    <li><span class="unit in-force" aria-hidden="true"></span>{"a text in force or published"}</li>
                    <li><span class="unit under-study" aria-hidden="true"></span>{"a work item under study"}</li>
                    <li>{ format!("as of {}", dataset().as_of) }</li>
                </ul>
            </figcaption>
        </figure>
    }
}

/// The Questions of a study group.
fn questions_of(group: &GroupId) -> impl Iterator<Item = QuestionId> {
    dataset().question_ids().into_iter().filter(move |id| id.study_group() == *group)
}

/// How many texts a Question has in force and under study.
fn weight(id: QuestionId) -> usize {
    let texts = texts_of(dataset(), id);
    texts.in_force.len() + texts.under_study.len()
}

/// One study group with its Questions that have an aspect, and the names of the others.
fn territory(group: &GroupId) -> Html {
    let (mut main, others): (Vec<_>, Vec<_>) = questions_of(group).partition(|id| aspect(dataset(), *id).is_some());
    main.sort_by_key(|id| Reverse(weight(*id)));
    let name = dataset().group(group).and_then(|record| record.name.clone());
    html! {
        <section class={format!("territory {}", group_class(group))}>
            <div class="territory-body">
                <h3 class="territory-name">
                    <strong>{ group.to_string() }</strong>
                    if let Some(name) = name {
                        <span>{ name }</span>
                    }
                </h3>
                <div class="plots">
                    for id in main {
                        { plot(id) }
                    }
                </div>
                if !others.is_empty() {
                    <p class="also">
                        <span>{"Also at work:"}</span>
                        for id in others {
                            <a href={Route::Question(id).href()}>{ format!("{id} ({})", count(&texts_of(dataset(), id))) }</a>
                        }
                    </p>
                }
            </div>
        </section>
    }
}

/// One Question: its aspect, title, texts, and what that rests on.
fn plot(id: QuestionId) -> Html {
    let texts = texts_of(dataset(), id);
    let title = dataset().latest_title(id);
    html! {
        <article class="plot">
            <div class="plot-words">
                if let Some((_, aspect)) = aspect(dataset(), id) {
                    <p class="aspect">{ aspect.to_owned() }</p>
                }
                <p class="work">{ work(id) }</p>
                <h4><a href={Route::Question(id).href()}>{ id.to_string() }</a></h4>
                if let Some((record, title)) = title {
                    <p class="plot-title"><cite>{ title.value.clone() }</cite></p>
                    <div class="facts-line"><span class="small">{ format!("Title of {}", record.study_period) }</span>{ evidence(&title.evidence) }</div>
                } else {
                    <p class="unknown">{"Title not known"}</p>
                }
            </div>
            <div class="plot-texts">
                <p class="count">{ count(&texts) }</p>
                <p class="units" aria-hidden="true">
                    for text in &texts.in_force {
                        { unit(text, "unit in-force") }
                    }
                    for text in &texts.under_study {
                        { unit(text, "unit under-study") }
                    }
                </p>
            </div>
        </article>
    }
}

/// What the Question works on, in our words. Mandates open with the name of the aspect, which stands above already.
fn work(id: QuestionId) -> String {
    let mandate = dataset().mandates.iter().find(|mandate| mandate.question == Some(id));
    mandate.map(|mandate| mandate.text.split_once(": ").map_or(mandate.text.as_str(), |(_, work)| work).to_owned()).unwrap_or_default()
}

/// How many texts, in words.
pub fn count(texts: &Texts) -> String {
    format!("{} in force, {} under study", texts.in_force.len(), texts.under_study.len())
}

/// One text as a small square.
fn unit(text: &Deliverable, class: &'static str) -> Html {
    html! { <span {class} title={text.id.to_string()}></span> }
}
