//! The part of the dataset that plans are made from, packed apart: the planner in the browser carries nothing else.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::records::{Dataset, Event, Evidence, Mandate, PlanningFacts, Step, StudyPeriod};
use super::rules::Rulebook;

/// Procedure, assumptions, topics, meetings, study periods, and the mandates that conflicts cite by name. What only pages and files tell –
/// evidence, reasons, who acts – is left out: the worker that makes files has its own facts. A type of its own, as [`super::lean`] has, since
/// reading a whole [`Dataset`] costs code for each kind of record.
#[derive(Debug, Serialize, Deserialize)]
pub struct PlannerFacts {
    as_of: Date,
    study_periods: Vec<StudyPeriod>,
    events: Vec<Event>,
    mandates: Vec<Mandate>,
    planning: PlanningFacts,
}

impl From<PlannerFacts> for Dataset {
    fn from(facts: PlannerFacts) -> Self {
        let PlannerFacts { as_of, study_periods, events, mandates, planning } = facts;
        Self { study_periods, events, mandates, planning, ..Self::without_facts(as_of, Rulebook::default()) }
    }
}

impl From<&Dataset> for PlannerFacts {
    fn from(dataset: &Dataset) -> Self {
        let Dataset { as_of, study_periods, events, mandates, planning, .. } = dataset.clone();
        let mut facts = Self { as_of, study_periods, events, mandates, planning };
        facts.slim();
        facts
    }
}

impl PlannerFacts {
    /// Leaves what the planner shows.
    fn slim(&mut self) {
        self.planning.replays.clear();
        for mandate in &mut self.mandates {
            mandate.text.clear();
            mandate.aspect.clear();
            strip(&mut mandate.evidence);
        }
        for event in &mut self.events {
            event.what.clear();
            strip(&mut event.evidence);
        }
        for period in &mut self.study_periods {
            period.note = None;
            strip(&mut period.evidence);
        }
        for topic in &mut self.planning.topics {
            topic.found.clear();
            topic.scope.clear();
            topic.homes.iter_mut().for_each(|home| home.part.clear());
            topic.companions.iter_mut().for_each(|companion| companion.what.clear());
            strip(&mut topic.evidence);
        }
        let assumptions = &mut self.planning.assumptions;
        assumptions.meetings.iter_mut().for_each(|meeting| (meeting.why, meeting.sources) = Default::default());
        assumptions.rhythms.iter_mut().for_each(|rhythm| (rhythm.why, rhythm.sources) = Default::default());
        assumptions.lengths.iter_mut().for_each(|length| (length.why, length.sources) = Default::default());
        let procedure = &mut self.planning.procedure;
        for route in &mut procedure.routes {
            route.when.clear();
            strip(&mut route.evidence);
            route.steps.iter_mut().for_each(bare);
        }
        for process in &mut procedure.processes {
            (process.when, process.unknown) = Default::default();
            strip(&mut process.evidence);
            process.steps.iter_mut().for_each(bare);
        }
        for clock in &mut procedure.clocks {
            clock.what.clear();
            strip(&mut clock.evidence);
        }
        for threshold in &mut procedure.thresholds {
            threshold.what.clear();
            strip(&mut threshold.evidence);
        }
        procedure.tests.iter_mut().for_each(|test| strip(&mut test.evidence));
    }
}

/// Leaves the grade alone.
fn strip(evidence: &mut Evidence) {
    (evidence.note, evidence.sources) = Default::default();
}

/// Leaves what a schedule is made of.
fn bare(step: &mut Step) {
    (step.who, step.condition, step.output, step.clause, step.evidence) = Default::default();
}
