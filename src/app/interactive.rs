//! The parts of pages that come to life in the browser; the same trees on the host.
//!
//! A page has one part at most. Each part is a WebAssembly module of its own, so that a page loads nothing that it does not show.

use gloo::utils::document_element;
use yew::prelude::*;

use crate::permalink::Route;

/// The element that holds the part. A page without one needs no WebAssembly.
pub const ROOT: &str = "app";

/// Which part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The classifier's form with its verdict.
    Classify,
    /// The landscape with its controls.
    Landscape,
    /// The planner.
    Planner,
    /// The writer of a draft Question.
    Drafter,
    /// The results of a search. Its module also serves the box in the head of every page, once that is used.
    Search,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Classify, Self::Landscape, Self::Planner, Self::Drafter, Self::Search];

    /// The part of a page, where it has one.
    pub fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Classify => Some(Self::Classify),
            Route::Demarcation => Some(Self::Landscape),
            Route::Planner => Some(Self::Planner),
            Route::QuestionDraft => Some(Self::Drafter),
            Route::Search => Some(Self::Search),
            _ => None,
        }
    }

    /// Its program in `src/bin/`, which is also how the built module is called.
    pub fn module(self) -> &'static str {
        match self {
            Self::Classify => "classify",
            Self::Landscape => "landscape",
            Self::Planner => "planner",
            Self::Drafter => "drafter",
            Self::Search => "search",
        }
    }

    /// The part as HTML, with the marks that hydration needs or without.
    #[cfg(feature = "prerender")]
    pub async fn render(self, hydratable: bool) -> String {
        match self {
            Self::Classify => render::<super::classify::workbench::Workbench>(hydratable).await,
            Self::Landscape => render::<super::landscape::explorer::Explorer>(hydratable).await,
            Self::Planner => render::<super::planner::desk::PlannerDesk>(hydratable).await,
            Self::Drafter => render::<super::drafter::desk::DrafterDesk>(hydratable).await,
            Self::Search => render::<super::search::results::ResultsPage>(hydratable).await,
        }
    }
}

/// A component that is the whole of a part.
pub trait Whole: BaseComponent<Properties = ()> {}

impl<P: BaseComponent<Properties = ()>> Whole for P {}

/// A part, with a word to the page once it is alive.
#[component]
pub fn App<P: Whole>() -> Html {
    use_effect_with((), |()| {
        let _ = document_element().set_attribute("data-app", "ready");
    });
    html! { <P /> }
}

/// Renders a part.
#[cfg(feature = "prerender")]
async fn render<P: Whole>(hydratable: bool) -> String {
    yew::ServerRenderer::<App<P>>::new().hydratable(hydratable).render().await
}

/// Brings a part to life: all that a program in `src/bin/` does.
#[cfg(feature = "hydrate")]
pub fn start<P: Whole>() {
    yew::set_custom_panic_hook(Box::new(|info| {
        // The static page stays, and its links work; the style sheet shows a notice.
        let _ = document_element().set_attribute("data-app", "failed");
        web_sys::console::error_1(&info.to_string().into());
    }));
    if let Some(root) = gloo::utils::document().get_element_by_id(ROOT) {
        yew::Renderer::<App<P>>::with_root(root).hydrate();
    }
}
