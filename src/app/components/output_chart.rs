//! Output over time as a small chart, and as a table that says the same.
//!
//! One square is one text, as on the map of the start page. The chart has no style attributes, since the security policy forbids them.

use yew::prelude::*;

use super::links::deliverable_link;
use crate::app::output::{Column, HalfYear, Output};
use crate::dataset::Deliverable;

/// Side of a square and the gap to the next, in units of the drawing.
const SIDE: usize = 12;
const STEP: usize = 16;
/// Width of a half-year.
const WIDTH: usize = 20;
/// Room below the squares, for the years.
const FOOT: usize = 24;
/// Width of the last column, for its words.
const UNDATED: usize = 56;

/// The chart of some texts; `whose` says whose they are.
pub fn output_chart(texts: &[&Deliverable], whose: &str) -> Html {
    let output = Output::of(texts);
    html! {
        <figure class="output">
            { drawing(&output, whose) }
            <figcaption>
                <ul class="key">
                    <li><span class="unit in-force" aria-hidden="true"></span>{"approved, agreed or published, new editions included"}</li>
                    <li><span class="unit amended" aria-hidden="true"></span>{"corrigendum or amendment"}</li>
                    <li><span class="unit under-study" aria-hidden="true"></span>{"open item, where it is planned for"}</li>
                </ul>
            </figcaption>
            <details>
                <summary>{"The same as a table"}</summary>
                { table(&output) }
            </details>
        </figure>
    }
}

/// The squares over a line of years.
fn drawing(output: &Output, whose: &str) -> Html {
    let highest = output.half_years.values().chain([&output.undated]).map(Column::len).max().unwrap_or_default();
    let (floor, undated) = (highest * STEP, output.half_years.len() * WIDTH);
    let width = undated + if output.undated.is_empty() { 0 } else { UNDATED };
    let height = floor + FOOT;
    let approved: usize = output.half_years.values().map(|column| column.approved.len()).sum();
    let label = format!("{whose}: {approved} approvals by half-year; the table below tells each.");
    html! {
        <svg viewBox={format!("0 0 {width} {height}")} width={(width * 4 / 3).to_string()} height={(height * 4 / 3).to_string()} role="img" aria-label={label}>
            <path class="axis" d={format!("M0 {floor}H{width}")} />
            for (index, (half_year, column)) in output.half_years.iter().enumerate() {
                { squares(column, index * WIDTH, floor) }
                { year(*half_year, index * WIDTH, floor) }
            }
            if !output.undated.is_empty() {
                { squares(&output.undated, undated + WIDTH, floor) }
                <text x={(undated + WIDTH + SIDE / 2 + 2).to_string()} y={(floor + 17).to_string()}>{"no date"}</text>
            }
        </svg>
    }
}

/// The squares of one column, from the line upwards.
fn squares(column: &Column, left: usize, floor: usize) -> Html {
    let approved = column.approved.iter().map(|text| ("in-force", SIDE, text.id.to_string()));
    // Half as high, so that they are told apart without colour.
    let amended = column.amended.iter().map(|(text, name)| ("amended", SIDE / 2, format!("{} {name}", text.id)));
    let planned = column.planned.iter().map(|text| ("under-study", SIDE, text.id.to_string()));
    html! {
        for (index, (class, height, name)) in approved.chain(amended).chain(planned).enumerate() {
            <rect {class} x={(left + 2).to_string()} y={(floor - index * STEP - height - 2).to_string()} width={SIDE.to_string()} height={height.to_string()}>
                <title>{ name }</title>
            </rect>
        }
    }
}

/// The year under its first half, with a tick where it begins.
fn year(half_year: HalfYear, left: usize, floor: usize) -> Html {
    html! {
        if !half_year.second {
            <path class="axis" d={format!("M{left} {floor}v6")} />
            <text x={(left + WIDTH).to_string()} y={(floor + 17).to_string()}>{ half_year.year.to_string() }</text>
        }
    }
}

/// The same as a table; half-years in which nothing fell are left out.
fn table(output: &Output) -> Html {
    let half_years = output.half_years.iter().map(|(half_year, column)| (half_year.to_string(), column));
    let rows = half_years.chain([("No exact date".to_owned(), &output.undated)]).filter(|(_, column)| !column.is_empty());
    html! {
        <table class="output-table">
            <caption class="visually-hidden">{"Output by half-year"}</caption>
            <thead>
                <tr>
                    for heading in ["Half-year", "Approved", "Amended", "Planned"] {
                        <th scope="col">{ heading }</th>
                    }
                </tr>
            </thead>
            <tbody>
                for (name, column) in rows {
                    <tr>
                        <th scope="row">{ name }</th>
                        { cell("Approved", column.approved.iter().map(|text| (*text, None))) }
                        { cell("Amended", column.amended.iter().map(|(text, name)| (*text, Some(*name)))) }
                        { cell("Planned", column.planned.iter().map(|text| (*text, None))) }
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// How many, and which. On a narrow screen the heading stands within the cell.
fn cell<'a>(heading: &'static str, texts: impl ExactSizeIterator<Item = (&'a Deliverable, Option<&'a str>)>) -> Html {
    let count = texts.len();
    html! {
        <td data-heading={heading}>
            if count > 0 {
                <div class="row">
                    <strong>{ count.to_string() }</strong>
                    for (text, name) in texts {
                        <span>{ deliverable_link(&text.id) }{ name.map(|name| format!(" {name}")).unwrap_or_default() }</span>
                    }
                </div>
            }
        </td>
    }
}
