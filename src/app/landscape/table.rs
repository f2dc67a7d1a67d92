//! The same texts as a table, for who reads line by line: scripts-off readers, printers, screen readers.

use std::rc::Rc;

use yew::prelude::*;

use super::values::{names, question_of, text_link};
use crate::app::components::deliverables::{kind_words, status_words};
use crate::app::components::links::group_class;
use crate::dataset::overview::{Dimension, Overview};
use crate::embedded::overview;
use crate::landscape::{Column, Row, View, select};

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
    /// The view.
    pub view: Rc<View>,
    /// Takes a view with another sorting.
    pub on_change: Callback<View>,
}

/// The table.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let overview = overview();
    html! {
        <table class="landscape-table">
            <thead>
                <tr>
                    for (column, name) in COLUMNS {
                        { head(props, column, name) }
                    }
                </tr>
            </thead>
            <tbody>
                for row in select(overview, &props.view) {
                    { line(overview, &row) }
                }
            </tbody>
        </table>
    }
}

/// The head of a column: a button that sorts by it, the other way round where it does already.
fn head(props: &TableProps, column: Column, name: &str) -> Html {
    let (here, descending) = (props.view.sort == column, props.view.descending);
    let (sorted, sign) = match (here, descending) {
        (true, false) => (Some("ascending"), " ▲"),
        (true, true) => (Some("descending"), " ▼"),
        _ => (None, ""),
    };
    let view = props.view.clone();
    let onclick = props.on_change.reform(move |_: MouseEvent| View { sort: column, descending: here && !descending, ..(*view).clone() });
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
        <tr key={entry.id.to_string()} class={group_class(&entry.group)}>
            <th scope="row">{ text_link(entry) }</th>
            <td>{ entry.title.clone().map_or_else(|| html! { <span class="unknown">{"Title not known"}</span> }, Html::from) }</td>
            <td>{ kind_words(entry.kind) }</td>
            <td>{ status_words(row.status) }</td>
            <td>{ question_of(overview, entry) }</td>
            <td>{ names(overview, entry, Dimension::Area) }</td>
            <td>{ row.approved.map(|date| date.to_string()).unwrap_or_default() }</td>
        </tr>
    }
}
