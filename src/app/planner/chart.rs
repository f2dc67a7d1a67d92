//! The chart of a plan as shapes with places: meetings in lanes, milestones below them line by line, one time axis over all.
//!
//! Pure: page and picture draw the same shapes. Every milestone has a line of its own and its name stands in a column at the left, so that no
//! two names can meet; the axis has only as many dates as fit.

use super::table::part_name;
use crate::app::planning::dates::{days, level};
use crate::dataset::{Day, GroupId, MeetingLevel};
use crate::embedded::planner;
use crate::planning::network::{Days, Latest};
use crate::planning::{Calendar, Certainty, Meeting, Part, Plan, Schedule};

/// How much time fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zoom {
    /// A date on the axis for each year.
    Years,
    /// For each quarter.
    Quarters,
    /// For each month.
    Months,
    /// For each week.
    Weeks,
}

impl Zoom {
    /// All of them, from far to near.
    pub const ALL: [Self; 4] = [Self::Years, Self::Quarters, Self::Months, Self::Weeks];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Years => "Years",
            Self::Quarters => "Quarters",
            Self::Months => "Months",
            Self::Weeks => "Weeks",
        }
    }

    /// The width of a day, in hundredths of a unit.
    fn day_width(self) -> i32 {
        match self {
            Self::Years => 45,
            Self::Quarters => 100,
            Self::Months => 260,
            Self::Weeks => 800,
        }
    }
}

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

/// The chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// What is drawn, from back to front.
    pub shapes: Vec<Shape>,
    /// The milestones with a date, from top to bottom.
    pub stops: Vec<Stop>,
}

/// How much of the names is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// What a screen has room for beside the dates.
    Short,
    /// All of them, on paper and in pictures.
    Whole,
}

impl Names {
    /// The width of their column.
    pub fn width(self) -> i32 {
        match self {
            Self::Short => 260,
            Self::Whole => 440,
        }
    }

    /// A name as far as it fits, behind its margins.
    fn fitting(self, name: &str) -> String {
        let signs = usize::try_from((self.width() - 20) / SIGN).unwrap_or_default();
        if name.chars().count() <= signs { name.to_owned() } else { name.chars().take(signs - 1).chain(['…']).collect() }
    }
}

/// The height of a line.
pub const LINE: i32 = 24;
/// The height of the axis.
const AXIS: i32 = 28;
/// The width of a sign, at most.
const SIGN: i32 = 7;
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
    names: Names,
    shapes: Vec<Shape>,
    stops: Vec<Stop>,
    y: i32,
}

/// The chart of a plan.
pub fn chart(plan: &Plan, schedule: &Schedule<'_>, calendar: &Calendar, today: Day, zoom: Zoom, names: Names) -> Chart {
    let ends = schedule.milestones.iter().filter_map(|milestone| milestone.earliest).map(|days| days.last);
    let until = ends.max().unwrap_or(plan.start).max(plan.start.plus_months(12)).max(today).plus_months(1);
    let from = plan.start.min(today).plus_days(-14);
    let mut drawing = Drawing { from, until, zoom, names, shapes: Vec::new(), stops: Vec::new(), y: AXIS };
    let calendar = calendar.clone().with_own(&planner().planning.assumptions, &plan.own_meetings);
    for body in lanes() {
        drawing.lane(&body, &calendar);
    }
    let mut part = None;
    for (at, milestone) in schedule.milestones.iter().enumerate() {
        if part != Some(milestone.part) {
            part = Some(milestone.part);
            drawing.heading(&part_name(plan, milestone.part), milestone.part);
        }
        drawing.milestone(at, milestone);
    }
    drawing.finish(today)
}

impl Drawing {
    /// The place of a day.
    fn x(&self, day: Day) -> i32 {
        self.names.width() + day.days_after(self.from) * self.zoom.day_width() / 100
    }

    /// A bar over days, as far as they are within the time shown.
    fn bar(&mut self, days: Days, inset: i32, class: String, words: String) -> Option<(i32, i32)> {
        if !days.touches(Days { first: self.from, last: self.until }) {
            return None;
        }
        let x = self.x(days.first.max(self.from));
        let width = (self.x(days.last.min(self.until).plus_days(1)) - x).max(NARROWEST);
        self.shapes.push(Shape::Bar { x, y: self.y + inset, width, height: LINE - 2 * inset, class, words });
        Some((x, width))
    }

    /// The meetings of a body.
    fn lane(&mut self, body: &GroupId, calendar: &Calendar) {
        self.shapes.push(Shape::Words { x: 4, y: self.y + 16, words: body.to_string(), class: "name" });
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
        self.end_line();
    }

    /// The name of a part.
    fn heading(&mut self, name: &str, part: Part) {
        let name = if part == Part::Route { "The way to the aim".to_owned() } else { self.names.fitting(name) };
        self.shapes.push(Shape::Words { x: 4, y: self.y + 17, words: name, class: "heading" });
        self.end_line();
    }

    /// A milestone: when it happens at the earliest, and by how much it can slip.
    fn milestone(&mut self, at: usize, milestone: &crate::planning::Milestone<'_>) {
        self.shapes.push(Shape::Words { x: 14, y: self.y + 16, words: self.names.fitting(&milestone.name), class: "name" });
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
        self.end_line();
    }

    /// Goes to the next line.
    fn end_line(&mut self) {
        self.y += LINE;
        let right = self.x(self.until);
        self.shapes.push(Shape::Line { from: (0, self.y), to: (right, self.y), class: "rule" });
    }

    /// The days on the axis, with their names.
    fn ticks(&self) -> Vec<(Day, String)> {
        let date = self.from.date();
        let month = date.month.unwrap_or(1);
        let first = match self.zoom {
            Zoom::Years => Day::from_ymd(date.year, 1, 1),
            Zoom::Quarters => Day::from_ymd(date.year, month - (month - 1) % 3, 1),
            Zoom::Months => Day::from_ymd(date.year, month, 1),
            // Mondays: the week of the first day begins up to six days before it.
            Zoom::Weeks => (0..7).map(|back| self.from.plus_days(-back)).find(|day| day.weekday().to_string().starts_with("Mon")),
        };
        let first = first.unwrap_or(self.from);
        let next = |count: i32| match self.zoom {
            Zoom::Years => first.plus_months(12 * count),
            Zoom::Quarters => first.plus_months(3 * count),
            Zoom::Months => first.plus_months(count),
            Zoom::Weeks => first.plus_days(7 * count),
        };
        let days = (0..).map(next).take_while(|day| *day <= self.until).filter(|day| *day >= self.from);
        days.map(|day| (day, tick_name(self.zoom, day))).collect()
    }

    /// Adds axis and today.
    fn finish(mut self, today: Day) -> Chart {
        let right = self.x(self.until);
        let mut back = Vec::new();
        for (day, name) in self.ticks() {
            let x = self.x(day);
            back.push(Shape::Line { from: (x, AXIS - 6), to: (x, self.y), class: "tick" });
            // A name that would stand beyond the edge is left out; its line says enough.
            if x + text_width(&name) < right {
                back.push(Shape::Words { x: x + 3, y: 17, words: name, class: "tick-name" });
            }
        }
        if (self.from..=self.until).contains(&today) {
            back.push(Shape::Line { from: (self.x(today), AXIS - 6), to: (self.x(today), self.y), class: "today" });
        }
        back.append(&mut self.shapes);
        Chart { width: right, height: self.y + 1, shapes: back, stops: self.stops }
    }
}

/// The width of words, at most.
fn text_width(words: &str) -> i32 {
    i32::try_from(words.chars().count()).unwrap_or_default() * SIGN
}

/// A day of the axis by name.
fn tick_name(zoom: Zoom, day: Day) -> String {
    let date = day.date();
    let month = date.month.unwrap_or(1);
    match zoom {
        Zoom::Years => date.year.to_string(),
        Zoom::Quarters => format!("{} Q{}", date.year, (month - 1) / 3 + 1),
        Zoom::Months => format!("{}-{month:02}", date.year),
        Zoom::Weeks => format!("{month:02}-{:02}", date.day.unwrap_or(1)),
    }
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
            Zoom::ALL.map(|zoom| (zoom, chart(&plan, &dates, calendar(), plan.start.plus_days(80), zoom, Names::Short)))
        })
    }

    #[test]
    fn no_two_words_meet_and_nothing_is_beyond_the_edge() {
        for (zoom, chart) in charts() {
            let mut words: Vec<(i32, i32, i32)> = Vec::new();
            for shape in &chart.shapes {
                match shape {
                    Shape::Words { x, y, words: text, .. } => words.push((*y, *x, x + text_width(text))),
                    Shape::Bar { x, y, width, height, .. } => {
                        assert!(
                            *x >= Names::Short.width() && x + width <= chart.width + NARROWEST,
                            "{zoom:?}: a bar from {x}, {width} wide"
                        );
                        assert!(*y >= 0 && y + height <= chart.height, "{zoom:?}: a bar at {y}");
                    }
                    Shape::Line { from, to, .. } => assert!(from.0.max(to.0) <= chart.width && from.1.max(to.1) <= chart.height),
                }
            }
            words.sort_unstable();
            for pair in words.windows(2) {
                let ((line, _, end), (next_line, start, _)) = (pair[0], pair[1]);
                assert!(line != next_line || end <= start, "{zoom:?}: words meet at {start} in line {line}");
                assert!(next_line == line || next_line - line >= 12, "{zoom:?}: lines {line} and {next_line} are too near");
            }
            assert!(
                words.iter().all(|(_, start, end)| *start >= Names::Short.width() || *end <= Names::Short.width()),
                "{zoom:?}: a name is wider than its column"
            );
        }
    }

    #[test]
    fn every_dated_milestone_is_a_stop() {
        let plan = first_plan();
        let dates = schedule(planner(), calendar(), &plan);
        let dated = dates.milestones.iter().filter(|milestone| milestone.earliest.is_some()).count();
        assert_eq!(chart(&plan, &dates, calendar(), plan.start, Zoom::Months, Names::Short).stops.len(), dated);
        assert!(dated > 3);
    }
}
