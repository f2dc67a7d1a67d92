//! Every name, key and permalink means one record.

use std::collections::BTreeMap;

use crate::dataset::records::{Dataset, PlanningFacts};
use crate::dataset::source::areas::AREAS;
use crate::dataset::source::bodies::{GROUPS, QUESTIONS, STUDY_PERIODS};
use crate::dataset::source::citations::question_label;
use crate::dataset::source::deliverables::{DELIVERABLES, OUTSIDE};
use crate::dataset::source::demarcation::{DEMARCATION, MANDATES, OPEN_POINTS, TWINS};
use crate::dataset::source::events::EVENTS;
use crate::dataset::source::evidence::SOURCES;
use crate::dataset::source::plans::{ASSUMPTIONS, REPLAY, TOPICS};
use crate::dataset::source::procedure::PROCEDURE;
use crate::dataset::source::reader::Reader;

/// Names that must differ, each with the record that has it.
struct Names<'r> {
    reader: &'r mut Reader,
    /// What the names are for, as messages call it: `id`, `permalink`.
    field: &'static str,
    /// The name as compared, with the file and the record that has it.
    seen: BTreeMap<String, (&'static str, String)>,
}

impl<'r> Names<'r> {
    /// No names yet.
    fn new(reader: &'r mut Reader, field: &'static str) -> Self {
        Self { reader, field, seen: BTreeMap::new() }
    }

    /// Adds a name, and reports where another record has it.
    fn add(&mut self, file: &'static str, record: &str, name: String) {
        if let Some((other_file, other)) = self.seen.get(&name) {
            let message = format!("\"{name}\" is taken by {other} in {other_file}; every {} belongs to one record", self.field);
            self.reader.fault(file, record, self.field, message);
        } else {
            self.seen.insert(name, (file, record.to_owned()));
        }
    }
}

/// Reports names that are used twice.
pub(super) fn check(reader: &mut Reader, dataset: &Dataset) {
    check_keys(reader, dataset);
    check_deliverables(reader, dataset);
    check_sources(reader, dataset);
    check_planning(reader, &dataset.planning);

    check_permalinks(reader, GROUPS, dataset.groups.iter().map(|group| (group.id.to_string(), group.id.slug())).collect());

    check_areas(reader, dataset);

    let mut ids = Names::new(reader, "id");
    for group in &dataset.groups {
        ids.add(GROUPS, &group.id.to_string(), group.id.to_string());
    }
    for period in &dataset.study_periods {
        ids.add(STUDY_PERIODS, period.id.as_str(), period.id.to_string());
    }
    for question in &dataset.questions {
        let label = question_label(question);
        let name = [label.as_str(), question.variant.as_deref().unwrap_or_default()].join(" ");
        ids.add(QUESTIONS, &label, name.trim_end().to_owned());
    }
    for title in &dataset.outside {
        ids.add(OUTSIDE, &title.id, title.id.clone());
    }
}

/// Keys of our own making: rules cite them without saying of which kind they are, so one key means one record of any kind.
fn check_keys(reader: &mut Reader, dataset: &Dataset) {
    let mut keys = Names::new(reader, "id");
    for source in &dataset.sources {
        keys.add(SOURCES, source.id.as_str(), source.id.to_string());
    }
    for mandate in &dataset.mandates {
        keys.add(MANDATES, &mandate.id, mandate.id.clone());
    }
    for statement in &dataset.demarcation {
        keys.add(DEMARCATION, &statement.id, statement.id.clone());
    }
    for event in &dataset.events {
        keys.add(EVENTS, &event.id, event.id.clone());
    }
    for twin in &dataset.twins {
        keys.add(TWINS, &twin.id, twin.id.clone());
    }
    for point in &dataset.open_points {
        keys.add(OPEN_POINTS, &point.id, point.id.clone());
    }
}

/// Areas and placements: each id once.
fn check_areas(reader: &mut Reader, dataset: &Dataset) {
    let mut areas = Names::new(reader, "id");
    for area in &dataset.areas {
        areas.add(AREAS, area.id.as_str(), area.id.to_string());
    }
    let mut placements = Names::new(reader, "placement");
    for placement in &dataset.placements {
        placements.add(AREAS, placement.id.as_str(), placement.id.to_string());
    }
}

/// Deliverables: names and other names, whatever their case; permalinks; and that none is listed as a title on another subject.
fn check_deliverables(reader: &mut Reader, dataset: &Dataset) {
    let mut names = Names::new(reader, "name");
    for deliverable in &dataset.deliverables {
        names.add(DELIVERABLES, deliverable.id.as_str(), deliverable.id.as_str().to_lowercase());
    }
    for title in &dataset.outside {
        names.add(OUTSIDE, &title.id, title.id.to_lowercase());
    }
    for deliverable in &dataset.deliverables {
        for alias in &deliverable.aliases {
            names.add(DELIVERABLES, deliverable.id.as_str(), alias.to_lowercase());
        }
    }
    let mut pages = Vec::new();
    for deliverable in &dataset.deliverables {
        let ids = std::iter::once(&deliverable.id).chain(&deliverable.former_ids);
        pages.extend(ids.map(|id| (deliverable.id.to_string(), id.slug())));
    }
    check_permalinks(reader, DELIVERABLES, pages);
}

/// Pages, each an id with its permalink: different ids have different permalinks. That one id is used twice is reported elsewhere.
fn check_permalinks(reader: &mut Reader, file: &'static str, mut pages: Vec<(String, String)>) {
    pages.sort_unstable();
    pages.dedup();
    let mut permalinks = Names::new(reader, "permalink");
    for (id, permalink) in pages {
        permalinks.add(file, &id, permalink);
    }
}

/// Sources: one address is one source.
fn check_sources(reader: &mut Reader, dataset: &Dataset) {
    let mut addresses = Names::new(reader, "url");
    for source in &dataset.sources {
        let Some(url) = &source.url else { continue };
        let plain = url.trim_start_matches("http://").trim_start_matches("https://").trim_end_matches('/');
        addresses.add(SOURCES, source.id.as_str(), plain.to_owned());
    }
}

/// What plans are made from: each kind has keys of its own, and each topic a number.
fn check_planning(reader: &mut Reader, planning: &PlanningFacts) {
    let (procedure, assumptions) = (&planning.procedure, &planning.assumptions);
    let mut keys = Names::new(reader, "id");
    let editions = procedure.editions.iter().map(|edition| &edition.id);
    let rules = procedure.clocks.iter().map(|clock| &clock.id).chain(procedure.thresholds.iter().map(|threshold| &threshold.id));
    let ways = procedure.routes.iter().map(|route| &route.id).chain(procedure.processes.iter().map(|process| &process.id));
    for id in editions.chain(rules).chain(ways) {
        keys.add(PROCEDURE, id, id.clone());
    }
    let meetings = assumptions.meetings.iter().map(|meeting| &meeting.id);
    let others = assumptions.rhythms.iter().map(|rhythm| &rhythm.id).chain(assumptions.lengths.iter().map(|length| &length.id));
    for id in meetings.chain(others) {
        keys.add(ASSUMPTIONS, id, id.clone());
    }
    for replay in &planning.replays {
        keys.add(REPLAY, &replay.id, replay.id.clone());
    }
    let mut topics = Names::new(reader, "id");
    for topic in &planning.topics {
        topics.add(TOPICS, topic.id.as_str(), topic.id.slug());
    }
    let mut numbers = Names::new(reader, "number");
    for topic in &planning.topics {
        numbers.add(TOPICS, topic.id.as_str(), topic.number.to_string());
    }
}
