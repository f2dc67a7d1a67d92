//! Where the keyboard goes when what it stood on disappears, or when something new is to be filled in.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Puts the keyboard on the first element that one of these selectors finds.
pub fn first_of(selectors: &[String]) {
    let found = selectors.iter().find_map(|selector| document().query_selector(selector).ok().flatten());
    if let Some(element) = found {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// The same, once the page is drawn anew.
pub fn soon(selectors: Vec<String>) {
    Timeout::new(0, move || first_of(&selectors)).forget();
}
