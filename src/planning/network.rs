//! A network of steps and the two passes over it: forward to the earliest dates, backward to the latest.
//!
//! Nodes stand in an order in which no node waits for a later one. A link says how long lies between two nodes, counted from the earlier
//! one onwards or from the later one back: "one month before" is not always "one month after".

use crate::dataset::{Day, Length};

/// A stretch of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
}

impl Days {
    /// One day.
    pub fn of(day: Day) -> Self {
        Self { first: day, last: day }
    }

    /// Whether two stretches share a day.
    pub fn touches(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// How a node takes its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// As soon as all before it is done.
    Work,
    /// At one of the meetings of a list, by its place in [`Network::meetings`].
    Meeting(usize),
    /// It runs for a time.
    Period(Length),
}

/// From where a link counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// So long after the end of the earlier node.
    After,
    /// So long before the start of the later node.
    Before,
}

/// What a node waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The earlier node, by its place.
    pub from: usize,
    /// What lies between; `None` for nothing.
    pub lag: Option<Length>,
    /// How that is counted.
    pub counted: Counted,
}

impl Link {
    /// Directly after a node.
    pub fn after(from: usize) -> Self {
        Self { from, lag: None, counted: Counted::After }
    }

    /// A node is done so long before.
    pub fn before(from: usize, lag: Length) -> Self {
        Self { from, lag: Some(lag), counted: Counted::Before }
    }

    /// The first day on which the later node may begin.
    fn earliest_start(self, end: Day) -> Day {
        let Some(lag) = self.lag else { return end };
        match self.counted {
            Counted::After => lag.after(end),
            // Some days before the count forward, since months differ; then on to the first day that fits.
            Counted::Before => first_from(lag.after(end).plus_days(-MONTHS_DIFFER).max(end), |day| lag.before(day) >= end),
        }
    }

    /// The last day on which the earlier node may end.
    pub fn latest_end(self, start: Day) -> Day {
        let Some(lag) = self.lag else { return start };
        match self.counted {
            Counted::Before => lag.before(start),
            Counted::After => last_until(lag.before(start).plus_days(MONTHS_DIFFER).min(start), |day| lag.after(day) <= start),
        }
    }
}

/// By how many days counting forward and counting back may differ: the lengths of months, and a weekend.
const MONTHS_DIFFER: i32 = 4;

/// The first day from a day on for which something holds.
fn first_from(mut day: Day, holds: impl Fn(Day) -> bool) -> Day {
    while !holds(day) {
        day = day.plus_days(1);
    }
    day
}

/// The last day up to a day for which something holds.
fn last_until(mut day: Day, holds: impl Fn(Day) -> bool) -> Day {
    while !holds(day) {
        day = day.plus_days(-1);
    }
    day
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// How it takes its time.
    pub kind: Kind,
    /// A day before which it does not happen.
    pub not_before: Option<Day>,
    /// What it waits for; all earlier nodes.
    pub waits_for: Vec<Link>,
}

/// When a node happens, and which link set that; `None` where the start of the plan or a pin did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// The days.
    pub days: Days,
    /// The earlier node that set them.
    pub set_by: Option<usize>,
}

/// The latest days of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Latest {
    /// Nothing that matters waits for it.
    Free,
    /// It happens in these days at the latest.
    By(Days),
    /// The target cannot be met whenever it happens.
    Never,
}

/// Steps that wait for each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Network {
    /// The nodes, none before one that it waits for.
    pub nodes: Vec<Node>,
    /// Lists of meetings in the order of their first days.
    pub meetings: Vec<Vec<Days>>,
    /// Times in which nothing can happen.
    pub closed: Vec<Days>,
}

impl Network {
    /// The earliest days of each node from a day on; `None` for a node that finds no meeting, and for what waits for it.
    pub fn earliest(&self, start: Day) -> Vec<Option<Time>> {
        let mut times: Vec<Option<Time>> = Vec::with_capacity(self.nodes.len());
        for node in &self.nodes {
            let time = self.bound(node, start, &times).and_then(|(bound, set_by)| {
                let days = self.from(node.kind, bound)?;
                Some(Time { days, set_by })
            });
            times.push(time);
        }
        times
    }

    /// The first day on which a node may begin as far as what it waits for goes, and what set it.
    pub fn bound(&self, node: &Node, start: Day, times: &[Option<Time>]) -> Option<(Day, Option<usize>)> {
        let mut bound = (start.max(node.not_before.unwrap_or(start)), None);
        for link in &node.waits_for {
            let end = (*times.get(link.from)?)?.days.last;
            let day = link.earliest_start(end);
            if day > bound.0 || (day == bound.0 && bound.1.is_none()) {
                bound = (day, Some(link.from));
            }
        }
        Some(bound)
    }

    /// The days of a node that begins on a day or later.
    fn from(&self, kind: Kind, bound: Day) -> Option<Days> {
        match kind {
            Kind::Work => Some(Days::of(self.open_from(bound))),
            Kind::Period(length) => Some(Days { first: bound, last: self.open_from(length.after(bound)) }),
            // The one that ends first, so that waiting longer never brings an earlier end.
            Kind::Meeting(list) => {
                let fits = |days: &Days| days.first >= bound && self.is_open(*days);
                self.meetings.get(list)?.iter().copied().filter(fits).min_by_key(|days| (days.last, days.first))
            }
        }
    }

    /// The latest days of each node such that one node, the goal, is done by a day.
    pub fn latest(&self, goal: usize, target: Day) -> Vec<Latest> {
        self.latest_of(&[(goal, target)], |_, _| true)
    }

    /// The latest days of each node such that each goal is done by its day. Only the links that `counts` tells from their two ends count.
    pub fn latest_of(&self, goals: &[(usize, Day)], counts: impl Fn(usize, usize) -> bool) -> Vec<Latest> {
        let mut bounds: Vec<Option<Day>> = vec![None; self.nodes.len()];
        for (goal, target) in goals {
            if let Some(bound) = bounds.get_mut(*goal) {
                *bound = Some(*target);
            }
        }
        let mut latest = vec![Latest::Free; self.nodes.len()];
        let mut never = vec![false; self.nodes.len()];
        for (at, node) in self.nodes.iter().enumerate().rev() {
            let Some(bound) = bounds.get(at).copied().flatten() else { continue };
            let days = if never.get(at).copied().unwrap_or_default() { None } else { self.until(node, bound) };
            if let Some(slot) = latest.get_mut(at) {
                *slot = days.map_or(Latest::Never, Latest::By);
            }
            for link in node.waits_for.iter().filter(|link| counts(link.from, at)) {
                let end = days.map_or(bound, |days| link.latest_end(days.first));
                if let Some(slot) = bounds.get_mut(link.from) {
                    *slot = Some(slot.map_or(end, |known| known.min(end)));
                }
                if let Some(slot) = never.get_mut(link.from) {
                    *slot |= days.is_none();
                }
            }
        }
        latest
    }

    /// The days of a node that ends on a day or earlier.
    fn until(&self, node: &Node, bound: Day) -> Option<Days> {
        let days = match node.kind {
            Kind::Work => Days::of(self.open_until(bound)),
            Kind::Period(length) => {
                let fits = |first: Day| self.open_from(length.after(first)) <= bound;
                let first = last_until(length.before(bound).plus_days(MONTHS_DIFFER), fits);
                Days { first, last: self.open_from(length.after(first)) }
            }
            Kind::Meeting(list) => {
                let fits = |days: &Days| days.last <= bound && self.is_open(*days);
                self.meetings.get(list)?.iter().copied().filter(fits).max_by_key(|days| days.first)?
            }
        };
        Some(days)
    }

    /// Whether no closed time touches the days.
    fn is_open(&self, days: Days) -> bool {
        self.closed.iter().all(|closed| !closed.touches(days))
    }

    /// The first open day from a day on.
    fn open_from(&self, mut day: Day) -> Day {
        while let Some(closed) = self.closed.iter().find(|closed| closed.touches(Days::of(day))) {
            day = closed.last.plus_days(1);
        }
        day
    }

    /// The last open day up to a day.
    fn open_until(&self, mut day: Day) -> Day {
        while let Some(closed) = self.closed.iter().find(|closed| closed.touches(Days::of(day))) {
            day = closed.first.plus_days(-1);
        }
        day
    }
}
