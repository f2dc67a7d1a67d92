//! The two fields of a proposal.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::examples::EXAMPLES;
use crate::classifier::Proposal;

/// What the form needs.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ProposalFormProps {
    /// The text on show.
    pub draft: Proposal,
    /// Takes a changed text.
    pub on_change: Callback<Proposal>,
    /// Asks for the verdict at once.
    pub on_submit: Callback<()>,
}

/// Title, scope, and titles to try.
///
/// The fields are not controlled by the page: what is typed before the app has started stays, and is read at the start.
#[component]
pub fn ProposalForm(props: &ProposalFormProps) -> Html {
    let (title, scope) = (use_node_ref(), use_node_ref());
    let read = {
        let (title, scope) = (title.clone(), scope.clone());
        move || Proposal { title: value(&title), scope: value(&scope) }
    };
    {
        let (title, scope, on_change, read) = (title.clone(), scope.clone(), props.on_change.clone(), read.clone());
        let first = use_mut_ref(|| true);
        use_effect_with(props.draft.clone(), move |draft| {
            let typed = read();
            if first.replace(false) && typed != Proposal::default() && *draft == Proposal::default() {
                on_change.emit(typed);
            } else {
                set_value(&title, &draft.title);
                set_value(&scope, &draft.scope);
            }
        });
    }
    let oninput = {
        let on_change = props.on_change.clone();
        Callback::from(move |_: InputEvent| on_change.emit(read()))
    };
    let onsubmit = props.on_submit.reform(|event: SubmitEvent| event.prevent_default());
    html! {
        // A dialog form sends nothing anywhere, even before the app has started.
        <form class="proposal" method="dialog" {onsubmit}>
            <label for="title">{"Title"}</label>
            <textarea id="title" ref={title} rows="2" dir="auto" autocomplete="off" oninput={&oninput} />
            <label for="scope">{"Scope or summary"}<span class="small">{" (optional; a whole justification form may be pasted)"}</span></label>
            <textarea id="scope" ref={scope} rows="6" dir="auto" autocomplete="off" {oninput} />
            <div class="actions">
                <button type="submit" class="primary">{"Classify"}</button>
            </div>
            <details class="examples">
                <summary>{"Titles to try"}</summary>
                <ul>
                    for example in EXAMPLES {
                        <li><button type="button" onclick={try_example(props, example)}>{ example }</button></li>
                    }
                </ul>
            </details>
        </form>
    }
}

/// Puts an example in the fields.
fn try_example(props: &ProposalFormProps, example: &'static str) -> Callback<MouseEvent> {
    props.on_change.reform(move |_| Proposal { title: example.to_owned(), scope: String::new() })
}

/// The text of a field.
fn value(field: &NodeRef) -> String {
    field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default()
}

/// Sets the text of a field, unless it is there already: setting it moves the cursor.
fn set_value(field: &NodeRef, text: &str) {
    if let Some(field) = field.cast::<HtmlTextAreaElement>().filter(|field| field.value() != text) {
        field.set_value(text);
    }
}
