//! The schedule: every milestone of a plan with its earliest and latest dates, and what sets them.

use super::build::{Builder, Built, Label, route_of};
use super::calendar::{Calendar, Certainty, Meeting};
use super::conflicts::{Conflict, conflicts};
use super::network::{Days, Latest, Time};
use super::plan::{Part, Plan};
use crate::dataset::sorting::sort_by_key;
use crate::dataset::{Dataset, Day, GroupId, MeetingLevel, Route, Step};

/// A stretch of days; one day for work.
pub type Span = Days;

/// The dates of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule<'a> {
    /// The route taken; `None` where no route leads to the aim.
    pub route: Option<&'a Route>,
    /// The milestones; none stands before one that it waits for.
    pub milestones: Vec<Milestone<'a>>,
    /// The milestone that gives the result of the route.
    pub result: Option<usize>,
    /// The milestone that gives the result of each item.
    pub item_results: Vec<Option<usize>>,
    /// What does not fit, worst first.
    pub conflicts: Vec<Conflict>,
}

/// One step of a plan with its dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone<'a> {
    /// The part of the plan.
    pub part: Part,
    /// Key of the step within the part.
    pub key: String,
    /// What happens.
    pub name: String,
    /// The step of the procedure, where it is one: who acts, what must hold, where it stands.
    pub step: Option<&'a Step>,
    /// Whose meeting it needs, at which level.
    pub needs: Option<(GroupId, MeetingLevel)>,
    /// The earliest days; `None` where no meeting is known that it could use.
    pub earliest: Option<Span>,
    /// The latest days such that the result of its part is still in time: by the target where it has one, else no later than it is.
    pub latest: Latest,
    /// The meeting of the earliest days.
    pub meeting: Option<Meeting>,
    /// The milestone that set the earliest days; `None` where the start of the plan or a pin did.
    pub set_by: Option<usize>,
    /// Whether the end comes later where this comes later by a day.
    pub critical: bool,
    /// Until when it must be done for what follows to keep its earliest days.
    pub due: Option<Due>,
    /// Meetings that would come earlier, and whose deadline is missed.
    pub missed: Vec<Missed>,
}

impl Milestone<'_> {
    /// By how many days it can slip without making the result of its part late; negative where it is too late already, `None` where that
    /// result does not wait for it or no date is known.
    pub fn slack(&self) -> Option<i32> {
        match (self.earliest, self.latest) {
            (Some(earliest), Latest::By(latest)) => Some(latest.last.days_after(earliest.last)),
            _ => None,
        }
    }
}

/// A deadline that a rule sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The last day.
    pub day: Day,
    /// Key of the clock.
    pub clock: String,
    /// The milestone that it is ahead of.
    pub ahead_of: usize,
}

impl Due {
    /// The last working day: a deadline on a weekend is better kept on the Friday before.
    pub fn safe(&self) -> Day {
        self.day.working_day_before()
    }
}

/// A meeting whose deadline is missed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    /// The meeting.
    pub meeting: Meeting,
    /// The deadline that is missed.
    pub due: Due,
}

/// The dates of a plan, with the meetings of a calendar and the reader's own.
///
/// The latest dates are those that keep the result of each part in time. The target is that of the route, or of the items where the plan is
/// made of items alone; other results are in time where they come no later than they can.
pub fn schedule<'a>(dataset: &'a Dataset, calendar: &Calendar, plan: &Plan) -> Schedule<'a> {
    let calendar = calendar.clone().with_own(&dataset.planning.assumptions, &plan.own_meetings);
    // The labels borrow the dataset alone, so that the schedule outlives plan and calendar.
    let built = Builder::new(dataset, &calendar, plan).build();
    let times = built.network.earliest(plan.start);
    // The milestones on which the end of the whole plan hangs.
    let end = last_result(&built, &times);
    let tight = end.map(|(goal, end)| built.network.latest(goal, end)).unwrap_or_default();
    let part = |node: usize| built.labels.get(node).map(|label| label.part);
    let latest = built.network.latest_of(&goals(&built, &times, plan.target), |from, to| part(from) == part(to));
    let dues = dues(&built, &times);
    let mut milestones = Vec::with_capacity(built.labels.len());
    for (at, label) in built.labels.iter().enumerate() {
        let time = times.get(at).copied().flatten();
        let latest = latest.get(at).copied().unwrap_or(Latest::Free);
        let critical = matches!((time, tight.get(at)), (Some(time), Some(Latest::By(tight))) if time.days.last == tight.last);
        let mut milestone = milestone(label, time, latest, critical);
        milestone.meeting = time.and_then(|time| meeting_of(&calendar, label, time.days));
        milestone.due = dues.get(at).cloned().flatten();
        milestone.missed = missed(&calendar, &built, &times, at, plan.start);
        milestones.push(milestone);
    }
    let mut schedule = Schedule {
        route: route_of(dataset, plan),
        milestones,
        result: built.result,
        item_results: built.item_results.clone(),
        conflicts: Vec::new(),
    };
    schedule.conflicts = conflicts(dataset, &calendar, plan, &schedule, &built);
    schedule
}

impl Schedule<'_> {
    /// The last day of the earliest days of the result of the route.
    pub fn result_day(&self) -> Option<Day> {
        Some(self.milestones.get(self.result?)?.earliest?.last)
    }

    /// The milestones of a part.
    pub fn part(&self, part: Part) -> impl Iterator<Item = &Milestone<'_>> {
        self.milestones.iter().filter(move |milestone| milestone.part == part)
    }

    /// The milestone of a step.
    pub fn milestone(&self, part: Part, key: &str) -> Option<&Milestone<'_>> {
        self.part(part).find(|milestone| milestone.key == key)
    }

    /// How many of its meetings are only assumed. One meeting may serve several steps.
    pub fn assumed(&self) -> usize {
        let meetings = self.milestones.iter().filter_map(|milestone| milestone.meeting.as_ref());
        let mut assumed: Vec<&str> =
            meetings.filter(|meeting| meeting.certainty == Certainty::Assumed).map(|meeting| meeting.id.as_str()).collect();
        sort_by_key(&mut assumed, |id| *id);
        assumed.dedup();
        assumed.len()
    }
}

/// A milestone without what is looked up beside it.
fn milestone<'a>(label: &Label<'a>, time: Option<Time>, latest: Latest, critical: bool) -> Milestone<'a> {
    Milestone {
        part: label.part,
        key: label.key.clone(),
        name: label.name.clone(),
        step: label.step,
        needs: label.meeting.clone(),
        earliest: time.map(|time| time.days),
        latest,
        meeting: None,
        set_by: time.and_then(|time| time.set_by),
        critical,
        due: None,
        missed: Vec::new(),
    }
}

/// The result of each part with a date, and the day by which it is in time.
fn goals(built: &Built<'_>, times: &[Option<Time>], target: Option<Day>) -> Vec<(usize, Day)> {
    let route = built.result.into_iter().map(|node| (node, target));
    let of_items = target.filter(|_| built.result.is_none());
    let items = built.item_results.iter().flatten().map(|node| (*node, of_items));
    route.chain(items).filter_map(|(node, target)| Some((node, target.or_else(|| end_of(times, node))?))).collect()
}

/// The result that comes last, of the route or of an item, and its last day.
fn last_result(built: &Built<'_>, times: &[Option<Time>]) -> Option<(usize, Day)> {
    let results = built.result.into_iter().chain(built.item_results.iter().copied().flatten());
    let dated = results.filter_map(|node| Some((node, end_of(times, node)?)));
    dated.max_by_key(|(node, day)| (*day, std::cmp::Reverse(*node)))
}

/// The last day of a node.
fn end_of(times: &[Option<Time>], node: usize) -> Option<Day> {
    times.get(node).copied().flatten().map(|time| time.days.last)
}

/// The meeting on the days of a node.
fn meeting_of(calendar: &Calendar, label: &Label<'_>, days: Span) -> Option<Meeting> {
    let (body, level) = label.meeting.as_ref()?;
    calendar.of_body(body, *level).find(|meeting| meeting.first == days.first && meeting.last == days.last).cloned()
}

/// The first deadline of each node that what follows sets, on the days when that happens.
fn dues(built: &Built<'_>, times: &[Option<Time>]) -> Vec<Option<Due>> {
    let mut dues: Vec<Option<Due>> = vec![None; times.len()];
    for (at, label) in built.labels.iter().enumerate() {
        let Some(time) = times.get(at).copied().flatten() else { continue };
        for (from, clock) in &label.clocks {
            let (Some(lag), Some(slot)) = (built.length(clock), dues.get_mut(*from)) else { continue };
            let day = lag.before(time.days.first);
            if slot.as_ref().is_none_or(|due| day < due.day) {
                *slot = Some(Due { day, clock: clock.clone(), ahead_of: at });
            }
        }
    }
    dues
}

/// The meetings that begin after all is done, and are missed all the same: a deadline before them was not kept.
fn missed(calendar: &Calendar, built: &Built<'_>, times: &[Option<Time>], node: usize, start: Day) -> Vec<Missed> {
    let Some((label, (body, level))) = built.labels.get(node).and_then(|label| Some((label, label.meeting.as_ref()?))) else {
        return Vec::new();
    };
    let waits = built.network.nodes.get(node).map(|node| node.waits_for.as_slice()).unwrap_or_default();
    let ready = waits.iter().filter_map(|link| end_of(times, link.from)).max().unwrap_or(start).max(start);
    let chosen = times.get(node).copied().flatten().map(|time| time.days.first);
    let deadlines = |meeting: &Meeting| {
        let kept = label.clocks.iter().filter_map(|(from, clock)| {
            let day = built.length(clock)?.before(meeting.first);
            (end_of(times, *from)? > day).then(|| Due { day, clock: clock.clone(), ahead_of: node })
        });
        kept.min_by_key(|due| due.day)
    };
    let earlier =
        calendar.of_body(body, *level).filter(|meeting| meeting.first >= ready && chosen.is_none_or(|chosen| meeting.first < chosen));
    earlier.filter_map(|meeting| Some(Missed { meeting: meeting.clone(), due: deadlines(meeting)? })).collect()
}
