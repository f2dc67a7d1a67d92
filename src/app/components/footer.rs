//! The foot of every page: how old the facts are, what version this is, and whether it works offline.

use yew::prelude::*;

use super::links::part_href;
use crate::embedded::{DATA_VERSION, dataset};
use crate::permalink::Route;

/// The version of the program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The foot of the page. Whether the site is ready to work offline is shown by the style sheet, from what `offline.js` found.
pub fn footer() -> Html {
    let data = DATA_VERSION.get(..8).unwrap_or_default();
    html! {
        <footer class="site-foot">
            <p>{ format!("Facts as of {}. Version {VERSION}, data {data}. Advice, not a decision; not a publication of ITU.", dataset().as_of) }</p>
            <p><a href={Route::Search.href()}>{"Search"}</a>{" · "}<a href={Route::Evidence.href()}>{"How good is the classifier?"}</a></p>
            <p>
                <a href={part_href(&Route::About, "privacy")}>{"Nothing you type leaves your device."}</a>
                <span class="offline-ready">{" Ready to work offline."}</span>
            </p>
        </footer>
    }
}
