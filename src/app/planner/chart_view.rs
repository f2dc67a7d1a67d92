//! The chart on the page: drawn in the colours of the page, and walked through by keyboard.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

use super::chart::{LINE, Names, Shape, Stop, Zoom, chart};
use super::table::{field_id, slack_words};
use super::{calendar, table};
use crate::app::focus;
use crate::app::planning::dates::{days, due};
use crate::dataset::Day;
use crate::embedded::planner;
use crate::planning::{Plan, Schedule, schedule};

/// What the chart shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ChartViewProps {
    /// The plan.
    pub plan: Rc<Plan>,
    /// The day of the line.
    pub today: Day,
    /// How much time fits.
    pub zoom: Zoom,
    /// Takes another zoom.
    pub on_zoom: Callback<Zoom>,
    /// Whether the page is alive.
    pub alive: bool,
}

/// The width of A4 lying on its side, less its margins, in units of the chart.
const PAPER: i32 = 1050;

/// The height of what still stands on one sheet with its heading.
const SHEET: i32 = 900;

/// Whether the page is being printed.
#[hook]
fn use_printing() -> bool {
    let printing = use_state_eq(|| false);
    {
        let printing = printing.setter();
        use_effect_with((), move |()| {
            let listener = |event: &'static str, value: bool| {
                let printing = printing.clone();
                EventListener::new(&window(), event, move |_| printing.set(value))
            };
            let listeners = (listener("beforeprint", true), listener("afterprint", false));
            move || drop(listeners)
        });
    }
    *printing
}

/// The element of a milestone in the chart.
fn stop_id(at: usize) -> String {
    format!("stop-{at}")
}

/// The chart with its buttons.
#[component]
pub fn ChartView(props: &ChartViewProps) -> Html {
    let at = use_state(|| 0_usize);
    let dates = schedule(planner(), calendar(), &props.plan);
    let printing = use_printing();
    let names = if printing { Names::Whole } else { Names::Short };
    let drawn_at = |zoom| chart(&props.plan, &dates, calendar(), props.today, zoom, names);
    let chart = if printing {
        // The nearest zoom that a sheet takes: smaller print than that nobody reads.
        let fitting = Zoom::ALL.into_iter().rev().map(drawn_at).find(|chart| chart.width <= PAPER);
        fitting.unwrap_or_else(|| drawn_at(Zoom::Years))
    } else {
        drawn_at(props.zoom)
    };
    let last = chart.stops.len().saturating_sub(1);
    let current = (*at).min(last);
    let onkeydown = {
        let (at, on_zoom, zoom) = (at.setter(), props.on_zoom.clone(), props.zoom);
        let milestones: Vec<usize> = chart.stops.iter().map(|stop| stop.milestone).collect();
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowDown" | "ArrowRight" => (current + 1).min(last),
                "ArrowUp" | "ArrowLeft" => current.saturating_sub(1),
                "Home" => 0,
                "End" => last,
                "Enter" => {
                    // To the field that moves it.
                    event.prevent_default();
                    if let Some(milestone) = milestones.get(current) {
                        focus::first_of(&[format!("#{}", field_id(*milestone))]);
                    }
                    return;
                }
                "+" | "-" => {
                    event.prevent_default();
                    on_zoom.emit(stepped(zoom, event.key() == "+"));
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            at.set(to);
            focus::first_of(&[format!("#{}", stop_id(to))]);
        })
    };
    html! {
        <>
            <div class="zoom" role="group" aria-label="Zoom">
                for zoom in Zoom::ALL {
                    <button type="button" class="stop" aria-pressed={(zoom == props.zoom).to_string()} onclick={props.on_zoom.reform(move |_: MouseEvent| zoom)}>{ zoom.name() }</button>
                }
            </div>
            <p class="visually-hidden">{"In the chart the arrow keys lead from milestone to milestone, Enter to the field that moves it, plus and minus zoom. The table below says the same."}</p>
            <div class="chart-scroll" role="region" aria-label="Chart of the plan" tabindex="0">
                <svg
                    class={if chart.height > SHEET { "gantt is-tall" } else { "gantt" }}
                    role="group"
                    aria-label="Milestones"
                    width={chart.width.to_string()}
                    height={chart.height.to_string()}
                    viewBox={format!("0 0 {} {}", chart.width, chart.height)}
                    {onkeydown}
                >
                    for shape in &chart.shapes {
                        { drawn(shape) }
                    }
                    for (place, stop) in chart.stops.iter().enumerate() {
                        { milestone(&props.plan, &dates, place, stop, props.alive.then_some(place == current)) }
                    }
                </svg>
            </div>
        </>
    }
}

/// The next zoom, nearer or farther.
fn stepped(zoom: Zoom, nearer: bool) -> Zoom {
    let mut after = Zoom::ALL.into_iter().filter(|other| if nearer { *other > zoom } else { *other < zoom });
    if nearer { after.next() } else { after.next_back() }.unwrap_or(zoom)
}

/// A shape in the colours of the page.
fn drawn(shape: &Shape) -> Html {
    match shape {
        Shape::Bar { x, y, width, height, class, words } => html! {
            <rect class={class.clone()} x={x.to_string()} y={y.to_string()} width={width.to_string()} height={height.to_string()}>
                if !words.is_empty() {
                    <title>{ words.clone() }</title>
                }
            </rect>
        },
        Shape::Line { from, to, class } => {
            html! { <path class={*class} d={format!("M{} {}L{} {}", from.0, from.1, to.0, to.1)} /> }
        }
        Shape::Words { x, y, words, class } => {
            html! { <text class={*class} x={x.to_string()} y={y.to_string()} aria-hidden="true">{ words.clone() }</text> }
        }
    }
}

/// A milestone that the keyboard can go to, with all that is known of it in words.
fn milestone(plan: &Plan, dates: &Schedule<'_>, place: usize, stop: &Stop, is_current: Option<bool>) -> Html {
    let Some(milestone) = dates.milestones.get(stop.milestone) else { return Html::default() };
    let mut words =
        format!("{}: {}, {}", table::part_name(plan, milestone.part), milestone.name, milestone.earliest.map(days).unwrap_or_default());
    if let Some(deadline) = &milestone.due {
        words.push_str(&format!("; in time until {}", due(deadline)));
    }
    words.push_str(&format!("; can slip: {}", slack_words(milestone)));
    if milestone.critical {
        words.push_str("; critical");
    }
    let tabindex = is_current.map(|current| if current { "0" } else { "-1" });
    let width = stop.x + stop.width;
    html! {
        <rect id={stop_id(place)} class="stop-line" role="img" aria-label={words} {tabindex} x="0" y={stop.y.to_string()} width={width.to_string()} height={LINE.to_string()} />
    }
}
