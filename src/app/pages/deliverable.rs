//! One Recommendation, Supplement, report or work item.

use yew::prelude::*;

use crate::app::components::areas::placement;
use crate::app::components::deliverables::{kind_words, status_words, title_words};
use crate::app::components::editions::editions;
use crate::app::components::evidence::evidence;
use crate::app::components::hindsight_view::{liaison_list, liaisons_of, nearest, why};
use crate::app::components::links::{deliverable_link, group_class, group_link, part_href, question_link};
use crate::app::components::text_facts::text_facts;
use crate::app::facts::owner;
use crate::app::hindsight::hindsight;
use crate::app::open_data::deliverable_href;
use crate::dataset::{Deliverable, DeliverableId, TwinSet};
use crate::embedded::dataset;
use crate::permalink::Route;

/// The page of a text: facts, editions, areas, twins, nearest texts, why it sits where it sits, liaisons.
pub fn deliverable(id: &DeliverableId) -> Html {
    let Some(text) = dataset().deliverable(id) else { return Html::default() };
    let hindsight = hindsight(id);
    let liaisons = liaisons_of(text, hindsight);
    let twins: Vec<_> = dataset().twins.iter().filter(|set| set.members.contains(id)).collect();
    let parts = [
        ("facts", "Facts", true),
        ("editions", "Editions", !text.editions.is_empty()),
        ("areas", "Functional areas", true),
        ("twins", "Twins", !twins.is_empty()),
        ("why", "Why it sits here", true),
        ("liaisons", "Liaisons", !liaisons.is_empty()),
        ("nearest", "Nearest texts", hindsight.is_some()),
    ];
    html! {
        <div class={format!("page {}", group_class(&text.group))}>
            { head(text) }
            <nav class="parts" aria-label="Parts of this page">
                <ul>
                    for (part, words, _) in parts.into_iter().filter(|(_, _, there)| *there) {
                        <li><a href={part_href(&Route::Deliverable(id.clone()), part)}>{ words }</a></li>
                    }
                </ul>
            </nav>
            <div class="side-by-side">
                <section id="facts">
                    <h2>{"Facts"}</h2>
                    { text_facts(text) }
                </section>
                if !text.editions.is_empty() {
                    <section id="editions">
                        <h2>{"Editions"}</h2>
                        { editions(&text.editions) }
                    </section>
                }
            </div>
            <section id="areas">
                <h2>{"Functional areas"}</h2>
                { placement(id) }
            </section>
            if !twins.is_empty() {
                <section id="twins">
                    <h2>{"Twins: the same subject in other groups"}</h2>
                    for set in twins {
                        { twin_set(id, set) }
                    }
                </section>
            }
            <section id="why">
                <h2>{"Why it sits where it sits"}</h2>
                { match hindsight {
                    Some(hindsight) => why(text, hindsight),
                    None => html! { <p class="unknown">{"The title is not known, so that there is nothing to judge."}</p> },
                } }
            </section>
            if !liaisons.is_empty() {
                <section id="liaisons" class="liaisons">
                    <h2>{"Whom to inform or ask"}</h2>
                    { liaison_list(liaisons) }
                </section>
            }
            if let Some(hindsight) = hindsight {
                <section id="nearest">
                    <h2>{"Nearest texts"}</h2>
                    { nearest(hindsight) }
                </section>
            }
            <p class="row small"><a href={Route::Deliverables.href()}>{"All deliverables"}</a><a href={deliverable_href(id)}>{"The facts of this page as JSON"}</a></p>
        </div>
    }
}

/// Name, title, where it stands, what it covers.
fn head(text: &Deliverable) -> Html {
    html! {
        <header class="question-head">
            <h1>
                <span class="question-number">{ text.id.to_string() }</span>
                if let Some(title) = &text.title {
                    <cite class="question-title">{ title.clone() }</cite>
                } else {
                    <span class="question-title unknown">{"Title not known"}</span>
                }
            </h1>
            <p class="row">
                <span>{ kind_words(text.kind) }</span>
                <span class={format!("state state-{}", text.status.word().replace(' ', "-"))}>{ status_words(text.status) }</span>
                { group_link(&text.group) }
                { owner(text).map(question_link).unwrap_or_default() }
            </p>
            if let Some(scope) = &text.scope {
                <p class="lead">{ scope.clone() }</p>
                if let Some(basis) = &text.scope_basis {
                    <p class="small">{ format!("In our words, from: {basis}") }</p>
                }
            } else {
                <p class="unknown">{"What it covers was not found."}</p>
            }
        </header>
    }
}

/// A subject treated in several groups: the other texts, and what decided.
fn twin_set(id: &DeliverableId, set: &TwinSet) -> Html {
    let others = set.members.iter().filter(|member| *member != id).filter_map(|member| dataset().deliverable(member));
    html! {
        <article class="twin">
            <h3>{ set.subject.clone() }</h3>
            <p>{ set.deciding.clone() }</p>
            { evidence(&set.evidence) }
            <ul class="texts">
                for other in others {
                    <li class="text">
                        { deliverable_link(&other.id) }
                        { title_words(other) }
                        { owner(other).map_or_else(|| group_link(&other.group), question_link) }
                    </li>
                }
            </ul>
        </article>
    }
}
