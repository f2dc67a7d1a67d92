//! What was approved, replaced or started between two dates, by Question.

use yew::prelude::*;

use super::values::{group_link, owner_link, text_link};
use crate::dataset::Date;
use crate::dataset::counted::counted;
use crate::dataset::overview::Overview;
use crate::landscape::{Change, Row, View, changes, matrix, select};

/// The changes that a view asks for; nothing where it compares no dates.
pub fn comparison(overview: &Overview, view: &View) -> Html {
    let Some((since, until)) = view.since.zip(view.date(overview)) else { return Html::default() };
    let rows = select(overview, view);
    let matrix = matrix(overview, view, &rows);
    let columns: Vec<Vec<&Row<'_>>> = (0..matrix.owners.len()).map(|column| of_column(&matrix.lines, column, &rows)).collect();
    html! {
        <>
            <p>
                { format!(
                    "After {since} and up to {until}: {}. Work items whose start is not known are not among them, nor are amendments: these \
                     stand on the pages of their texts.",
                    counted(rows.len(), "text"),
                ) }
            </p>
            for (owner, own) in matrix.owners.iter().zip(columns).filter(|(_, own)| !own.is_empty()) {
                <div class="changes">
                    <h3>{ group_link(&owner.group) }{" "}{ owner_link(overview, owner) }<span class="number">{ own.len().to_string() }</span></h3>
                    <ul class="texts">
                        for row in own {
                            <li class="text">
                                { text_link(row.entry) }
                                <span class="title">{ row.entry.title.clone().unwrap_or_else(|| "Title not known".to_owned()) }</span>
                                <span class="dates">{ change_words(row, since, until) }</span>
                            </li>
                        }
                    </ul>
                </div>
            }
        </>
    }
}

/// The texts of a column, each once, in the order of the selection.
fn of_column<'a, 'b>(lines: &[crate::landscape::Line], column: usize, rows: &'b [Row<'a>]) -> Vec<&'b Row<'a>> {
    let mut own: Vec<usize> = lines.iter().filter_map(|line| line.cells.get(column)).flatten().copied().collect();
    crate::dataset::sorting::sort_by_key(&mut own, |at| *at);
    own.dedup();
    own.into_iter().filter_map(|at| rows.get(at)).collect()
}

/// What happened to a text, in words.
fn change_words(row: &Row<'_>, since: Date, until: Date) -> String {
    let words = changes(row, since, until).into_iter().map(|(change, date)| match change {
        Change::Approved => format!("approved {date}"),
        Change::Replaced => format!("new edition {date}"),
        Change::Started => format!("work started {date}"),
    });
    words.collect::<Vec<_>>().join(", ")
}
