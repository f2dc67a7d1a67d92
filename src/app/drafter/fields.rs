//! The fields of a draft but its study items: title, group, motivation, tasks, relationships, supporters.

use yew::prelude::*;

use super::editing::{Editing, Write, area, lines};
use crate::app::planner::groups;
use crate::dataset::GroupId;
use crate::planning::QuestionDraft;
use crate::planning::question_draft::{SupportKind, Supporter, Task};

/// What comes of a task, as a rule.
const DELIVERABLES: [&str; 4] = ["Recommendation", "Supplement", "Technical Report", "Technical Paper"];

/// Title, group and motivation.
pub fn head(editing: &Editing<'_>) -> Html {
    let draft = editing.draft;
    let group: GroupId = draft.group.parse().unwrap_or(GroupId::Study(13));
    html! {
        <>
            <div class="title-row">
                <div class="field">
                    <label for="question-title">{"Title, without a number"}</label>
                    <input id="question-title" type="text" dir="auto" value={draft.title.clone()} oninput={editing.typed("question-title", 0, |draft, _, text| draft.title = text)} />
                </div>
                <div class="field">
                    <label for="question-group">{"Study group"}</label>
                    <select id="question-group" onchange={editing.chosen(0, |draft, _, name| draft.group = name)}>
                        for known in groups(&group) {
                            <option value={known.to_string()} selected={group == known}>{ known.to_string() }</option>
                        }
                    </select>
                </div>
            </div>
            { area(
                "motivation",
                html! { <>{"Motivation"}<span class="small">{" – why the Question is wanted, and why now; one paragraph a line"}</span></> },
                5,
                draft.motivation.join("\n"),
                editing.typed("motivation", 0, |draft, _, text| draft.motivation = lines(&text)),
            ) }
        </>
    }
}

/// Tasks with dates and what comes of them.
pub fn tasks(editing: &Editing<'_>) -> Html {
    let add = editing.adds("task", editing.draft.tasks.len(), |draft| {
        draft.tasks.push(Task { deliverable: DELIVERABLES[0].to_owned(), ..Task::default() });
    });
    html! {
        <>
            for (at, task) in editing.draft.tasks.iter().enumerate() {
                <div class="task" role="group" aria-label={format!("Task {}", at + 1)}>
                    { line(editing, &format!("task-{at}"), &format!("Task {}", at + 1), &task.text, at, |draft, at, text| with_task(draft, at, |task| task.text = text)) }
                    { line(editing, &format!("task-date-{at}"), "By", &task.date, at, |draft, at, text| with_task(draft, at, |task| task.date = text)) }
                    <div class="field">
                        <label for={format!("task-result-{at}")}>{"Result"}</label>
                        <select id={format!("task-result-{at}")} onchange={editing.chosen(at, |draft, at, text| with_task(draft, at, |task| task.deliverable = text))}>
                            for known in results(&task.deliverable) {
                                <option value={known.to_owned()} selected={task.deliverable == known}>{ known.to_owned() }</option>
                            }
                        </select>
                    </div>
                    { drop("task", at, editing.drops("task", at, |draft| { draft.tasks.remove(at); })) }
                </div>
            }
            <p><button type="button" id="add-task" onclick={add}>{"Add a task"}</button></p>
        </>
    }
}

/// What a task may lead to, with one more where the draft has it.
fn results(with: &str) -> Vec<&str> {
    let mut known = DELIVERABLES.to_vec();
    if !known.contains(&with) {
        known.insert(0, with);
    }
    known
}

/// What and whom it is related to.
pub fn relationships(editing: &Editing<'_>) -> Html {
    let related = &editing.draft.relationships;
    let list =
        |id: &str, label: &str, list: &[String], write: Write| area(id, label.into(), 3, list.join("\n"), editing.typed(id, 0, write));
    html! {
        <div class="relations">
            { list("recommendations", "Recommendations", &related.recommendations, |draft, _, text| draft.relationships.recommendations = lines(&text)) }
            { list("questions", "Questions", &related.questions, |draft, _, text| draft.relationships.questions = lines(&text)) }
            { list("study-groups", "Study groups", &related.study_groups, |draft, _, text| draft.relationships.study_groups = lines(&text)) }
            { list("bodies", "Other bodies", &related.other_bodies, |draft, _, text| draft.relationships.other_bodies = lines(&text)) }
        </div>
    }
}

/// Who supports it, and how.
pub fn supporters(editing: &Editing<'_>) -> Html {
    let add = editing.adds("supporter", editing.draft.supporters.len(), |draft| draft.supporters.push(Supporter::default()));
    html! {
        <>
            for (at, supporter) in editing.draft.supporters.iter().enumerate() {
                <div class="supporter" role="group" aria-label={format!("Supporter {}", at + 1)}>
                    { line(editing, &format!("supporter-{at}"), &format!("Supporter {}", at + 1), &supporter.name, at, |draft, at, text| with_supporter(draft, at, |supporter| supporter.name = text)) }
                    <div class="field">
                        <label for={format!("support-{at}")}>{"Kind of support"}</label>
                        <select id={format!("support-{at}")} onchange={editing.chosen(at, |draft, at, words| with_supporter(draft, at, |supporter| supporter.kind = kind(&words)))}>
                            for (known, words) in SupportKind::WORDS {
                                <option value={words} selected={supporter.kind == known}>{ words }</option>
                            }
                        </select>
                    </div>
                    { drop("supporter", at, editing.drops("supporter", at, |draft| { draft.supporters.remove(at); })) }
                </div>
            }
            <p><button type="button" id="add-supporter" onclick={add}>{"Add a supporter"}</button></p>
        </>
    }
}

/// A field of one line with its label.
fn line(editing: &Editing<'_>, id: &str, label: &str, value: &str, at: usize, write: Write) -> Html {
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ label.to_owned() }</label>
            <input id={id.to_owned()} type="text" dir="auto" value={value.to_owned()} oninput={editing.typed(id, at, write)} />
        </div>
    }
}

/// A button that drops a line of a list.
fn drop(field: &str, at: usize, onclick: Callback<MouseEvent>) -> Html {
    drop_button(field, field, at, onclick)
}

/// The same, where the list is called otherwise than its fields.
pub fn drop_button(field: &str, name: &str, at: usize, onclick: Callback<MouseEvent>) -> Html {
    let (id, name) = (format!("drop-{field}-{at}"), format!("Drop {name} {}", at + 1));
    html! { <button type="button" class="drop" {id} aria-label={name} {onclick}>{"Drop"}</button> }
}

/// Changes a task, where it is there.
fn with_task(draft: &mut QuestionDraft, at: usize, change: impl FnOnce(&mut Task)) {
    if let Some(task) = draft.tasks.get_mut(at) {
        change(task);
    }
}

/// Changes a supporter, where it is there.
fn with_supporter(draft: &mut QuestionDraft, at: usize, change: impl FnOnce(&mut Supporter)) {
    if let Some(supporter) = draft.supporters.get_mut(at) {
        change(supporter);
    }
}

/// The kind of support by its words.
fn kind(words: &str) -> SupportKind {
    SupportKind::WORDS.iter().find(|(_, known)| *known == words).map_or(SupportKind::InFavour, |(kind, _)| *kind)
}
