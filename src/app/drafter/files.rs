//! The draft as a file to pass on, and back from one.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::paper::plain;
use crate::app::save;
use crate::permalink::question_draft::encode;
use crate::planning::QuestionDraft;

/// The draft as text, with a last line that the page reads back.
pub fn save(draft: &QuestionDraft) {
    let code = encode(draft).map(|code| format!("\nTo go on writing, open this file in Demarc. It reads the next line.\n{code}\n"));
    let text = format!("{}{}", plain(draft), code.unwrap_or_default());
    if let Err(problem) = save::file("draft-question.txt", "text/plain;charset=utf-8", text.as_bytes()) {
        web_sys::console::error_2(&"the file could not be saved".into(), &problem);
    }
}

/// Reads the file that was chosen, and hands on its text; a file that cannot be read gives none.
pub fn read(event: &Event, on_text: Callback<String>) {
    let field = event.target_dyn_into::<HtmlInputElement>();
    let Some((field, file)) = field.and_then(|field| Some((field.clone(), field.files()?.get(0)?))) else { return };
    // So that the same file can be chosen once more.
    field.set_value("");
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await;
        on_text.emit(text.ok().and_then(|text| text.as_string()).unwrap_or_default());
    });
}
