//! A draft Question as a document, in the order of published Questions: motivation, question, tasks, relationships.

use super::blocks::Writer;
use super::{package, style};
use crate::outputs::Origin;
use crate::planning::QuestionDraft;

/// What stands where nothing is written yet.
const EMPTY: &str = "[to be written]";

/// A draft Question as a document.
///
/// # Errors
/// Where the document cannot be written.
pub fn question(draft: &QuestionDraft, origin: &Origin) -> Result<Vec<u8>, String> {
    let title = if draft.title.trim().is_empty() { EMPTY } else { &draft.title };
    let heading = format!("Draft Question: {title}");
    let mut out = Writer::new(style::document("Draft Question"));
    out.title(&heading);
    if !draft.group.trim().is_empty() {
        out.text(&format!("Proposed to {}", draft.group));
    }
    out.note(&format!("Drafted with Demarc on {}. Not a document of ITU.", origin.made.day));
    out.heading("1 Motivation");
    if draft.motivation.iter().all(|text| text.trim().is_empty()) {
        out.text(EMPTY);
    }
    for text in &draft.motivation {
        out.text(text);
    }
    out.heading("2 Question");
    out.text("Study items to be considered include, but are not limited to:");
    list(&mut out, &draft.study_items);
    out.heading("3 Tasks");
    out.text("Tasks include, but are not limited to:");
    tasks(&mut out, draft);
    out.heading("4 Relationships");
    let relationships = &draft.relationships;
    for (name, entries) in [
        ("Recommendations", &relationships.recommendations),
        ("Questions", &relationships.questions),
        ("Study groups", &relationships.study_groups),
        ("Other bodies", &relationships.other_bodies),
    ] {
        out.subheading(name);
        list(&mut out, entries);
    }
    if !draft.supporters.is_empty() {
        out.heading("Supporters");
        let rows = draft.supporters.iter().map(|supporter| [supporter.name.clone(), supporter.kind.words().to_owned()]);
        out.table([("Member", 60), ("Support", 40)], "", rows);
    }
    package::write(out.done(), &heading, origin)
}

/// A list of what is written.
fn list(out: &mut Writer, entries: &[String]) {
    let written: Vec<_> = entries.iter().filter(|entry| !entry.trim().is_empty()).collect();
    if written.is_empty() {
        out.text(EMPTY);
    }
    out.bullets(written);
}

/// The tasks as a table.
fn tasks(out: &mut Writer, draft: &QuestionDraft) {
    if draft.tasks.is_empty() {
        out.text(EMPTY);
        return;
    }
    let rows = draft.tasks.iter().map(|task| [task.text.clone(), task.deliverable.clone(), task.date.clone()]);
    out.table([("Task", 60), ("Deliverable", 22), ("Date", 18)], "", rows);
}
