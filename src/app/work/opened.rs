//! What a link, a file or the device holds, and what is said of it where it is not whole.

use super::Work;
use crate::permalink::Problem;

/// Where a work comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The address of the page.
    Link,
    /// A file that was chosen.
    File,
    /// What was kept here.
    Device,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened<T> {
    /// The work, as far as it could be read.
    pub work: Option<T>,
    /// What was wrong with it.
    pub notice: Option<String>,
}

/// The work in a text; `None` where the text is something else, such as the name of a heading.
pub fn opened<T: Work>(text: &str, source: Source) -> Option<Opened<T>> {
    let what = match source {
        Source::Link => format!("The {} in this link", T::WORD),
        Source::File => format!("The {} in this file", T::WORD),
        Source::Device => format!("The {} kept on this device", T::WORD),
    };
    let ask = if source == Source::Device { "" } else { " Please ask the sender for it once more." };
    let (work, notice) = match T::decode(text) {
        Ok(work) => (Some(work), None),
        Err(Problem::NotOurs) => return None,
        Err(Problem::FutureVersion) => (
            None,
            Some(format!("{what} was made by a newer version of Demarc. Load the page anew to get that version, then open it again.")),
        ),
        Err(Problem::TooLong) => (None, Some(format!("{what} is larger than Demarc reads."))),
        Err(Problem::Unknown) => (
            None,
            Some(format!(
                "Nothing was taken: it came whole, but it is no {} that this page knows. It may belong to another page, or to a newer version of Demarc.",
                T::WORD
            )),
        ),
        Err(Problem::Damaged(saved)) if saved.is_blank() => {
            (None, Some(format!("{what} is damaged, and nothing of it could be read.{ask}")))
        }
        Err(Problem::Damaged(saved)) => (
            Some(*saved),
            Some(format!(
                "{what} is damaged: it was cut or changed on the way. What stood before the damage is shown; what stood behind it is lost.{ask}"
            )),
        ),
    };
    let (work, fitted) = match work.map(T::fitted) {
        Some((work, fitted)) => (Some(work), fitted),
        None => (None, None),
    };
    let notices: Vec<String> = notice.into_iter().chain(fitted).collect();
    Some(Opened { work, notice: Some(notices.join(" ")).filter(|words| !words.is_empty()) })
}

/// The work in a file that the page saved: its last line that is one.
pub fn in_file<T: Work>(text: &str) -> Opened<T> {
    let found = text.lines().rev().find_map(|line| opened(line.trim(), Source::File));
    found.unwrap_or_else(|| Opened {
        work: None,
        notice: Some(format!("There is no {} in this file. Files of {0}s are saved on this page.", T::WORD)),
    })
}
