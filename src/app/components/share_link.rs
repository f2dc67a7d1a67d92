//! A link that carries what the reader made, put in the address only when asked for.

use gloo::utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use crate::app::address;
use crate::permalink::LONGEST_LINK;

/// What sharing needs.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ShareLinkProps {
    /// What is shared, in a word: `plan`.
    pub what: &'static str,
    /// The fragment that carries it; `None` where it is larger than the site reads.
    pub fragment: Option<AttrValue>,
}

/// A button that makes the link, puts it in the address and copies it where the browser allows.
#[component]
pub fn ShareLink(props: &ShareLinkProps) -> Html {
    // What the link was made for: a link to an older state is not shown.
    let shared = use_state(|| None::<Option<AttrValue>>);
    let fragment = props.fragment.clone().filter(|fragment| fragment.len() <= LONGEST_LINK);
    let make = {
        let (shared, fragment) = (shared.setter(), fragment.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(fragment) = &fragment {
                let url = url(fragment);
                address::replace(&url);
                spawn_local(async move {
                    // Where the browser forbids it, the link can be copied by hand.
                    let _ = JsFuture::from(window().navigator().clipboard().write_text(&url)).await;
                });
            }
            shared.set(Some(fragment.clone()));
        })
    };
    let current = shared.as_ref().filter(|shared| **shared == fragment);
    html! {
        <div class="share">
            <button type="button" onclick={make}>{"Share"}</button>
            <div aria-live="polite">
                { match current {
                    None => Html::default(),
                    Some(None) => html! { <p class="notice">{ format!("This {} is too large for a link. Save it as a file instead.", props.what) }</p> },
                    Some(Some(fragment)) => html! {
                        <div class="share-link">
                            <label for="share-link">{ format!("Link with the {} in it", props.what) }</label>
                            <input id="share-link" type="text" readonly={true} dir="ltr" value={url(fragment)} />
                            <p class="small">{ format!("The {} is in the part behind #, which browsers do not send to any server.", props.what) }</p>
                        </div>
                    },
                } }
            </div>
        </div>
    }
}

/// The link: this page with the fragment.
fn url(fragment: &str) -> String {
    format!("{}#{fragment}", address::page())
}
