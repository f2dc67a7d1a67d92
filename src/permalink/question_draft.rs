//! A draft Question in the fragment of a shared link.
//!
//! Within the [`envelope`], version 1 is a row of entries (postcard), one for each thing that the draft says, in its order. A cut link gives
//! the entries up to the cut. The entries have types of their own here, which never change once released.

use serde::{Deserialize, Serialize};

use super::Problem;
use super::envelope::{open_entries, seal_entries};
use crate::planning::QuestionDraft;
use crate::planning::question_draft::{SupportKind, Supporter, Task};

/// One thing that a draft says. New kinds go to the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Entry {
    Title(String),
    Group(String),
    Motivation(String),
    StudyItem(String),
    /// Text, date, deliverable.
    Task(String, String, String),
    Recommendation(String),
    Question(String),
    StudyGroup(String),
    OtherBody(String),
    /// The name, and the kind of support by its place in [`KINDS`].
    Supporter(String, u8),
}

/// The kinds of support in the order of their numbers in links, which never changes.
const KINDS: [SupportKind; 4] = [SupportKind::Contributes, SupportKind::GivesEditor, SupportKind::Hosts, SupportKind::InFavour];

/// The fragment of a draft, without `#`; `None` for a draft larger than the site reads.
pub fn encode(draft: &QuestionDraft) -> Option<String> {
    seal_entries(&entries(draft))
}

/// Reads a fragment, with or without `#`.
///
/// # Errors
/// Where the fragment holds no whole draft.
pub fn decode(fragment: &str) -> Result<QuestionDraft, Problem<QuestionDraft>> {
    open_entries(fragment, QuestionDraft::default(), apply)
}

/// What a draft says, entry by entry.
fn entries(draft: &QuestionDraft) -> Vec<Entry> {
    let mut all = vec![Entry::Title(draft.title.clone()), Entry::Group(draft.group.clone())];
    let related = &draft.relationships;
    let lists: [(_, fn(_) -> _); 6] = [
        (&draft.motivation, Entry::Motivation),
        (&draft.study_items, Entry::StudyItem),
        (&related.recommendations, Entry::Recommendation),
        (&related.questions, Entry::Question),
        (&related.study_groups, Entry::StudyGroup),
        (&related.other_bodies, Entry::OtherBody),
    ];
    for (list, entry) in lists {
        all.extend(list.iter().cloned().map(entry));
    }
    all.extend(draft.tasks.iter().map(|task| Entry::Task(task.text.clone(), task.date.clone(), task.deliverable.clone())));
    let kind = |kind| KINDS.iter().position(|known| *known == kind).and_then(|at| u8::try_from(at).ok()).unwrap_or_default();
    all.extend(draft.supporters.iter().map(|supporter| Entry::Supporter(supporter.name.clone(), kind(supporter.kind))));
    all
}

/// Puts what an entry says into a draft.
fn apply(draft: &mut QuestionDraft, entry: Entry) {
    let related = &mut draft.relationships;
    match entry {
        Entry::Title(title) => draft.title = title,
        Entry::Group(group) => draft.group = group,
        Entry::Motivation(text) => draft.motivation.push(text),
        Entry::StudyItem(text) => draft.study_items.push(text),
        Entry::Task(text, date, deliverable) => draft.tasks.push(Task { text, date, deliverable }),
        Entry::Recommendation(name) => related.recommendations.push(name),
        Entry::Question(name) => related.questions.push(name),
        Entry::StudyGroup(name) => related.study_groups.push(name),
        Entry::OtherBody(name) => related.other_bodies.push(name),
        Entry::Supporter(name, kind) => {
            // A kind of a later version is taken for the one that commits to nothing.
            let kind = KINDS.get(usize::from(kind)).copied().unwrap_or(SupportKind::InFavour);
            draft.supporters.push(Supporter { name, kind });
        }
    }
}
