//! The head of every page: the name of the site and the way to its pages.

use yew::prelude::*;

use crate::app::head::SITE;
use crate::app::search::finder::{FIELD, PLACE};
use crate::permalink::Route;

/// The entries of the navigation.
const ENTRIES: [(Route, &str); 6] = [
    (Route::Classify, "Classify"),
    (Route::Demarcation, "Landscape"),
    (Route::Questions, "Questions"),
    (Route::Deliverables, "Deliverables"),
    (Route::Plan, "Plan"),
    (Route::About, "About"),
];

/// The head of the page on show.
pub fn header(route: &Route) -> Html {
    let current = |entry: &Route| match (entry, route) {
        (Route::Questions, Route::Question(_) | Route::Groups | Route::Group(_))
        | (Route::Deliverables, Route::Deliverable(_))
        | (Route::Plan, Route::Topic(_) | Route::Planner | Route::QuestionDraft) => Some("true"),
        _ if entry == route => Some("page"),
        _ => None,
    };
    html! {
        <header class="site-head">
            <div class="site-head-row">
                <a class="brand" href={Route::Home.href()} aria-current={current(&Route::Home)}>
                    <svg class="brand-sign" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
                        <path class="sign-17" d="M1 1h30v30H1z" />
                        <path class="sign-paper" d="M4 4h24v24H4z" />
                        <path class="sign-13" d="M7 7h11v18H7z" />
                        <path class="sign-11" d="M20 7h5v18h-5z" />
                    </svg>
                    <span>{ SITE }</span>
                </a>
                // Without scripts, and before the list is there, the box leads to the page of results.
                <form class="site-search" role="search" action={Route::Search.path()} method="get">
                    <input id={FIELD} type="search" name="q" placeholder="Search" aria-label="Search names and titles" aria-keyshortcuts="/" title="Search (press /)" autocomplete="off" spellcheck="false" />
                    <div id={PLACE}></div>
                </form>
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
