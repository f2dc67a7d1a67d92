//! Meetings that the reader knows of and the facts do not.

use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{day_of, day_problem, groups, optional_day_problem};
use crate::app::components::checked_field::{CheckedField, check};
use crate::app::components::links::part_href;
use crate::app::focus;
use crate::app::planning::dates::{days, level};
use crate::dataset::{AssumedMeeting, GroupId, MeetingLevel};
use crate::embedded::planner;
use crate::permalink::Route;
use crate::planning::network::Days;
use crate::planning::{Certainty, Meeting, Plan};

/// The reader's own meetings, and fields for one more. `problem` is why the last one could not be added.
pub fn meetings(plan: &Rc<Plan>, problem: &UseStateHandle<Option<String>>, on_change: &Callback<Plan>) -> Html {
    let add = {
        let (plan, on_change, problem) = (plan.clone(), on_change.clone(), problem.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let entered = entered(&plan);
            problem.set(entered.as_ref().err().cloned());
            if let Ok(meeting) = entered {
                clear();
                let mut plan = (*plan).clone();
                plan.own_meetings.push(meeting);
                on_change.emit(plan);
            }
        })
    };
    html! {
        <details class="own-meetings">
            <summary>{ summary(plan) }</summary>
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
            if !plan.closed.is_empty() {
                <p class="small">{"Times in which nothing happens, as this plan has them:"}</p>
                <ul>
                    for at in 0..plan.closed.len() {
                        { closed(plan, at, on_change) }
                    }
                </ul>
            }
            <form class="wishes" method="dialog" novalidate={true} onsubmit={add}>
                <div><label for="own-body">{"Body"}</label><select id="own-body">for body in bodies(plan) { <option>{ body.to_string() }</option> }</select></div>
                <div>
                    <label for="own-level">{"Level"}</label>
                    <select id="own-level">
                        <option value="plenary">{ level(MeetingLevel::Plenary) }</option>
                        <option value="working-party">{ level(MeetingLevel::WorkingParty) }</option>
                    </select>
                </div>
                <div><label for="own-first">{"First day"}</label><input id="own-first" type="date" aria-describedby="own-problem" /></div>
                <div><label for="own-last">{"Last day"}</label><input id="own-last" type="date" aria-describedby="own-problem" /></div>
                <div><button type="submit">{"Add the meeting"}</button></div>
            </form>
            <p class="field-problem" role="status" id="own-problem">{ (**problem).clone().unwrap_or_default() }</p>
        </details>
    }
}

/// What the reader has entered, in numbers.
fn summary(plan: &Plan) -> String {
    let meetings = format!("Your own meetings: {}", plan.own_meetings.len());
    match plan.closed.len() {
        0 => meetings,
        closed => format!("{meetings}; closed times: {closed}"),
    }
}

/// A time in which nothing happens. A link can bring it, and it moves dates.
fn closed(plan: &Plan, at: usize, on_change: &Callback<Plan>) -> Html {
    let Some(window) = plan.closed.get(at) else { return Html::default() };
    let mut less = plan.clone();
    less.closed.remove(at);
    removable("closed time", &format!("{}, {}", window.name, days(window.days)), less, on_change)
}

/// The bodies whose meetings a plan may need: the groups at hand, those that its items are proposed to or ask, and those above them.
fn bodies(plan: &Plan) -> Vec<GroupId> {
    let mut bodies = groups(&plan.home);
    let of_items = plan.items.iter().flat_map(|item| std::iter::once(&item.home).chain(&item.liaisons)).cloned();
    let above = ["TSAG", "WTSA"].map(|name| GroupId::Other(name.to_owned()));
    for body in of_items.chain(above) {
        if !bodies.contains(&body) {
            bodies.push(body);
        }
    }
    bodies
}

/// An assumed meeting, to be put on another date. It lasts as long as assumed.
fn moved(plan: &Plan, assumed: &'static AssumedMeeting, on_change: &Callback<Plan>) -> Html {
    let own = plan.own_meetings.iter().find(|meeting| meeting.id == assumed.id);
    let on_value = {
        let plan = plan.clone();
        on_change.reform(move |text: String| {
            let mut plan = plan.clone();
            let first = day_of(&text).filter(|first| *first != assumed.start);
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
            <CheckedField id={assumed.id.clone()} kind="date" value={own.map_or(assumed.start, |own| own.first).to_string()} check={check(optional_day_problem)} {on_value} />
        </div>
    }
}

/// One meeting of the reader's own.
fn own(plan: &Plan, at: usize, meeting: &Meeting, on_change: &Callback<Plan>) -> Html {
    let mut less = plan.clone();
    less.own_meetings.remove(at);
    removable("meeting", &words(meeting), less, on_change)
}

/// A line of the list with the button that takes it back: the plan without it is given.
fn removable(kind: &str, words: &str, without: Plan, on_change: &Callback<Plan>) -> Html {
    let take_back = on_change.reform(move |_: MouseEvent| {
        focus::soon(vec![".own-meetings summary".to_owned()]);
        without.clone()
    });
    html! {
        <li>
            { words.to_owned() }
            <button type="button" aria-label={format!("Take back the {kind}: {words}")} onclick={take_back}>{"Take back"}</button>
        </li>
    }
}

/// A date field of the form.
fn day_field(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Empties the days for the next meeting.
fn clear() {
    for field in ["own-first", "own-last"].into_iter().filter_map(day_field) {
        field.set_value("");
    }
}

/// The meeting in the fields.
fn entered(plan: &Plan) -> Result<Meeting, String> {
    let day = |id: &str| day_field(id).map(|field| field.value()).unwrap_or_default();
    let choice = |id: &str| {
        let field = document().get_element_by_id(id).and_then(|field| field.dyn_into::<HtmlSelectElement>().ok());
        field.map(|field| field.value()).unwrap_or_default()
    };
    let body = choice("own-body").parse().map_err(|_| "Choose a body.".to_owned())?;
    let level = if choice("own-level") == "plenary" { MeetingLevel::Plenary } else { MeetingLevel::WorkingParty };
    meeting(plan, body, level, &day("own-first"), &day("own-last"))
}

/// A meeting of the reader's own for a plan, or why it cannot be one.
fn meeting(plan: &Plan, body: GroupId, level: MeetingLevel, first: &str, last: &str) -> Result<Meeting, String> {
    let day = |name: &str, text: &str| match (day_of(text), day_problem(text)) {
        (Some(day), None) => Ok(day),
        (_, problem) => Err(format!("{name}: {}", problem.unwrap_or_default())),
    };
    let (first, last) = (day("First day", first)?, day("Last day", last)?);
    if last < first {
        return Err("The last day lies before the first.".to_owned());
    }
    let meeting = Meeting { id: format!("own-{body}-{first}"), body, level, first, last, certainty: Certainty::Own };
    let meets = |other: &&Meeting| other.body == meeting.body && other.level == level && other.first <= last && first <= other.last;
    match plan.own_meetings.iter().find(meets) {
        Some(other) => Err(format!("There is a meeting on these days already: {}.", words(other))),
        None => Ok(meeting),
    }
}

/// A meeting in a line.
fn words(meeting: &Meeting) -> String {
    format!("{}, {}, {}", meeting.body, level(meeting.level), days(Days { first: meeting.first, last: meeting.last }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::planner::first_plan;

    fn tried(plan: &Plan, first: &str, last: &str) -> Result<Meeting, String> {
        meeting(plan, GroupId::Study(13), MeetingLevel::Plenary, first, last)
    }

    #[test]
    fn a_meeting_that_cannot_be_is_refused_with_the_reason() {
        let mut plan = first_plan();
        for (first, last, told) in [
            ("", "2027-03-05", "First day: a day is needed"),
            ("2027-03-01", "", "Last day: a day is needed"),
            ("2027-03-05", "2027-03-01", "before the first"),
            ("1999-03-01", "2027-03-05", "First day: meetings are known"),
            ("2027-03-01", "9999-03-05", "Last day: meetings are known"),
        ] {
            let problem = tried(&plan, first, last).expect_err(told);
            assert!(problem.contains(told), "{problem}");
        }
        plan.own_meetings.push(tried(&plan, "2027-03-01", "2027-03-05").expect("a meeting"));
        assert!(tried(&plan, "2027-03-05", "2027-03-09").expect_err("on the same day").contains("already"));
        assert!(tried(&plan, "2027-03-06", "2027-03-09").is_ok());
    }

    #[test]
    fn a_body_that_an_item_asks_can_be_given_a_meeting() {
        let mut plan = first_plan();
        let mut item = crate::app::planner::items::item_of(&planner().planning.topics[0]);
        item.liaisons = vec![GroupId::Study(20)];
        plan.items.push(item);
        assert!(bodies(&plan).contains(&GroupId::Study(20)));
    }
}
