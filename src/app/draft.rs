//! The text that the reader is working on, kept in this tab of the browser until it is closed or the text is cleared: a reload or a look
//! at another page does not lose it. The box on the start page puts its text here too (`boot/boot.js`, with the same keys).

use gloo::utils::{document, window};
use web_sys::Storage;

use crate::classifier::Proposal;

/// The store of this tab, which a browser may forbid.
fn store() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// The name of an entry. Sites at other paths of this host share the store: the address of the site's root tells whose it is.
fn key(field: &str) -> String {
    format!("{} {field}", document().base_uri().ok().flatten().unwrap_or_default())
}

/// The text kept, empty where there is none.
pub fn kept() -> Proposal {
    let entry = |field: &str| store().and_then(|store| store.get_item(&key(field)).ok().flatten()).unwrap_or_default();
    Proposal { title: entry("title"), scope: entry("scope") }
}

/// Keeps a text in the place of the last one.
pub fn keep(proposal: &Proposal) {
    let Some(store) = store() else { return };
    for (field, text) in [("title", &proposal.title), ("scope", &proposal.scope)] {
        // A full store keeps nothing; the text is still in the field.
        let _ = if text.is_empty() { store.remove_item(&key(field)) } else { store.set_item(&key(field), text) };
    }
}
