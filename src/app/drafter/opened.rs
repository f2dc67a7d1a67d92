//! What a link or a file that was opened holds.

use crate::permalink::question_draft::{DraftProblem, decode};
use crate::planning::QuestionDraft;

/// The draft in a fragment, and what was wrong with it; `None` where the fragment is no draft.
pub fn opened(fragment: &str) -> Option<(Option<QuestionDraft>, Option<&'static str>)> {
    match decode(fragment) {
        Ok(draft) => Some((Some(draft), None)),
        Err(DraftProblem::NotOurs) => None,
        Err(DraftProblem::FutureVersion) => Some((
            None,
            Some("This draft was made by a newer version of Demarc. Load the page anew to get that version, then open it again."),
        )),
        Err(DraftProblem::TooLong) => Some((None, Some("This draft is larger than Demarc reads. Please ask the sender for its text."))),
        Err(DraftProblem::Damaged(saved)) if *saved == QuestionDraft::default() => {
            Some((None, Some("This draft is damaged, and nothing of it could be read. Please ask the sender for it once more.")))
        }
        Err(DraftProblem::Damaged(saved)) => Some((
            Some(*saved),
            Some(
                "This draft is damaged: it was cut or changed on the way. What stood before the damage is shown; what stood behind it is lost. \
                 Please compare with the sender.",
            ),
        )),
    }
}

/// The draft in a file that the page saved: its last line that is one.
pub fn in_file(text: &str) -> Option<(Option<QuestionDraft>, Option<&'static str>)> {
    text.lines().rev().find_map(|line| opened(line.trim()))
}
