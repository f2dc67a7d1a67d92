//! Faults in the facts: each kind is told with file, record and field, all at once, and none makes others.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail by a panic")]

mod spoilt;

use std::fs;

use demarc::dataset::source::read;
use spoilt::{Spoilt, expect_faults};

/// File, text, the text that spoils it, and the fault it makes, or how that begins.
const IN_A_FIELD: &[[&str; 4]] = &[
    [
        "groups.toml",
        "role = \"Protocols",
        "rolle = \"x\"\nrole = \"Protocols",
        "data/groups.toml: SG11: rolle: unknown field; did you mean \"role\"?",
    ],
    [
        "groups.toml",
        "kind = \"study group\"",
        "kind = \"study gruop\"",
        "data/groups.toml: SG2: kind: \"study gruop\" is not allowed here; did you",
    ],
    [
        "groups.toml",
        "id = \"JCA-QKDN\"",
        "id = \"JCA QKDN\"",
        "data/groups.toml: JCA QKDN: id: expected a group such as SG13 or FG-QIT4N, found \"JCA QKDN\"",
    ],
    ["questions.toml", "grade = \"inferred\"\n", "", "data/questions.toml: Q2/11 2025-2028: grade: missing"],
    [
        "questions.toml",
        "working_party = \"WP1/11\"",
        "working_party = \"WP1/11 \"",
        "data/questions.toml: Q2/11 2017-2020: working_party: space at the",
    ],
    [
        "events.toml",
        "start = \"2019-10-25\"",
        "start = \"2019-02-29\"",
        "data/events.toml: y.3800-approval-2019-10: start: expected a date that exists",
    ],
    [
        "events.toml",
        "start = \"2019-10-25\"",
        "start = 2019-10-25",
        "data/events.toml: y.3800-approval-2019-10: start: put the date in quotes",
    ],
    ["events.toml", "id = \"tsag-2019-09\"", "id = \"TSAG 2019\"", "data/events.toml: TSAG 2019: id: \"TSAG 2019\" is no key"],
    [
        "mandates.toml",
        "aspect = \"cloud\"",
        "aspect = \"clo\u{200b}ud\"",
        "data/mandates.toml: mandate-q17-13: aspect: the invisible character U+200B",
    ],
    [
        "twins.toml",
        "sources = [\"qni-itu-t\"]",
        "sources = []",
        "data/twins.toml: twin-satellite: sources: every fact needs at least one source",
    ],
    [
        "sources.toml",
        "url = \"https://www.itu.int/t/aap/recdetails/8582\"",
        "url = \"www.itu.int\"",
        "data/sources.toml: aap-8582: url: expected an address",
    ],
    ["areas.toml", "areas = [\"roadmap\"]", "areas = []", "data/areas.toml: FG-QIT4N D2.5: areas: 0 areas; name one to three"],
    ["areas.toml", "why = \"The title names use cases.\"", "why = \"\"", "data/areas.toml: Y Suppl. 80: why: empty"],
    [
        "areas.toml",
        "[[area]]\n",
        "[[area]]\nid = \"Relay\"\nname = \"Relay\"\nmeaning = \"Relay of keys.\"\nfollows_from = [\"Y.3803\"]\n\n[[area]]\n",
        "data/areas.toml: Relay: id: \"Relay\" is no key",
    ],
    ["outside.toml", "grade = \"documented\"\n", "", "data/outside.toml: (whole file): grade: missing"],
    [
        "deliverables.toml",
        "approved = \"2026-01-13\"",
        "approved = \"2026-1-13\"",
        "data/deliverables.toml: Q.4165: edition 2026-1-13, approved: expected",
    ],
    [
        "deliverables.toml",
        "planned = \"2028-Q1\"",
        "planned = \"2028-01\"",
        "data/deliverables.toml: Y.QKDN-pkpe-fr: planned: expected a quarter",
    ],
    ["dataset.toml", "twins = 8", "twins = \"8\"", "data/dataset.toml: at_least: twins: expected a whole number"],
];

#[test]
fn a_fault_in_a_field_is_told_with_file_record_and_field() {
    expect_faults("field", IN_A_FIELD);
}

/// The same, for what does not fit together.
const BETWEEN_RECORDS: &[[&str; 4]] = &[
    [
        "deliverables.toml",
        "aliases = [\"Q.QKDN_Ak\"]",
        "former_ids = [\"Y.3803\"]",
        "data/deliverables.toml: Y.3803: permalink: \"y.3803\" is taken by Q.4161",
    ],
    ["groups.toml", "id = \"JCA-QKDN\"", "id = \"SG12\"", "data/groups.toml: SG12: id: \"SG12\" is taken by SG12 in groups.toml"],
    [
        "deliverables.toml",
        "aliases = [\"Q.QKDN_Ak\"]",
        "aliases = [\"Y.3803\"]",
        "data/deliverables.toml: Q.4161: name: \"y.3803\" is taken by Y.3803",
    ],
    [
        "deliverables.toml",
        "aliases = [\"Q.QKDN_Ak\"]",
        "former_ids = [\"Y.QKDN_GQT\"]",
        "data/deliverables.toml: Y.QKDN-GQT: permalink: \"y.qkdn-gqt\" is taken by Q.4161",
    ],
    [
        "deliverables.toml",
        "sources = [\"rec-q.4160-202312\"",
        "sources = [\"rec-q.4160-202313\"",
        "data/deliverables.toml: Q.4160: sources: \"rec-q.4160-202313\" is not in sources.toml; did you mean \"rec-q.4160-202312\"?",
    ],
    [
        "deliverables.toml",
        "question = { is = \"Q2/11\"",
        "question = { is = \"Q3/11\"",
        "data/deliverables.toml: Q.4160: question: \"Q3/11\" is not in questions.toml",
    ],
    [
        "deliverables.toml",
        "question = { is = \"Q2/11\"",
        "question = { is = \"Q16/13\"",
        "data/deliverables.toml: Q.4160: question: Q16/13 is a Question of SG13, but",
    ],
    [
        "deliverables.toml",
        "revises = \"X.508\"",
        "revises = \"X.5088\"",
        "data/deliverables.toml: X.508rev: revises: \"X.5088\" is not in deliverables.toml; did",
    ],
    [
        "deliverables.toml",
        "consented = { is = \"2025-11\"",
        "consented = { is = \"2026-11\"",
        "data/deliverables.toml: Q.4165: edition 2026-01-13, consented: 2026-11 is",
    ],
    [
        "deliverables.toml",
        "approved = \"2023-11-29\"",
        "approved = \"2021-01-29\"",
        "data/deliverables.toml: Y.3802: edition 2020-12-07, amendment Amd.1, approved: 2021-01-29 is before 2021-04-13",
    ],
    [
        "deliverables.toml",
        "approved = \"2026-08-13\"",
        "approved = \"2026-09-13\"",
        "data/deliverables.toml: Y.3836: edition 2026-09-13, approved: 2026-09-13 is after 2026-08",
    ],
    ["deliverables.toml", "status = \"under study\"", "status = \"in force\"", "data/deliverables.toml: GSTR-OCN: status: a work item is"],
    [
        "questions.toml",
        "study_period = \"2022-2024\"",
        "study_period = \"2022-2025\"",
        "data/questions.toml: Q2/11 2022-2025: study_period: \"2022-2025\" is not in",
    ],
    [
        "questions.toml",
        "continues = { is = \"Q4/17\"",
        "continues = { is = \"Q15/17\"",
        "data/questions.toml: Q15/17 2022-2024: continues: a Question does not",
    ],
    [
        "events.toml",
        "end = \"2019-09-27\"",
        "end = \"2019-09-20\"",
        "data/events.toml: tsag-2019-09: end: ends before it starts on 2019-09-23",
    ],
    ["study_periods.toml", "end = \"2028\"", "end = \"2024\"", "data/study_periods.toml: 2025-2028: end: ends on 2024"],
    ["mandates.toml", "group = \"SG15\"", "group = \"SG5\"", "data/mandates.toml: mandate-sg15: group: \"SG5\" is not in groups.toml"],
    [
        "twins.toml",
        "\"Y.3803\", \"X.1712\"",
        "\"Y.3803\", \"Y.3804\"",
        "data/twins.toml: twin-key-management: members: twins are texts of two or more groups",
    ],
    [
        "open_points.toml",
        "questions = [\"Q2/11\"]",
        "questions = [\"Q2/12\"]",
        "data/open_points.toml: open-q2-11-2025: questions: \"Q2/12\" is not in",
    ],
    [
        "sources.toml",
        "https://datatracker.ietf.org/doc/rfc9583/",
        "http://datatracker.ietf.org/doc/rfc9340",
        "data/sources.toml: rfc-9583: url: \"datatracker.ietf.org/doc/rfc9340\" is taken",
    ],
    [
        "twins.toml",
        "id = \"twin-overview\"",
        "id = \"thumb-split\"",
        "data/twins.toml: thumb-split: id: \"thumb-split\" is taken by thumb-split in demarcation.toml",
    ],
    [
        "areas.toml",
        "areas = [\"overview\"]",
        "areas = [\"overvew\"]",
        "data/areas.toml: FG-QIT4N D2.1: areas: there is no area \"overvew\"; did you mean \"overview\"?",
    ],
    [
        "areas.toml",
        "areas = [\"overview\", \"quantum-networks\"]",
        "areas = [\"overview\", \"overview\"]",
        "data/areas.toml: FG-QIT4N D1.1: areas: \"overview\" stands twice",
    ],
    [
        "areas.toml",
        "[[placement]]\n",
        "[[placement]]\nid = \"FG-QIT4N D2.2\"\nareas = [\"overview\"]\nwhy = \"Twice.\"\n\n[[placement]]\n",
        "data/areas.toml: FG-QIT4N D2.2: placement: \"FG-QIT4N D2.2\" is taken",
    ],
    [
        "areas.toml",
        "follows_from = [\"Y.3805\"",
        "follows_from = [\"Y.38055\"",
        "data/areas.toml: sdn: follows_from: no mandate, statement, deliverable or source \"Y.38055\"",
    ],
    [
        "areas.toml",
        "[[area]]\n",
        "[[area]]\nid = \"sdn\"\nname = \"SDN\"\nmeaning = \"Again.\"\nfollows_from = [\"Y.3805\"]\n\n[[area]]\n",
        "data/areas.toml: sdn: id: \"sdn\" is taken by sdn in areas.toml",
    ],
    [
        "dataset.toml",
        "deliverables = 105",
        "deliverables = 500",
        "data/dataset.toml: at_least: deliverables: 111 records, but at least 500",
    ],
];

#[test]
fn a_fault_between_records_is_told_with_file_record_and_field() {
    expect_faults("between", BETWEEN_RECORDS);
}

#[test]
fn a_deliverable_without_a_place_and_a_place_without_a_deliverable_are_told() {
    let faults = Spoilt::new("placement").replace("areas.toml", "id = \"Y.3803\"", "id = \"Y.3899\"").faults();
    let expected = [
        "data/areas.toml: Y.3899: id: \"Y.3899\" is not in deliverables.toml",
        "data/areas.toml: Y.3803: placement: missing; add a [[placement]]",
    ];
    assert_eq!(faults.len(), expected.len(), "{faults:#?}");
    assert!(faults.iter().zip(expected).all(|(fault, expected)| fault.starts_with(expected)), "{faults:#?}");
}

#[test]
fn five_faults_in_one_file_are_all_told_at_once() {
    let faults = Spoilt::new("five")
        .replace("deliverables.toml", "status = \"in force\"", "status = \"valid\"")
        .replace("deliverables.toml", "approved = \"2026-01-13\"", "approved = \"13.1.2026\"")
        .replace("deliverables.toml", "revises = \"X.510\"", "revises = \"X.511\"")
        .replace("deliverables.toml", "title = \"Overview on networks", "titel = \"Overview on networks")
        .replace("deliverables.toml", "sources = [\"rec-y.3801-202004\"", "sources = [\"rec-y.3801-202005\"")
        .faults();
    let places: Vec<_> = faults.iter().map(|fault| fault.splitn(4, ": ").take(3).collect::<Vec<_>>().join(": ")).collect();
    let expected = [
        "data/deliverables.toml: Q.4160: status",
        "data/deliverables.toml: Q.4165: edition 13.1.2026, approved",
        "data/deliverables.toml: Y.3800: titel",
        "data/deliverables.toml: Y.3801: sources",
        "data/deliverables.toml: X.510rev: revises",
    ];
    assert_eq!(places, expected, "{faults:#?}");
}

#[test]
fn a_file_that_cannot_be_read_hides_no_fault_of_another_and_makes_none() {
    let faults = Spoilt::new("syntax")
        .replace("sources.toml", "id = \"td-2023\"", "id = \"td-2023")
        .replace("groups.toml", "kind = \"study group\"", "kind = \"club\"")
        .faults();
    assert_eq!(faults.len(), 2, "{faults:#?}");
    assert!(faults[0].starts_with("data/sources.toml: line ") && faults[0].contains("check quotes"), "{}", faults[0]);
    assert!(faults[1].starts_with("data/groups.toml: SG2: kind: \"club\" is not allowed here; known here: study group, advisory group"));
}

#[test]
fn a_missing_file_and_a_file_that_nothing_reads_are_told() {
    let spoilt = Spoilt::new("files");
    fs::rename(spoilt.0.join("twins.toml"), spoilt.0.join("twin.toml")).expect("a new name");
    let faults = spoilt.faults();
    assert_eq!(faults.len(), 2, "{faults:#?}");
    assert!(faults[0].starts_with("data/twins.toml: (whole file): (all): cannot be read"));
    assert!(faults[1].starts_with("data/twin.toml: (whole file): (all): nothing reads a file of this name"));
}

#[test]
fn problems_end_with_their_number() {
    let spoilt = Spoilt::new("number").replace("twins.toml", "subject = ", "subjekt = ");
    let problems = read(&spoilt.0).expect_err("a fault");
    assert!(problems.to_string().ends_with("\n2 fault(s) in data/"), "{problems}");
}

#[test]
fn records_may_stand_anywhere_in_a_file() {
    let spoilt = Spoilt::new("order").replace("events.toml", "start = \"2019-09-23\"\nend = \"2019-09-27\"", "start = \"2026-01-05\"");
    let dataset = read(&spoilt.0).expect("sound data");
    assert!(dataset.events.is_sorted_by_key(|event| event.start));
}
