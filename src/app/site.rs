//! The one component tree, the same on the host and in the browser.

use gloo::utils::document_element;
use yew::prelude::*;

use super::components::{footer::footer, header::header};
use super::pages::{about::about, classify::Classify, home::Home, not_found::not_found, question::question, questions::questions};
use super::router::use_router;
use crate::classifier::Proposal;
use crate::permalink::Route;

/// What the tree starts from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The page to start with.
    pub route: Route,
}

/// The whole site: the page on show within the shell. What the reader typed is kept here, so that it outlives a change of page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let router = use_router(&props.route);
    let draft = use_state(Proposal::default);
    let keep = {
        let draft = draft.setter();
        use_callback((), move |proposal, ()| draft.set(proposal))
    };
    use_effect_with((), |()| {
        let _ = document_element().set_attribute("data-app", "ready");
    });
    let page = match &router.route {
        Route::Home => html! { <Home draft={(*draft).clone()} keep={keep} open={router.open} /> },
        Route::Classify => html! { <Classify draft={(*draft).clone()} keep={keep} /> },
        Route::Questions => questions(),
        Route::Question(id) => question(*id),
        Route::About => about(),
        Route::NotFound => not_found(),
    };
    html! {
        <>
            <a class="skip" href={format!("{}#main", router.route.path())}>{"Skip to the content"}</a>
            { header(&router.route) }
            <main id="main" tabindex="-1">{ page }</main>
            { footer() }
            <p class="visually-hidden" role="status">{ router.announcement }</p>
        </>
    }
}
