//! A first draft of a Question from a plan: its parts filled as far as the facts go, for its writer to take over in a document.
//!
//! Motivation, supporters and the final wording are the writer's; what no fact gives stays empty and is marked so in the document.

use super::plan::{Part, Plan, PlanItem};
use super::question_draft::{QuestionDraft, Relationships, Task};
use super::schedule::Schedule;
use crate::dataset::{Dataset, GroupId, Topic};

/// The approval by which a text becomes a Recommendation; others lead to reports and Supplements.
const BY_AGREEMENT: &str = "Agreement";

/// The draft of a plan.
pub fn draft(dataset: &Dataset, plan: &Plan, schedule: &Schedule<'_>) -> QuestionDraft {
    let mut draft =
        QuestionDraft { title: "Quantum networks (working title)".to_owned(), group: plan.home.to_string(), ..QuestionDraft::default() };
    for (at, item) in plan.items.iter().enumerate().filter(|(_, item)| item.home == plan.home) {
        if let Some(topic) = item.topic.as_ref().and_then(|topic| dataset.topic(topic)) {
            take(&mut draft, topic, &plan.home);
        }
        draft.tasks.push(task(dataset, schedule, at, item));
    }
    draft
}

/// The study item of a topic, as a draft words it first.
pub fn study_item(topic: &Topic) -> String {
    format!("{}: {}", topic.name, topic.what)
}

/// Puts what is known of a topic into a draft for a study group: why, what is studied, whom it is related to.
pub fn take(draft: &mut QuestionDraft, topic: &Topic, home: &GroupId) {
    draft.motivation.push(format!("{}. State of the work: {}", topic.name, topic.gap));
    draft.study_items.push(study_item(topic));
    relate(&mut draft.relationships, topic, home);
}

/// The task of an item: its text, by when it is approved at the earliest.
fn task(dataset: &Dataset, schedule: &Schedule<'_>, at: usize, item: &PlanItem) -> Task {
    let topic = item.topic.as_ref().and_then(|topic| dataset.topic(topic));
    let result = schedule.item_results.get(at).copied().flatten().and_then(|result| schedule.milestones.get(result));
    let day = result.filter(|milestone| milestone.part == Part::Item(at)).and_then(|milestone| milestone.earliest);
    let deliverable = if item.process == BY_AGREEMENT { "Report or Supplement" } else { "Recommendation" };
    Task {
        text: topic.map_or_else(|| item.title.clone(), |topic| topic.title.clone()),
        date: day.map(|days| days.last.to_string()).unwrap_or_default(),
        deliverable: deliverable.to_owned(),
    }
}

/// Adds the texts, Questions and groups that a topic touches.
fn relate(related: &mut Relationships, topic: &Topic, home: &GroupId) {
    let add = |list: &mut Vec<String>, name: String| {
        if !list.contains(&name) {
            list.push(name);
        }
    };
    for text in topic.items.iter().chain(&topic.analogues) {
        add(&mut related.recommendations, text.to_string());
    }
    let homes = topic.homes.iter().map(|home| (&home.group, home.question));
    let companions = topic.companions.iter().map(|companion| (&companion.group, companion.question));
    for (group, question) in homes.chain(companions).filter(|(group, _)| *group != home) {
        add(&mut related.study_groups, group.to_string());
        if let Some(question) = question {
            add(&mut related.questions, question.to_string());
        }
    }
}
