//! Dates are in order, and agree with what else a record says.

use crate::dataset::date::Date;
use crate::dataset::records::{Dataset, Deliverable, DeliverableKind, Edition, Status};
use crate::dataset::source::bodies::STUDY_PERIODS;
use crate::dataset::source::deliverables::{DELIVERABLES, OUTSIDE};
use crate::dataset::source::events::EVENTS;
use crate::dataset::source::reader::Reader;

/// Reports dates that contradict each other.
pub(super) fn check(reader: &mut Reader, dataset: &Dataset) {
    for period in &dataset.study_periods {
        if period.start.is_surely_after(period.end) {
            reader.fault(STUDY_PERIODS, &period.id, "end", format!("ends on {}, before it starts on {}", period.end, period.start));
        }
    }
    for event in &dataset.events {
        if event.end.is_some_and(|end| event.start.is_surely_after(end)) {
            reader.fault(EVENTS, &event.id, "end", format!("ends before it starts on {}", event.start));
        }
    }
    for title in &dataset.outside {
        check_past(reader, dataset, (OUTSIDE, &title.id, "approved"), title.approved);
    }
    for deliverable in &dataset.deliverables {
        check_state(reader, deliverable);
        check_editions(reader, dataset, deliverable);
    }
}

/// A date of something that has happened is not after the day up to which the facts were collected.
fn check_past(reader: &mut Reader, dataset: &Dataset, place: (&str, &str, &str), date: Date) {
    if date.is_surely_after(dataset.as_of) {
        let (file, record, field) = place;
        let message =
            format!("{date} is after {}, up to which the facts were collected; check it, or raise as_of in dataset.toml", dataset.as_of);
        reader.fault(file, record, field, message);
    }
}

/// A work item is in work and has no edition; any other text has one.
fn check_state(reader: &mut Reader, deliverable: &Deliverable) {
    let mut fault = |field, message: &str| reader.fault(DELIVERABLES, &deliverable.id, field, message);
    let has_edition = !deliverable.editions.is_empty();
    if deliverable.kind == DeliverableKind::WorkItem {
        if has_edition {
            fault("edition", "a work item has no edition; change its kind once it is approved");
        }
        if !matches!(deliverable.status, Status::UnderStudy | Status::Unknown) {
            fault("status", "a work item is \"under study\", or \"unknown\" where its present state is not known");
        }
        return;
    }
    if !has_edition {
        fault("edition", "an approved text needs at least one [[deliverable.edition]]");
    }
    if deliverable.status == Status::UnderStudy {
        fault("status", "an approved text is not \"under study\"; a revision in work is a record of its own with revises");
    }
    if deliverable.planned.is_some() {
        fault("planned", "only a work item has a planned date");
    }
    if deliverable.process.is_some() {
        fault("process", "an approved text has its process in the edition");
    }
    if deliverable.target_kind.is_some() {
        fault("target_kind", "only a work item is to become something; kind says what this text is");
    }
}

/// Editions, oldest first, each with its own dates in order.
fn check_editions(reader: &mut Reader, dataset: &Dataset, deliverable: &Deliverable) {
    let id = deliverable.id.as_str();
    for (earlier, later) in deliverable.editions.iter().zip(deliverable.editions.iter().skip(1)) {
        if !later.approved.is_surely_after(earlier.approved) {
            let message = format!("stands after the edition of {}; order them oldest first", earlier.approved);
            reader.fault(DELIVERABLES, id, &format!("edition {}", later.approved), message);
        }
    }
    if let (Some(started), Some(first)) = (deliverable.started, deliverable.editions.first())
        && started.is_surely_after(first.approved)
    {
        reader.fault(DELIVERABLES, id, "started", format!("started on {started}, after its approval on {}", first.approved));
    }
    for edition in &deliverable.editions {
        check_edition(reader, dataset, id, edition);
    }
}

/// One edition: consent, approval, amendments.
fn check_edition(reader: &mut Reader, dataset: &Dataset, id: &str, edition: &Edition) {
    let place = |field: &str| format!("edition {}, {field}", edition.approved);
    check_past(reader, dataset, (DELIVERABLES, id, &place("approved")), edition.approved);
    if let Some(consented) = &edition.consented
        && consented.value.is_surely_after(edition.approved)
    {
        reader.fault(DELIVERABLES, id, &place("consented"), format!("{} is after the approval", consented.value));
    }
    let mut previous = edition.approved;
    for amendment in &edition.amendments {
        let place = place(&format!("amendment {}, approved", amendment.id));
        check_past(reader, dataset, (DELIVERABLES, id, &place), amendment.approved);
        if previous.is_surely_after(amendment.approved) {
            let message = format!("{} is before {previous}; amendments follow their edition, oldest first", amendment.approved);
            reader.fault(DELIVERABLES, id, &place, message);
        }
        previous = amendment.approved;
    }
}
