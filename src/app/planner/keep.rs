//! The plan that the reader is working on, kept on the device until it is replaced: a reload or another visit does not lose it.

use gloo::utils::{document, window};
use web_sys::Storage;

use super::first_plan;
use crate::permalink::plan::{PlanProblem, decode, encode};
use crate::planning::Plan;

/// The store of this browser, which it may forbid.
fn store() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The name of the entry. Sites at other paths of this host share the store: the address of the site's root tells whose it is.
fn key() -> String {
    format!("{} plan", document().base_uri().ok().flatten().unwrap_or_default())
}

/// The plan kept, where there is one. What can be saved of a damaged entry is.
pub fn kept() -> Option<Plan> {
    let text = store()?.get_item(&key()).ok().flatten()?;
    match decode(&text, &first_plan()) {
        Ok(plan) => Some(plan),
        Err(PlanProblem::Damaged(saved)) => Some(*saved),
        Err(_) => None,
    }
}

/// Keeps a plan in the place of the last one; a plan too long for a link is not kept.
pub fn keep(plan: &Plan) {
    if let Some((store, text)) = store().zip(encode(plan)) {
        // A full store keeps nothing; the plan is still on the page.
        let _ = store.set_item(&key(), &text);
    }
}

/// Forgets the plan kept.
pub fn forget() {
    if let Some(store) = store() {
        let _ = store.remove_item(&key());
    }
}
