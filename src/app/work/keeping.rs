//! What a reader can do with a work as a whole: take changes back, keep versions, save and open files.

use yew::prelude::*;

use super::shelf::{Kept, MOST_VERSIONS, Version};
use super::{Action, Desk, Work, files};

/// What is said above the work.
pub fn notice<T: Work>(desk: &UseReducerHandle<Desk<T>>) -> Html {
    html! {
        if let Some(notice) = &desk.notice {
            <div class="notice" role="alert">
                <p>{ notice.words.clone() }</p>
                if notice.offers_other {
                    <p><button type="button" onclick={press(desk, || Action::ShowOther)}>{ format!("Show the other {}", T::WORD) }</button></p>
                }
            </div>
        }
    }
}

/// The way back and forth, versions and the device.
pub fn steps<T: Work>(desk: &UseReducerHandle<Desk<T>>) -> Html {
    let word = T::WORD;
    html! {
        <>
            <div class="actions">
                { step("Undo", desk.history.can_undo(), press(desk, || Action::Undo)) }
                { step("Redo", desk.history.can_redo(), press(desk, || Action::Redo)) }
                <button type="button" onclick={press(desk, || Action::KeepVersion)}>{"Keep a version"}</button>
                <button type="button" onclick={press(desk, || Action::Anew)}>{"Begin anew"}</button>
                if desk.kept == Kept::Whole {
                    <span class="small">{ format!("The {word} is kept on this device.") }</span>
                }
            </div>
            <div role="alert">
                { match desk.kept {
                    Kept::NotYet | Kept::Whole => Html::default(),
                    Kept::TooLarge => html! { <p class="notice">{ format!("This {word} is too large to be kept on this device. Save it as a file before you close the page.") }</p> },
                    Kept::Refused => html! { <p class="notice">{ format!("This {word} is not kept: the browser has no room for it, or keeps nothing for this page. Save it as a file before you close the page.") }</p> },
                } }
            </div>
            { list(desk) }
        </>
    }
}

/// Saving and opening a file.
pub fn file<T: Work>(desk: &UseReducerHandle<Desk<T>>) -> Html {
    let id = format!("{}-file", T::WORD);
    html! {
        <div class="actions">
            <button type="button" onclick={files::saves(desk)}>{"Save as a file"}</button>
            <label for={id.clone()} class="file-label">{"Open a file"}</label>
            <input {id} type="file" accept=".txt,text/plain" onchange={files::opens(desk)} />
        </div>
    }
}

/// A button of the way back or forth. It keeps the keyboard when there is nothing left to do.
fn step(name: &'static str, can: bool, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" aria-disabled={(!can).then_some("true")} onclick={can.then_some(onclick)}>{ name }</button> }
}

/// Tells the desk of a press.
fn press<T: Work>(desk: &UseReducerHandle<Desk<T>>, action: fn() -> Action<T>) -> Callback<MouseEvent> {
    let dispatcher = desk.dispatcher();
    Callback::from(move |_| dispatcher.dispatch(action()))
}

/// The versions with the way back to each.
fn list<T: Work>(desk: &UseReducerHandle<Desk<T>>) -> Html {
    html! {
        <details class="versions">
            <summary>{ format!("Versions kept: {}", desk.versions.len()) }</summary>
            <ul>
                for version in desk.versions.iter() {
                    { line(desk, version) }
                }
            </ul>
            <p class="small">{ format!("On this device only; the last {MOST_VERSIONS}. A {} that another one takes the place of is kept here by itself.", T::WORD) }</p>
        </details>
    }
}

/// One version.
fn line<T: Work>(desk: &UseReducerHandle<Desk<T>>, version: &Version<T>) -> Html {
    let time = &version.time;
    let Some(work) = version.work.clone() else {
        return html! { <li>{ format!("{time} UTC: cannot be read by this version of Demarc") }</li> };
    };
    let words = format!("{time} UTC: {}", work.name());
    let dispatcher = desk.dispatcher();
    let onclick = Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::BringBack(Box::new(work.clone()))));
    html! {
        <li>
            <span>{ words.clone() }</span>
            <button type="button" aria-label={format!("Bring back the version of {words}")} {onclick}>{"Bring back"}</button>
        </li>
    }
}
