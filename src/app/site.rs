//! Whole pages. On the host only: the browser gets them as files.

use yew::prelude::*;

use super::components::{footer::footer, header::header};
use super::pages::{
    about::about, classify::classify, evidence::evidence, home::home, not_found::not_found, question::question, questions::questions,
};
use crate::permalink::Route;

/// Which page.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SiteProps {
    /// The page.
    pub route: Route,
}

/// A page within the shell.
#[component]
pub fn Site(props: &SiteProps) -> Html {
    let route = &props.route;
    let page = match route {
        Route::Home => home(),
        Route::Classify => classify(),
        Route::Questions => questions(),
        Route::Question(id) => question(*id),
        Route::Evidence => evidence(),
        Route::About => about(),
        Route::NotFound => not_found(),
    };
    html! {
        <>
            // The page for wrong addresses has no address of its own to write before the #.
            if *route != Route::NotFound {
                <a class="skip" href={format!("{}#main", route.path())}>{"Skip to the content"}</a>
            }
            { header(route) }
            <main id="main" tabindex="-1">{ page }</main>
            { footer() }
        </>
    }
}
