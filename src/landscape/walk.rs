//! From mark to mark by the arrow keys, as the grid pattern of the ARIA practices has it. Cells without a mark are passed over.

use super::matrix::Matrix;

/// The place of a mark: its line, its column, and which one of the cell. The way to the rest of a folded cell has the place after its marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The line of the matrix.
    pub line: usize,
    /// The column of the matrix.
    pub column: usize,
    /// The mark within the cell.
    pub mark: usize,
}

/// A step of the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the mark before, in this line.
    Left,
    /// To the mark after, in this line.
    Right,
    /// To the nearest line above with a mark, in this column where it has one.
    Up,
    /// To the nearest line below with a mark, in this column where it has one.
    Down,
    /// To the first mark of the line.
    LineStart,
    /// To the last mark of the line.
    LineEnd,
    /// To the first mark of all.
    Start,
    /// To the last mark of all.
    End,
}

/// The places of a line, from left to right: its marks, and after those of a folded cell the way to the rest.
fn marks(matrix: &Matrix, line: usize) -> Vec<Place> {
    let Some(held) = matrix.lines.get(line) else { return Vec::new() };
    let counts = held.cells.iter().zip(&held.folded).map(|(cell, folded)| cell.len() + usize::from(*folded > 0));
    counts.enumerate().flat_map(|(column, count)| (0..count).map(move |mark| Place { line, column, mark })).collect()
}

/// Whether there is something at a place.
pub fn is_there(matrix: &Matrix, place: Place) -> bool {
    marks(matrix, place.line).contains(&place)
}

/// The first mark of all, where the keyboard enters the grid.
pub fn first(matrix: &Matrix) -> Option<Place> {
    (0..matrix.lines.len()).find_map(|line| marks(matrix, line).first().copied())
}

/// Where a step leads; `None` where there is nothing in that direction.
pub fn walk(matrix: &Matrix, from: Place, step: Step) -> Option<Place> {
    let here = marks(matrix, from.line);
    let nearest = |line: usize| {
        let there = marks(matrix, line);
        there.iter().copied().min_by_key(|place| (place.column.abs_diff(from.column), place.mark))
    };
    match step {
        Step::Left => here.iter().rfind(|place| **place < from).copied(),
        Step::Right => here.iter().find(|place| **place > from).copied(),
        Step::Up => (0..from.line).rev().find_map(nearest),
        Step::Down => (from.line + 1..matrix.lines.len()).find_map(nearest),
        Step::LineStart => here.first().copied(),
        Step::LineEnd => here.last().copied(),
        Step::Start => first(matrix),
        Step::End => (0..matrix.lines.len()).rev().find_map(|line| marks(matrix, line).last().copied()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::matrix::Line;
    use super::*;

    /// Two lines with marks and an empty one between.
    fn small() -> Matrix {
        let line = |area, cells: Vec<Vec<usize>>| Line { area, count: cells.iter().flatten().count(), folded: vec![0; cells.len()], cells };
        let lines = vec![line(0, vec![vec![0, 1], vec![]]), line(1, vec![vec![], vec![]]), line(2, vec![vec![], vec![2]])];
        Matrix { owners: Vec::new(), counts: Vec::new(), lines }
    }

    fn place(line: usize, column: usize, mark: usize) -> Place {
        Place { line, column, mark }
    }

    #[test]
    fn arrows_lead_from_mark_to_mark_over_empty_cells() {
        let matrix = small();
        assert_eq!(first(&matrix), Some(place(0, 0, 0)));
        assert_eq!(walk(&matrix, place(0, 0, 0), Step::Right), Some(place(0, 0, 1)));
        assert_eq!(walk(&matrix, place(0, 0, 1), Step::Right), None);
        assert_eq!(walk(&matrix, place(0, 0, 1), Step::Down), Some(place(2, 1, 0)));
        assert_eq!(walk(&matrix, place(2, 1, 0), Step::Up), Some(place(0, 0, 0)));
        assert_eq!(walk(&matrix, place(0, 0, 0), Step::End), Some(place(2, 1, 0)));
        assert_eq!(walk(&matrix, place(0, 0, 1), Step::LineStart), Some(place(0, 0, 0)));
    }

    #[test]
    fn the_way_to_the_rest_of_a_folded_cell_is_a_place_too() {
        let mut matrix = small();
        matrix.lines[0].cells[0] = (0..500).collect();
        matrix.fold(None);
        assert_eq!(matrix.lines[0].cells[0].len() + matrix.lines[0].folded[0], 500);
        let rest = walk(&matrix, place(0, 0, 0), Step::LineEnd).expect("a place");
        assert_eq!(rest.mark, matrix.lines[0].cells[0].len());
        assert!(is_there(&matrix, rest) && !is_there(&matrix, place(0, 0, rest.mark + 1)));
    }

    #[test]
    fn the_open_cell_is_not_folded_and_few_marks_never_are() {
        let mut matrix = small();
        matrix.lines[0].cells[0] = (0..500).collect();
        matrix.fold(Some((0, 0)));
        assert_eq!(matrix.lines[0].folded, [0, 0]);
        let mut few = small();
        few.lines[0].cells[0] = (0..100).collect();
        few.fold(None);
        assert_eq!(few.lines[0].folded, [0, 0]);
    }

    #[test]
    fn an_empty_matrix_has_nowhere_to_go() {
        let empty = Matrix { owners: Vec::new(), counts: Vec::new(), lines: Vec::new() };
        assert_eq!(first(&empty), None);
        assert_eq!(walk(&empty, Place::default(), Step::Down), None);
    }
}
