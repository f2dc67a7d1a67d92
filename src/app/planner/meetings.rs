//! Meetings that the reader knows of and the facts do not.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{day_of, groups};
use crate::app::components::links::part_href;
use crate::app::planning::dates::{days, level};
use crate::dataset::{AssumedMeeting, GroupId, MeetingLevel};
use crate::embedded::planner;
use crate::permalink::Route;
use crate::planning::network::Days;
use crate::planning::{Certainty, Meeting, Plan};

/// The reader's own meetings, and fields for one more.
pub fn meetings(plan: &Plan, on_change: &Callback<Plan>) -> Html {
    let add = {
        let plan = plan.clone();
        let on_change = on_change.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(meeting) = entered() {
                let mut plan = plan.clone();
                plan.own_meetings.push(meeting);
                on_change.emit(plan);
            }
        })
    };
    let other = |name: &str| GroupId::Other(name.to_owned());
    let bodies = groups(&plan.home).into_iter().chain([other("TSAG"), other("WTSA")]);
    html! {
        <details class="own-meetings">
            <summary>{ format!("Your own meetings: {}", plan.own_meetings.len()) }</summary>
            <p class="small">{"For dates that are announced after the date of the facts, or that you assume. They stay on your device and in links that you share."}</p>
            <p class="small">{"A date takes the place of the assumed meeting that is near it. "}<a href={part_href(&Route::Plan, "assumptions")}>{"What is assumed"}</a></p>
            <div class="wishes">
                for meeting in &planner().planning.assumptions.meetings {
                    { moved(plan, meeting, on_change) }
                }
            </div>
            <ul>
                for (at, meeting) in plan.own_meetings.iter().enumerate() {
                    { own(plan, at, meeting, on_change) }
                }
            </ul>
            <form class="wishes" method="dialog" onsubmit={add}>
                <div><label for="own-body">{"Body"}</label><select id="own-body">for body in bodies { <option>{ body.to_string() }</option> }</select></div>
                <div>
                    <label for="own-level">{"Level"}</label>
                    <select id="own-level">
                        <option value="plenary">{ level(MeetingLevel::Plenary) }</option>
                        <option value="working-party">{ level(MeetingLevel::WorkingParty) }</option>
                    </select>
                </div>
                <div><label for="own-first">{"First day"}</label><input id="own-first" type="date" required={true} /></div>
                <div><label for="own-last">{"Last day"}</label><input id="own-last" type="date" required={true} /></div>
                <div><button type="submit">{"Add the meeting"}</button></div>
            </form>
        </details>
    }
}

/// An assumed meeting, to be put on another date. It lasts as long as assumed.
fn moved(plan: &Plan, assumed: &'static AssumedMeeting, on_change: &Callback<Plan>) -> Html {
    let own = plan.own_meetings.iter().find(|meeting| meeting.id == assumed.id);
    let onchange = {
        let plan = plan.clone();
        on_change.reform(move |event: Event| {
            let mut plan = plan.clone();
            let field = event.target_dyn_into::<HtmlInputElement>();
            let first = field.and_then(|field| day_of(&field.value())).filter(|first| *first != assumed.start);
            plan.own_meetings.retain(|meeting| meeting.id != assumed.id);
            plan.own_meetings.extend(first.map(|first| Meeting {
                id: assumed.id.clone(),
                body: assumed.body.clone(),
                level: assumed.level,
                first,
                last: first.plus_days(assumed.end.days_after(assumed.start)),
                certainty: Certainty::Own,
            }));
            plan
        })
    };
    html! {
        <div>
            <label for={assumed.id.clone()}>
                { format!("{} begins", assumed.what) }
                if own.is_none() {
                    <span class="small">{" (assumed)"}</span>
                }
            </label>
            <input id={assumed.id.clone()} type="date" value={own.map_or(assumed.start, |own| own.first).to_string()} {onchange} />
        </div>
    }
}

/// One meeting of the reader's own.
fn own(plan: &Plan, at: usize, meeting: &Meeting, on_change: &Callback<Plan>) -> Html {
    let mut less = plan.clone();
    less.own_meetings.remove(at);
    let words = format!("{}, {}, {}", meeting.body, level(meeting.level), days(Days { first: meeting.first, last: meeting.last }));
    html! {
        <li>
            { words.clone() }
            <button type="button" aria-label={format!("Take back the meeting: {words}")} onclick={on_change.reform(move |_: MouseEvent| less.clone())}>{"Take back"}</button>
        </li>
    }
}

/// The meeting in the fields; `None` where a day is missing. Days in the wrong order are put right.
fn entered() -> Option<Meeting> {
    let day = |id: &str| day_of(&document().get_element_by_id(id)?.dyn_into::<HtmlInputElement>().ok()?.value());
    let choice = |id: &str| Some(document().get_element_by_id(id)?.dyn_into::<HtmlSelectElement>().ok()?.value());
    let (first, last) = (day("own-first")?, day("own-last")?);
    let (first, last) = (first.min(last), first.max(last));
    let body: GroupId = choice("own-body")?.parse().ok()?;
    let level = if choice("own-level")? == "plenary" { MeetingLevel::Plenary } else { MeetingLevel::WorkingParty };
    Some(Meeting { id: format!("own-{body}-{first}"), body, level, first, last, certainty: Certainty::Own })
}
