//! The candidate work items: topics to take up, and how each is done.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::groups;
use crate::app::components::links::group_class;
use crate::app::focus;
use crate::dataset::{Dataset, GroupId, Topic};
use crate::embedded::planner;
use crate::permalink::Route;
use crate::planning::{Begin, Part, Plan, PlanItem};

/// The topics to take up, and the items taken.
pub fn items(plan: &Plan, on_change: &Callback<Plan>) -> Html {
    let facts = planner();
    html! {
        <>
            // Always open at first: it would close under the hand of who ticks the first topic.
            <details class="topics-to-take" open={true}>
                <summary>{ format!("Study topics: {} of {} taken up", plan.items.len(), facts.planning.topics.len()) }</summary>
                <ul>
                    for topic in &facts.planning.topics {
                        { take(plan, topic, on_change) }
                    }
                </ul>
            </details>
            if !plan.items.is_empty() {
                <div class="wide" role="region" aria-label="Work items" tabindex="0">
                    <table class="items">
                        <thead>
                            <tr>
                                <th scope="col">{"Item"}</th>
                                <th scope="col">{"Group"}</th>
                                <th scope="col">{"Approval"}</th>
                                <th scope="col">{"Begins"}</th>
                                <th scope="col">{"After"}</th>
                                <th scope="col">{"Asks by liaison"}</th>
                                <td></td>
                            </tr>
                        </thead>
                        <tbody>
                            for at in 0..plan.items.len() {
                                { line(facts, plan, at, on_change) }
                            }
                        </tbody>
                    </table>
                </div>
            }
        </>
    }
}

/// A topic as an item of the plan: its main home, and the other groups that it touches asked.
pub fn item_of(topic: &Topic) -> PlanItem {
    let home = topic.homes.first().map_or(GroupId::Study(13), |home| home.group.clone());
    let touched = topic.homes.iter().map(|home| &home.group).chain(topic.companions.iter().map(|companion| &companion.group));
    let mut liaisons: Vec<GroupId> = Vec::new();
    for group in touched {
        if *group != home && !liaisons.contains(group) {
            liaisons.push(group.clone());
        }
    }
    let process = planner().planning.procedure.processes.first().map(|process| process.id.clone()).unwrap_or_default();
    PlanItem {
        topic: Some(topic.id.clone()),
        title: topic.name.clone(),
        home,
        process,
        begin: Begin::WithQuestion,
        after: Vec::new(),
        liaisons,
    }
}

/// The plan without an item: what waits for it waits no longer.
pub fn without(plan: &Plan, at: usize) -> Plan {
    let mut plan = plan.clone();
    plan.items.remove(at);
    for item in &mut plan.items {
        item.after.retain(|other| *other != at);
        item.after.iter_mut().filter(|other| **other > at).for_each(|other| *other -= 1);
    }
    plan.pins.retain(|pin| pin.part != Part::Item(at));
    for pin in &mut plan.pins {
        if let Part::Item(other) = &mut pin.part
            && *other > at
        {
            *other -= 1;
        }
    }
    plan
}

/// A topic to take up or drop.
fn take(plan: &Plan, topic: &'static Topic, on_change: &Callback<Plan>) -> Html {
    let place = plan.items.iter().position(|item| item.topic.as_ref() == Some(&topic.id));
    let changed = match place {
        Some(at) => without(plan, at),
        None => {
            let mut plan = plan.clone();
            plan.items.push(item_of(topic));
            plan
        }
    };
    let id = format!("topic-{}", topic.id.slug());
    let home = topic.homes.first().map(|home| home.group.clone());
    html! {
        <li class={home.as_ref().map(group_class)}>
            <label class="tick" for={id.clone()}>
                <input {id} type="checkbox" checked={place.is_some()} onchange={on_change.reform(move |_: Event| changed.clone())} />
                { topic.name.clone() }
            </label>
            if let Some(home) = home {
                <span class="question">{ home.to_string() }</span>
            }
        </li>
    }
}

/// The groups that an item asks or may ask: those at hand, those that its topic touches, and those that it asks already.
fn asked(plan: &Plan, item: &PlanItem) -> Vec<GroupId> {
    let mut all = groups(&plan.home);
    let topic = item.topic.as_ref().and_then(|topic| planner().topic(topic)).map(item_of);
    let touched = topic.into_iter().flat_map(|topic| std::iter::once(topic.home).chain(topic.liaisons));
    for group in touched.chain(item.liaisons.iter().cloned()) {
        if !all.contains(&group) {
            all.push(group);
        }
    }
    all
}

/// One item.
fn line(facts: &Dataset, plan: &Plan, at: usize, on_change: &Callback<Plan>) -> Html {
    let Some(item) = plan.items.get(at) else { return Html::default() };
    let change = |change: fn(&mut PlanItem, &str)| {
        let plan = plan.clone();
        on_change.reform(move |event: Event| {
            let mut plan = plan.clone();
            let value = event.target_dyn_into::<HtmlSelectElement>().map(|field| field.value()).unwrap_or_default();
            if let Some(item) = plan.items.get_mut(at) {
                change(item, &value);
            }
            plan
        })
    };
    let ask = |group: GroupId| {
        let plan = plan.clone();
        on_change.reform(move |event: Event| {
            let mut plan = plan.clone();
            let wanted = event.target_dyn_into::<HtmlInputElement>().is_some_and(|field| field.checked());
            if let Some(item) = plan.items.get_mut(at) {
                item.liaisons.retain(|known| *known != group);
                if wanted {
                    item.liaisons.push(group.clone());
                }
            }
            plan
        })
    };
    let name = |what: &str| format!("{what} of {}", item.title);
    let dropped = without(plan, at);
    let drop = on_change.reform(move |_: MouseEvent| {
        focus::soon(vec![
            format!(".items tbody tr:nth-child({}) button", at + 1),
            ".items tbody tr:last-child button".to_owned(),
            ".topics-to-take summary".to_owned(),
        ]);
        dropped.clone()
    });
    html! {
        <tr>
            <th scope="row">
                if let Some(topic) = &item.topic {
                    <a href={Route::Topic(topic.clone()).href()}>{ item.title.clone() }</a>
                } else {
                    { item.title.clone() }
                }
            </th>
            <td>
                <select aria-label={name("Group")} onchange={change(|item, value| if let Ok(group) = value.parse() { item.home = group })}>
                    for group in groups(&item.home) {
                        <option value={group.to_string()} selected={item.home == group}>{ group.to_string() }</option>
                    }
                </select>
            </td>
            <td>
                <select aria-label={name("Approval")} onchange={change(|item, value| value.clone_into(&mut item.process))}>
                    for process in &facts.planning.procedure.processes {
                        <option value={process.id.clone()} selected={item.process == process.id}>{ process.id.clone() }</option>
                    }
                </select>
            </td>
            <td>
                <select aria-label={name("Begin")} onchange={change(|item, value| item.begin = if value == "at-once" { Begin::AtOnce } else { Begin::WithQuestion })}>
                    <option value="with-question" selected={item.begin == Begin::WithQuestion}>{"with the Question"}</option>
                    <option value="at-once" selected={item.begin == Begin::AtOnce}>{"at once"}</option>
                </select>
            </td>
            <td>
                <select aria-label={name("What comes before the text")} onchange={change(|item, value| item.after = value.parse().into_iter().collect())}>
                    <option value="" selected={item.after.is_empty()}>{"nothing"}</option>
                    for (other, before) in plan.items.iter().enumerate().filter(|(other, _)| *other != at) {
                        <option value={other.to_string()} selected={item.after.contains(&other)}>{ before.title.clone() }</option>
                    }
                </select>
            </td>
            <td>
                for group in asked(plan, item).into_iter().filter(|group| *group != item.home) {
                    <label class="tick">
                        <input type="checkbox" checked={item.liaisons.contains(&group)} onchange={ask(group.clone())} />
                        { group.to_string() }
                    </label>
                }
            </td>
            <td><button type="button" aria-label={format!("Drop {}", item.title)} onclick={drop}>{"Drop"}</button></td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::planner::first_plan;
    use crate::planning::Pin;

    #[test]
    fn what_waits_for_a_dropped_item_waits_no_longer_and_the_rest_keeps_its_order() {
        let mut plan = first_plan();
        plan.items = planner().planning.topics.iter().take(3).map(item_of).collect();
        plan.items[1].after = vec![0];
        plan.items[2].after = vec![1];
        let day = plan.start;
        plan.pins = vec![Pin { part: Part::Item(0), step: "a".into(), day }, Pin { part: Part::Item(2), step: "b".into(), day }];
        let less = without(&plan, 0);
        assert_eq!(less.items.iter().map(|item| item.after.clone()).collect::<Vec<_>>(), [vec![], vec![0]]);
        assert_eq!(less.pins.iter().map(|pin| pin.part).collect::<Vec<_>>(), [Part::Item(1)]);
    }
}
