//! Browser entry: brings a prerendered page to life, or renders where there is none.

use demarc::app::address;
use demarc::app::site::{App, AppProps};
use demarc::permalink::Route;
use gloo::utils::{document, document_element};

fn main() {
    yew::set_custom_panic_hook(Box::new(|info| {
        // The static page stays, and its links work as ordinary links; the style sheet shows a notice.
        let _ = document_element().set_attribute("data-app", "failed");
        web_sys::console::error_1(&info.to_string().into());
    }));
    let Some(root) = document().get_element_by_id("app") else { return };
    let route = address::current_route();
    if route == Route::NotFound {
        return;
    }
    let prerendered = root.get_attribute("data-route").is_some_and(|path| path == route.path());
    let renderer = yew::Renderer::<App>::with_root_and_props(root.clone(), AppProps { route });
    if prerendered {
        renderer.hydrate();
    } else {
        root.set_text_content(None);
        renderer.render();
    }
}
