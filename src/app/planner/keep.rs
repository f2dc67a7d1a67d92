//! The plan that the reader is working on, kept on the device.

use super::first_plan;
use crate::app::store;
use crate::permalink::plan::{PlanProblem, decode, encode};
use crate::planning::Plan;

/// The name of the entry.
const NAME: &str = "plan";

/// The plan kept, where there is one. What can be saved of a damaged entry is.
pub fn kept() -> Option<Plan> {
    match decode(&store::kept(NAME)?, &first_plan()) {
        Ok(plan) => Some(plan),
        Err(PlanProblem::Damaged(saved)) => Some(*saved),
        Err(_) => None,
    }
}

/// Keeps a plan in the place of the last one; a plan too long for a link is not kept.
pub fn keep(plan: &Plan) {
    if let Some(text) = encode(plan) {
        store::keep(NAME, &text);
    }
}

/// Forgets the plan kept.
pub fn forget() {
    store::forget(NAME);
}
