//! What happened, computed again: from the day on which it began, with the recorded meetings alone.

use super::calendar::Calendar;
use super::plan::{Part, Plan};
use super::schedule::{Schedule, schedule};
use crate::dataset::{Dataset, Day, Event, Recorded, Replay, Says};

/// A replay with its dates and what the record says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replayed<'a> {
    /// The record.
    pub replay: &'a Replay,
    /// The computed dates.
    pub schedule: Schedule<'a>,
    /// Each date of the record beside the computed one.
    pub compared: Vec<Compared<'a>>,
}

/// A date of the record beside the computed one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared<'a> {
    /// What the record says.
    pub record: &'a Recorded,
    /// The event.
    pub event: &'a Event,
    /// Its day: the last one of a meeting, the first one of a deadline.
    pub recorded: Day,
    /// The computed day; `None` where none comes out.
    pub computed: Option<Day>,
}

impl Compared<'_> {
    /// Whether computation and record agree.
    pub fn agrees(&self) -> bool {
        self.computed == Some(self.recorded)
    }
}

/// Computes every replay of the dataset.
pub fn replays(dataset: &Dataset) -> Vec<Replayed<'_>> {
    let calendar = Calendar::recorded(dataset);
    dataset.planning.replays.iter().filter_map(|replay| replayed(dataset, &calendar, replay)).collect()
}

/// Computes one.
fn replayed<'a>(dataset: &'a Dataset, calendar: &Calendar, replay: &'a Replay) -> Option<Replayed<'a>> {
    let aim = dataset.planning.procedure.route(&replay.route)?.aims.first().copied()?;
    let plan = Plan { route: Some(replay.route.clone()), ..Plan::new(aim, replay.home.clone(), replay.start) };
    let schedule = schedule(dataset, calendar, &plan);
    let compared = replay.records.iter().filter_map(|record| compared(dataset, &schedule, record)).collect();
    Some(Replayed { replay, schedule, compared })
}

/// Puts one date of the record beside the computed one.
fn compared<'a>(dataset: &'a Dataset, schedule: &Schedule<'_>, record: &'a Recorded) -> Option<Compared<'a>> {
    let event = dataset.events.iter().find(|event| event.id == record.event)?;
    let milestone = schedule.milestone(Part::Route, &record.step)?;
    let (recorded, computed) = match record.says {
        Says::Day => (event.end.unwrap_or(event.start).day_known()?, milestone.earliest.map(|days| days.last)),
        Says::Due => (event.start.day_known()?, milestone.due.as_ref().map(|due| due.day)),
    };
    Some(Compared { record, event, recorded, computed })
}
