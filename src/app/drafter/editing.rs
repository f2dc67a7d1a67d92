//! How fields write into the draft.

use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::focus;
use crate::planning::QuestionDraft;

/// A change: the draft after it, and what was changed; letters typed into one field are taken back together.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The draft.
    pub draft: QuestionDraft,
    /// The field; empty for a change that stands alone.
    pub what: String,
}

/// A way to write a text into a draft: at a place of a list, where there is one.
pub type Write = fn(&mut QuestionDraft, usize, String);

/// The draft, and whom to tell of changes.
#[derive(Debug, Clone, Copy)]
pub struct Editing<'a> {
    /// The draft.
    pub draft: &'a QuestionDraft,
    /// Takes each change.
    pub on_change: &'a Callback<Change>,
}

impl Editing<'_> {
    /// For a field that is typed into.
    pub fn typed(&self, id: &str, at: usize, write: Write) -> Callback<InputEvent> {
        let (draft, what) = (self.draft.clone(), id.to_owned());
        self.on_change.reform(move |event: InputEvent| {
            let field = event.target_dyn_into::<HtmlTextAreaElement>().map(|field| field.value());
            let text = field.or_else(|| event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()));
            let mut draft = draft.clone();
            write(&mut draft, at, text.unwrap_or_default());
            Change { draft, what: what.clone() }
        })
    }

    /// For a choice.
    pub fn chosen(&self, at: usize, write: Write) -> Callback<Event> {
        let draft = self.draft.clone();
        self.on_change.reform(move |event: Event| {
            let mut draft = draft.clone();
            write(&mut draft, at, event.target_dyn_into::<HtmlSelectElement>().map(|field| field.value()).unwrap_or_default());
            Change { draft, what: String::new() }
        })
    }

    /// For a button that puts another draft in the place of this one.
    pub fn pressed(&self, change: impl FnOnce(&mut QuestionDraft)) -> Callback<MouseEvent> {
        self.pressed_to(change, Vec::new())
    }

    /// The same, and the keyboard goes to the first that is there of what the selectors find.
    pub fn pressed_to(&self, change: impl FnOnce(&mut QuestionDraft), then: Vec<String>) -> Callback<MouseEvent> {
        let mut draft = self.draft.clone();
        change(&mut draft);
        self.on_change.reform(move |_: MouseEvent| {
            focus::soon(then.clone());
            Change { draft: draft.clone(), what: String::new() }
        })
    }

    /// For a button that adds a line to a list: the keyboard goes to its first field.
    pub fn adds(&self, field: &str, at: usize, change: impl FnOnce(&mut QuestionDraft)) -> Callback<MouseEvent> {
        self.pressed_to(change, vec![format!("#{field}-{at}")])
    }

    /// For a button that drops a line of a list: the keyboard goes to the one that follows, or to the button that adds one.
    pub fn drops(&self, field: &str, at: usize, change: impl FnOnce(&mut QuestionDraft)) -> Callback<MouseEvent> {
        self.pressed_to(change, vec![format!("#drop-{field}-{at}"), format!("#add-{field}")])
    }
}

/// A text as its lines; nothing for an empty one. Empty lines stay while they are typed.
pub fn lines(text: &str) -> Vec<String> {
    if text.is_empty() { Vec::new() } else { text.split('\n').map(str::to_owned).collect() }
}

/// A field of several lines with its label.
pub fn area(id: &str, label: Html, rows: u32, value: String, oninput: Callback<InputEvent>) -> Html {
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ label }</label>
            <textarea id={id.to_owned()} rows={rows.to_string()} dir="auto" spellcheck="true" {value} {oninput} />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_survive_typing() {
        for text in ["", "one", "one\n", "one\n\ntwo"] {
            assert_eq!(lines(text).join("\n"), text);
        }
    }
}
