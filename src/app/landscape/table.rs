//! The same texts as a table, for who reads line by line: scripts-off readers, printers, screen readers.

use yew::prelude::*;

use super::facts::{Facts, Rows};
use super::later::use_later;
use super::values::{names, question_of, text_link};
use crate::app::components::deliverables::{kind_words, status_words};
use crate::app::components::links::group_class;
use crate::dataset::overview::{Dimension, Overview};
use crate::landscape::{Column, Row};

/// The columns and their heads.
const COLUMNS: [(Column, &str); 7] = [
    (Column::Order, "Name"),
    (Column::Title, "Title"),
    (Column::Kind, "Kind"),
    (Column::Status, "Status"),
    (Column::Question, "Question"),
    (Column::Area, "Functional areas"),
    (Column::Approved, "Approved"),
];

/// What the table shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TableProps {
    /// The facts.
    pub facts: Facts,
    /// The texts, sorted.
    pub rows: Rows,
    /// What they are sorted by, and whether the largest comes first.
    pub sorting: (Column, bool),
    /// Whether the page is alive; before, every text is shown.
    pub alive: bool,
    /// Takes another sorting.
    pub on_sort: Callback<(Column, bool)>,
}

/// The most texts that are drawn at once, and how many of more than that until all are asked for: a change of the page should not take
/// longer than a frame of the screen (`cargo xtask bench`).
const MOST_ROWS: usize = 120;
const FIRST_ROWS: usize = 80;
/// The most rows that are drawn in one frame.
const BLOCK: usize = 25;

/// The table.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let facts = props.facts;
    let overview: &'static Overview = facts.0;
    let all = use_state(|| false);
    let drawn = if props.rows.len() > MOST_ROWS && props.alive && !*all { FIRST_ROWS } else { props.rows.len() };
    let show_all = {
        let all = all.setter();
        Callback::from(move |_: MouseEvent| all.set(true))
    };
    html! {
        <>
        <table class="landscape-table">
            <caption class="visually-hidden">{"Texts of the landscape"}</caption>
            <thead>
                <tr>
                    for (column, name) in COLUMNS {
                        { head(props, column, name) }
                    }
                </tr>
            </thead>
            for (at, from) in (0..).zip((0..overview.entries.len()).step_by(BLOCK)) {
                <Block {facts} rows={props.rows.clone()} from={from.min(drawn)} to={(from + BLOCK).min(drawn)} {at} />
            }
        </table>
        if drawn < props.rows.len() {
            <p class="status-row">
                { format!("The first {drawn} of {} texts. The files hold all of them.", props.rows.len()) }
                <button type="button" onclick={show_all}>{"Show all here"}</button>
            </p>
        }
        </>
    }
}

/// Some of the rows.
#[derive(Debug, Clone, PartialEq, Properties)]
struct BlockProps {
    facts: Facts,
    /// All rows of the table.
    rows: Rows,
    /// The first row of the block.
    from: usize,
    /// The row after its last.
    to: usize,
    /// Which block it is, counted from 0: each waits a frame longer than the one before.
    at: u32,
}

/// A block of rows.
#[component]
fn Block(props: &BlockProps) -> Html {
    let some = (props.from < props.to).then(|| (props.rows.clone(), props.from..props.to));
    let some = use_later(some, props.at);
    let rows = some.as_ref().and_then(|(rows, range)| rows.get(range.clone())).unwrap_or_default();
    html! {
        <tbody>
            for row in rows {
                { line(props.facts.0, row) }
            }
        </tbody>
    }
}

/// The head of a column: a button that sorts by it, the other way round where it does already.
fn head(props: &TableProps, column: Column, name: &str) -> Html {
    let (here, descending) = (props.sorting.0 == column, props.sorting.1);
    let (sorted, sign) = match (here, descending) {
        (true, false) => (Some("ascending"), " ▲"),
        (true, true) => (Some("descending"), " ▼"),
        _ => (None, ""),
    };
    let onclick = props.on_sort.reform(move |_: MouseEvent| (column, here && !descending));
    html! {
        <th scope="col" aria-sort={sorted}>
            <button type="button" class="sort" {onclick}>{ name }<span aria-hidden="true">{ sign }</span></button>
        </th>
    }
}

/// One text. Without a key: to write other words into a row is much quicker than to move rows.
fn line(overview: &Overview, row: &Row<'_>) -> Html {
    let entry = row.entry;
    html! {
        <tr class={group_class(&entry.group)}>
            <th scope="row">{ text_link(entry) }</th>
            <td data-heading="Title">{ entry.title.clone().map_or_else(|| html! { <span class="unknown">{"Title not known"}</span> }, Html::from) }</td>
            <td data-heading="Kind">{ kind_words(row.kind) }</td>
            <td data-heading="Status">{ status_words(row.status) }</td>
            <td data-heading="Question">{ question_of(overview, entry) }</td>
            <td data-heading="Areas">{ names(overview, entry, Dimension::Area) }</td>
            <td data-heading="Approved">{ row.approved.map(|date| date.to_string()).unwrap_or_default() }</td>
        </tr>
    }
}
