//! Earlier versions of drafts, kept on the device: what was kept by hand, and what another draft took the place of.

use yew::prelude::*;

use super::editing::Editing;
use super::opened::opened;
use crate::app::store;
use crate::permalink::question_draft::encode;
use crate::planning::QuestionDraft;

/// The names of the entries: the draft being worked on, and the versions.
const DRAFT: &str = "question-draft";
const VERSIONS: &str = "question-draft-versions";
/// How many versions are kept; a further one takes the place of the oldest.
const MOST: usize = 10;

/// The draft being worked on, where there is one. What can be saved of a damaged entry is.
pub fn kept() -> Option<QuestionDraft> {
    opened(&store::kept(DRAFT)?)?.0
}

/// Keeps the draft being worked on; a draft too long for a link is not kept.
pub fn keep(draft: &QuestionDraft) {
    if let Some(fragment) = encode(draft) {
        store::keep(DRAFT, &fragment);
    }
}

/// Keeps a version, unless it is empty or the last one kept.
pub fn keep_version(draft: &QuestionDraft) {
    let Some(fragment) = encode(draft).filter(|_| *draft != QuestionDraft::default()) else { return };
    let entries = store::kept(VERSIONS).unwrap_or_default();
    let last = entries.lines().next().and_then(|line| line.split_once(' '));
    if last.is_some_and(|(_, last)| last == fragment) {
        return;
    }
    let time = String::from(js_sys::Date::new_0().to_iso_string());
    let all: Vec<String> = std::iter::once(format!("{time} {fragment}")).chain(entries.lines().map(str::to_owned)).take(MOST).collect();
    store::keep(VERSIONS, &all.join("\n"));
}

/// The versions kept: when, and what.
pub fn versions() -> Vec<(String, QuestionDraft)> {
    let entries = store::kept(VERSIONS).unwrap_or_default();
    let read = |line: &str| {
        let (time, fragment) = line.split_once(' ')?;
        Some((time.get(..16)?.replace('T', " "), opened(fragment)?.0?))
    };
    entries.lines().filter_map(read).collect()
}

/// The list with the way back to each.
pub fn list(editing: &Editing<'_>, versions: &[(String, QuestionDraft)]) -> Html {
    html! {
        <details class="versions">
            <summary>{ format!("Versions kept: {}", versions.len()) }</summary>
            <ul>
                for (time, version) in versions {
                    <li>
                        <span>{ format!("{time} UTC: {}, {} study items", title(version), version.study_items.len()) }</span>
                        <button type="button" aria-label={format!("Bring back the version of {time}")} onclick={editing.pressed(|draft| draft.clone_from(version))}>{"Bring back"}</button>
                    </li>
                }
            </ul>
            <p class="small">{ format!("On this device only; the last {MOST}. A draft that another one takes the place of is kept here by itself.") }</p>
        </details>
    }
}

/// What a version is called.
fn title(draft: &QuestionDraft) -> &str {
    if draft.title.trim().is_empty() { "without a title" } else { &draft.title }
}
