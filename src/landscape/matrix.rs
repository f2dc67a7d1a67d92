//! Functional areas down, Questions across: which texts stand where the two meet.

use super::select::Row;
use super::view::View;
use crate::dataset::GroupId;
use crate::dataset::overview::{Dimension, Entry, Overview};
use crate::dataset::sorting::sort_by_key;

/// A column: the texts of one Question, or those of a group whose Question is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The group.
    pub group: GroupId,
    /// The position of the Question; `None` where it is not known.
    pub question: Option<u8>,
}

/// One functional area across all columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The position of the area.
    pub area: u8,
    /// For each column the positions of rows in the selection.
    pub cells: Vec<Vec<usize>>,
    /// For each column how many more texts are folded away: none until [`Matrix::fold`] is asked to.
    pub folded: Vec<usize>,
    /// How many different texts it holds.
    pub count: usize,
}

/// The matrix of a selection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The columns, grouped by group: those of the groups and Questions wanted, and otherwise all, so that nothing jumps.
    pub owners: Vec<Owner>,
    /// The number of texts in each column.
    pub counts: Vec<usize>,
    /// The lines, one for each area wanted.
    pub lines: Vec<Line>,
}

/// The most marks that are drawn at once, and how many of each cell where there are more: a change of the page should not take longer than
/// a frame of the screen (`cargo xtask bench`).
const MOST_MARKS: usize = 400;
const MOST_IN_CELL: usize = 3;

impl Matrix {
    /// Folds full cells where there are more marks than a screen can take, except the one that is open: its area and column.
    pub fn fold(&mut self, open: Option<(u8, usize)>) {
        let marks: usize = self.lines.iter().flat_map(|line| &line.cells).map(Vec::len).sum();
        if marks <= MOST_MARKS {
            return;
        }
        for line in &mut self.lines {
            for (column, (cell, folded)) in line.cells.iter_mut().zip(&mut line.folded).enumerate() {
                // One mark more takes no more room than the word that it is missing.
                if open != Some((line.area, column)) && cell.len() > MOST_IN_CELL + 1 {
                    *folded = cell.len() - MOST_IN_CELL;
                    cell.truncate(MOST_IN_CELL);
                }
            }
        }
    }
}

/// Who owns a text.
fn owner(group: &GroupId, questions: &[u8]) -> Owner {
    Owner { group: group.clone(), question: questions.first().copied() }
}

/// Whether a view leaves room for any of these values; for none of them only where it asks for nothing.
fn has_room(view: &View, dimension: Dimension, values: &[u8]) -> bool {
    let wanted = view.wanted(dimension);
    wanted.is_empty() || values.iter().any(|value| wanted.contains(value))
}

/// All columns that view and data need: study groups first, in the order of their numbers.
fn owners(overview: &Overview, view: &View) -> Vec<Owner> {
    let mut owners: Vec<Owner> = Vec::new();
    let fits = |entry: &&Entry| [Dimension::Group, Dimension::Question].iter().all(|by| has_room(view, *by, entry.values_of(*by)));
    for entry in overview.entries.iter().filter(fits) {
        let owner = owner(&entry.group, entry.values_of(Dimension::Question));
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    sort_by_key(&mut owners, |owner| (owner.group.clone(), owner.question.is_none(), owner.question));
    owners
}

/// Puts a selection into areas and columns.
pub fn matrix(overview: &Overview, view: &View, rows: &[Row<'_>]) -> Matrix {
    let owners = owners(overview, view);
    let column = |row: &Row<'_>| {
        let of_row = owner(&row.entry.group, row.entry.values_of(Dimension::Question));
        owners.iter().position(|owner| *owner == of_row)
    };
    let columns: Vec<Option<usize>> = rows.iter().map(column).collect();
    let counts = (0..owners.len()).map(|at| columns.iter().filter(|column| **column == Some(at)).count()).collect();
    let areas = (0..overview.values(Dimension::Area).len()).filter_map(|area| u8::try_from(area).ok());
    let areas = areas.filter(|area| has_room(view, Dimension::Area, &[*area]));
    let lines = areas.map(|area| {
        let mut cells: Vec<Vec<usize>> = vec![Vec::new(); owners.len()];
        let mut count = 0;
        for (at, (row, column)) in rows.iter().zip(&columns).enumerate() {
            if row.entry.values_of(Dimension::Area).contains(&area) {
                count += 1;
                if let Some(cell) = column.and_then(|column| cells.get_mut(column)) {
                    cell.push(at);
                }
            }
        }
        // In the order of the data, however the table is sorted: a mark stays where it was.
        for cell in &mut cells {
            sort_by_key(cell, |at| rows.get(*at).map(|row| row.position));
        }
        Line { area, folded: vec![0; cells.len()], cells, count }
    });
    Matrix { lines: lines.collect(), counts, owners }
}
