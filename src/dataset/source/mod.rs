//! Reads `data/` and checks it. On the host only: the app carries the packed form.
//!
//! Each file is read by the module of its records with [`fields::Fields`], then the records are compared with each other (`integrity`).
//! Nothing stops at the first fault: an editor of facts sees all of them at once.

mod areas;
mod bodies;
mod citations;
mod deliverables;
mod demarcation;
mod events;
mod evidence;
pub mod fields;
mod integrity;
mod learned;
mod plans;
mod problems;
mod procedure;
pub mod reader;
mod rules;
mod settings;
mod spelling;
mod summary;

use std::path::Path;

pub use problems::{Problem, Problems};
pub use summary::{Summary, summary};

use super::date::Date;
use super::records::{Dataset, Evidence};
use reader::Reader;

/// Reads and checks a data directory.
///
/// # Errors
/// Every fault found: first those of single fields in file order, then those between records.
pub fn read(dir: &Path) -> Result<Dataset, Problems> {
    let mut reader = Reader::new(dir);
    let settings = settings::settings(&mut reader);
    // Where one of these two could not be read there are faults, and the dataset is not handed out.
    let unread_date = Date { year: u16::MAX, month: None, day: None };
    let unread_evidence = Evidence::nothing();

    let sources = evidence::sources(&mut reader);
    let groups = bodies::groups(&mut reader);
    let mut study_periods = bodies::study_periods(&mut reader);
    let mut questions = bodies::questions(&mut reader);
    let deliverables = deliverables::deliverables(&mut reader);
    let mut events = events::events(&mut reader);
    let mandates = demarcation::mandates(&mut reader);
    let statements = demarcation::demarcation(&mut reader);
    let twins = demarcation::twins(&mut reader);
    let (areas, placements, placement_evidence) = areas::areas(&mut reader);
    let open_points = demarcation::open_points(&mut reader);
    let (outside, outside_evidence) = deliverables::outside(&mut reader);
    let rules = rules::read(&mut reader);
    let planning = plans::read(&mut reader);

    // Editors may add records anywhere; these are always handed out in time order. Texts of one Question in one period keep their order.
    study_periods.sort_by_key(|period| period.start);
    questions.sort_by(|a, b| a.id.cmp(&b.id).then_with(|| a.study_period.cmp(&b.study_period)));
    events.sort_by(|a, b| (a.start, a.end, &a.id).cmp(&(b.start, b.end, &b.id)));

    let dataset = Dataset {
        as_of: settings.as_ref().map_or(unread_date, |settings| settings.as_of),
        sources,
        groups,
        study_periods,
        questions,
        deliverables,
        events,
        mandates,
        demarcation: statements,
        twins,
        areas,
        placements,
        placement_evidence: placement_evidence.unwrap_or_else(|| unread_evidence.clone()),
        open_points,
        outside,
        outside_evidence: outside_evidence.unwrap_or(unread_evidence),
        rules,
        planning,
    };
    integrity::check(&mut reader, &dataset, settings.as_ref());
    let problems = reader.into_problems();
    if problems.is_empty() { Ok(dataset) } else { Err(Problems(problems)) }
}
