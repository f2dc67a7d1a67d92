//! A work on its page: what is on it, what was said of it, and where it stands on the device.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

use super::Work;
use super::history::History;
use super::opened::{Opened, Source, in_file, opened};
use super::shelf::{Kept, Shelf, Version, keep_version, versions, watch};
use crate::app::{address, store};

/// What is said above the work until the next change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The words.
    pub words: String,
    /// Whether another tab has a work that can be shown here.
    pub offers_other: bool,
}

/// A page with a work.
#[derive(Debug, Clone, PartialEq)]
pub struct Desk<T> {
    /// The work with its earlier states.
    pub history: History<T>,
    /// What is said.
    pub notice: Option<Notice>,
    /// Whether the work is on the device.
    pub kept: Kept,
    /// The versions on the device, as last looked up.
    pub versions: Rc<Vec<Version<T>>>,
    /// Whether the page is alive.
    pub alive: bool,
    shelf: Shelf,
}

/// What can happen to it.
pub enum Action<T> {
    /// The page came to life. The function says what else its address asks for.
    Start(fn(&T) -> Option<T>),
    /// The fragment of the address changed: a link was opened on this page.
    Link,
    /// A file was opened, with this text.
    File(String),
    /// The reader changed the work; changes with one name are taken back together.
    Change(Box<T>, String),
    /// The reader takes the last change back.
    Undo,
    /// The reader makes it again.
    Redo,
    /// The reader keeps a version.
    KeepVersion,
    /// The reader begins anew.
    Anew,
    /// The reader brings a version back.
    BringBack(Box<T>),
    /// Another tab changed the work on the device.
    Elsewhere,
    /// The reader wants to see the work of the other tab.
    ShowOther,
    /// Another tab put a version aside.
    Versions,
    /// Something is to be said.
    Say(String),
}

impl<T: Work> Reducible for Desk<T> {
    type Action = Action<T>;

    fn reduce(self: Rc<Self>, action: Action<T>) -> Rc<Self> {
        let mut desk = (*self).clone();
        match action {
            Action::Start(asked) => desk.start(asked),
            Action::Link => desk.link(),
            Action::File(text) => {
                let found = in_file(&text);
                if let Some(work) = found.work {
                    desk.replace(work);
                }
                desk.say(found.notice);
            }
            Action::Change(work, what) => desk.change(*work, &what),
            Action::Undo => desk.step(History::undo),
            Action::Redo => desk.step(History::redo),
            Action::KeepVersion => desk.keep_version(),
            Action::Anew => desk.replace(T::fresh()),
            Action::BringBack(work) => desk.replace(*work),
            Action::Elsewhere => desk.elsewhere(),
            Action::ShowOther => desk.show_other(),
            Action::Versions => desk.versions = Rc::new(versions()),
            Action::Say(words) => desk.say(Some(words)),
        }
        Rc::new(desk)
    }
}

impl<T: Work> Desk<T> {
    /// A page before it comes to life.
    fn new() -> Self {
        Self {
            history: History::new(T::first()),
            notice: None,
            kept: Kept::NotYet,
            versions: Rc::default(),
            alive: false,
            shelf: Shelf::default(),
        }
    }

    /// The work to begin with: of the link, of this device, or a fresh one.
    fn start(&mut self, asked: fn(&T) -> Option<T>) {
        self.alive = true;
        // Read first: a change takes the fragment out of the address.
        let linked = opened::<T>(&address::fragment(), Source::Link);
        self.versions = Rc::new(versions());
        let there = store::kept(T::ENTRY);
        let found = there.as_deref().and_then(|text| opened::<T>(text, Source::Device));
        match &found {
            // What is not read whole stays foreign, so that it becomes a version before it is replaced.
            Some(Opened { work: Some(_), notice: None }) => {
                self.shelf.adopt(there);
                self.kept = Kept::Whole;
            }
            Some(found) => self.say(found.notice.clone()),
            None => {}
        }
        self.history = History::new(found.and_then(|found| found.work).unwrap_or_else(T::fresh));
        if let Some(work) = asked(&self.history.now) {
            self.change(work, "");
        }
        if let Some(linked) = linked {
            let own = self.history.now.clone();
            if let Some(work) = linked.work {
                self.history = History::new(work);
            }
            self.opened_link(&own, linked.notice);
        }
    }

    /// A link that was opened on this page. The work before it can be taken back.
    fn link(&mut self) {
        let Some(linked) = opened::<T>(&address::fragment(), Source::Link) else { return };
        let own = self.history.now.clone();
        if let Some(work) = linked.work.filter(|work| *work != *own) {
            self.history.change(work, "", now());
        }
        self.opened_link(&own, linked.notice);
    }

    /// Says where the work comes from. The reader's own becomes a version before anything takes its place.
    fn opened_link(&mut self, own: &T, notice: Option<String>) {
        let mut said: Vec<String> = notice.into_iter().collect();
        if *self.history.now != *own {
            self.kept = Kept::NotYet;
            said.push(format!("This {} came with the link. It is kept on this device once you change it.", T::WORD));
            if !own.is_blank() {
                said.push(if keep_version(own) {
                    "Your own is among the versions.".to_owned()
                } else {
                    "Your own could not be kept as a version: this browser has no room.".to_owned()
                });
                self.versions = Rc::new(versions());
            }
        }
        self.say(Some(said.join(" ")).filter(|said| !said.is_empty()));
    }

    /// Puts another state in the place of the present one.
    fn change(&mut self, work: T, what: &str) {
        self.history.change(work, what, now());
        self.notice = None;
        self.keep();
    }

    /// Puts another work in the place of the present one, which becomes a version.
    fn replace(&mut self, work: T) {
        keep_version(&*self.history.now);
        self.change(work, "");
        self.versions = Rc::new(versions());
    }

    /// A step back or forth.
    fn step(&mut self, step: fn(&mut History<T>)) {
        step(&mut self.history);
        self.keep();
    }

    /// Keeps the work on this device.
    fn keep(&mut self) {
        let foreign = store::kept(T::ENTRY).is_some_and(|there| self.shelf.is_foreign(&there));
        self.kept = self.shelf.keep(&*self.history.now);
        if foreign {
            self.versions = Rc::new(versions());
        }
        // The address must not hold another work than the page.
        if opened::<T>(&address::fragment(), Source::Link).is_some_and(|linked| linked.work.as_ref() != Some(&*self.history.now)) {
            address::replace(&address::page());
        }
    }

    /// Keeps a version at the reader's wish.
    fn keep_version(&mut self) {
        if keep_version(&*self.history.now) {
            self.versions = Rc::new(versions());
        } else {
            self.say(Some(format!(
                "This version could not be kept: the {} is too large, or this browser has no room. Save it as a file.",
                T::WORD
            )));
        }
    }

    /// Another tab has put its work on the device.
    fn elsewhere(&mut self) {
        let there = store::kept(T::ENTRY);
        if there.is_some() && there != self.history.now.encode() {
            self.notice = Some(Notice {
                words: format!(
                    "Another tab of this browser has changed the {} on this device. If you change this one, it takes that place, and the other is among the versions.",
                    T::WORD
                ),
                offers_other: true,
            });
        }
    }

    /// Shows the work of the other tab; the present one can be taken back.
    fn show_other(&mut self) {
        let there = store::kept(T::ENTRY);
        if let Some(work) = there.as_deref().and_then(|text| opened::<T>(text, Source::Device)?.work) {
            self.shelf.adopt(there);
            self.change(work, "");
        }
    }

    /// Says something, or nothing.
    fn say(&mut self, words: Option<String>) {
        self.notice = words.map(|words| Notice { words, offers_other: false });
    }
}

/// The time in milliseconds.
fn now() -> f64 {
    js_sys::Date::now()
}

/// A page with a work. `asked` says what the address asks for beside it: a work in the place of the one that was found.
#[hook]
pub fn use_desk<T: Work>(asked: fn(&T) -> Option<T>) -> UseReducerHandle<Desk<T>> {
    let desk = use_reducer(Desk::<T>::new);
    let dispatcher = desk.dispatcher();
    use_effect_with((), move |()| {
        dispatcher.dispatch(Action::Start(asked));
        let tell = |action: fn() -> Action<T>| {
            let dispatcher = dispatcher.clone();
            move || dispatcher.dispatch(action())
        };
        let link = tell(|| Action::Link);
        let listeners = (
            EventListener::new(&window(), "hashchange", move |_| link()),
            watch::<T>(tell(|| Action::Elsewhere), tell(|| Action::Versions)),
        );
        move || drop(listeners)
    });
    desk
}
