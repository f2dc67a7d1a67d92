//! Every place of the data that cites sources.

use super::areas::AREAS;
use super::bodies::{GROUPS, QUESTIONS, STUDY_PERIODS};
use super::deliverables::{DELIVERABLES, OUTSIDE};
use super::demarcation::{DEMARCATION, MANDATES, OPEN_POINTS, TWINS};
use super::events::EVENTS;
use crate::dataset::ids::SourceId;
use crate::dataset::records::{Attested, Dataset, Deliverable, Edition, Question};

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
