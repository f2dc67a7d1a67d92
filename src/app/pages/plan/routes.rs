//! The routes side by side, and each with its steps and dates.

use yew::prelude::*;

use crate::app::components::evidence::evidence;
use crate::app::components::links::part_href;
use crate::app::planning::dates::day;
use crate::app::planning::milestones::{caution, clause, milestones};
use crate::app::planning::{aim_words, today};
use crate::dataset::Day;
use crate::embedded::dataset;
use crate::permalink::Route as Page;
use crate::planning::{Part, RouteOption};

/// The table and the steps.
pub fn routes(options: &[RouteOption<'static>]) -> Html {
    html! {
        <>
            <p>{ format!("If work begins on {}. Every date that needs a meeting not yet announced is an assumption.", today()) }</p>
            <table class="cards options">
                <thead>
                    <tr>
                        <th scope="col">{"Way"}</th>
                        <th scope="col">{"Earliest result"}</th>
                        <th scope="col">{"Last day to begin"}</th>
                        <th scope="col">{"Meetings"}</th>
                        <th scope="col">{"Decides"}</th>
                        <th scope="col">{"Supporters"}</th>
                        <th scope="col">{"Undone by"}</th>
                    </tr>
                </thead>
                <tbody>
                    for option in options {
                        { row(option) }
                    }
                </tbody>
            </table>
            <p class="small">{ format!("Last day to begin: such that the result is there by the end of {}.", period_end()) }</p>
            <h3>{"Step by step"}</h3>
            <div class="ways">
                for option in options {
                    { steps(option) }
                }
            </div>
        </>
    }
}

/// The end of the last study period.
fn period_end() -> String {
    dataset().study_periods.last().map(|period| period.end.to_string()).unwrap_or_default()
}

/// Where the steps of a route are told.
fn steps_part(option: &RouteOption<'_>) -> String {
    format!("way-{}", option.route.id)
}

/// A day, or that none is known.
fn day_or_unknown(known: Option<Day>) -> Html {
    known.map_or_else(|| html! { <span class="unknown">{"not known"}</span> }, day)
}

/// One route.
fn row(option: &RouteOption<'_>) -> Html {
    let route = option.route;
    let upto = option.schedule.result.map_or(0, |result| result + 1);
    let meetings = option.schedule.milestones.iter().take(upto).filter_map(|milestone| milestone.needs.as_ref());
    let names: Vec<_> = meetings.map(|(body, _)| body.to_string()).collect();
    html! {
        <tr>
            <th scope="row">
                <a href={part_href(&Page::Plan, &steps_part(option))}>{ route.name.clone() }</a>
                <p class="small">{ route.when.clone() }</p>
            </th>
            <td data-label="Earliest result">{ day_or_unknown(option.result) }</td>
            <td data-label="Last day to begin">{ day_or_unknown(option.latest_start) }</td>
            <td data-label="Meetings">{ names.join(", ") }</td>
            <td data-label="Decides">{ route.decides.clone() }</td>
            <td data-label="Supporters">
                if let Some(threshold) = option.supporters {
                    <a href={part_href(&Page::Plan, &threshold.id)}>{ format!("normally {}", threshold.number) }</a>
                } else {
                    <span class="unknown">{"no number found"}</span>
                }
            </td>
            <td data-label="Undone by">{ route.reversible.clone() }</td>
        </tr>
    }
}

/// The steps of one route with their dates.
fn steps(option: &RouteOption<'_>) -> Html {
    let route = option.route;
    let aims: Vec<_> = route.aims.iter().map(|aim| aim_words(*aim)).collect();
    html! {
        <details class="way" id={steps_part(option)}>
            <summary>
                <strong>{ route.name.clone() }</strong>
                <span class="dates">{ option.result.map_or_else(String::new, |result| result.to_string()) }</span>
            </summary>
            <div class="way-body">
                <p>{ format!("Leads to: {}. {}", aims.join(", "), route.when) }</p>
                { milestones(option.schedule.part(Part::Route), &route.text) }
                <h4>{"What may go wrong"}</h4>
                <ul class="points">
                    for risk in &route.risks {
                        <li>{ risk.clone() }</li>
                    }
                </ul>
                <p class="small">{ format!("{}. {}", clause(&route.text), caution(&route.text)) }</p>
                { evidence(&route.evidence) }
            </div>
        </details>
    }
}
