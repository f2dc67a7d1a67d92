//! What this device keeps for the reader until it is replaced: a reload or another visit does not lose it.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

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

/// Keeps a text in the place of the last one. Gives whether it is kept: a store may be full or forbidden.
pub fn keep(name: &str, text: &str) -> bool {
    store().is_some_and(|store| store.set_item(&key(name), text).is_ok())
}

/// Tells when another tab of this browser changes an entry, until the listener is dropped.
pub fn watch(name: &str, on_change: impl Fn() + 'static) -> EventListener {
    let key = key(name);
    EventListener::new(&window(), "storage", move |event| {
        if event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key).as_deref() == Some(&key) {
            on_change();
        }
    })
}
