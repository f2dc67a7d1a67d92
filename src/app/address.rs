//! What the browser's address says. Called in effects and event handlers only: there is no browser on the host.

use gloo::utils::{document, window};
use web_sys::Url;

use crate::embedded::dataset;
use crate::permalink::Route;

/// The path of the site's own root, with a slash at both ends.
///
/// `document.baseURI` was fixed when `<base>` was parsed; the `href` of `<base>` itself would move with every change of the address.
pub fn base_path() -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    Url::new(&base).map_or_else(|_| "/".to_owned(), |url| url.pathname())
}

/// The page at a path of this host; `None` for a path outside the site.
pub fn route_of(path: &str) -> Option<Route> {
    path.strip_prefix(base_path().as_str()).map(|path| Route::parse(path, dataset()))
}

/// The page at the present address.
pub fn current_route() -> Route {
    let path = window().location().pathname().unwrap_or_default();
    route_of(&path).unwrap_or(Route::NotFound)
}

/// The fragment of the present address, with `#` where there is one.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address of a page, with the origin and without query and fragment.
pub fn full_address(route: &Route) -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    Url::new_with_base(&route.href(), &base).map_or_else(|_| route.path(), |url| url.href())
}

/// Puts an address in the place of the present one, without a new entry in the history.
pub fn replace(url: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or_default();
        // A browser may refuse (too many changes at once); the page then shows the same under the old address.
        let _ = history.replace_state_with_url(&state, "", Some(url));
    }
}
