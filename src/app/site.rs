//! Whole pages. On the host only: the browser gets them as files.

use yew::prelude::*;

use super::components::{footer::footer, header::header};
use super::pages::{
    about, classify, deliverable, deliverables, demarcation, evidence, group, groups, home, not_found, plan, planner, question,
    question_draft, questions, search, topic,
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
        Route::Home => home::home(),
        Route::Classify => classify::classify(),
        Route::Demarcation => demarcation::demarcation(),
        Route::Questions => questions::questions(),
        Route::Question(id) => question::question(*id),
        Route::Deliverables => deliverables::deliverables(),
        Route::Deliverable(id) => deliverable::deliverable(id),
        Route::Groups => groups::groups(),
        Route::Group(id) => group::group(id),
        Route::Plan => plan::plan(),
        Route::Planner => planner::planner(),
        Route::QuestionDraft => question_draft::question_draft(),
        Route::Topic(id) => topic::topic(id),
        Route::Search => search::search(),
        Route::Evidence => evidence::evidence(),
        Route::Misses(part) => evidence::misses::page(*part),
        Route::About => about::about(),
        Route::NotFound => not_found::not_found(),
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
