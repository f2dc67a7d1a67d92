//! What this device keeps for the reader until it is replaced: a reload or another visit does not lose it.

use gloo::utils::{document, window};
use web_sys::Storage;

/// The store of this browser, which it may forbid.
fn store() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The name of an entry. Sites at other paths of this host share the store: the address of the site's root tells whose it is.
fn key(name: &str) -> String {
    format!("{} {name}", document().base_uri().ok().flatten().unwrap_or_default())
}

/// What is kept under a name, where there is something.
pub fn kept(name: &str) -> Option<String> {
    store()?.get_item(&key(name)).ok().flatten()
}

/// Keeps a text in the place of the last one. A full store keeps nothing; what is on the page stays.
pub fn keep(name: &str, text: &str) {
    if let Some(store) = store() {
        let _ = store.set_item(&key(name), text);
    }
}

/// Forgets what is kept.
pub fn forget(name: &str) {
    if let Some(store) = store() {
        let _ = store.remove_item(&key(name));
    }
}
