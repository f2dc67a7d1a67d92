//! Browser entry: brings the interactive part of a prerendered page to life.

use demarc::app::interactive::{App, AppProps, ROOT};
use demarc::embedded::dataset;
use demarc::permalink::Route;
use gloo::utils::{document, document_element};

fn main() {
    yew::set_custom_panic_hook(Box::new(|info| {
        // The static page stays, and its links work; the style sheet shows a notice.
        let _ = document_element().set_attribute("data-app", "failed");
        web_sys::console::error_1(&info.to_string().into());
    }));
    let Some(root) = document().get_element_by_id(ROOT) else { return };
    let Some(path) = root.get_attribute("data-route") else { return };
    let props = AppProps { route: Route::parse(&path, dataset()) };
    yew::Renderer::<App>::with_root_and_props(root, props).hydrate();
}
