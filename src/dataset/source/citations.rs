//! Every place of the data that cites sources.

use super::areas::AREAS;
use super::bodies::{GROUPS, QUESTIONS, STUDY_PERIODS};
use super::deliverables::{DELIVERABLES, OUTSIDE};
use super::demarcation::{DEMARCATION, MANDATES, OPEN_POINTS, TWINS};
use super::events::EVENTS;
use super::plans::{ASSUMPTIONS, REPLAY, TOPICS};
use super::procedure::PROCEDURE;
use crate::dataset::ids::SourceId;
use crate::dataset::records::{Assumptions, Attested, Dataset, Deliverable, Edition, Procedure, Question, Step, Topic};

/// A field that cites sources, with its place.
#[derive(Debug)]
pub(super) struct Citation<'a> {
    /// File below `data/`.
    pub(super) file: &'static str,
    /// The record.
    pub(super) record: String,
    /// The field.
    pub(super) field: String,
    /// The keys cited.
    pub(super) sources: &'a [SourceId],
}

/// Every citation of the dataset, in file order.
pub(super) fn citations(dataset: &Dataset) -> Vec<Citation<'_>> {
    let mut all = Vec::new();
    for group in &dataset.groups {
        all.push(citation(GROUPS, &group.id, "sources", &group.evidence.sources));
    }
    for period in &dataset.study_periods {
        all.push(citation(STUDY_PERIODS, &period.id, "sources", &period.evidence.sources));
    }
    for question in &dataset.questions {
        let label = question_label(question);
        all.extend(of_question(question).into_iter().map(|(field, sources)| citation(QUESTIONS, &label, field, sources)));
    }
    for deliverable in &dataset.deliverables {
        let id = &deliverable.id;
        all.extend(of_deliverable(deliverable).into_iter().map(|(field, sources)| citation(DELIVERABLES, id, field, sources)));
    }
    for event in &dataset.events {
        all.push(citation(EVENTS, &event.id, "sources", &event.evidence.sources));
    }
    for mandate in &dataset.mandates {
        all.push(citation(MANDATES, &mandate.id, "sources", &mandate.evidence.sources));
    }
    for statement in &dataset.demarcation {
        all.push(citation(DEMARCATION, &statement.id, "sources", &statement.evidence.sources));
    }
    for twin in &dataset.twins {
        all.push(citation(TWINS, &twin.id, "sources", &twin.evidence.sources));
    }
    for point in &dataset.open_points {
        all.push(citation(OPEN_POINTS, &point.id, "sources", &point.evidence.sources));
    }
    all.push(citation(AREAS, &"(whole file)", "sources", &dataset.placement_evidence.sources));
    all.extend(of_procedure(&dataset.planning.procedure));
    all.extend(of_assumptions(&dataset.planning.assumptions));
    all.extend(dataset.planning.topics.iter().flat_map(of_topic));
    for replay in &dataset.planning.replays {
        all.push(citation(REPLAY, &replay.id, "sources", &replay.evidence.sources));
    }
    all.push(citation(OUTSIDE, &"(whole file)", "sources", &dataset.outside_evidence.sources));
    all
}

/// One citation.
fn citation<'a>(file: &'static str, record: &impl ToString, field: impl Into<String>, sources: &'a [SourceId]) -> Citation<'a> {
    Citation { file, record: record.to_string(), field: field.into(), sources }
}

/// How messages call a Question of one study period.
pub(super) fn question_label(question: &Question) -> String {
    format!("{} {}", question.id, question.study_period)
}

/// The citations of a Question.
fn of_question(question: &Question) -> Vec<(String, &[SourceId])> {
    let title = attested("title", question.title.as_ref());
    let continues = attested("continues", question.continues.as_ref());
    title.into_iter().chain(continues).chain([("sources".to_owned(), &*question.evidence.sources)]).collect()
}

/// The citations of a deliverable, its editions and their amendments.
fn of_deliverable(deliverable: &Deliverable) -> Vec<(String, &[SourceId])> {
    let mut all = vec![("sources".to_owned(), &*deliverable.evidence.sources)];
    all.extend(attested("question", deliverable.question.as_ref()));
    all.extend(attested("process", deliverable.process.as_ref()));
    for edition in &deliverable.editions {
        let place = format!("edition {}", edition.approved);
        all.extend(of_edition(edition).into_iter().map(|(field, sources)| (format!("{place}, {field}"), sources)));
    }
    all
}

/// The citations of an edition and its amendments.
fn of_edition(edition: &Edition) -> Vec<(String, &[SourceId])> {
    let mut all = vec![("sources".to_owned(), &*edition.sources)];
    all.extend(attested("question", edition.question.as_ref()));
    all.extend(attested("consented", edition.consented.as_ref()));
    all.extend(attested("process", edition.process.as_ref()));
    all.extend(edition.amendments.iter().map(|amendment| (format!("amendment {}, sources", amendment.id), &*amendment.sources)));
    all
}

/// The citation of a value with evidence of its own.
fn attested<'a, T>(field: &str, value: Option<&'a Attested<T>>) -> Option<(String, &'a [SourceId])> {
    value.map(|value| (format!("{field}, sources"), &*value.evidence.sources))
}

/// The citations of the procedure.
fn of_procedure(procedure: &Procedure) -> Vec<Citation<'_>> {
    let mut all = Vec::new();
    for edition in &procedure.editions {
        all.push(citation(PROCEDURE, &edition.id, "source", std::slice::from_ref(&edition.source)));
    }
    for clock in &procedure.clocks {
        all.push(citation(PROCEDURE, &clock.id, "sources", &clock.evidence.sources));
    }
    for threshold in &procedure.thresholds {
        all.push(citation(PROCEDURE, &threshold.id, "sources", &threshold.evidence.sources));
    }
    for test in &procedure.tests {
        all.push(citation(PROCEDURE, &test.about.to_string(), "sources", &test.evidence.sources));
    }
    for route in &procedure.routes {
        all.push(citation(PROCEDURE, &route.id, "sources", &route.evidence.sources));
        all.extend(of_steps(&route.id, &route.steps));
    }
    for process in &procedure.processes {
        all.push(citation(PROCEDURE, &process.id, "sources", &process.evidence.sources));
        all.extend(of_steps(&process.id, &process.steps));
    }
    all
}

/// The citations of steps that have evidence of their own.
fn of_steps<'a>(record: &'a str, steps: &'a [Step]) -> impl Iterator<Item = Citation<'a>> {
    let known = steps.iter().filter_map(|step| Some((step, step.evidence.as_ref()?)));
    known.map(move |(step, evidence)| citation(PROCEDURE, &record, format!("step {}, sources", step.id), &evidence.sources))
}

/// The citations of assumptions.
fn of_assumptions(assumptions: &Assumptions) -> Vec<Citation<'_>> {
    let meetings = assumptions.meetings.iter().map(|meeting| (&meeting.id, &meeting.sources));
    let rhythms = assumptions.rhythms.iter().map(|rhythm| (&rhythm.id, &rhythm.sources));
    let lengths = assumptions.lengths.iter().map(|length| (&length.id, &length.sources));
    meetings.chain(rhythms).chain(lengths).map(|(id, sources)| citation(ASSUMPTIONS, id, "sources", sources)).collect()
}

/// The citations of a topic.
fn of_topic(topic: &Topic) -> Vec<Citation<'_>> {
    let found = topic.found.iter().map(|found| citation(TOPICS, &topic.id, "found, source", std::slice::from_ref(&found.source)));
    let own = citation(TOPICS, &topic.id, "sources", &topic.evidence.sources);
    std::iter::once(own).chain(found).collect()
}
