//! The facts: they are sound, embedded as they are written, and answer what the pages ask.

#![allow(clippy::panic, reason = "a test may fail by a panic")]

use std::collections::BTreeSet;
use std::path::Path;

use demarc::dataset::source::{read, summary};
use demarc::dataset::{Dataset, DeliverableKind, EventKind, Evidence, MeetingLevel, QuestionId, packed};

/// The real data.
fn real() -> Dataset {
    read(Path::new("data")).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn the_real_data_are_sound() {
    let dataset = real();
    let counts = summary(&dataset).counts;
    assert_eq!(counts.len(), 16);
    assert!(counts.iter().all(|(kind, count)| *count > 0 && Path::new("data").join(format!("{kind}.toml")).exists()), "{counts:?}");
    assert!(dataset.deliverables.len() >= 105);
}

#[cfg(feature = "embedded")]
#[test]
fn the_app_carries_what_the_files_say() {
    assert_eq!(*demarc::embedded::dataset(), real());
}

#[test]
fn the_packed_form_gives_back_the_dataset() {
    let dataset = real();
    let bytes = packed::pack(&dataset).expect("it can be written");
    assert_eq!(demarc::unpack::unpack::<Dataset>(&bytes), dataset);
    assert_eq!(postcard::from_bytes(&bytes), Ok(dataset), "the format is postcard's");
}

#[test]
fn every_name_and_every_permalink_is_one_record() {
    let dataset = real();
    let unique = |what: &str, names: Vec<String>| {
        let set: BTreeSet<_> = names.iter().collect();
        assert_eq!(set.len(), names.len(), "{what}");
        assert!(names.iter().all(|name| !name.is_empty()), "{what}");
    };
    let slug_of = |slug: &str| slug.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.'));
    unique("deliverables", dataset.deliverables.iter().map(|deliverable| deliverable.id.to_string()).collect());
    unique("pages of deliverables", dataset.deliverables.iter().map(|deliverable| deliverable.id.slug()).collect());
    unique("pages of groups", dataset.groups.iter().map(|group| group.id.slug()).collect());
    unique("pages of Questions", dataset.question_ids().into_iter().map(QuestionId::slug).collect());
    unique("sources", dataset.sources.iter().map(|source| source.id.to_string()).collect());
    unique("events", dataset.events.iter().map(|event| event.id.clone()).collect());
    unique("titles on other subjects", dataset.outside.iter().map(|title| title.id.clone()).collect());
    let aliases = dataset.deliverables.iter().flat_map(|deliverable| deliverable.aliases.clone());
    unique("names and other names", dataset.deliverables.iter().map(|deliverable| deliverable.id.to_string()).chain(aliases).collect());
    assert!(dataset.deliverables.iter().all(|deliverable| slug_of(&deliverable.id.slug())));
}

#[test]
fn facts_rest_on_sources_that_exist() {
    let dataset = real();
    let sound = |evidence: &Evidence| !evidence.sources.is_empty() && evidence.sources.iter().all(|id| dataset.source(id).is_some());
    assert!(dataset.deliverables.iter().all(|deliverable| sound(&deliverable.evidence)));
    assert!(dataset.deliverables.iter().filter_map(|deliverable| deliverable.question.as_ref()).all(|question| sound(&question.evidence)));
    assert!(dataset.questions.iter().all(|question| sound(&question.evidence)));
    assert!(dataset.mandates.iter().all(|mandate| sound(&mandate.evidence)));
    assert!(dataset.demarcation.iter().all(|statement| sound(&statement.evidence)));
    assert!(dataset.events.iter().all(|event| sound(&event.evidence)));
}

#[test]
fn earlier_editions_and_working_names_are_folded_into_their_text() {
    let dataset = real();
    let find = |id: &str| dataset.deliverables.iter().find(|deliverable| deliverable.id.as_str() == id);
    let editions = |id: &str| {
        let deliverable = find(id).unwrap_or_else(|| panic!("{id} is in the data"));
        let text = |edition: &demarc::dataset::Edition| {
            let amendments: Vec<_> = edition.amendments.iter().map(|amendment| amendment.id.as_str()).collect();
            format!("{} {}", edition.approved, amendments.join(" ")).trim_end().to_owned()
        };
        deliverable.editions.iter().map(text).collect::<Vec<_>>()
    };
    assert_eq!(editions("Y.3804"), ["2020-09-29 Amd.1", "2025-04-29"]);
    assert_eq!(editions("Q.4164"), ["2023-12-14", "2025-04-13"]);
    assert_eq!(editions("X.1712"), ["2021-10-29 Cor.1"]);
    assert_eq!(editions("Y.3802"), ["2020-12-07 Cor.1 Amd.1"]);
    assert!(find("X.migrate").is_none() && find("X.506").is_some_and(|text| text.aliases.contains(&"X.migrate".to_owned())));
    assert!(find("X.508rev").is_some_and(|item| item.kind == DeliverableKind::WorkItem && item.revises.is_some()));
    assert!(find("Y.QKD-TL").is_some_and(|item| item.title.is_none() && item.question.is_none() && item.question_note.is_some()));
}

#[test]
fn a_permalink_leads_to_its_text() {
    let mut dataset = real();
    let find = |dataset: &Dataset, slug: &str| dataset.deliverable_at(slug).map(|deliverable| deliverable.id.to_string());
    assert_eq!(find(&dataset, "y-suppl.98").as_deref(), Some("Y Suppl. 98"));
    assert_eq!(find(&dataset, "y.qkdn-old"), None);
    let text = dataset.deliverables.iter_mut().find(|deliverable| deliverable.id.as_str() == "Y.3838").expect("Y.3838");
    text.former_ids.push("Y.QKDN_old".parse().expect("an id"));
    assert_eq!(find(&dataset, "y.qkdn-old").as_deref(), Some("Y.3838"));
}

#[test]
fn questions_are_told_in_time_order_and_by_lineage() {
    let dataset = real();
    let id = |text: &str| text.parse::<QuestionId>().expect("a Question");
    let periods: Vec<_> = dataset.question_records(id("Q16/13")).iter().map(|question| question.study_period.as_str()).collect();
    assert_eq!(periods, ["2017-2020", "2017-2020", "2022-2024", "2025-2028"]);
    assert_eq!(dataset.question_today(id("Q4/17")), id("Q15/17"));
    assert_eq!(dataset.question_today(id("Q16/13")), id("Q16/13"));
    let (record, title) = dataset.latest_title(id("Q16/13")).expect("a title of an earlier period");
    assert_eq!(record.study_period.as_str(), "2022-2024");
    assert_eq!(title.value, "Future Networks: Trustworthy and Quantum Enhanced Networking and Services");
}

#[test]
fn events_are_in_time_order_and_meetings_say_their_level() {
    let events = real().events;
    assert!(events.is_sorted_by_key(|event| event.start));
    let level = |id: &str| events.iter().find(|event| event.id == id).and_then(|event| event.level);
    assert_eq!((level("sg13-2025-03"), level("sg13-2026-02")), (Some(MeetingLevel::Plenary), Some(MeetingLevel::WorkingParty)));
    let meetings = events.iter().filter(|event| matches!(event.kind, EventKind::Meeting | EventKind::MeetingPlanned));
    assert!(meetings.filter(|event| event.body == "SG13" || event.body == "SG17").all(|event| event.level.is_some()));
}
