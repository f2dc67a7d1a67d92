//! Faults in what plans are made from: each is told with file, record and field, and makes no others.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail by a panic")]

mod spoilt;

use spoilt::{Spoilt, expect_faults};

/// File, text, the text that spoils it, and the fault it makes, or how that begins.
const IN_A_FIELD: &[[&str; 4]] = &[
    [
        "procedure.toml",
        "number = 1\nunit = \"months\"",
        "number = 1\nunit = \"moons\"",
        "data/procedure.toml: clock-question-notice: unit: \"moons\" is not allowed here; did you mean \"months\"?",
    ],
    [
        "procedure.toml",
        "number = 1\nunit = \"months\"",
        "number = 0\nunit = \"months\"",
        "data/procedure.toml: clock-question-notice: number: expected a whole number from 1 to 1000, found 0",
    ],
    [
        "procedure.toml",
        "aims = [\"work item\"]",
        "aims = [\"work items\"]",
        "data/procedure.toml: work-item: aims: \"work items\" is not allowed here; did you mean \"work item\"?",
    ],
    [
        "procedure.toml",
        "kind = \"period\"",
        "kind = \"perod\"",
        "data/procedure.toml: r1-consultation: step consulted, kind: \"perod\" is not allowed here; did you mean \"period\"?",
    ],
    [
        "procedure.toml",
        "body = \"TSAG\"",
        "body = \"SG13\"",
        "data/procedure.toml: r1: step tsag, body: \"SG13\" is not allowed here; known here: home, TSAG, WTSA",
    ],
    [
        "procedure.toml",
        "grade = \"documented\"\nbasis = \"Seen in March 2025: the list",
        "basis = \"Seen in March 2025: the list",
        "data/procedure.toml: r2: step first-meeting, grade: missing",
    ],
    ["assumptions.toml", "start = \"2028-10-17\"", "start = \"2028-10\"", "data/assumptions.toml: assumed-wtsa-28: start: expected a day"],
    ["assumptions.toml", "unit = \"weeks\"", "unit = \"years\"", "data/assumptions.toml: rhythm-sg13-plenary: unit: \"years\" is not"],
    ["topics.toml", "gap = \"No Recommendation defines", "gab = \"No Recommendation defines", "data/topics.toml: terms: gap: missing"],
    ["replay.toml", "says = \"due\"", "says = \"do\"", "data/replay.toml: question-2023: record tsag, says: \"do\" is not allowed here"],
];

#[test]
fn a_fault_in_a_field_is_told_with_file_record_and_field() {
    // A misspelt name is two faults: one is missing, one is unknown.
    let (double, single): (Vec<_>, Vec<_>) = IN_A_FIELD.iter().copied().partition(|case| case[3].ends_with("gap: missing"));
    expect_faults("planning-field", &single);
    for [file, from, to, expected] in double {
        let faults = Spoilt::new("planning-double").replace(file, from, to).faults();
        assert!(faults.len() == 2 && faults[0].starts_with(expected), "{faults:#?}");
    }
}

/// The same, for what does not fit together.
const BETWEEN_RECORDS: &[[&str; 4]] = &[
    [
        "procedure.toml",
        "id = \"clock-deletion\"",
        "id = \"clock-consultation\"",
        "data/procedure.toml: clock-consultation: id: \"clock-consultation\" is taken by clock-consultation in procedure.toml",
    ],
    [
        "procedure.toml",
        "number = 10\nedition = \"resolution-1\"",
        "number = 10\nedition = \"resolution-2\"",
        "data/procedure.toml: threshold-replies: edition: \"resolution-2\" is not there; did you mean \"resolution-1\"?",
    ],
    [
        "procedure.toml",
        "clock = \"clock-recent-report\"",
        "clock = \"clock-recent-reports\"",
        "data/procedure.toml: r1: step liaison, before: \"clock-recent-reports\" is not there; did you mean \"clock-recent-report\"?",
    ],
    [
        "procedure.toml",
        "takes = \"clock-last-call\"",
        "takes = \"clock-first-call\"",
        "data/procedure.toml: AAP: step last-call, takes: \"clock-first-call\" is not there; did you mean \"clock-last-call\"?",
    ],
    [
        "procedure.toml",
        "after = [\"considered\"]",
        "after = [\"approved\"]",
        "data/procedure.toml: r1: step liaison, after: \"approved\" is no step above this one; known here: draft, filed, considered",
    ],
    [
        "procedure.toml",
        "before = [{ step = \"tsag\",",
        "before = [{ step = \"draft\",",
        "data/procedure.toml: r1: step liaison, before: \"draft\" is no step below this one",
    ],
    ["procedure.toml", "aims = [\"work item\"]", "aims = []", "data/procedure.toml: work-item: aims: a route leads to at least one aim"],
    ["procedure.toml", "result = \"agreed\"", "result = \"done\"", "data/procedure.toml: work-item: result: \"done\" is not there"],
    [
        "procedure.toml",
        "supporters = \"threshold-supporters\"",
        "supporters = \"threshold-support\"",
        "data/procedure.toml: r1: supporters: \"threshold-support\" is not there; did you mean",
    ],
    [
        "procedure.toml",
        "source = \"a1-extract\"",
        "source = \"a1-extracts\"",
        "data/procedure.toml: recommendation-a.1: source: \"a1-extracts\" is not in sources.toml; did you mean \"a1-extract\"?",
    ],
    [
        "assumptions.toml",
        "end = \"2028-10-26\"",
        "end = \"2028-10-06\"",
        "data/assumptions.toml: assumed-wtsa-28: end: ends before it starts on 2028-10-17",
    ],
    [
        "assumptions.toml",
        "after = \"tsag-2024-07\"",
        "after = \"sg11-2025-11\"",
        "data/assumptions.toml: rhythm-tsag: after: \"sg11-2025-11\" is no meeting of TSAG",
    ],
    [
        "assumptions.toml",
        "after = \"tsag-2024-07\"",
        "after = \"tsag-2024-08\"",
        "data/assumptions.toml: rhythm-tsag: after: \"tsag-2024-08\" is not in events.toml; did you mean",
    ],
    ["topics.toml", "number = 20", "number = 21", "data/topics.toml: numbering-and-operation: number: number 20 is missing"],
    ["topics.toml", "number = 20", "number = 19", "data/topics.toml: numbering-and-operation: number: \"19\" is taken by testing"],
    [
        "topics.toml",
        "\"Y.3807\"",
        "\"Y.3870\"",
        "data/topics.toml: quality-of-service: items: \"Y.3870\" is not in deliverables.toml; did you",
    ],
    [
        "topics.toml",
        "group = \"SG13\"\nquestion = \"Q6/13\"",
        "group = \"SG17\"\nquestion = \"Q6/13\"",
        "data/topics.toml: quality-of-service: home: Q6/13 is no Question of SG17",
    ],
    [
        "topics.toml",
        "group = \"SG20\"",
        "group = \"SG21\"",
        "data/topics.toml: numbering-and-operation: home: \"SG21\" is not in groups.toml",
    ],
    [
        "replay.toml",
        "event = \"wtsa-24-tsag-review\"",
        "event = \"wtsa-24-review\"",
        "data/replay.toml: question-2023: record, event: \"wtsa-24-review\" is not in events.toml; did you mean",
    ],
    [
        "replay.toml",
        "step = \"list\"",
        "step = \"lists\"",
        "data/replay.toml: question-2023: record, step: \"lists\" is not there; did you mean",
    ],
];

#[test]
fn a_fault_between_records_is_told_with_file_record_and_field() {
    expect_faults("planning-between", BETWEEN_RECORDS);
}
