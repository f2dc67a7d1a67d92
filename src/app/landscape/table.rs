//! The same texts as a table, for who reads line by line: scripts-off readers, printers, screen readers.

use std::rc::Rc;

use yew::prelude::*;

use super::facts::Facts;
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
    pub rows: Rc<Vec<Row<'static>>>,
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

/// The table.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let overview: &'static Overview = props.facts.0;
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
            <tbody>
                for row in props.rows.iter().take(drawn) {
                    { line(overview, row) }
                }
            </tbody>
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

/// One text.
fn line(overview: &Overview, row: &Row<'_>) -> Html {
    let entry = row.entry;
    html! {
        <tr key={row.position} class={group_class(&entry.group)}>
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
