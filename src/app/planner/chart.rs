//! The chart of a plan as shapes with places: meetings in lanes, milestones below them line by line, one time axis over all.
//!
//! Pure: page, paper and picture draw the same shapes. Every milestone has a line of its own and its name stands in a column at the left, so
//! that no two names can meet; the axis has only as many dates as fit.

use super::axis::Zoom;
use super::table::part_name;
use crate::app::planning::dates::{days, level};
use crate::dataset::{Day, GroupId, MeetingLevel};
use crate::embedded::planner;
use crate::planning::network::{Days, Latest};
use crate::planning::{Calendar, Certainty, Meeting, Part, Plan, Schedule};

/// A shape of the chart. The class tells what it is: see `styles/pages/planner.css` and `chart_file`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A bar; its words are for who points at it.
    Bar {
        /// Left edge.
        x: i32,
        /// Upper edge.
        y: i32,
        /// Width.
        width: i32,
        /// Height.
        height: i32,
        /// What it is, in one or more words.
        class: String,
        /// What it means; empty where a bar says nothing more.
        words: String,
    },
    /// A line.
    Line {
        /// One end.
        from: (i32, i32),
        /// The other end.
        to: (i32, i32),
        /// What it is.
        class: &'static str,
    },
    /// Words; they begin at the place.
    Words {
        /// Left edge.
        x: i32,
        /// The line that they stand on.
        y: i32,
        /// The words.
        words: String,
        /// What they are.
        class: &'static str,
    },
}

/// A milestone that can be gone to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Its place in the schedule.
    pub milestone: usize,
    /// Where its bar begins, and the top of its line.
    pub x: i32,
    /// See `x`.
    pub y: i32,
    /// The width of its bar.
    pub width: i32,
}

/// The name of a line of the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name, in full.
    pub words: String,
    /// What it names: `lane`, `heading` or `step`.
    pub class: &'static str,
}

/// The chart in three parts, which a screen scrolls apart from each other: names at the left, dates at the top, lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// The width of axis and lines.
    pub width: i32,
    /// The height of the lines.
    pub height: i32,
    /// The height of one line.
    pub line: i32,
    /// The names of the lines, from top to bottom.
    pub names: Vec<Name>,
    /// What is drawn in the axis.
    pub axis: Vec<Shape>,
    /// What is drawn in the lines, from back to front.
    pub shapes: Vec<Shape>,
    /// The milestones with a date, from top to bottom.
    pub stops: Vec<Stop>,
}

/// The height of a line.
pub const LINE: i32 = 24;
/// The height of the axis.
pub const AXIS: i32 = 28;
/// The width of a sign, at most.
pub(super) const SIGN: i32 = 7;
/// What is narrower could not be seen.
const NARROWEST: i32 = 6;

/// The bodies whose meetings have lanes.
fn lanes() -> [GroupId; 5] {
    let other = |name: &str| GroupId::Other(name.to_owned());
    [GroupId::Study(13), GroupId::Study(17), GroupId::Study(11), other("TSAG"), other("WTSA")]
}

/// A chart in the making.
struct Drawing {
    from: Day,
    until: Day,
    zoom: Zoom,
    line: i32,
    names: Vec<Name>,
    shapes: Vec<Shape>,
    stops: Vec<Stop>,
    y: i32,
}

/// The chart of a plan, with lines of this height.
pub fn chart(plan: &Plan, schedule: &Schedule<'_>, calendar: &Calendar, today: Day, zoom: Zoom, line: i32) -> Chart {
    let ends = schedule.milestones.iter().filter_map(|milestone| milestone.earliest).map(|days| days.last);
    let until = ends.max().unwrap_or(plan.start).max(plan.start.plus_months(12)).max(today).plus_months(1);
    let from = plan.start.min(today).plus_days(-14);
    let mut drawing = Drawing { from, until, zoom, line, names: Vec::new(), shapes: Vec::new(), stops: Vec::new(), y: 0 };
    let calendar = calendar.clone().with_own(&planner().planning.assumptions, &plan.own_meetings);
    for body in lanes() {
        drawing.lane(&body, &calendar);
    }
    let mut part = None;
    for (at, milestone) in schedule.milestones.iter().enumerate() {
        if part != Some(milestone.part) {
            part = Some(milestone.part);
            let name = if milestone.part == Part::Route { "The way to the aim".to_owned() } else { part_name(plan, milestone.part) };
            drawing.end_line(name, "heading");
        }
        drawing.milestone(at, milestone);
    }
    drawing.finish(today)
}

impl Drawing {
    /// The place of a day.
    fn x(&self, day: Day) -> i32 {
        day.days_after(self.from) * self.zoom.day_width() / 100
    }

    /// A bar over days, as far as they are within the time shown; the inset is that of a line of the usual height.
    fn bar(&mut self, days: Days, inset: i32, class: String, words: String) -> Option<(i32, i32)> {
        if !days.touches(Days { first: self.from, last: self.until }) {
            return None;
        }
        let x = self.x(days.first.max(self.from));
        let width = (self.x(days.last.min(self.until).plus_days(1)) - x).max(NARROWEST);
        let inset = inset * self.line / LINE;
        self.shapes.push(Shape::Bar { x, y: self.y + inset, width, height: self.line - 2 * inset, class, words });
        Some((x, width))
    }

    /// The meetings of a body.
    fn lane(&mut self, body: &GroupId, calendar: &Calendar) {
        let meetings: Vec<Meeting> = calendar.of_body(body, MeetingLevel::WorkingParty).cloned().collect();
        for meeting in meetings {
            let sure = match meeting.certainty {
                Certainty::Held => "held",
                Certainty::Announced => "announced",
                Certainty::Assumed => "assumed",
                Certainty::Own => "own",
            };
            let (full, inset) = if meeting.level == MeetingLevel::Plenary { (" full", 4) } else { ("", 8) };
            let span = Days { first: meeting.first, last: meeting.last };
            let words = format!("{}, {}, {}, {}", meeting.body, level(meeting.level), days(span), meeting.certainty.word());
            self.bar(span, inset, format!("meeting{full} {sure}"), words);
        }
        self.end_line(body.to_string(), "lane");
    }

    /// A milestone: when it happens at the earliest, and by how much it can slip.
    fn milestone(&mut self, at: usize, milestone: &crate::planning::Milestone<'_>) {
        if let Some(earliest) = milestone.earliest {
            if let Latest::By(latest) = milestone.latest
                && latest.last > earliest.last
            {
                self.bar(Days { first: earliest.last, last: latest.last }, 10, "slack".to_owned(), String::new());
            }
            let class = if milestone.critical { "milestone critical" } else { "milestone" };
            let words = format!("{}, {}", milestone.name, days(earliest));
            if let Some((x, width)) = self.bar(earliest, 6, class.to_owned(), words) {
                self.stops.push(Stop { milestone: at, x, y: self.y, width });
            }
        }
        self.end_line(milestone.name.clone(), "step");
    }

    /// Gives the line its name and goes to the next.
    fn end_line(&mut self, words: String, class: &'static str) {
        self.names.push(Name { words, class });
        self.y += self.line;
        let right = self.x(self.until);
        self.shapes.push(Shape::Line { from: (0, self.y), to: (right, self.y), class: "rule" });
    }

    /// Adds axis and today.
    fn finish(mut self, today: Day) -> Chart {
        let right = self.x(self.until);
        let (mut axis, mut back) = (Vec::new(), Vec::new());
        let mut line = |day: Day, class: &'static str| {
            let x = self.x(day);
            axis.push(Shape::Line { from: (x, AXIS - 6), to: (x, AXIS), class });
            back.push(Shape::Line { from: (x, 0), to: (x, self.y), class });
        };
        let ticks = self.zoom.ticks(self.from, self.until);
        for (day, _) in &ticks {
            line(*day, "tick");
        }
        if (self.from..=self.until).contains(&today) {
            line(today, "today");
        }
        for (day, words) in ticks {
            let x = self.x(day) + 3;
            // A name that would stand beyond the edge is left out; its line says enough.
            if x + text_width(&words) <= right {
                axis.push(Shape::Words { x, y: 17, words, class: "tick-name" });
            }
        }
        back.append(&mut self.shapes);
        Chart { width: right, height: self.y + 1, line: self.line, names: self.names, axis, shapes: back, stops: self.stops }
    }
}

/// The width of words, at most.
fn text_width(words: &str) -> i32 {
    i32::try_from(words.chars().count()).unwrap_or_default() * SIGN
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::planner::items::item_of;
    use crate::app::planner::{calendar, first_plan};
    use crate::embedded::planner;
    use crate::planning::schedule;

    fn charts() -> impl Iterator<Item = (Zoom, Chart)> {
        [0, 3, 20].into_iter().flat_map(|count| {
            let mut plan = first_plan();
            plan.items = planner().planning.topics.iter().take(count).map(item_of).collect();
            let dates = schedule(planner(), calendar(), &plan);
            let drawn = move |zoom| (zoom, chart(&plan, &dates, calendar(), plan.start.plus_days(80), zoom, LINE));
            Zoom::ALL.into_iter().map(drawn).collect::<Vec<_>>()
        })
    }

    #[test]
    fn every_line_has_a_name_and_nothing_is_beyond_the_edge() {
        for (zoom, chart) in charts() {
            assert_eq!(i32::try_from(chart.names.len()), Ok(chart.height / LINE), "{zoom:?}");
            for shape in &chart.shapes {
                match shape {
                    Shape::Words { words, .. } => panic!("{zoom:?}: {words} would scroll away"),
                    Shape::Bar { x, y, width, height, .. } => {
                        assert!(*x >= 0 && x + width <= chart.width + NARROWEST, "{zoom:?}: a bar from {x}, {width} wide");
                        assert!(*y >= 0 && y + height <= chart.height, "{zoom:?}: a bar at {y}");
                    }
                    Shape::Line { from, to, .. } => assert!(from.0.max(to.0) <= chart.width && from.1.max(to.1) <= chart.height),
                }
            }
        }
    }

    #[test]
    fn every_date_of_the_axis_has_its_year_and_room() {
        for (zoom, chart) in charts() {
            let names = chart.axis.iter().filter_map(|shape| match shape {
                Shape::Words { x, words, .. } => Some((*x, words.as_str())),
                _ => None,
            });
            let mut before = 0;
            for (x, words) in names {
                assert!(words.starts_with("20"), "{zoom:?}: {words}");
                assert!(x >= before && x + text_width(words) <= chart.width, "{zoom:?}: no room for {words} at {x}");
                before = x + text_width(words);
            }
            assert!(before > 0);
        }
    }

    #[test]
    fn every_dated_milestone_is_a_stop() {
        let plan = first_plan();
        let dates = schedule(planner(), calendar(), &plan);
        let dated = dates.milestones.iter().filter(|milestone| milestone.earliest.is_some()).count();
        assert_eq!(chart(&plan, &dates, calendar(), plan.start, Zoom::Months, LINE).stops.len(), dated);
        assert!(dated > 3);
    }
}
