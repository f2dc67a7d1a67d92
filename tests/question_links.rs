//! Draft Questions in links and files: what was shared is read back, a damaged link gives what can be saved, and links of every version work
//! for ever.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by a panic")]

use demarc::dataset::{Aim, GroupId};
use demarc::permalink::question_draft::{decode, encode};
use demarc::permalink::{Problem, plan};
use demarc::planning::question_draft::{Relationships, SupportKind, Supporter, Task};
use demarc::planning::{Plan, QuestionDraft};
use proptest::prelude::*;

/// A draft that says everything.
fn full() -> QuestionDraft {
    let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    QuestionDraft {
        title: "Quantum networks".to_owned(),
        group: "SG13".to_owned(),
        motivation: list(&["Why.", "", "Pourquoi – 为什么"]),
        study_items: list(&["Which functions?", ""]),
        tasks: vec![Task { text: "Architecture".to_owned(), date: "2028-Q2".to_owned(), deliverable: "Recommendation".to_owned() }],
        relationships: Relationships {
            recommendations: list(&["Y.3800"]),
            questions: list(&["Q15/17"]),
            study_groups: list(&["SG17", "SG11"]),
            other_bodies: list(&["ETSI ISG QKD"]),
        },
        supporters: vec![
            Supporter { name: "A".to_owned(), kind: SupportKind::Hosts },
            Supporter { name: "B".to_owned(), kind: SupportKind::InFavour },
        ],
    }
}

#[test]
fn a_full_draft_is_read_back() {
    let fragment = encode(&full()).expect("short");
    assert_eq!(decode(&fragment), Ok(full()));
    assert_eq!(decode(&format!("#{fragment}.")), Ok(full()), "with the sign and a full stop behind it");
    assert_eq!(decode(&encode(&QuestionDraft::default()).expect("short")), Ok(QuestionDraft::default()));
}

#[test]
fn a_link_of_the_first_version_opens_for_ever() {
    assert_eq!(
        decode(
            "1.CrCqhgAQUXVhbnR1bSBuZXR3b3JrcwEEU0cxMwIEV2h5LgIAAhZQb3VycXVvaSDigJMg5Li65LuA5LmIAxBXaGljaCBmdW5jdGlvbnM_AwAF\
        BlkuMzgwMAYGUTE1LzE3BwRTRzE3BwRTRzExCAxFVFNJIElTRyBRS0QEDEFyY2hpdGVjdHVyZQcyMDI4LVEyDlJlY29tbWVuZGF0aW9uCQFBAg\
        kBQgM"
        ),
        Ok(full())
    );
}

#[test]
fn a_cut_link_gives_what_stands_before_the_cut() {
    let fragment = encode(&full()).expect("short");
    let Err(Problem::Damaged(saved)) = decode(&fragment[..fragment.len() * 2 / 3]) else { panic!("a cut link is damaged") };
    assert_eq!((saved.title, saved.motivation), (full().title, full().motivation));
    assert!(saved.supporters.is_empty());
}

#[test]
fn what_stands_behind_a_link_takes_nothing_from_it() {
    let fragment = encode(&full()).expect("short");
    for tail in ["AAAA", "A", "zz9", ".", "%20"] {
        assert_eq!(decode(&format!("{fragment}{tail}")), Ok(full()), "{tail}");
    }
}

#[test]
fn a_link_of_another_page_is_no_damaged_draft() {
    let day = "2026-08-31".parse().expect("a day");
    let plan = Plan { supporters: Some(3), ..Plan::new(Aim::QuestionInPeriod, GroupId::Study(13), day) };
    assert_eq!(decode(&plan::encode(&plan).expect("short")), Err(Problem::Unknown));
    assert_eq!(plan::decode(&encode(&full()).expect("short"), &plan), Err(Problem::Unknown));
}

#[test]
fn more_entries_than_a_page_can_hold_are_refused() {
    let many = QuestionDraft { study_items: vec![String::new(); 3_000], ..full() };
    assert_eq!(encode(&many), None);
}

#[test]
fn what_is_no_draft_is_told_apart() {
    for (fragment, problem) in [("", Problem::NotOurs), ("#main", Problem::NotOurs), ("9.AAAA", Problem::FutureVersion)] {
        assert_eq!(decode(fragment), Err(problem), "{fragment}");
    }
    assert_eq!(decode(&format!("1.{}", "A".repeat(1_000_000))), Err(Problem::TooLong));
    assert_eq!(encode(&QuestionDraft { title: "x".repeat(1_000_000), ..full() }), None);
}

proptest! {
    #[test]
    fn any_fragment_is_read_or_refused(fragment in "(1\\.)?[A-Za-z0-9_-]{0,300}") {
        let _ = decode(&fragment);
    }

    #[test]
    fn any_draft_survives_its_link(texts in prop::collection::vec(".{0,40}", 5)) {
        let draft = QuestionDraft {
            title: texts[0].clone(),
            motivation: texts[1..3].to_vec(),
            study_items: texts[2..].to_vec(),
            tasks: vec![Task { text: texts[3].clone(), date: texts[4].clone(), deliverable: texts[0].clone() }],
            ..full()
        };
        let fragment = encode(&draft).expect("short");
        prop_assert_eq!(decode(&fragment), Ok(draft));
    }
}
