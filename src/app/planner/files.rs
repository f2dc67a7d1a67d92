//! The plan as files: table and chart.

use std::rc::Rc;

use yew::prelude::*;

use super::axis::Zoom;
use super::chart::{LINE, chart};
use super::chart_file::picture;
use super::chart_whole::whole;
use super::table::part_name;
use super::{calendar, outcome};
use crate::app::components::save_buttons::SaveButtons;
use crate::app::save::Made;
use crate::dataset::Day;
use crate::dataset::cells::{self, json_string};
use crate::embedded::planner;
use crate::planning::{Plan, Schedule, schedule};

/// The columns of the files.
const COLUMNS: [&str; 8] = ["part", "milestone", "first_day", "last_day", "meeting", "date_is", "in_time_until", "critical"];

/// Buttons for each form of file.
pub fn buttons(plan: &Rc<Plan>, today: Day, zoom: Zoom) -> Html {
    let file = |name: &'static str, make: fn(&Plan, Day, Zoom) -> Made| {
        let plan = plan.clone();
        (name, Callback::from(move |()| make(&plan, today, zoom)))
    };
    let files = vec![
        file("CSV", |plan, _, _| Made::Text("plan.csv", "text/csv;charset=utf-8", csv(plan, &dates(plan)))),
        file("JSON", |plan, _, _| Made::Text("plan.json", "application/json", json(plan, &dates(plan)))),
        file("SVG", |plan, today, zoom| Made::Text("plan.svg", "image/svg+xml", drawn(plan, today, zoom).0)),
        file("PNG", |plan, today, zoom| {
            let (svg, size) = drawn(plan, today, zoom);
            Made::Picture("plan.png", svg, size)
        }),
    ];
    let print = Callback::from(|_: MouseEvent| {
        let _ = gloo::utils::window().print();
    });
    html! {
        <SaveButtons label="Save the plan" {files}>
            <button type="button" onclick={print}>{"Print"}</button>
        </SaveButtons>
    }
}

/// The dates of the plan.
fn dates(plan: &Plan) -> Schedule<'static> {
    schedule(planner(), calendar(), plan)
}

/// The chart as a picture.
fn drawn(plan: &Plan, today: Day, zoom: Zoom) -> (String, (u32, u32)) {
    let dates = dates(plan);
    picture(&whole(&chart(plan, &dates, calendar(), today, zoom, LINE)), &outcome::result(plan, &dates))
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
    let head = [vec![outcome::result(plan, dates)], COLUMNS.map(str::to_owned).to_vec()];
    cells::csv(head.into_iter().chain(rows(plan, dates).into_iter().map(Vec::from)))
}

/// The plan as a JSON array of objects.
fn json(plan: &Plan, dates: &Schedule<'_>) -> String {
    let object = |row: &[String; 8]| {
        let pairs = COLUMNS.iter().zip(row).map(|(name, field)| format!("\"{name}\":{}", json_string(field)));
        format!("{{{}}}", pairs.collect::<Vec<_>>().join(","))
    };
    format!("[\n{}\n]\n", rows(plan, dates).iter().map(object).collect::<Vec<_>>().join(",\n"))
}
