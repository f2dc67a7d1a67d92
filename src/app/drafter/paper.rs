//! The draft as a text to read: for paper, and for a file.

use yew::prelude::*;

use crate::planning::QuestionDraft;

/// The headings with their lines, in the order of published Questions.
fn parts(draft: &QuestionDraft) -> Vec<(&'static str, Vec<String>)> {
    let related = &draft.relationships;
    let tasks = draft.tasks.iter().map(|task| {
        let more: Vec<&str> = [&task.deliverable, &task.date].into_iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
        if more.is_empty() { task.text.clone() } else { format!("{} ({})", task.text, more.join(", ")) }
    });
    let supporters = draft.supporters.iter().map(|supporter| format!("{} ({})", supporter.name, supporter.kind.words()));
    let parts = vec![
        ("Motivation", draft.motivation.clone()),
        ("Question: study items", draft.study_items.clone()),
        ("Tasks", tasks.collect()),
        ("Related Recommendations", related.recommendations.clone()),
        ("Related Questions", related.questions.clone()),
        ("Related study groups", related.study_groups.clone()),
        ("Related bodies", related.other_bodies.clone()),
        ("Supporters", supporters.collect()),
    ];
    let written = |lines: Vec<String>| lines.into_iter().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>();
    parts.into_iter().map(|(name, lines)| (name, written(lines))).filter(|(_, lines)| !lines.is_empty()).collect()
}

/// The draft on paper, where fields are of no use.
pub fn paper(draft: &QuestionDraft) -> Html {
    html! {
        <article class="print-only">
            <h2>{ format!("Draft Question: {}", draft.title) }</h2>
            <p>{ format!("Proposed to {}. Drafted with Demarc; not a document of ITU.", draft.group) }</p>
            for (name, lines) in parts(draft) {
                <>
                    <h3>{ name }</h3>
                    for line in lines {
                        <p>{ line }</p>
                    }
                </>
            }
        </article>
    }
}

/// The draft as plain text.
pub fn plain(draft: &QuestionDraft) -> String {
    let mut text = format!("Draft Question: {}\nProposed to {}\n", draft.title, draft.group);
    for (name, lines) in parts(draft) {
        text.push_str(&format!("\n{name}\n"));
        for line in lines {
            text.push_str(&format!("- {line}\n"));
        }
    }
    text
}
