//! Candidate topics to take into the draft.

use yew::prelude::*;

use super::editing::Editing;
use crate::dataset::{GroupId, Topic};
use crate::embedded::planner;
use crate::permalink::Route;
use crate::planning::draft::{study_item, take};
use crate::planning::question_draft::Task;

/// The topics, folded until wanted.
pub fn topics(editing: &Editing<'_>) -> Html {
    html! {
        <details class="topics">
            <summary>{"Take from the candidate topics"}</summary>
            <p class="small">{"A topic brings a study item, a paragraph of motivation, a task and relationships, in our words; change them as you like."}</p>
            <ul>
                for topic in &planner().planning.topics {
                    { line(editing, topic) }
                }
            </ul>
        </details>
    }
}

/// One topic with its button.
fn line(editing: &Editing<'_>, topic: &Topic) -> Html {
    let taken = editing.draft.study_items.contains(&study_item(topic));
    let home: GroupId = editing.draft.group.parse().unwrap_or(GroupId::Study(13));
    let word = if taken { "Taken" } else { "Take" };
    let onclick = (!taken).then(|| {
        editing.pressed(|draft| {
            // An empty first line is there to be written in.
            draft.study_items.retain(|item| !item.trim().is_empty());
            take(draft, topic, &home);
            draft.tasks.push(Task { text: topic.title.clone(), deliverable: "Recommendation".to_owned(), ..Task::default() });
        })
    });
    html! {
        <li>
            <a href={Route::Topic(topic.id.clone()).href()}>{ topic.name.clone() }</a>
            <button type="button" aria-disabled={taken.then_some("true")} aria-label={format!("{word} {}", topic.name)} {onclick}>{ word }</button>
        </li>
    }
}
