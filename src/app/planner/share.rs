//! What a link that was opened holds.

use super::first_plan;
use crate::permalink::plan::{PlanProblem, decode};
use crate::planning::Plan;

/// The plan in a fragment, and what was wrong with it; `None` where the fragment is no plan.
pub fn opened(fragment: &str) -> Option<(Option<Plan>, Option<&'static str>)> {
    match decode(fragment, &first_plan()) {
        Ok(plan) => Some((Some(plan), None)),
        Err(PlanProblem::NotOurs) => None,
        Err(PlanProblem::FutureVersion) => Some((
            None,
            Some("This link was made by a newer version of Demarc. Load the page anew to get that version, then open the link again."),
        )),
        Err(PlanProblem::TooLong) => {
            Some((None, Some("The plan in this link is larger than Demarc reads. Please ask the sender for a file of it.")))
        }
        Err(PlanProblem::Damaged(saved)) if *saved == first_plan() => {
            Some((None, Some("This link is damaged, and no plan could be read from it. Please ask the sender for the whole link.")))
        }
        Err(PlanProblem::Damaged(saved)) => Some((
            Some(*saved),
            Some(
                "This link is damaged: it was cut or changed on the way. What stood before the damage is shown below; items, meetings or dates behind \
             it are lost. Please compare with the sender.",
            ),
        )),
    }
}
