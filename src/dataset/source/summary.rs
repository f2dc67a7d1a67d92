//! How much the dataset holds, and what an editor may want to look at although nothing is wrong.

use std::collections::BTreeSet;
use std::fmt;

use super::citations::citations;
use crate::dataset::records::{Dataset, EventKind, Status};

/// The kinds of record that are counted; each is the name of its file.
pub(super) const KINDS: [&str; 16] = [
    "sources",
    "groups",
    "study_periods",
    "questions",
    "deliverables",
    "events",
    "mandates",
    "demarcation",
    "twins",
    "areas",
    "open_points",
    "outside",
    "procedure",
    "assumptions",
    "topics",
    "replay",
];

/// Counts and remarks, as `cargo xtask data` prints them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// How many records there are of each kind, by file name.
    pub counts: Vec<(&'static str, usize)>,
    /// Places worth a look: nothing there is wrong.
    pub remarks: Vec<String>,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (kind, count) in &self.counts {
            writeln!(f, "{count:5}  {kind}")?;
        }
        for remark in &self.remarks {
            writeln!(f, "look at: {remark}")?;
        }
        Ok(())
    }
}

/// Counts the records of a dataset and collects remarks.
pub fn summary(dataset: &Dataset) -> Summary {
    Summary { counts: counts(dataset), remarks: remarks(dataset) }
}

/// How many records there are of each kind.
pub(super) fn counts(dataset: &Dataset) -> Vec<(&'static str, usize)> {
    let (procedure, assumptions) = (&dataset.planning.procedure, &dataset.planning.assumptions);
    let counts = [
        dataset.sources.len(),
        dataset.groups.len(),
        dataset.study_periods.len(),
        dataset.questions.len(),
        dataset.deliverables.len(),
        dataset.events.len(),
        dataset.mandates.len(),
        dataset.demarcation.len(),
        dataset.twins.len(),
        dataset.areas.len(),
        dataset.open_points.len(),
        dataset.outside.len(),
        procedure.editions.len() + procedure.clocks.len() + procedure.thresholds.len() + procedure.routes.len() + procedure.processes.len(),
        assumptions.meetings.len() + assumptions.rhythms.len() + assumptions.lengths.len(),
        dataset.planning.topics.len(),
        dataset.planning.replays.len(),
    ];
    KINDS.into_iter().zip(counts).collect()
}

/// What is out of date or unused.
fn remarks(dataset: &Dataset) -> Vec<String> {
    let cited: BTreeSet<_> = citations(dataset).iter().flat_map(|citation| citation.sources).collect();
    let unused = dataset.sources.iter().filter(|source| !cited.contains(&source.id));
    let unused = unused.map(|source| format!("sources.toml: {}: no fact of these files cites it", source.id));

    let is_past = |event: &&_| is_planned_and_past(dataset, event);
    let past = dataset.events.iter().filter(is_past);
    let past = past.map(|event| format!("events.toml: {}: planned, and its date has passed; was it held?", event.id));

    let meetings = &dataset.planning.assumptions.meetings;
    let passed = meetings.iter().filter(|meeting| meeting.end < dataset.as_of.first_day());
    let passed = passed.map(|meeting| format!("assumptions.toml: {}: its date has passed; when was it held?", meeting.id));

    let late = dataset.deliverables.iter().filter(|deliverable| {
        let of_year = |planned: &crate::dataset::Quarter| planned.year < dataset.as_of.year;
        deliverable.status == Status::UnderStudy && deliverable.planned.as_ref().is_some_and(of_year)
    });
    let late = late.map(|deliverable| format!("deliverables.toml: {}: its planned quarter has passed; was it approved?", deliverable.id));
    unused.chain(past).chain(passed).chain(late).collect()
}

/// Whether an event was announced for a date that has passed.
fn is_planned_and_past(dataset: &Dataset, event: &crate::dataset::Event) -> bool {
    event.kind == EventKind::MeetingPlanned && dataset.as_of.is_surely_after(event.end.unwrap_or(event.start))
}
