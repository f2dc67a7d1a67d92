//! The part of a page that comes to life in the browser; the same tree on the host.

use gloo::utils::document_element;
use yew::prelude::*;

use super::classify::workbench::Workbench;
use crate::permalink::Route;

/// The element that holds the part. A page without one needs no WebAssembly.
pub const ROOT: &str = "app";

/// Whether a page has such a part.
pub fn is_interactive(route: &Route) -> bool {
    matches!(route, Route::Classify)
}

/// What the tree starts from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The page that the part belongs to.
    pub route: Route,
}

/// The interactive part of a page.
#[component]
pub fn App(props: &AppProps) -> Html {
    use_effect_with((), |()| {
        let _ = document_element().set_attribute("data-app", "ready");
    });
    match props.route {
        Route::Classify => html! { <Workbench /> },
        _ => Html::default(),
    }
}
