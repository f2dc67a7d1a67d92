//! The landscape: functional areas down, Questions across, every text where the two meet; and what came since the consultation.

use yew::prelude::*;

use crate::app::components::areas::area_part;
use crate::app::components::deliverables::{kind_words, status_words, title_words};
use crate::app::components::links::{deliverable_link, group_class, group_link, part_href, question_link};
use crate::dataset::overview::{Dimension, Overview, Stop};
use crate::dataset::{Date, Deliverable, DeliverableKind, QuestionId, Status};
use crate::embedded::{dataset, overview};
use crate::landscape::matrix::Owner;
use crate::landscape::{Change, Line, Matrix, Row, View, changes, matrix, select};
use crate::permalink::Route;

/// The matrix with its key, then the changes.
pub fn demarcation() -> Html {
    let overview = overview();
    let rows = select(overview, &View::default());
    html! {
        <div class="page">
            <header class="question-head">
                <h1>{"The landscape"}</h1>
                <p class="lead">
                    { format!(
                        "Which Question has which texts on which part of the work: {} texts in {} functional areas, as of {}. The areas are our \
                         reading of titles and scopes.",
                        rows.len(),
                        overview.values(Dimension::Area).len(),
                        dataset().as_of,
                    ) }
                </p>
            </header>
            <section>
                <h2 id="matrix">{"Areas and Questions"}</h2>
                { key() }
                // A scrolling region must be reachable by keyboard.
                <div class="matrix-scroll" role="region" aria-labelledby="matrix" tabindex="0">{ table(overview, &matrix(overview, &rows), &rows) }</div>
                <p class="small">
                    {"A text may stand in up to three areas. The same texts as a list: "}
                    <a href={Route::Deliverables.href()}>{"all deliverables"}</a>{"."}
                </p>
            </section>
            if let Some(stop) = overview.stops.first() {
                { since(overview, stop) }
            }
        </div>
    }
}

/// What the marks mean.
fn key() -> Html {
    html! {
        <ul class="matrix-key">
            <li><span class="mark is-in-force">{"Name"}</span>{"in force or published"}</li>
            <li><span class="mark is-under-study">{"Name"}</span>{"under study"}</li>
            <li><span class="mark is-other">{"Name"}</span>{"superseded, or state not known"}</li>
            <li><span class="small">{"S Supplement, R report, P paper, F focus group deliverable; no letter: Recommendation or work item"}</span></li>
        </ul>
    }
}

/// The matrix as a table.
fn table(overview: &Overview, matrix: &Matrix, rows: &[Row<'_>]) -> Html {
    html! {
        <table class="matrix">
            <thead>
                <tr>
                    <td></td>
                    for (group, columns) in groups(matrix) {
                        <th scope="colgroup" colspan={columns.to_string()} class={group_class(group)}>{ group_link(group) }</th>
                    }
                </tr>
                <tr>
                    <td></td>
                    for (owner, count) in matrix.owners.iter().zip(&matrix.counts) {
                        <th scope="col" class={group_class(&owner.group)}>{ owner_name(overview, owner) }<span class="number">{ count.to_string() }</span></th>
                    }
                </tr>
            </thead>
            <tbody>
                for line in &matrix.lines {
                    { line_row(overview, matrix, line, rows) }
                }
            </tbody>
        </table>
    }
}

/// The groups with the number of their columns, in the order of the columns.
fn groups(matrix: &Matrix) -> Vec<(&crate::dataset::GroupId, usize)> {
    let mut groups: Vec<(&crate::dataset::GroupId, usize)> = Vec::new();
    for owner in &matrix.owners {
        match groups.last_mut() {
            Some((group, count)) if **group == owner.group => *count += 1,
            _ => groups.push((&owner.group, 1)),
        }
    }
    groups
}

/// A Question as a link, or that it is not known.
fn owner_name(overview: &Overview, owner: &Owner) -> Html {
    let value = owner.question.and_then(|at| overview.values(Dimension::Question).get(usize::from(at)));
    match value.and_then(|value| value.name.parse::<QuestionId>().ok()) {
        Some(id) => question_link(id),
        None => html! { <span class="unknown">{"Question not known"}</span> },
    }
}

/// One functional area.
fn line_row(overview: &Overview, matrix: &Matrix, line: &Line, rows: &[Row<'_>]) -> Html {
    let Some(area) = overview.values(Dimension::Area).get(usize::from(line.area)) else { return Html::default() };
    let href = area.key.parse().ok().map(|id| part_href(&Route::Deliverables, &area_part(&id)));
    html! {
        <tr>
            <th scope="row"><a {href}>{ area.name.clone() }</a><span class="number">{ line.count.to_string() }</span></th>
            for (owner, cell) in matrix.owners.iter().zip(&line.cells) {
                <td class={group_class(&owner.group)}>
                    for row in cell.iter().filter_map(|at| rows.get(*at)) {
                        { mark(row) }
                    }
                </td>
            }
        </tr>
    }
}

/// A text as a mark: its name, its kind as a letter, where it stands as a shape.
fn mark(row: &Row<'_>) -> Html {
    let state = match row.status {
        Status::InForce | Status::Published => "is-in-force",
        Status::UnderStudy => "is-under-study",
        Status::Superseded | Status::Unknown => "is-other",
    };
    let letter = match row.entry.kind {
        DeliverableKind::Recommendation | DeliverableKind::WorkItem => "",
        DeliverableKind::Supplement => "S",
        DeliverableKind::TechnicalReport => "R",
        DeliverableKind::TechnicalPaper => "P",
        DeliverableKind::FocusGroupDeliverable => "F",
    };
    let words = format!("{}, {}", kind_words(row.entry.kind), status_words(row.status).to_lowercase());
    html! {
        <a class={format!("mark {state}")} href={Route::Deliverable(row.entry.id.clone()).href()} title={row.entry.title.clone()}>
            { row.entry.id.to_string() }
            if !letter.is_empty() {
                <span class="mark-kind" aria-hidden="true">{ letter }</span>
            }
            <span class="visually-hidden">{ format!(", {words}") }</span>
        </a>
    }
}

/// What was approved, replaced or started since a date, by Question.
fn since(overview: &Overview, stop: &Stop) -> Html {
    let view = View { since: Some(stop.date), ..View::default() };
    let rows = select(overview, &view);
    let matrix = matrix(overview, &rows);
    let until = overview.as_of.unwrap_or(stop.date);
    html! {
        <section>
            <h2 id="since-consultation">{"Since the consultation"}</h2>
            <p>
                { format!(
                    "What happened after the {} ({}; the day is not known): {} texts. Work items whose start is not known are not among them.",
                    stop.name,
                    stop.date,
                    rows.len(),
                ) }
            </p>
            for (column, owner) in matrix.owners.iter().enumerate() {
                { changes_of(overview, column, owner, &rows, (stop.date, until)) }
            }
        </section>
    }
}

/// The changes of one Question.
fn changes_of(overview: &Overview, column: usize, owner: &Owner, rows: &[Row<'_>], (since, until): (Date, Date)) -> Html {
    let own: Vec<&Row<'_>> = rows.iter().filter(|row| column_of(overview, row) == Some(column)).collect();
    if own.is_empty() {
        return Html::default();
    }
    html! {
        <div class="changes">
            <h3>{ group_link(&owner.group) }{" "}{ owner_name(overview, owner) }<span class="number">{ own.len().to_string() }</span></h3>
            <ul class="texts">
                for row in own {
                    <li class="text">
                        { deliverable_link(&row.entry.id) }
                        { dataset().deliverable(&row.entry.id).map(title).unwrap_or_default() }
                        <span class="dates">{ changes(row, since, until).into_iter().map(change_words).collect::<Vec<_>>().join(", ") }</span>
                    </li>
                }
            </ul>
        </div>
    }
}

/// The title of a text.
fn title(text: &Deliverable) -> Html {
    title_words(text)
}

/// Which column a text stands in.
fn column_of(overview: &Overview, row: &Row<'_>) -> Option<usize> {
    matrix(overview, std::slice::from_ref(row)).counts.iter().position(|count| *count > 0)
}

/// A change in a word.
fn change_words(change: Change) -> &'static str {
    match change {
        Change::Approved => "approved",
        Change::Replaced => "new edition",
        Change::Started => "work started",
    }
}
