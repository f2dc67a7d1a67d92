//! A link that carries the plan, made only when asked for; and what a link that was opened holds.

use std::rc::Rc;

use gloo::utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::first_plan;
use crate::app::address;
use crate::permalink::plan::{PlanProblem, decode, encode};
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

/// What sharing needs.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SharePlanProps {
    /// The plan to share.
    pub plan: Rc<Plan>,
}

/// A button that makes the link, puts it in the address and copies it where the browser allows.
#[component]
pub fn SharePlan(props: &SharePlanProps) -> Html {
    // The link with the plan it was made from: a link to an older plan is not shown.
    let link = use_state(|| None::<(Rc<Plan>, Option<String>)>);
    let make = {
        let (link, plan) = (link.setter(), props.plan.clone());
        Callback::from(move |_: MouseEvent| {
            let url = encode(&plan).map(|fragment| format!("{}#{fragment}", address::page()));
            if let Some(url) = url.clone() {
                address::replace(&url);
                spawn_local(async move {
                    // Where the browser forbids it, the link can be copied by hand.
                    let _ = JsFuture::from(window().navigator().clipboard().write_text(&url)).await;
                });
            }
            link.set(Some((plan.clone(), url)));
        })
    };
    let current = link.as_ref().filter(|(plan, _)| *plan == props.plan).map(|(_, url)| url.clone());
    html! {
        <div class="share">
            <button type="button" onclick={make}>{"Share"}</button>
            <div aria-live="polite">
                { match current {
                    None => Html::default(),
                    Some(None) => html! { <p class="notice">{"This plan is too large for a link. Save it as a file instead."}</p> },
                    Some(Some(url)) => html! {
                        <div class="share-link">
                            <label for="share-link">{"Link with the plan in it"}</label>
                            <input id="share-link" type="text" readonly={true} dir="ltr" value={url} />
                            <p class="small">{"The plan is in the part behind #, which browsers do not send to any server."}</p>
                        </div>
                    },
                } }
            </div>
        </div>
    }
}
