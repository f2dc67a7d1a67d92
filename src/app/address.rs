//! What the browser's address says. Called in effects and event handlers only: there is no browser on the host.

use gloo::utils::window;

/// The fragment of the present address, with `#` where there is one.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The query of the present address, with `?` where there is one.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// Puts another query in the present address and keeps its fragment.
pub fn show_query(query: &str) {
    let page = page();
    let path = page.split('?').next().unwrap_or_default();
    replace(&format!("{path}{query}{}", fragment()));
}

/// The present address without its fragment.
pub fn page() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Puts an address in the place of the present one, without a new entry in the history.
pub fn replace(url: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or_default();
        // A browser may refuse (too many changes at once); the page then shows the same under the old address.
        let _ = history.replace_state_with_url(&state, "", Some(url));
    }
}
