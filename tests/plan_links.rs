//! Plans in links: what was shared is read back, a damaged link gives what can be saved, and links of every version work for ever.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail by a panic")]

use demarc::dataset::{Aim, Day, GroupId, MeetingLevel};
use demarc::permalink::Problem;
use demarc::permalink::plan::{decode, encode};
use demarc::planning::network::Days;
use demarc::planning::{Begin, Certainty, Meeting, Part, Pin, Plan, PlanItem, Window};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// What a page starts from where a link says nothing.
fn default() -> Plan {
    Plan::new(Aim::QuestionInPeriod, GroupId::Study(13), day("2026-08-31"))
}

/// A plan that says everything.
fn full() -> Plan {
    let days = Days { first: day("2026-12-20"), last: day("2027-01-06") };
    Plan {
        aim: Aim::QuestionAtWtsa,
        route: Some("r2".to_owned()),
        home: GroupId::Study(17),
        start: day("2026-11-23"),
        target: Some(day("2028-10-26")),
        supporters: Some(3),
        items: vec![
            PlanItem {
                topic: Some("architecture".parse().expect("a topic")),
                title: "Functional architecture".to_owned(),
                home: GroupId::Study(13),
                process: "AAP".to_owned(),
                begin: Begin::AtOnce,
                after: Vec::new(),
                liaisons: vec![GroupId::Study(17), GroupId::Study(11)],
            },
            PlanItem {
                topic: None,
                title: "Sécurité – 安全".to_owned(),
                home: GroupId::Study(17),
                process: "TAP".to_owned(),
                begin: Begin::WithQuestion,
                after: vec![0],
                liaisons: Vec::new(),
            },
        ],
        own_meetings: vec![Meeting {
            id: "TSAG in spring".to_owned(),
            body: "TSAG".parse().expect("a group"),
            level: MeetingLevel::Plenary,
            first: day("2027-04-12"),
            last: day("2027-04-16"),
            certainty: Certainty::Own,
        }],
        closed: vec![Window { name: "holidays".to_owned(), days }],
        pins: vec![Pin { part: Part::Item(1), step: "agreed".to_owned(), day: day("2027-06-01") }],
    }
}

#[test]
fn a_full_plan_is_read_back() {
    let fragment = encode(&full()).expect("short");
    assert_eq!(decode(&fragment, &default()), Ok(full()));
    assert_eq!(decode(&format!("#{fragment}."), &default()), Ok(full()), "with the sign and a full stop behind it");
    assert_eq!(decode(&encode(&default()).expect("short"), &full()).map(|plan| plan.start), Ok(default().start));
}

#[test]
fn a_cut_link_saves_its_beginning() {
    let fragment = encode(&full()).expect("short");
    let Err(Problem::Damaged(saved)) = decode(&fragment[..fragment.len() * 3 / 4], &default()) else { panic!("a cut link is damaged") };
    assert_eq!((saved.aim, saved.start, saved.supporters), (full().aim, full().start, full().supporters));
    assert_eq!(saved.items.first(), full().items.first());
    assert!(saved.pins.is_empty());
}

#[test]
fn other_fragments_are_told_apart() {
    for other in ["", "#", "#routes", "#way-r1", "#.x"] {
        assert_eq!(decode(other, &default()), Err(Problem::NotOurs), "{other}");
    }
    assert_eq!(decode("#2.AAAA", &default()), Err(Problem::FutureVersion));
    assert_eq!(decode(&format!("#1.{}", "A".repeat(1_000_000)), &default()), Err(Problem::TooLong));
}

#[test]
fn a_plan_too_long_for_a_link_has_none() {
    let items = vec![full().items.remove(0); 3000];
    assert!(encode(&Plan { items, ..default() }).is_none(), "three thousand items are no link");
}

/// The link of the full plan in version 1, for ever.
#[test]
fn links_of_the_first_version_can_be_read() {
    for line in include_str!("permalinks/plans.tsv").lines().filter(|line| !line.starts_with('#')) {
        assert_eq!(decode(line, &default()), Ok(full()), "{line}");
    }
    let present = encode(&full()).expect("short");
    assert!(include_str!("permalinks/plans.tsv").lines().any(|line| line == present), "add a line: {present}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_fragment_breaks_the_reader(fragment in any::<String>(), payload in "[A-Za-z0-9_-]{0,300}") {
        let _ = decode(&fragment, &default());
        let _ = decode(&format!("#1.{payload}"), &default());
    }

    #[test]
    fn a_change_is_noticed(at in 0_usize..400, to in "[A-Za-z0-9_-]") {
        let fragment = encode(&full()).expect("short");
        let at = 2 + at % (fragment.len() - 2);
        let changed = format!("{}{to}{}", &fragment[..at], &fragment[at + 1..]);
        prop_assert!(changed == fragment || decode(&changed, &default()) != Ok(full()));
    }

    #[test]
    fn titles_and_days_are_read_back(title in any::<String>(), days in 0..3000_i32, supporters in proptest::option::of(any::<u16>())) {
        let mut plan = Plan { start: default().start.plus_days(days), supporters, ..full() };
        for item in &mut plan.items {
            item.title.clone_from(&title);
        }
        prop_assert_eq!(decode(&encode(&plan).expect("short"), &default()), Ok(plan));
    }
}
