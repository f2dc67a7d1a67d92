//! What a reader wants: an aim, from when on, which items, which dates are fixed.

use super::calendar::Meeting;
use super::network::Days;
use crate::dataset::{Aim, Day, GroupId, TopicId};

/// A plan, as a reader makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What it is for.
    pub aim: Aim,
    /// Key of the route; the first that leads to the aim where none is chosen.
    pub route: Option<String>,
    /// The study group it is made for.
    pub home: GroupId,
    /// From when on work goes on.
    pub start: Day,
    /// By when the result is wanted.
    pub target: Option<Day>,
    /// How many supporters there are; `None` where not counted yet.
    pub supporters: Option<u16>,
    /// The candidate work items.
    pub items: Vec<PlanItem>,
    /// Meetings that the reader knows of.
    pub own_meetings: Vec<Meeting>,
    /// Times in which nothing can happen.
    pub closed: Vec<Window>,
    /// Milestones that do not happen before a day.
    pub pins: Vec<Pin>,
}

impl Plan {
    /// A plan with an aim and a start, and nothing else.
    pub fn new(aim: Aim, home: GroupId, start: Day) -> Self {
        Self {
            aim,
            route: None,
            home,
            start,
            target: None,
            supporters: None,
            items: Vec::new(),
            own_meetings: Vec::new(),
            closed: Vec::new(),
            pins: Vec::new(),
        }
    }
}

/// A candidate work item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanItem {
    /// The study topic that it comes from.
    pub topic: Option<TopicId>,
    /// Its working title.
    pub title: String,
    /// The study group that it is proposed to.
    pub home: GroupId,
    /// How its text is approved: `AAP`, `TAP`, `Agreement`.
    pub process: String,
    /// When it may begin.
    pub begin: Begin,
    /// Items whose texts must be stable first, by their place in the plan.
    pub after: Vec<usize>,
    /// Groups that are asked before its text is stable.
    pub liaisons: Vec<GroupId>,
}

/// When a work item may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begin {
    /// Once the Question is there.
    WithQuestion,
    /// At once, in an existing Question or by leave of the study group.
    AtOnce,
}

/// A time in which nothing can happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// Why.
    pub name: String,
    /// The days.
    pub days: Days,
}

/// A milestone does not happen before a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    /// The part of the plan.
    pub part: Part,
    /// Key of the step.
    pub step: String,
    /// The day.
    pub day: Day,
}

/// A part of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The route to the aim.
    Route,
    /// A work item, by its place in the plan.
    Item(usize),
}
