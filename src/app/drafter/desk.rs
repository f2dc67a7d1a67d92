//! The page of the writer: the draft, its standing, its files.

use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::editing::{Change, Editing};
use super::fields;
use super::paper::paper;
use super::standing::standing;
use super::study_items::{in_context, study_items};
use super::topics::topics;
use crate::app::components::share_link::ShareLink;
use crate::app::outputs::client::read_items;
use crate::app::outputs::{Output, OutputButtons};
use crate::app::work::{Action, Desk, keeping, use_desk};
use crate::outputs::Request;
use crate::permalink::question_draft::encode;
use crate::planning::QuestionDraft;
use crate::planning::question_check::ItemReading;

/// How long to wait after a keystroke before study items are read, in milliseconds.
const PAUSE: u32 = 600;

/// Where the worker that reads study items does not start.
const NOT_READ: &str = "The study items could not be read: this browser does not let the page start its worker. Writing, saving and sharing work \
    all the same.";

/// How study items were read, each in its context.
type Readings = BTreeMap<String, ItemReading>;

/// The whole part.
#[component]
pub fn DrafterDesk() -> Html {
    let desk = use_desk::<QuestionDraft>(|_| None);
    let draft = &desk.history.now;
    let read = use_readings(&desk);
    let on_change = {
        let dispatcher = desk.dispatcher();
        use_callback((), move |change: Change, ()| dispatcher.dispatch(Action::Change(Box::new(change.draft), change.what)))
    };
    let readings: Vec<Option<ItemReading>> = draft.study_items.iter().map(|item| read.get(&in_context(draft, item)).cloned()).collect();
    let editing = Editing { draft, on_change: &on_change };
    html! {
        <div class="drafter">
            { keeping::notice(&desk) }
            // A dialog form sends nothing anywhere, even before the page is alive.
            <form class="draft" method="dialog" aria-label="Draft Question">
                { part("Title and motivation", fields::head(&editing)) }
                { part("Study items", html! { <>{ study_items(&editing, &readings) }{ topics(&editing) }</> }) }
                { part("Tasks", fields::tasks(&editing)) }
                { part("Relationships", html! { <><p class="small">{"One a line."}</p>{ fields::relationships(&editing) }</> }) }
                { part("Supporters", fields::supporters(&editing)) }
            </form>
            { standing(draft, &readings) }
            { keep_and_pass_on(&desk) }
            { paper(draft) }
        </div>
    }
}

/// A part of the form under its heading.
fn part(name: &str, fields: Html) -> Html {
    html! { <section class="draft-part"><h2>{ name.to_owned() }</h2>{ fields }</section> }
}

/// How study items read; those that were not read yet are, once the writer pauses.
#[hook]
fn use_readings(desk: &UseReducerHandle<Desk<QuestionDraft>>) -> Rc<Readings> {
    let read = use_mut_ref(Rc::<Readings>::default);
    let update = use_force_update();
    let draft = &desk.history.now;
    let known = read.borrow().clone();
    let written = draft.study_items.iter().filter(|item| !item.trim().is_empty());
    let unread: Vec<String> = written.map(|item| in_context(draft, item)).filter(|text| !known.contains_key(text)).collect();
    let dispatcher = desk.dispatcher();
    use_effect_with(unread, move |unread| {
        let unread = unread.clone();
        let take = {
            let items = unread.clone();
            Callback::from(move |readings: Vec<ItemReading>| {
                if readings.is_empty() {
                    dispatcher.dispatch(Action::Say(NOT_READ.to_owned()));
                }
                Rc::make_mut(&mut read.borrow_mut()).extend(items.iter().cloned().zip(readings));
                update.force_update();
            })
        };
        let wait = (!unread.is_empty()).then(|| Timeout::new(PAUSE, move || read_items(unread, take)));
        move || drop(wait)
    });
    known
}

/// Undo, versions, files and links.
fn keep_and_pass_on(desk: &UseReducerHandle<Desk<QuestionDraft>>) -> Html {
    let draft = &desk.history.now;
    let document = {
        let draft = draft.clone();
        vec![Output { label: "Word document (.docx)".into(), request: Callback::from(move |()| Request::question_document(&draft)) }]
    };
    html! {
        <section class="keeping" aria-labelledby="keeping">
            <h2 id="keeping">{"Keep and pass on"}</h2>
            { keeping::steps(desk) }
            <OutputButtons outputs={document} />
            { keeping::file(desk) }
            <ShareLink what="draft" fragment={encode(draft).map(AttrValue::from)} />
        </section>
    }
}
