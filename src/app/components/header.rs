//! The head of every page: the name of the site and the way to its pages.

use yew::prelude::*;

use crate::app::head::SITE;
use crate::permalink::Route;

/// The entries of the navigation.
const ENTRIES: [(Route, &str); 3] = [(Route::Classify, "Classify"), (Route::Questions, "Questions"), (Route::About, "About")];

/// The head of the page on show.
pub fn header(route: &Route) -> Html {
    let current = |entry: &Route| match (entry, route) {
        (Route::Questions, Route::Question(_)) => Some("true"),
        _ if entry == route => Some("page"),
        _ => None,
    };
    html! {
        <header class="site-head">
            <div class="site-head-row">
                <a class="brand" href={Route::Home.href()} aria-current={current(&Route::Home)}>
                    <svg class="brand-sign" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
                        <path class="sign-13" d="M2 2h17v12H2z" />
                        <path class="sign-17" d="M22 2h8v28h-8z" />
                        <path class="sign-11" d="M2 18h17v12H2z" />
                    </svg>
                    <span>{ SITE }</span>
                </a>
                <nav aria-label="Pages">
                    <ul>
                        for (entry, label) in ENTRIES {
                            <li><a href={entry.href()} aria-current={current(&entry)}>{ label }</a></li>
                        }
                    </ul>
                </nav>
            </div>
        </header>
    }
}
