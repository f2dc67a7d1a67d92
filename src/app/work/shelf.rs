//! The place of a work on this device, and of its earlier versions.

use gloo::events::EventListener;

use super::Work;
use super::opened::{Source, opened};
use crate::app::store;

/// How many versions are kept; a further one takes the place of the oldest.
pub const MOST_VERSIONS: usize = 10;

/// What came of keeping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kept {
    /// Nothing was changed yet: of a link or a fresh page nothing is on the device.
    #[default]
    NotYet,
    /// It is on the device.
    Whole,
    /// It is larger than the site reads.
    TooLarge,
    /// The browser has no room, or forbids.
    Refused,
}

/// An earlier version.
#[derive(Debug, Clone, PartialEq)]
pub struct Version<T> {
    /// When it was put aside, to the minute, in UTC.
    pub time: String,
    /// The work; `None` where it cannot be read here.
    pub work: Option<T>,
}

/// What this page last read from the device or put there: the only text that it may overwrite.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shelf {
    ours: Option<String>,
}

impl Shelf {
    /// Whether a text on the device was put there by something else than this page.
    pub fn is_foreign(&self, text: &str) -> bool {
        self.ours.as_deref() != Some(text)
    }

    /// Takes a text on the device for one's own: it is on the page now.
    pub fn adopt(&mut self, text: Option<String>) {
        self.ours = text;
    }

    /// Keeps a work. What it takes the place of becomes a version where this page did not put it there.
    pub fn keep<T: Work>(&mut self, work: &T) -> Kept {
        let Some(text) = work.encode() else { return Kept::TooLarge };
        if let Some(there) = store::kept(T::ENTRY).filter(|there| *there != text && self.is_foreign(there))
            && opened::<T>(&there, Source::Device)
                .is_none_or(|found| found.notice.is_some() || found.work.is_none_or(|work| !work.is_blank()))
            && !put_aside::<T>(&there)
        {
            return Kept::Refused;
        }
        if !store::keep(T::ENTRY, &text) {
            return Kept::Refused;
        }
        self.ours = Some(text);
        Kept::Whole
    }
}

/// The name of the entry of the versions.
fn versions_entry<T: Work>() -> String {
    format!("{}-versions", T::ENTRY)
}

/// Keeps a version, unless it is blank or the last one kept. Gives whether it is on the device now.
pub fn keep_version<T: Work>(work: &T) -> bool {
    work.is_blank() || work.encode().is_some_and(|text| put_aside::<T>(&text))
}

/// Puts a text among the versions, before the others.
fn put_aside<T: Work>(text: &str) -> bool {
    let entries = store::kept(&versions_entry::<T>()).unwrap_or_default();
    let last = entries.lines().next().and_then(|line| line.split_once(' '));
    if last.is_some_and(|(_, last)| last == text) {
        return true;
    }
    let time = String::from(js_sys::Date::new_0().to_iso_string());
    // A text that came from elsewhere may have lines.
    let line = format!("{time} {}", text.replace(['\n', '\r'], ""));
    let all: Vec<&str> = std::iter::once(line.as_str()).chain(entries.lines()).take(MOST_VERSIONS).collect();
    store::keep(&versions_entry::<T>(), &all.join("\n"))
}

/// The versions kept, the latest first.
pub fn versions<T: Work>() -> Vec<Version<T>> {
    let entries = store::kept(&versions_entry::<T>()).unwrap_or_default();
    let read = |line: &str| {
        let (time, text) = line.split_once(' ')?;
        Some(Version { time: time.get(..16)?.replace('T', " "), work: opened(text, Source::Device).and_then(|found| found.work) })
    };
    entries.lines().filter_map(read).collect()
}

/// Tells of works and versions that another tab of this browser keeps.
pub fn watch<T: Work>(on_work: impl Fn() + 'static, on_versions: impl Fn() + 'static) -> [EventListener; 2] {
    [store::watch(T::ENTRY, on_work), store::watch(&versions_entry::<T>(), on_versions)]
}
