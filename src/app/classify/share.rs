//! A link that carries the text, made only when asked for; and what a link that was opened holds.

use gloo::utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::address;
use crate::classifier::Proposal;
use crate::permalink::fragment::{FragmentProblem, decode, encode};

/// From this length on, chat and mail programs are known to cut links.
const LONG_LINK: usize = 2_000;

/// Why a link that was opened did not give its whole text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// Made by a later version of the site.
    Future,
    /// Cut on the way; a part was saved.
    PartSaved,
    /// Cut on the way; nothing could be read.
    Lost,
    /// Too long.
    TooLong,
}

impl Opened {
    /// What to tell the reader.
    pub fn words(self) -> &'static str {
        match self {
            Self::Future => {
                "This link was made by a newer version of Demarc. Load the page anew to get that version, then open the link again."
            }
            Self::PartSaved => {
                "This link is damaged: it was cut or changed on the way. The part that could be read is shown below; please compare it with the original."
            }
            Self::Lost => "This link is damaged, and no text could be read from it. Please ask the sender for the text.",
            Self::TooLong => "The text in this link is longer than Demarc reads. Please ask the sender for the text.",
        }
    }
}

/// The text in a fragment, and what was wrong with it; `None` where the fragment is no shared text.
pub fn opened(fragment: &str) -> Option<(Option<Proposal>, Option<Opened>)> {
    match decode(fragment) {
        Ok(proposal) => Some((Some(proposal), None)),
        Err(FragmentProblem::NotOurs) => None,
        Err(FragmentProblem::FutureVersion) => Some((None, Some(Opened::Future))),
        Err(FragmentProblem::TooLong) => Some((None, Some(Opened::TooLong))),
        Err(FragmentProblem::Damaged(saved)) if saved == Proposal::default() => Some((None, Some(Opened::Lost))),
        Err(FragmentProblem::Damaged(saved)) => Some((Some(saved), Some(Opened::PartSaved))),
    }
}

/// What sharing needs.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ShareProps {
    /// The text to share.
    pub text: Proposal,
}

/// The link on show, for the text it was made from.
#[derive(Debug, Clone, PartialEq)]
struct Link {
    text: Proposal,
    url: Option<String>,
    copied: bool,
}

/// Buttons to make a link and to print, and the link once it is made.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let link = use_state(|| None::<Link>);
    let make = {
        let (link, text) = (link.setter(), props.text.clone());
        Callback::from(move |_: MouseEvent| link.set(Some(make_link(&text))))
    };
    let print = Callback::from(|_: MouseEvent| {
        let _ = window().print();
    });
    // A link to an older text is not shown.
    let current = link.as_ref().filter(|link| link.text == props.text);
    let empty = props.text == Proposal::default();
    html! {
        <div class="share">
            <div class="actions">
                <button type="button" onclick={make} disabled={empty}>{"Share"}</button>
                <button type="button" onclick={print} disabled={empty}>{"Print"}</button>
            </div>
            <div aria-live="polite">
                if let Some(current) = current {
                    { result(current, &link) }
                }
            </div>
        </div>
    }
}

/// Makes the link and puts it in the address: from now on the address holds the text.
fn make_link(text: &Proposal) -> Link {
    let url = encode(text).map(|fragment| format!("{}#{fragment}", address::page()));
    if let Some(url) = &url {
        address::replace(url);
    }
    Link { text: text.clone(), url, copied: false }
}

/// The link with its length and a button to copy it, or why there is none.
fn result(current: &Link, link: &UseStateHandle<Option<Link>>) -> Html {
    let Some(url) = &current.url else {
        return html! { <p class="notice">{"A text of more than 200,000 characters is not read as a whole, and cannot be shared in a link."}</p> };
    };
    html! {
        <div class="share-link">
            <label for="share-link">{"Link with your text in it"}</label>
            <div class="ask-row">
                <input id="share-link" type="text" readonly={true} dir="ltr" value={url.clone()} onfocus={Callback::from(|event: FocusEvent| select_all(&event))} />
                <button type="button" onclick={copy(current, link)}>{ if current.copied { "Copied" } else { "Copy" } }</button>
            </div>
            <p class="small">{ length_words(url.len()) }</p>
        </div>
    }
}

/// The length of a link, with a warning where it may be cut.
fn length_words(length: usize) -> String {
    if length > LONG_LINK {
        format!("{length} characters. Chat and mail programs may cut a link this long; send the text itself if it matters.")
    } else {
        format!("{length} characters. The text is in the part behind #, which browsers do not send to any server.")
    }
}

/// Selects the link, ready to be copied by hand.
fn select_all(event: &FocusEvent) {
    if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
        field.select();
    }
}

/// Copies the link, where the browser allows it.
fn copy(current: &Link, link: &UseStateHandle<Option<Link>>) -> Callback<MouseEvent> {
    let (current, setter) = (current.clone(), link.setter());
    Callback::from(move |_| {
        let (current, setter) = (current.clone(), setter.clone());
        spawn_local(async move {
            let text = current.url.as_deref().unwrap_or_default();
            let copied = JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok();
            setter.set(Some(Link { copied, ..current.clone() }));
        });
    })
}
