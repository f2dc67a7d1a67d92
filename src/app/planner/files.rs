//! The plan as files: table and chart.

use std::rc::Rc;

use yew::prelude::*;

use super::chart::{Names, Zoom, chart};
use super::chart_file::picture;
use super::table::part_name;
use super::{calendar, outcome};
use crate::app::save;
use crate::dataset::Day;
use crate::dataset::cells::{csv_cell, json_string};
use crate::embedded::planner;
use crate::planning::{Plan, Schedule, schedule};

/// The columns of the files.
const COLUMNS: [&str; 8] = ["part", "milestone", "first_day", "last_day", "meeting", "date_is", "in_time_until", "critical"];

/// Buttons for each form of file.
pub fn buttons(plan: &Rc<Plan>, today: Day, zoom: Zoom) -> Html {
    let button = |name: &'static str, make: fn(&Plan, Day, Zoom)| {
        let plan = plan.clone();
        html! { <button type="button" onclick={Callback::from(move |_: MouseEvent| make(&plan, today, zoom))}>{ name }</button> }
    };
    html! {
        <div class="actions files" role="group" aria-label="Save the plan">
            <span>{"Save the plan:"}</span>
            { button("CSV", |plan, _, _| keep("plan.csv", "text/csv;charset=utf-8", &csv(plan, &dates(plan)))) }
            { button("JSON", |plan, _, _| keep("plan.json", "application/json", &json(plan, &dates(plan)))) }
            { button("SVG", |plan, today, zoom| keep("plan.svg", "image/svg+xml", &drawn(plan, today, zoom).0)) }
            { button("PNG", |plan, today, zoom| {
                let (svg, size) = drawn(plan, today, zoom);
                save::png("plan.png".to_owned(), svg, size);
            }) }
            { button("Print", |_, _, _| {
                let _ = gloo::utils::window().print();
            }) }
        </div>
    }
}

/// The dates of the plan.
fn dates(plan: &Plan) -> Schedule<'static> {
    schedule(planner(), calendar(), plan)
}

/// The chart as a picture.
fn drawn(plan: &Plan, today: Day, zoom: Zoom) -> (String, (u32, u32)) {
    let dates = dates(plan);
    picture(&chart(plan, &dates, calendar(), today, zoom, Names::Whole), &outcome::result(plan, &dates))
}

/// Offers a text for saving.
fn keep(name: &str, media_type: &str, text: &str) {
    if let Err(problem) = save::file(name, media_type, text.as_bytes()) {
        web_sys::console::error_2(&"the file could not be saved".into(), &problem);
    }
}

/// The values of each milestone, in the order of the columns; empty where not known.
fn rows(plan: &Plan, dates: &Schedule<'_>) -> Vec<[String; 8]> {
    let row = |milestone: &crate::planning::Milestone<'_>| {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let meeting = milestone.meeting.as_ref();
        [
            part_name(plan, milestone.part),
            milestone.name.clone(),
            day(milestone.earliest.map(|days| days.first)),
            day(milestone.earliest.map(|days| days.last)),
            meeting.map(|meeting| meeting.body.to_string()).unwrap_or_default(),
            meeting.map(|meeting| meeting.certainty.word().to_owned()).unwrap_or_default(),
            day(milestone.due.as_ref().map(|due| due.day)),
            milestone.critical.to_string(),
        ]
    };
    dates.milestones.iter().map(row).collect()
}

/// The plan as CSV (RFC 4180), with its result in the first line.
fn csv(plan: &Plan, dates: &Schedule<'_>) -> String {
    let mut lines = vec![csv_cell(&outcome::result(plan, dates)), COLUMNS.join(",")];
    lines.extend(rows(plan, dates).iter().map(|row| row.iter().map(|field| csv_cell(field)).collect::<Vec<_>>().join(",")));
    lines.join("\r\n") + "\r\n"
}

/// The plan as a JSON array of objects.
fn json(plan: &Plan, dates: &Schedule<'_>) -> String {
    let object = |row: &[String; 8]| {
        let pairs = COLUMNS.iter().zip(row).map(|(name, field)| format!("\"{name}\":{}", json_string(field)));
        format!("{{{}}}", pairs.collect::<Vec<_>>().join(","))
    };
    format!("[\n{}\n]\n", rows(plan, dates).iter().map(object).collect::<Vec<_>>().join(",\n"))
}
