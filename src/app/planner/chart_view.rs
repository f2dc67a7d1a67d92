//! The chart on the page: drawn in the colours of the page, and walked through by keyboard. Names and dates stay in sight while the lines
//! scroll; paper gets the chart in one piece instead.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

use super::axis::Zoom;
use super::chart::{AXIS, Chart, LINE, Name, Shape, Stop, chart};
use super::chart_whole::on_one_sheet;
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

/// The words that say which keys do what.
const KEYS: &str = "chart-keys";

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
    let drawn_at = |zoom, line| chart(&props.plan, &dates, calendar(), props.today, zoom, line);
    // A page that is not alive cannot know that it is printed: the sheet is there from the first, and hidden on screens.
    let sheet = (use_printing() || !props.alive).then(|| on_one_sheet(drawn_at));
    let chart = drawn_at(props.zoom, LINE);
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
                "Enter" | " " => {
                    event.prevent_default();
                    if let Some(milestone) = milestones.get(current) {
                        to_field(*milestone);
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
            <p id={KEYS} class="chart-keys small">{"In the chart, arrow keys go from milestone to milestone, Enter to the field that moves it, plus and minus zoom."}</p>
            <div class="chart-scroll" role="region" aria-label="Chart of the plan" tabindex="0">
                // The table below says the same as names and dates, and so does each milestone.
                <div class="chart-row chart-head" aria-hidden="true">
                    <div class="chart-names" />
                    { picture("gantt", (chart.width, AXIS), &chart.axis) }
                </div>
                <div class="chart-row">
                    { names(&chart) }
                    <svg class="gantt" role="group" aria-label="Milestones" width={chart.width.to_string()} height={chart.height.to_string()} {onkeydown}>
                        for shape in &chart.shapes {
                            { drawn(shape) }
                        }
                        for (place, stop) in chart.stops.iter().enumerate() {
                            { milestone(&props.plan, &dates, place, stop, props.alive.then_some(place == current)) }
                        }
                    </svg>
                </div>
            </div>
            if let Some(sheet) = sheet {
                { picture(if sheet.is_tall() { "gantt on-paper is-tall" } else { "gantt on-paper" }, (sheet.width, sheet.height), &sheet.shapes) }
            }
        </>
    }
}

/// The names of the lines.
fn names(chart: &Chart) -> Html {
    html! {
        <ul class="chart-names" aria-hidden="true">
            for Name { words, class } in &chart.names {
                <li class={*class} title={words.clone()}>{ words.clone() }</li>
            }
        </ul>
    }
}

/// Shapes as a picture for the eyes.
fn picture(class: &'static str, (width, height): (i32, i32), shapes: &[Shape]) -> Html {
    html! {
        <svg {class} aria-hidden="true" width={width.to_string()} height={height.to_string()} viewBox={format!("0 0 {width} {height}")}>
            for shape in shapes {
                { drawn(shape) }
            }
        </svg>
    }
}

/// Goes to the field that moves a milestone.
fn to_field(milestone: usize) {
    focus::first_of(&[format!("#{}", field_id(milestone))]);
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
            html! { <text class={*class} x={x.to_string()} y={y.to_string()}>{ words.clone() }</text> }
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
    // As wide as its bar, so that the chart scrolls to the bar; a narrow one as wide as a finger needs.
    let width = stop.width.max(LINE);
    let x = (stop.x - (width - stop.width) / 2).max(0);
    let onclick = {
        let milestone = stop.milestone;
        Callback::from(move |_: MouseEvent| to_field(milestone))
    };
    html! {
        <rect
            id={stop_id(place)}
            class="stop-line"
            role="button"
            aria-label={words.clone()}
            aria-describedby={KEYS}
            {tabindex}
            x={x.to_string()}
            y={stop.y.to_string()}
            width={width.to_string()}
            height={LINE.to_string()}
            {onclick}
        >
            <title>{ words }</title>
        </rect>
    }
}
