//! One candidate study topic.

use yew::prelude::*;

use crate::app::classify::{advice, classify, headline, nearest, reasons};
use crate::app::components::deliverables::title_words;
use crate::app::components::evidence::evidence;
use crate::app::components::links::{deliverable_link, group_class, part_href, question_link, source_link};
use crate::app::planning::conflict::conflict;
use crate::app::planning::milestones::milestones;
use crate::app::planning::{calendar, today};
use crate::classifier::Proposal;
use crate::dataset::{Aim, DeliverableId, GroupId, QuestionId, Topic, TopicId};
use crate::embedded::dataset;
use crate::permalink::Route;
use crate::planning::{Begin, Part, Plan, PlanItem, schedule};

/// The page of a topic; empty for a topic that is not in the dataset.
pub fn topic(id: &TopicId) -> Html {
    dataset().topic(id).map(page).unwrap_or_default()
}

/// The page.
fn page(topic: &Topic) -> Html {
    let group = topic.homes.first().map_or("sg-other", |home| group_class(&home.group));
    html! {
        <div class={format!("page topic {group}")}>
            <header class="question-head">
                <p class="small"><a href={part_href(&Route::Plan, "topics")}>{"Candidate study topics"}</a>{ format!(" · {} of {}", topic.number, dataset().planning.topics.len()) }</p>
                <h1>{ topic.name.clone() }</h1>
                <p class="lead">{ topic.what.clone() }</p>
                { evidence(&topic.evidence) }
            </header>
            { owners(topic) }
            { texts(topic) }
            { when(topic) }
            { reading(topic) }
            { found(topic) }
            { neighbours(topic) }
        </div>
    }
}

/// Who would study it.
fn owners(topic: &Topic) -> Html {
    html! {
        <section id="homes">
            <h2>{"Who would study it"}</h2>
            <p>{"Our proposal, by the demarcation of 2023: network and quality of service in SG13, security in SG17, protocols in SG11."}</p>
            <ul class="neighbours">
                for home in &topic.homes {
                    <li class={group_class(&home.group)}>{ owner(home.question, &home.group) }<span>{ home.part.clone() }</span></li>
                }
                for companion in &topic.companions {
                    <li class={group_class(&companion.group)}>
                        { owner(companion.question, &companion.group) }
                        <span>{ format!("Twin item: {}", companion.what) }</span>
                    </li>
                }
            </ul>
        </section>
    }
}

/// A Question, or the group where its Question is not known.
fn owner(question: Option<QuestionId>, group: &GroupId) -> Html {
    question.map_or_else(|| html! { <span class={format!("question {}", group_class(group))}>{ group.to_string() }</span> }, question_link)
}

/// Which texts there are, and what is missing.
fn texts(topic: &Topic) -> Html {
    html! {
        <section id="texts">
            <h2>{"Texts, and what is missing"}</h2>
            <p>{ topic.gap.clone() }</p>
            { list("On the topic", &topic.items) }
            { list("The same for QKD networks", &topic.analogues) }
        </section>
    }
}

/// Texts by name and title.
fn list(heading: &'static str, ids: &[DeliverableId]) -> Html {
    html! {
        if !ids.is_empty() {
            <h3>{ heading }</h3>
            <ul class="plain">
                for id in ids {
                    <li>{ deliverable_link(id) }{" "}{ dataset().deliverable(id).map(title_words).unwrap_or_default() }</li>
                }
            </ul>
        }
    }
}

/// When a work item on it could be agreed and approved, if proposed today.
fn when(topic: &Topic) -> Html {
    let Some(home) = topic.homes.first() else { return Html::default() };
    let mut plan = Plan::new(Aim::WorkItem, home.group.clone(), today());
    let asked = topic.homes.iter().map(|home| &home.group).chain(topic.companions.iter().map(|companion| &companion.group));
    let mut liaisons: Vec<GroupId> = asked.filter(|group| **group != home.group).cloned().collect();
    liaisons.dedup();
    plan.items.push(PlanItem {
        topic: Some(topic.id.clone()),
        title: topic.name.clone(),
        home: home.group.clone(),
        process: "AAP".to_owned(),
        begin: Begin::AtOnce,
        after: Vec::new(),
        liaisons,
    });
    let dates = schedule(dataset(), calendar(), &plan);
    let procedure = &dataset().planning.procedure;
    html! {
        <section id="when">
            <h2>{"When, at the earliest"}</h2>
            <p><a class="go" href={format!("{}?topic={}&aim=work-item", Route::Planner.path(), topic.id.slug())}>{"Plan it"}</a></p>
            <p>
                { format!("A Recommendation by AAP, proposed to {} on {}. Meetings that nobody has announced are assumed. ", home.group, today()) }
                <a href={part_href(&Route::Plan, "assumptions")}>{"What is assumed"}</a>
            </p>
            if !dates.conflicts.is_empty() {
                <ul class="conflicts">
                    for found in &dates.conflicts {
                        <li>{ conflict(dataset(), found, &plan, &dates) }</li>
                    }
                </ul>
            }
            if let Some(process) = procedure.process("AAP") {
                { milestones(dates.part(Part::Item(0)), &process.text) }
            }
        </section>
    }
}

/// What the classifier says of a draft title and scope.
fn reading(topic: &Topic) -> Html {
    let proposal = Proposal { title: topic.title.clone(), scope: topic.scope.clone() };
    let verdict = classify(&proposal);
    let found = verdict.outcome.study_group();
    let agrees = topic.homes.iter().any(|home| Some(&home.group) == found.as_ref());
    html! {
        <section id="reading" class="verdict">
            <h2>{"What the classifier says of a draft"}</h2>
            <blockquote class="draft">
                <p class="gloss-title">{ topic.title.clone() }</p>
                <p>{ topic.scope.clone() }</p>
            </blockquote>
            <p>
                { if agrees {
                    "It names the same study group as our proposal above."
                } else {
                    "It does not name the study group of our proposal above: read the reasons, and mind the wording."
                } }
            </p>
            { headline::headline(&verdict) }
            { advice::warnings(&proposal, &verdict) }
            { reasons::reasons_for(&proposal, &verdict) }
            { reasons::reasons_against(&proposal, &verdict) }
            { nearest::precedents(&verdict) }
        </section>
    }
}

/// Where it is studied or named.
fn found(topic: &Topic) -> Html {
    html! {
        if !topic.found.is_empty() {
            <section id="found">
                <h2>{"Where it is studied or named"}</h2>
                <ul class="plain sources">
                    for found in &topic.found {
                        <li>{ format!("{}: ", found.place) }{ source_link(&found.source) }</li>
                    }
                </ul>
            </section>
        }
    }
}

/// The topics before and after.
fn neighbours(topic: &Topic) -> Html {
    let topics = &dataset().planning.topics;
    let link = |number: u8, words: &'static str| {
        let other = topics.iter().find(|other| other.number == number);
        other.map(|other| html! { <li>{ words }<a href={Route::Topic(other.id.clone()).href()}>{ other.name.clone() }</a></li> })
    };
    html! {
        <nav class="topic-nav" aria-label="Other topics">
            <ul class="plain">
                { for link(topic.number.saturating_sub(1), "Before: ") }
                { for link(topic.number.saturating_add(1), "Next: ") }
            </ul>
        </nav>
    }
}
