//! The chart in one piece, names and dates and lines together: for paper and pictures, which do not scroll.

use super::axis::Zoom;
use super::chart::{AXIS, Chart, LINE, SIGN, Shape};

/// The width of the column of names.
const NAMES: i32 = 440;
/// The height of a line where a chart must be low.
const TIGHT: i32 = 14;
/// The width that a sheet lying on its side takes at a size that can be read, and the height that it takes below a heading.
const LYING: (i32, i32) = (1050, 760);
/// Width and height of a sheet that stands, below a heading, in whatever unit.
const STANDING: (i32, i32) = (7, 10);

/// A chart in one piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// What is drawn, from back to front.
    pub shapes: Vec<Shape>,
}

impl Whole {
    /// Whether it wants a sheet that stands.
    pub fn is_tall(&self) -> bool {
        self.height > LYING.1
    }
}

/// The chart in one piece.
pub fn whole(chart: &Chart) -> Whole {
    let mut shapes: Vec<Shape> = Vec::new();
    for (name, top) in chart.names.iter().zip((AXIS..).step_by(usize::try_from(chart.line).unwrap_or(1))) {
        let (x, class) = match name.class {
            "step" => (14, "name"),
            "heading" => (4, "heading"),
            _ => (4, "name"),
        };
        let (y, bottom) = (top + chart.line / 2 + 4, top + chart.line);
        shapes.push(Shape::Words { x, y, words: fitting(&name.words), class });
        shapes.push(Shape::Line { from: (0, bottom), to: (NAMES, bottom), class: "rule" });
    }
    shapes.extend(chart.axis.iter().map(|shape| moved(shape, (NAMES, 0))));
    shapes.extend(chart.shapes.iter().map(|shape| moved(shape, (NAMES, AXIS))));
    Whole { width: NAMES + chart.width, height: AXIS + chart.height, shapes }
}

/// The chart for one sheet: as near as the sheet takes, with lines as high as it takes. The page scales what is still too large.
pub fn on_one_sheet(drawn: impl Fn(Zoom, i32) -> Chart) -> Whole {
    // The height is the same at every zoom.
    let line = if whole(&drawn(Zoom::Years, LINE)).is_tall() { TIGHT } else { LINE };
    let far = whole(&drawn(Zoom::Years, line));
    let room = if far.is_tall() { LYING.0.max(far.height * STANDING.0 / STANDING.1) } else { LYING.0 };
    let near = Zoom::ALL.into_iter().rev().map(|zoom| whole(&drawn(zoom, line)));
    near.into_iter().find(|chart| chart.width <= room).unwrap_or(far)
}

/// A name as far as it fits, behind its margins.
fn fitting(name: &str) -> String {
    let signs = usize::try_from((NAMES - 20) / SIGN).unwrap_or_default();
    if name.chars().count() <= signs { name.to_owned() } else { name.chars().take(signs - 1).chain(['…']).collect() }
}

/// A shape at another place.
fn moved(shape: &Shape, (right, down): (i32, i32)) -> Shape {
    let mut shape = shape.clone();
    match &mut shape {
        Shape::Bar { x, y, .. } | Shape::Words { x, y, .. } => (*x, *y) = (*x + right, *y + down),
        Shape::Line { from, to, .. } => (*from, *to) = ((from.0 + right, from.1 + down), (to.0 + right, to.1 + down)),
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::planner::chart::chart;
    use crate::app::planner::items::item_of;
    use crate::app::planner::{calendar, first_plan};
    use crate::embedded::planner;
    use crate::planning::schedule;

    fn sheet(count: usize) -> Whole {
        let mut plan = first_plan();
        plan.items = planner().planning.topics.iter().take(count).map(item_of).collect();
        let dates = schedule(planner(), calendar(), &plan);
        on_one_sheet(|zoom, line| chart(&plan, &dates, calendar(), plan.start.plus_days(80), zoom, line))
    }

    #[test]
    fn no_two_words_meet() {
        for count in [0, 1, 3, 20] {
            let mut words: Vec<(i32, i32, i32)> = Vec::new();
            for shape in sheet(count).shapes {
                if let Shape::Words { x, y, words: text, .. } = shape {
                    words.push((y, x, x + i32::try_from(text.chars().count()).expect("short") * SIGN));
                }
            }
            words.sort_unstable();
            for pair in words.windows(2) {
                let ((line, _, end), (next_line, start, _)) = (pair[0], pair[1]);
                assert!(line != next_line || end <= start, "words meet at {start} in line {line}");
                assert!(next_line == line || next_line - line >= 12, "lines {line} and {next_line} are too near");
            }
            assert!(words.iter().all(|(_, start, end)| *start >= NAMES || *end <= NAMES), "a name is wider than its column");
        }
    }

    #[test]
    fn few_items_take_a_lying_sheet_and_many_a_standing_one() {
        let (few, many) = (sheet(1), sheet(20));
        assert!(!few.is_tall() && few.width <= LYING.0, "{} by {}", few.width, few.height);
        assert!(many.is_tall() && many.width * STANDING.1 <= many.height * STANDING.0, "{} by {}", many.width, many.height);
    }
}
