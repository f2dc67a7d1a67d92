//! The two fields of a proposal.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::direction::direction;
use super::examples::EXAMPLES;
use crate::app::draft;
use crate::classifier::Proposal;

/// What the form needs.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ProposalFormProps {
    /// The text on show.
    pub text: Proposal,
    /// Takes the text found at the start.
    pub on_start: Callback<Proposal>,
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
        let (title, scope, on_start, read) = (title.clone(), scope.clone(), props.on_start.clone(), read.clone());
        let first = use_mut_ref(|| true);
        use_effect_with(props.text.clone(), move |text| {
            // At the start what stands in the fields counts, then what was kept in this tab.
            let at_start =
                if first.replace(false) { [read(), draft::kept()].into_iter().find(|text| *text != Proposal::default()) } else { None };
            match at_start {
                Some(found) => on_start.emit(found),
                None => show(text, &title, &scope),
            }
        });
    }
    let oninput = {
        let on_change = props.on_change.clone();
        Callback::from(move |_: InputEvent| on_change.emit(read()))
    };
    let onsubmit = props.on_submit.reform(|event: SubmitEvent| event.prevent_default());
    let clear = props.on_change.reform(|_: MouseEvent| Proposal::default());
    html! {
        // A dialog form sends nothing anywhere, even before the app has started.
        <form class="proposal" method="dialog" {onsubmit}>
            <label for="title">{"Title"}</label>
            <textarea id="title" ref={title} rows="2" dir={direction(&props.text.title)} autocomplete="off" oninput={&oninput} />
            <label for="scope">{"Scope or summary"}<span class="small">{" (optional; a whole justification form may be pasted)"}</span></label>
            <textarea id="scope" ref={scope} rows="6" dir={direction(&props.text.scope)} autocomplete="off" {oninput} />
            <div class="actions">
                <button type="submit" class="primary">{"Classify"}</button>
                <button type="button" onclick={clear}>{"Clear"}</button>
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

/// Puts a text in the fields.
fn show(text: &Proposal, title: &NodeRef, scope: &NodeRef) {
    set_value(title, &text.title);
    set_value(scope, &text.scope);
}

/// Sets the text of a field, unless it is there already: setting it moves the cursor.
fn set_value(field: &NodeRef, text: &str) {
    if let Some(field) = field.cast::<HtmlTextAreaElement>().filter(|field| field.value() != text) {
        field.set_value(text);
    }
}
