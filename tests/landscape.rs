//! The landscape on the real data: dates, filters, and that every form of a selection says the same.

#![allow(clippy::expect_used, reason = "a test may fail by a panic")]

use std::collections::BTreeSet;

use demarc::dataset::overview::{Dimension, Overview};
use demarc::dataset::{Date, DeliverableKind, EvidenceGrade, Status};
use demarc::embedded::{dataset, overview};
use demarc::landscape::words::{left_out, shows};
use demarc::landscape::{Change, View, changes, files, matrix, select};
use demarc::permalink::landscape::{read, write};
use proptest::prelude::*;

fn consultation() -> Date {
    overview().stops.first().expect("a stop").date
}

fn names(view: &View) -> Vec<String> {
    select(overview(), view).iter().map(|row| row.entry.id.to_string()).collect()
}

#[test]
fn the_overview_holds_every_text() {
    assert_eq!(overview(), &Overview::from(dataset()));
    assert_eq!(names(&View::default()).len(), dataset().deliverables.len());
}

#[test]
fn on_the_date_of_the_consultation_nothing_later_is_there() {
    let view = View { as_of: Some(consultation()), ..View::default() };
    let shown: BTreeSet<String> = names(&view).into_iter().collect();
    // Another way: the text forms of the dates, compared as texts.
    let early = |date: Date| date.to_string().as_str() < "2023-07";
    let expected = dataset()
        .deliverables
        .iter()
        .filter(|text| text.editions.iter().any(|edition| early(edition.approved)) || text.started.is_some_and(early));
    assert_eq!(shown, expected.map(|text| text.id.to_string()).collect());
    assert!(select(overview(), &view).iter().all(|row| row.approved.is_none_or(early)));
}

#[test]
fn since_the_consultation_lists_exactly_the_difference() {
    let view = View { since: Some(consultation()), ..View::default() };
    let shown: BTreeSet<String> = names(&view).into_iter().collect();
    let late = |date: Date| date.to_string().as_str() >= "2023-07";
    let expected = dataset()
        .deliverables
        .iter()
        .filter(|text| text.editions.iter().any(|edition| late(edition.approved)) || text.started.is_some_and(late));
    assert_eq!(shown, expected.map(|text| text.id.to_string()).collect());
}

#[test]
fn what_a_date_cannot_show_is_told() {
    assert_eq!(left_out(&View::default(), overview()), None, "nothing is left out on the date of the facts");
    let view = View { as_of: Some(consultation()), ..View::default() };
    // Another way: every text that is not shown then, but for those that began later.
    let shown = names(&view);
    let began_later = dataset().deliverables.iter().filter(|text| text.started.is_some_and(|date| date.is_surely_after(consultation())));
    let began_later = began_later.filter(|text| !shown.contains(&text.id.to_string())).count();
    let count = dataset().deliverables.len() - shown.len() - began_later;
    assert!(count > 0);
    let told = left_out(&view, overview()).expect("some are left out");
    assert!(told.starts_with(&format!("{count} texts")), "{told}");
    assert!(shows(&view, overview()).contains(&told), "the files tell it as well");
}

#[test]
fn each_change_has_its_date() {
    let view = View { since: Some(consultation()), ..View::default() };
    let until = view.date(overview()).expect("a date");
    for row in select(overview(), &view) {
        let changes = changes(&row, consultation(), until);
        assert!(!changes.is_empty(), "{}", row.entry.id);
        for (change, date) in changes {
            let recorded = row.entry.approved.contains(&date) || row.entry.started == Some(date);
            assert!(recorded && date.is_surely_after(consultation()), "{}: {change:?} {date}", row.entry.id);
            assert!(change != Change::Approved || row.entry.approved.first() == Some(&date), "{}", row.entry.id);
        }
    }
}

#[test]
fn what_is_not_known_comes_last_in_both_directions() {
    for query in ["?sort=approved", "?sort=-approved", "?sort=-title"] {
        let (view, unknown) = read(query, overview());
        assert!(unknown.is_empty(), "{unknown:?}");
        let rows = select(overview(), &view);
        let is_known =
            |row: &demarc::landscape::Row<'_>| if query.ends_with("title") { row.entry.title.is_some() } else { row.approved.is_some() };
        assert!(rows.iter().skip_while(|row| is_known(row)).all(|row| !is_known(row)), "{query}");
    }
    let newest = select(overview(), &read("?sort=-approved", overview()).0).first().and_then(|row| row.approved);
    let dates = overview().entries.iter().filter_map(|entry| entry.approved.last());
    assert_eq!(newest.map(|date| date.to_string()), dates.map(ToString::to_string).max());
}

#[test]
fn names_are_found_however_they_are_written() {
    for text in ["Y3803", "y.3803", "Y.3803"] {
        assert_eq!(names(&View { text: text.to_owned(), ..View::default() }), ["Y.3803"], "{text}");
    }
    assert!(names(&View { text: "key management".to_owned(), ..View::default() }).contains(&"Y.3803".to_owned()));
}

#[test]
fn a_text_under_study_today_was_not_there_before_its_start_is_known() {
    let view = View { as_of: "2019".parse().ok(), ..View::default() };
    assert!(select(overview(), &view).iter().all(|row| row.status != Status::UnderStudy || row.entry.started.is_some()));
}

#[test]
fn on_an_earlier_date_what_was_under_study_was_a_work_item() {
    let view = View { as_of: "2019-01".parse().ok(), ..View::default() };
    let rows = select(overview(), &view);
    let under_study: Vec<_> = rows.iter().filter(|row| row.status == Status::UnderStudy).collect();
    assert!(under_study.iter().any(|row| row.entry.kind == DeliverableKind::Recommendation), "some were approved since");
    assert!(under_study.iter().all(|row| row.kind == DeliverableKind::WorkItem));
}

#[test]
fn texts_are_found_by_what_carries_their_question_on_and_by_the_grade_of_each_fact() {
    let holds = |query: &str| names(&read(query, overview()).0);
    let of_q4: BTreeSet<String> = holds("?question=4-17").into_iter().collect();
    let security: BTreeSet<String> = holds("?aspect=security").into_iter().collect();
    assert!(!of_q4.is_empty() && of_q4.is_subset(&security), "{of_q4:?}");
    let graded = |grade| {
        let has = |text: &&demarc::dataset::Deliverable| {
            text.evidence.grade == grade || text.question.as_ref().is_some_and(|question| question.evidence.grade == grade)
        };
        dataset().deliverables.iter().filter(has).map(|text| text.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(holds("?grade=inferred"), graded(EvidenceGrade::Inferred));
    let without = dataset().deliverables.iter().filter(|text| text.question.is_none()).map(|text| text.id.to_string());
    assert_eq!(holds("?question=none"), without.collect::<Vec<_>>());
}

#[test]
fn dates_after_the_facts_are_told_and_ignored() {
    let (view, unknown) = read("?as-of=2035-01&since=2027", overview());
    assert_eq!((view.as_of, view.since), (None, None));
    assert_eq!(unknown, ["as-of=2035-01", "since=2027"]);
}

#[test]
fn unknown_keys_are_told_and_ignored() {
    let (view, unknown) = read("?group=13,99&colour=red&as-of=soon&q=y%203803", overview());
    assert_eq!(view.text, "y 3803");
    assert_eq!(view.wanted(Dimension::Group).len(), 1);
    assert_eq!(unknown, ["group=13,99", "colour=red", "as-of=soon"]);
}

/// Any view that a reader can make.
fn any_view() -> impl Strategy<Value = View> {
    let wanted: Vec<_> = Dimension::ALL
        .iter()
        .map(|dimension| {
            let count = u8::try_from(overview().values(*dimension).len()).expect("few values");
            proptest::collection::btree_set(0..count, 0..3)
        })
        .collect();
    let date = || proptest::option::of((2017_u16..2026, 1_u8..13).prop_map(|(year, month)| Date { year, month: Some(month), day: None }));
    let texts = prop::sample::select(vec!["", "", "", "key", "y38", "quantum key & more", "ü%/?"]);
    let sorts = prop::sample::select(vec!["", "sort=-approved", "sort=title", "sort=-order", "sort=area"]);
    let chosen = proptest::option::of(0..u16::try_from(overview().entries.len()).expect("few texts"));
    (date(), date(), wanted, texts, chosen, sorts).prop_map(|(as_of, since, wanted, text, chosen, sort)| {
        let (mut view, _) = read(sort, overview());
        (view.as_of, view.since, view.text, view.chosen) = (as_of, since, text.to_owned(), chosen);
        for (place, values) in view.wanted.iter_mut().zip(wanted) {
            *place = values.into_iter().collect();
        }
        view
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_view_survives_its_address(view in any_view()) {
        prop_assert_eq!(read(&write(&view, overview()), overview()), (view, Vec::new()));
    }

    #[test]
    fn matrix_and_files_hold_what_the_table_holds(view in any_view()) {
        let rows = select(overview(), &view);
        let table: BTreeSet<String> = rows.iter().map(|row| row.entry.id.to_string()).collect();
        let matrix = matrix(overview(), &view, &rows);
        let cells = matrix.lines.iter().flat_map(|line| &line.cells).flatten();
        let in_matrix: BTreeSet<String> = cells.filter_map(|at| rows.get(*at)).map(|row| row.entry.id.to_string()).collect();
        prop_assert_eq!(&in_matrix, &table, "each text has an area");
        prop_assert_eq!(matrix.counts.iter().sum::<usize>(), table.len());
        let csv = files::csv(overview(), &rows, "all");
        let in_csv: BTreeSet<String> = csv.lines().skip(2).map(|line| line.split(',').next().unwrap_or_default().to_owned()).collect();
        prop_assert_eq!(&in_csv, &table);
        let json: serde_json::Value = serde_json::from_str(&files::json(overview(), &rows)).expect("JSON");
        let in_json: BTreeSet<String> = json.as_array().expect("a list").iter().filter_map(|item| item["id"].as_str()).map(str::to_owned).collect();
        prop_assert_eq!(&in_json, &table);
    }
}
