//! A work as a file to pass on, and back from one.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Action, Desk, Work};
use crate::app::save;

/// Saves the work as text, with a last line that the page reads back.
pub fn saves<T: Work>(desk: &UseReducerHandle<Desk<T>>) -> Callback<MouseEvent> {
    let (work, dispatcher) = (desk.history.now.clone(), desk.dispatcher());
    Callback::from(move |_| {
        let code = work.encode();
        if code.is_none() {
            let words = format!("The file holds the text alone: this {} is too large to be read back from a file.", T::WORD);
            dispatcher.dispatch(Action::Say(words));
        }
        let code = code.map(|code| format!("\nTo go on with it, open this file in Demarc. It reads the next line.\n{code}\n"));
        let text = format!("{}{}", work.text(), code.unwrap_or_default());
        if let Err(problem) = save::file(T::FILE, "text/plain;charset=utf-8", text.as_bytes()) {
            web_sys::console::error_2(&"the file could not be saved".into(), &problem);
            dispatcher.dispatch(Action::Say("This browser did not save the file. Share the link instead, or print the page.".to_owned()));
        }
    })
}

/// Opens the file that was chosen; a file that cannot be read has no text.
pub fn opens<T: Work>(desk: &UseReducerHandle<Desk<T>>) -> Callback<Event> {
    let dispatcher = desk.dispatcher();
    Callback::from(move |event: Event| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        let Some((field, file)) = field.and_then(|field| Some((field.clone(), field.files()?.get(0)?))) else { return };
        // So that the same file can be chosen once more.
        field.set_value("");
        let dispatcher = dispatcher.clone();
        spawn_local(async move {
            let text = JsFuture::from(file.text()).await;
            dispatcher.dispatch(Action::File(text.ok().and_then(|text| text.as_string()).unwrap_or_default()));
        });
    })
}
