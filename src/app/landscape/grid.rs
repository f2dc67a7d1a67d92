//! The matrix: functional areas down, Questions across. A grid for the keyboard: one stop of the tab key, then the arrow keys.

use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::mark::{Relation, Setting, mark, mark_id};
use super::values::{group_link, owner_link};
use crate::app::components::links::group_class;
use crate::dataset::GroupId;
use crate::dataset::overview::{Dimension, Overview};
use crate::embedded::overview;
use crate::landscape::walk::{self, Place, Step};
use crate::landscape::{Line, Matrix, Row, View, matrix, select};

/// What the matrix shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct GridProps {
    /// The view.
    pub view: Rc<View>,
    /// Whether the page is alive.
    pub alive: bool,
    /// Takes the position of a text that was chosen, or `None`.
    pub on_choose: Callback<Option<u16>>,
}

/// The matrix.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let overview = overview();
    let rows = select(overview, &props.view);
    let matrix = Rc::new(matrix(overview, &props.view, &rows));
    let stop = use_state(Place::default);
    // Where the last stop is no longer there, the keyboard enters at the first mark.
    let is_there = |place: Place| {
        matrix.lines.get(place.line).and_then(|line| line.cells.get(place.column)).is_some_and(|cell| place.mark < cell.len())
    };
    let current = if is_there(*stop) { Some(*stop) } else { walk::first(&matrix) };
    let onkeydown = {
        let (matrix, stop, on_choose) = (matrix.clone(), stop.setter(), props.on_choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                on_choose.emit(None);
                return;
            }
            let Some((from, step)) = current.zip(step(&event)) else { return };
            event.prevent_default();
            if let Some(place) = walk::walk(&matrix, from, step) {
                stop.set(place);
                focus(place);
            }
        })
    };
    let drawing = Drawing { props, overview, rows: &rows, matrix: &matrix, current };
    html! {
        <table class="matrix" role="grid" aria-readonly="true" aria-labelledby="matrix" {onkeydown}>
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
fn focus(place: Place) {
    if let Some(mark) = document().get_element_by_id(&mark_id(place)) {
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

/// What the parts of the matrix share.
struct Drawing<'a> {
    props: &'a GridProps,
    overview: &'static Overview,
    rows: &'a [Row<'static>],
    matrix: &'a Matrix,
    current: Option<Place>,
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
                    <td></td>
                    for (owner, count) in self.matrix.owners.iter().zip(&self.matrix.counts) {
                        <th scope="col" class={group_class(&owner.group)}>{ owner_link(self.overview, owner) }<span class="number">{ count.to_string() }</span></th>
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
                <th scope="row">{ name }<span class="number">{ line.count.to_string() }</span></th>
                for (column, (owner, cell)) in self.matrix.owners.iter().zip(&line.cells).enumerate() {
                    <td class={group_class(&owner.group)}>
                        for (mark, row) in cell.iter().filter_map(|row| self.rows.get(*row)).enumerate() {
                            { self.mark(Place { line: at, column, mark }, row) }
                        }
                    </td>
                }
            </tr>
        }
    }

    /// One mark.
    fn mark(&self, place: Place, row: &Row<'static>) -> Html {
        let position = self.overview.entries.iter().position(|entry| entry.id == row.entry.id).and_then(|at| u16::try_from(at).ok());
        let chosen = self.props.view.chosen;
        let relation = if chosen.is_some() && chosen == position {
            Relation::Chosen
        } else if chosen.is_some_and(|chosen| row.entry.twins.contains(&chosen)) {
            Relation::Twin
        } else {
            Relation::None
        };
        let tabindex = self.props.alive.then_some(if self.current == Some(place) { "0" } else { "-1" });
        let onclick = self.props.on_choose.reform(move |event: MouseEvent| {
            event.prevent_default();
            position
        });
        mark(row, &Setting { place, relation, tabindex, onclick })
    }
}
