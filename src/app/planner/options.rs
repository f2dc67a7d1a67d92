//! The ways to the same aim side by side.

use yew::prelude::*;

use crate::app::components::links::part_href;
use crate::dataset::counted::counted;
use crate::permalink::Route as Page;
use crate::planning::{Plan, RouteOption};

/// The table; the way taken is marked, the others can be taken.
pub fn options(plan: &Plan, taken: Option<&str>, options: &[RouteOption<'static>], on_change: &Callback<Plan>) -> Html {
    html! {
        <table class="cards options">
            <thead>
                <tr>
                    <th scope="col">{"Way"}</th>
                    <th scope="col">{"Earliest result"}</th>
                    <th scope="col">{"Last day to begin"}</th>
                    <th scope="col">{"Steps"}</th>
                    <th scope="col">{"Decides"}</th>
                    <th scope="col">{"Supporters"}</th>
                    <th scope="col">{"Risks"}</th>
                    <th scope="col">{"Undone by"}</th>
                </tr>
            </thead>
            <tbody>
                for option in options {
                    { row(plan, taken, option, on_change) }
                }
            </tbody>
        </table>
    }
}

/// One way.
fn row(plan: &Plan, taken: Option<&str>, option: &RouteOption<'static>, on_change: &Callback<Plan>) -> Html {
    let route = option.route;
    let is_taken = taken == Some(route.id.as_str());
    let changed = Plan { route: Some(route.id.clone()), pins: Vec::new(), ..plan.clone() };
    let day = |day: Option<crate::dataset::Day>| day.map_or_else(|| "not known".to_owned(), |day| day.to_string());
    html! {
        <tr aria-current={is_taken.then_some("true")}>
            <th scope="row">
                <a href={part_href(&Page::Plan, &format!("way-{}", route.id))}>{ route.name.clone() }</a>
                if is_taken {
                    <p class="small">{"taken in this plan"}</p>
                } else {
                    <button type="button" class="stop" onclick={on_change.reform(move |_: MouseEvent| changed.clone())}>{"Take this way"}</button>
                }
            </th>
            <td data-label="Earliest result">{ day(option.result) }</td>
            <td data-label="Last day to begin">{ day(option.latest_start) }</td>
            <td data-label="Steps">{ format!("{}, {}", counted(route.steps.len(), "step"), counted(option.meetings, "meeting")) }</td>
            <td data-label="Decides">{ route.decides.clone() }</td>
            <td data-label="Supporters">{ option.supporters.map_or_else(|| "no number found".to_owned(), |threshold| format!("normally {}", threshold.number)) }</td>
            <td data-label="Risks"><ul class="points">for risk in &route.risks { <li>{ risk.clone() }</li> }</ul></td>
            <td data-label="Undone by">{ route.reversible.clone() }</td>
        </tr>
    }
}
