//! The page of the writer: the draft, its standing, its files.

use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::editing::{Change, Editing};
use super::opened::{in_file, opened};
use super::paper::paper;
use super::standing::standing;
use super::study_items::{in_context, study_items};
use super::topics::topics;
use super::{fields, files, versions};
use crate::app::address;
use crate::app::components::share_link::ShareLink;
use crate::app::history::History;
use crate::app::outputs::client::read_items;
use crate::app::outputs::{Output, OutputButtons};
use crate::outputs::Request;
use crate::permalink::question_draft::encode;
use crate::planning::QuestionDraft;
use crate::planning::question_check::ItemReading;

/// How long to wait after a keystroke before study items are read, in milliseconds.
const PAUSE: u32 = 600;

/// Where the worker that reads study items does not start.
const NOT_READ: &str = "The study items could not be read: this browser does not let the page start its worker. Writing, saving and sharing work \
    all the same.";

/// What the page holds.
#[derive(Debug, Clone, PartialEq)]
struct Desk {
    draft: History<QuestionDraft>,
    notice: Option<&'static str>,
    /// Study items that were read, each in its context, with how they read.
    read: Rc<BTreeMap<String, ItemReading>>,
    /// The versions kept on this device, as last looked up.
    versions: Rc<Vec<(String, QuestionDraft)>>,
}

/// What can happen to it.
enum Action {
    /// The page came to life and found a draft, with a remark on it. It is kept on the device only once it is changed: a look at a link
    /// replaces nothing.
    Find(Option<Box<QuestionDraft>>, Option<&'static str>),
    /// The reader opened a file.
    Open(Option<Box<QuestionDraft>>, Option<&'static str>),
    /// The reader changed the draft.
    Change(Box<Change>),
    /// The reader takes the last change back.
    Undo,
    /// The reader keeps a version.
    KeepVersion,
    /// The reader begins anew.
    Anew,
    /// Study items were read.
    Read(Vec<String>, Vec<ItemReading>),
}

impl Reducible for Desk {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut desk = (*self).clone();
        match action {
            Action::Find(draft, notice) => {
                if let Some(draft) = draft {
                    desk.draft = History::new(*draft);
                }
                desk.notice = notice;
            }
            Action::Open(draft, notice) => {
                if let Some(draft) = draft {
                    versions::keep_version(&desk.draft.now);
                    desk.change(*draft, "");
                }
                desk.notice = notice;
            }
            Action::Change(change) => desk.change(change.draft, &change.what),
            Action::Undo => {
                desk.draft.undo();
                desk.keep();
            }
            Action::KeepVersion => versions::keep_version(&desk.draft.now),
            Action::Anew => {
                versions::keep_version(&desk.draft.now);
                desk.change(first_draft(), "");
            }
            Action::Read(items, readings) => {
                if readings.is_empty() {
                    desk.notice = Some(NOT_READ);
                }
                let mut read = (*desk.read).clone();
                for (item, reading) in items.into_iter().zip(readings) {
                    read.insert(item, reading);
                }
                desk.read = Rc::new(read);
            }
        }
        desk.versions = Rc::new(versions::versions());
        Rc::new(desk)
    }
}

impl Desk {
    /// Puts another draft in the place of the present one.
    fn change(&mut self, draft: QuestionDraft, what: &str) {
        self.draft.change(draft, what);
        self.notice = None;
        self.keep();
    }

    /// Keeps the draft on this device.
    fn keep(&self) {
        versions::keep(&self.draft.now);
        // The address must not hold another draft than the page.
        if opened(&address::fragment()).is_some_and(|(linked, _)| linked.as_ref() != Some(&*self.draft.now)) {
            address::replace(&address::page());
        }
    }
}

/// The draft before anything is written.
fn first_draft() -> QuestionDraft {
    QuestionDraft { group: "SG13".to_owned(), study_items: vec![String::new()], ..QuestionDraft::default() }
}

/// The whole part.
#[component]
pub fn DrafterDesk() -> Html {
    let desk = use_reducer(|| Desk { draft: History::new(first_draft()), notice: None, read: Rc::default(), versions: Rc::default() });
    use_first_draft(desk.dispatcher());
    use_reading(&desk);
    let on_change = {
        let dispatcher = desk.dispatcher();
        use_callback((), move |change: Change, ()| dispatcher.dispatch(Action::Change(Box::new(change))))
    };
    let draft = &desk.draft.now;
    let readings: Vec<Option<ItemReading>> =
        draft.study_items.iter().map(|item| desk.read.get(&in_context(draft, item)).cloned()).collect();
    let editing = Editing { draft, on_change: &on_change };
    html! {
        <div class="drafter">
            if let Some(notice) = desk.notice {
                <p class="notice" role="alert">{ notice }</p>
            }
            // A dialog form sends nothing anywhere, even before the page is alive.
            <form class="draft" method="dialog" aria-label="Draft Question">
                { part("Title and motivation", fields::head(&editing)) }
                { part("Study items", html! { <>{ study_items(&editing, &readings) }{ topics(&editing) }</> }) }
                { part("Tasks", fields::tasks(&editing)) }
                { part("Relationships", html! { <><p class="small">{"One a line."}</p>{ fields::relationships(&editing) }</> }) }
                { part("Supporters", fields::supporters(&editing)) }
            </form>
            { standing(draft, &readings) }
            { keeping(&desk, &editing) }
            { paper(draft) }
        </div>
    }
}

/// A part of the form under its heading.
fn part(name: &str, fields: Html) -> Html {
    html! { <section class="draft-part"><h2>{ name.to_owned() }</h2>{ fields }</section> }
}

/// The draft to begin with: of the link, or of this device. What is kept here makes room for a draft of a link only as a version.
#[hook]
fn use_first_draft(dispatcher: UseReducerDispatcher<Desk>) {
    use_effect_with((), move |()| {
        let kept = versions::kept();
        let (draft, notice) = match opened(&address::fragment()) {
            Some((Some(linked), notice)) => {
                if let Some(kept) = kept.filter(|kept| *kept != linked && *kept != first_draft()) {
                    versions::keep_version(&kept);
                }
                (Some(linked), notice)
            }
            Some((None, notice)) => (kept, notice),
            None => (kept, None),
        };
        dispatcher.dispatch(Action::Find(draft.map(Box::new), notice));
    });
}

/// Has study items read that were not, once the writer pauses.
#[hook]
fn use_reading(desk: &UseReducerHandle<Desk>) {
    let draft = &desk.draft.now;
    let written = draft.study_items.iter().filter(|item| !item.trim().is_empty());
    let unread: Vec<String> = written.map(|item| in_context(draft, item)).filter(|text| !desk.read.contains_key(text)).collect();
    let dispatcher = desk.dispatcher();
    use_effect_with(unread, move |unread| {
        let unread = unread.clone();
        let wait = (!unread.is_empty()).then(|| {
            Timeout::new(PAUSE, move || {
                let items = unread.clone();
                read_items(unread, Callback::from(move |readings| dispatcher.dispatch(Action::Read(items.clone(), readings))));
            })
        });
        move || drop(wait)
    });
}

/// Undo, versions, files and links.
fn keeping(desk: &UseReducerHandle<Desk>, editing: &Editing<'_>) -> Html {
    let draft = &desk.draft.now;
    let press = |action: fn() -> Action| {
        let dispatcher = desk.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(action()))
    };
    let save = {
        let draft = draft.clone();
        Callback::from(move |_: MouseEvent| files::save(&draft))
    };
    let open = {
        let dispatcher = desk.dispatcher();
        Callback::from(move |event: Event| {
            let dispatcher = dispatcher.clone();
            files::read(
                &event,
                Callback::from(move |text: String| {
                    let found =
                        in_file(&text).unwrap_or((None, Some("There is no draft in this file. Files of drafts are saved on this page.")));
                    dispatcher.dispatch(Action::Open(found.0.map(Box::new), found.1));
                }),
            );
        })
    };
    let document = {
        let draft = draft.clone();
        vec![Output { label: "Word document (.docx)".into(), request: Callback::from(move |()| Request::question_document(&draft)) }]
    };
    html! {
        <section class="keeping" aria-labelledby="keeping">
            <h2 id="keeping">{"Keep and pass on"}</h2>
            <div class="actions">
                <button type="button" onclick={press(|| Action::Undo)} disabled={!desk.draft.can_undo()}>{"Undo"}</button>
                <button type="button" onclick={press(|| Action::KeepVersion)}>{"Keep a version"}</button>
                <button type="button" onclick={press(|| Action::Anew)}>{"Begin anew"}</button>
                <span class="small">{"The draft is kept on this device."}</span>
            </div>
            { versions::list(editing, &desk.versions) }
            <OutputButtons outputs={document} />
            <div class="actions">
                <button type="button" onclick={save}>{"Save as a file"}</button>
                <label for="draft-file" class="file-label">{"Open a file"}</label>
                <input id="draft-file" type="file" accept=".txt,text/plain" onchange={open} />
            </div>
            <ShareLink what="draft" fragment={encode(draft).map(AttrValue::from)} />
        </section>
    }
}
