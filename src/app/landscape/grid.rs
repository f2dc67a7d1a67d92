//! The matrix: functional areas down, Questions across. A grid for the keyboard: one stop of the tab key, then the arrow keys.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::facts::{Facts, Rows};
use super::mark::{Relation, Setting, mark};
use super::values::{group_link, owner_link};
use crate::app::components::links::group_class;
use crate::dataset::GroupId;
use crate::dataset::overview::{Dimension, Overview};
use crate::landscape::matrix::Owner;
use crate::landscape::walk::{self, Place, Step};
use crate::landscape::{Line, Matrix, Row, View, matrix};

/// A column with more texts than that is wider than the others.
const FULL: usize = 12;

/// What the matrix shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct GridProps {
    /// The facts.
    pub facts: Facts,
    /// The view.
    pub view: Rc<View>,
    /// The texts that answer it.
    pub rows: Rows,
    /// Whether the page is alive.
    pub alive: bool,
    /// Takes the position of a text that was chosen, or `None`.
    pub on_choose: Callback<Option<u16>>,
}

/// The matrix.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let overview: &'static Overview = props.facts.0;
    let open = use_state(|| None::<(u8, usize)>);
    let mut matrix = matrix(overview, &props.view, &props.rows);
    if props.alive {
        matrix.fold(*open);
    }
    let matrix = Rc::new(matrix);
    let stop = use_state(Place::default);
    let table = use_node_ref();
    // Where the last stop is no longer there, the keyboard enters at the first mark.
    let current = if walk::is_there(&matrix, *stop) { Some(*stop) } else { walk::first(&matrix) };
    let onkeydown = {
        let (matrix, stop, on_choose, table) = (matrix.clone(), stop.setter(), props.on_choose.clone(), table.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                on_choose.emit(None);
                return;
            }
            let Some((from, step)) = current.zip(step(&event)) else { return };
            event.prevent_default();
            if let Some(place) = walk::walk(&matrix, from, step) {
                stop.set(place);
                focus(&table, place);
            }
        })
    };
    let drawing = Drawing { props, overview, matrix: &matrix, current, stop: stop.setter(), open: &open };
    html! {
        <table ref={table} class="matrix" role="grid" aria-readonly="true" aria-labelledby="matrix" {onkeydown}>
            { drawing.head() }
            <tbody>
                for (at, line) in matrix.lines.iter().enumerate() {
                    { drawing.line(at, line) }
                }
            </tbody>
        </table>
    }
}

/// The step of a key.
fn step(event: &KeyboardEvent) -> Option<Step> {
    let all = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        "ArrowLeft" => Some(Step::Left),
        "ArrowRight" => Some(Step::Right),
        "ArrowUp" => Some(Step::Up),
        "ArrowDown" => Some(Step::Down),
        "Home" if all => Some(Step::Start),
        "End" if all => Some(Step::End),
        "Home" => Some(Step::LineStart),
        "End" => Some(Step::LineEnd),
        _ => None,
    }
}

/// Puts the keyboard on a mark.
fn focus(table: &NodeRef, place: Place) {
    let Place { line, column, mark } = place;
    // Counted from one; the first cell of a line is its head.
    let selector = format!("tbody tr:nth-child({}) > :nth-child({}) > :nth-child({})", line + 1, column + 2, mark + 1);
    let mark = table.cast::<Element>().and_then(|table| table.query_selector(&selector).ok().flatten());
    if let Some(mark) = mark {
        let _ = mark.unchecked_into::<HtmlElement>().focus();
    }
}

/// The groups with the number of their columns, in the order of the columns.
pub fn groups(matrix: &Matrix) -> Vec<(&GroupId, usize)> {
    let mut groups: Vec<(&GroupId, usize)> = Vec::new();
    for owner in &matrix.owners {
        match groups.last_mut() {
            Some((group, count)) if **group == owner.group => *count += 1,
            _ => groups.push((&owner.group, 1)),
        }
    }
    groups
}

/// What tells a column from the others, so that columns come and go without being drawn anew.
fn column_key(owner: &Owner) -> String {
    // No Question has the last number: there are fewer.
    format!("{} {}", owner.group, owner.question.unwrap_or(u8::MAX))
}

/// The class of a column's head: a full column is wider, an empty one as narrow as can be.
fn head_class(owner: &Owner, count: usize) -> String {
    let class = group_class(&owner.group);
    match count {
        0 => format!("{class} is-empty"),
        _ if count > FULL => format!("{class} is-full"),
        _ => class.to_string(),
    }
}

/// What the parts of the matrix share.
struct Drawing<'a> {
    props: &'a GridProps,
    overview: &'static Overview,
    matrix: &'a Matrix,
    /// Where the tab key stops.
    current: Option<Place>,
    /// Takes another place for it to stop at.
    stop: UseStateSetter<Place>,
    /// The cell that is not folded.
    open: &'a UseStateHandle<Option<(u8, usize)>>,
}

impl Drawing<'_> {
    /// Groups and Questions with the number of their texts.
    fn head(&self) -> Html {
        html! {
            <thead>
                <tr>
                    <td></td>
                    for (group, columns) in groups(self.matrix) {
                        <th scope="colgroup" colspan={columns.to_string()} class={group_class(group)}>{ group_link(group) }</th>
                    }
                </tr>
                <tr>
                    <td key="area"></td>
                    for (owner, count) in self.matrix.owners.iter().zip(&self.matrix.counts) {
                        <th key={column_key(owner)} scope="col" class={head_class(owner, *count)}>{ owner_link(self.overview, owner) }{" "}<span class="number">{ count.to_string() }</span></th>
                    }
                </tr>
            </thead>
        }
    }

    /// One functional area.
    fn line(&self, at: usize, line: &Line) -> Html {
        let name = self.overview.values(Dimension::Area).get(usize::from(line.area)).map(|area| area.name.clone()).unwrap_or_default();
        html! {
            <tr>
                <th key="area" scope="row">{ name }{" "}<span class="number">{ line.count.to_string() }</span></th>
                for (column, ((owner, cell), folded)) in self.matrix.owners.iter().zip(&line.cells).zip(&line.folded).enumerate() {
                    <td key={column_key(owner)} class={group_class(&owner.group)}>
                        for (mark, row) in cell.iter().filter_map(|row| self.props.rows.get(*row)).enumerate() {
                            { self.mark(Place { line: at, column, mark }, row) }
                        }
                        if *folded > 0 {
                            { self.rest(Place { line: at, column, mark: cell.len() }, line.area, *folded) }
                        }
                    </td>
                }
            </tr>
        }
    }

    /// One mark.
    fn mark(&self, place: Place, row: &Row<'static>) -> Html {
        let (position, chosen) = (row.position, self.props.view.chosen);
        let relation = if chosen == Some(position) {
            Relation::Chosen
        } else if chosen.is_some_and(|chosen| row.entry.twins.contains(&chosen)) {
            Relation::Twin
        } else {
            Relation::None
        };
        let tabindex = self.tabindex(place);
        let stop = self.stop.clone();
        let on_choose = self.props.on_choose.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            // With one of these keys a link opens elsewhere.
            if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
                return;
            }
            event.prevent_default();
            // The arrow keys go on from here.
            stop.set(place);
            on_choose.emit(Some(position));
        });
        mark(row, &Setting { relation, tabindex, onclick })
    }

    /// The way to the rest of a folded cell.
    fn rest(&self, place: Place, area: u8, folded: usize) -> Html {
        let (open, column) = (self.open.setter(), place.column);
        let onclick = Callback::from(move |_: MouseEvent| open.set(Some((area, column))));
        html! { <button type="button" class="rest" tabindex={self.tabindex(place)} {onclick}>{ format!("{folded} more") }</button> }
    }

    /// Whether the tab key stops at a place; nothing before the page is alive, when it stops everywhere.
    fn tabindex(&self, place: Place) -> Option<&'static str> {
        self.props.alive.then_some(if self.current == Some(place) { "0" } else { "-1" })
    }
}
