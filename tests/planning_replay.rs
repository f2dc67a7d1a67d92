//! The procedure as recorded fits what happened: computed again from 2023 on, it gives the recorded dates, and where it does not, the data
//! say so and why.

#![allow(clippy::expect_used, reason = "a test may fail by a panic")]

use std::path::Path;

use demarc::dataset::{Dataset, DifferenceKind, source};
use demarc::planning::replay::{Replayed, replays};

/// The real data.
fn real() -> Dataset {
    source::read(Path::new("data")).expect("sound data")
}

/// A line for each date of the record.
fn told(replayed: &Replayed<'_>) -> Vec<String> {
    let line = |compared: &demarc::planning::replay::Compared<'_>| {
        let computed = compared.computed.map_or("none".to_owned(), |day| day.to_string());
        format!("{} {} {}: {computed}", compared.record.step, compared.record.says, compared.recorded)
    };
    replayed.compared.iter().map(line).collect()
}

#[test]
fn the_question_of_2023_is_computed_in_the_recorded_order() {
    let dataset = real();
    let replays = replays(&dataset);
    let question = replays.iter().find(|replayed| replayed.replay.id == "question-2023").expect("the replay");
    assert_eq!(
        told(question),
        [
            "considered day 2024-07-26: 2024-07-26",
            "tsag day 2024-08-02: 2024-08-02",
            "tsag due 2024-08-15: 2024-08-15",
            "list due 2024-09-15: 2024-09-15",
            "wtsa day 2024-10-24: 2024-10-24",
            "first-meeting day 2025-03-14: 2025-03-14",
        ]
    );
    let days: Vec<_> = question.schedule.milestones.iter().filter_map(|milestone| milestone.earliest).map(|days| days.last).collect();
    assert_eq!(days.len(), 8, "every step has a date");
    assert!(days.is_sorted());
}

#[test]
fn every_difference_is_real_and_told() {
    let dataset = real();
    let replays = replays(&dataset);
    assert_eq!(replays.len(), dataset.planning.replays.len());
    for replayed in &replays {
        assert_eq!(replayed.compared.len(), replayed.replay.records.len(), "{}", replayed.replay.id);
        for compared in &replayed.compared {
            let place = format!("{} {}: {:?}", replayed.replay.id, compared.record.step, told(replayed));
            let told_as = |kind| replayed.replay.differences.iter().any(|told| told.step == compared.record.step && told.kind == kind);
            assert_eq!(told_as(DifferenceKind::Date), compared.computed.is_some() && !compared.agrees(), "{place}");
            assert_eq!(told_as(DifferenceKind::NotComputed), compared.computed.is_none(), "{place}");
        }
    }
}
