//! Plans with the real procedure: dates and routes side by side; `conflicts.rs` has what does not fit.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail by a panic")]

mod conflicts;

use std::path::Path;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use demarc::dataset::sorting::map;
use demarc::dataset::{Aim, Dataset, Day, EventKind, GroupId, MeetingLevel, StepKind, source};
use demarc::planning::network::{Days, Latest};
use demarc::planning::{
    Begin, Calendar, Certainty, Conflict, Meeting, Part, Pin, Plan, PlanItem, RulePlace, Window, compare, past, schedule,
};
use proptest::prelude::*;

/// The real data.
fn real() -> &'static Dataset {
    static REAL: OnceLock<Dataset> = OnceLock::new();
    REAL.get_or_init(|| source::read(Path::new("data")).expect("sound data"))
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn group(name: &str) -> GroupId {
    name.parse().expect("a group")
}

fn meeting(body: &str, level: MeetingLevel, first: Day, days: i32) -> Meeting {
    let id = format!("{body}-{first}");
    Meeting { id, body: group(body), level, first, last: first.plus_days(days - 1), certainty: Certainty::Own }
}

fn item(topic: &str, process: &str) -> PlanItem {
    PlanItem {
        topic: Some(topic.parse().expect("a topic")),
        title: topic.to_owned(),
        home: group("SG13"),
        process: process.to_owned(),
        begin: Begin::WithQuestion,
        after: Vec::new(),
        liaisons: Vec::new(),
    }
}

/// A plan of a new Question in the period, from September 2026 on.
fn question() -> Plan {
    Plan::new(Aim::QuestionInPeriod, group("SG13"), day("2026-09-01"))
}

fn assumed(dataset: &Dataset) -> Calendar {
    Calendar::with_assumptions(dataset, &dataset.planning.assumptions)
}

#[test]
fn the_calendar_tells_held_announced_and_assumed_apart() {
    let dataset = real();
    let calendar = assumed(dataset);
    let recorded = Calendar::recorded(dataset);
    let events =
        dataset.events.iter().filter(|event| matches!(event.kind, EventKind::Meeting | EventKind::MeetingPlanned) && event.level.is_some());
    assert_eq!(recorded.meetings().len(), events.count(), "every meeting with a level is on the calendar");
    let certainty = |id: &str| calendar.meetings().iter().find(|meeting| meeting.id == id).map(|meeting| meeting.certainty);
    assert_eq!(certainty("sg13-2025-03"), Some(Certainty::Held));
    assert_eq!(certainty("sg17-2026-09"), Some(Certainty::Announced));
    assert_eq!(certainty("assumed-wtsa-28"), Some(Certainty::Assumed));
    let assumed = calendar.meetings().iter().filter(|meeting| meeting.certainty == Certainty::Assumed);
    assert!(assumed.clone().count() > 20 && assumed.clone().all(|meeting| meeting.first >= dataset.as_of.first_day()));
    assert!(calendar.meetings().is_sorted_by_key(|meeting| meeting.first));
}

#[test]
fn a_meeting_that_becomes_known_takes_the_place_of_an_assumed_one() {
    let mut dataset = real().clone();
    let rhythm = dataset.planning.assumptions.rhythms.iter().find(|rhythm| rhythm.id == "rhythm-tsag").expect("the rhythm").clone();
    let count = |dataset: &Dataset| assumed(dataset).of_body(&rhythm.body, MeetingLevel::Plenary).count();
    let before = count(&dataset);
    let mut known = dataset.events.iter().find(|event| event.id == rhythm.after).expect("the last meeting").clone();
    (known.id, known.start, known.end) = ("tsag-known".to_owned(), "2027-04-12".parse().expect("a date"), None);
    dataset.events.push(known);
    assert_eq!(count(&dataset), before, "one is known, one fewer is assumed");
}

#[test]
fn routes_are_compared_by_their_result() {
    let dataset = real();
    let calendar = assumed(dataset);
    for (_, aim) in Aim::WORDS {
        let options = compare(dataset, &calendar, &group("SG13"), day("2026-09-01"), *aim);
        assert!(!options.is_empty() && options.iter().all(|option| option.result.is_some()), "{aim}");
        assert!(options.is_sorted_by_key(|option| option.result), "{aim}");
        for option in options {
            let latest = option.latest_start.expect("the period is long enough");
            let plan = Plan { route: Some(option.route.id.clone()), ..Plan::new(*aim, group("SG13"), latest) };
            let end = day("2028-12-31");
            assert!(schedule(dataset, &calendar, &plan).result_day().is_some_and(|result| result <= end), "{}", option.route.id);
            let late = Plan { start: latest.plus_days(1), ..plan };
            assert!(schedule(dataset, &calendar, &late).result_day().is_none_or(|result| result > end), "{}", option.route.id);
        }
    }
    let options = compare(dataset, &calendar, &group("SG13"), day("2026-09-01"), Aim::QuestionInPeriod);
    let normal = options.iter().find(|option| option.route.id == "r1").expect("R1");
    assert_eq!((normal.meetings, normal.supporters.map(|supporters| supporters.number)), (3, Some(4)));
}

#[test]
fn a_working_party_week_creates_items_but_no_questions() {
    let dataset = real();
    let weeks = ["2026-10-05", "2027-03-01"].map(|first| meeting("SG13", MeetingLevel::WorkingParty, day(first), 5));
    let calendar = Calendar::default().with(&weeks);
    let result = |aim| schedule(dataset, &calendar, &Plan::new(aim, group("SG13"), day("2026-09-01")));
    assert_eq!(result(Aim::WorkItem).result_day(), Some(day("2026-10-09")));
    let question = result(Aim::QuestionInPeriod);
    assert_eq!(question.result_day(), None);
    let expected = |conflict: &Conflict| matches!(conflict, Conflict::NoMeeting { body, level: MeetingLevel::Plenary, only_working_parties: true, .. } if *body == group("SG13"));
    assert!(question.conflicts.iter().any(expected), "{:?}", question.conflicts);
}

#[test]
fn an_own_date_takes_the_place_of_the_assumed_one() {
    let dataset = real();
    let assumptions = &dataset.planning.assumptions;
    let days = |own: &[Meeting], body: &str| -> Vec<String> {
        let calendar = assumed(dataset).with_own(assumptions, own);
        let body = group(body);
        let meetings = calendar.of_body(&body, MeetingLevel::Plenary).filter(|meeting| meeting.first >= day("2026-09-01"));
        meetings.map(|meeting| meeting.first.to_string()).collect()
    };
    let wtsa = days(&[], "WTSA");
    let moved = Meeting { id: "assumed-wtsa-28".to_owned(), ..meeting("WTSA", MeetingLevel::Plenary, day("2029-03-05"), 10) };
    assert_eq!(days(std::slice::from_ref(&moved), "WTSA").len(), wtsa.len(), "however far it moves");
    assert!(days(std::slice::from_ref(&moved), "WTSA").contains(&"2029-03-05".to_owned()));
    let late = Plan { own_meetings: vec![moved], ..Plan::new(Aim::QuestionAtWtsa, group("SG13"), day("2026-11-23")) };
    let result = |plan: &Plan| schedule(dataset, &assumed(dataset), plan).result_day();
    assert!(result(&late) > result(&Plan { own_meetings: Vec::new(), ..late.clone() }), "and the plan follows");

    let plenaries = days(&[], "SG13");
    let first: Day = plenaries[0].parse().expect("a day");
    let near = meeting("SG13", MeetingLevel::Plenary, first.plus_days(20), 10);
    assert_eq!(days(&[near], "SG13").len(), plenaries.len(), "near: the same meeting");
    let between = meeting("SG13", MeetingLevel::Plenary, first.plus_days(110), 10);
    assert_eq!(days(&[between], "SG13").len(), plenaries.len() + 1, "between: one more");
    let week = meeting("SG13", MeetingLevel::WorkingParty, first.plus_days(5), 5);
    assert!(days(&[week], "SG13").contains(&plenaries[0]), "another level: another meeting");
}

#[test]
fn items_go_through_writing_liaison_and_approval() {
    let dataset = real();
    let mut plan = question();
    plan.items = vec![item("architecture", "AAP"), item("security", "TAP")];
    plan.items[0].liaisons = vec![group("SG17"), group("SG11"), group("SG2")];
    (plan.items[1].home, plan.items[1].after, plan.items[1].begin) = (group("SG17"), vec![0], Begin::AtOnce);
    let dates = schedule(dataset, &assumed(dataset), &plan);
    let of = |item: usize, step: &str| dates.milestone(Part::Item(item), step).and_then(|milestone| milestone.earliest).expect("a date");
    assert!(of(0, "draft").first >= dates.result_day().expect("a result"), "it begins with the Question");
    assert!(of(0, "consented").first >= of(0, "length-writing").last && of(0, "consented").first > of(0, "answer-sg17").last);
    assert_eq!(of(0, "last-call").last.days_after(of(0, "consented").last), 28);
    assert!(of(1, "draft").first < of(0, "draft").first, "it begins at once");
    assert!(of(1, "determined").first >= of(0, "consented").last, "the network text first, the security companion later");
    assert!(of(1, "decided").first >= of(1, "announced").last.plus_months(3));
    let silent = |conflict: &Conflict| matches!(conflict, Conflict::NoAnswer { item: 0, group: GroupId::Study(2) });
    assert!(dates.conflicts.iter().any(silent), "no meeting of SG2 is known: {:?}", dates.conflicts);
}

#[test]
fn a_closed_time_moves_what_falls_into_it() {
    let dataset = real();
    let mut plan = Plan::new(Aim::WorkItem, group("SG13"), day("2026-09-01"));
    let open = schedule(dataset, &assumed(dataset), &plan).result_day();
    assert_eq!(open, Some(day("2026-10-02")));
    plan.closed = vec![Window { name: "holiday".to_owned(), days: Days { first: day("2026-09-10"), last: day("2026-10-02") } }];
    assert_eq!(schedule(dataset, &assumed(dataset), &plan).result_day(), Some(day("2027-02-25")));
}

/// A calendar of meetings at random days.
fn meetings() -> impl Strategy<Value = Vec<Meeting>> {
    let bodies = prop_oneof![Just("SG13"), Just("SG17"), Just("SG11"), Just("TSAG"), Just("WTSA")];
    let levels = prop_oneof![Just(MeetingLevel::Plenary), Just(MeetingLevel::WorkingParty)];
    let one = (bodies, levels, 0..2200_i32, 1..12_i32);
    let meeting = |(body, level, at, days): (&str, MeetingLevel, i32, i32)| meeting(body, level, day("2023-12-01").plus_days(at), days);
    proptest::collection::vec(one.prop_map(meeting), 0..100)
}

fn plan() -> impl Strategy<Value = Plan> {
    let items = proptest::collection::vec((0..20_usize, 0..3_usize, any::<bool>(), proptest::collection::vec(0..6_usize, 0..3)), 0..6);
    (0..Aim::WORDS.len(), 0..1500_i32, items, proptest::option::of(0..9_u16)).prop_map(|(aim, start, items, supporters)| {
        let dataset = real();
        let topics = &dataset.planning.topics;
        let item = |(topic, process, early, after): (usize, usize, bool, Vec<usize>)| PlanItem {
            begin: if early { Begin::AtOnce } else { Begin::WithQuestion },
            after,
            liaisons: vec![group("SG17"), group("SG11")],
            ..item(topics[topic].id.as_str(), ["AAP", "TAP", "Agreement"][process])
        };
        let items = items.into_iter().map(item).collect();
        Plan { supporters, items, ..Plan::new(Aim::WORDS[aim].1, group("SG13"), day("2023-12-01").plus_days(start)) }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_plan_keeps_the_rules(plan in plan(), meetings in meetings()) {
        let dataset = real();
        let procedure = &dataset.planning.procedure;
        let calendar = Calendar::default().with(&meetings);
        let dates = schedule(dataset, &calendar, &plan);
        prop_assert_eq!(&dates, &schedule(dataset, &calendar, &plan), "the same plan gives the same schedule");
        for milestone in &dates.milestones {
            let (Some(days), Some(step)) = (milestone.earliest, milestone.step) else { continue };
            let other = |key: &str| dates.milestone(milestone.part, key).expect("a step of the same part").earliest;
            for before in &step.after {
                prop_assert!(other(before).expect("dated").last <= days.first, "{} is after {before}", milestone.key);
            }
            for ahead in &step.before {
                let clock = procedure.clock(&ahead.clock).expect("a clock");
                let Some(later) = other(&ahead.step) else { continue };
                prop_assert!(days.last <= clock.length.before(later.first), "{} keeps {}", milestone.key, ahead.clock);
                prop_assert!(milestone.due.as_ref().is_some_and(|due| due.day <= clock.length.before(later.first)));
            }
            if let StepKind::Meeting(_, level) = step.kind {
                let held = milestone.meeting.as_ref().expect("a meeting");
                prop_assert!(held.has_powers_of(level), "a meeting with the power");
            }
        }
        if let Some(end) = dates.result_day() {
            let critical = || dates.milestones.iter().filter(|milestone| milestone.critical);
            let last = critical().max_by_key(|milestone| milestone.earliest.map(|days| days.last)).expect("the end itself");
            for milestone in critical() {
                // A part that other parts wait for may have no date for its own result, or one that can wait.
                let slack = milestone.slack();
                prop_assert!(slack == Some(0) || (milestone.part != last.part && slack.is_none_or(|days| days > 0)), "{}: {slack:?}", milestone.key);
            }
            let tight = schedule(dataset, &calendar, &Plan { target: Some(end.plus_days(-1)), ..plan.clone() });
            let late = tight.conflicts.iter().any(|conflict| matches!(conflict, Conflict::AfterTarget { .. }));
            prop_assert!(late, "a day earlier is too early");
        }
        for missed in dates.milestones.iter().flat_map(|milestone| &milestone.missed) {
            prop_assert!(missed.due.day < missed.meeting.first && missed.meeting.first >= plan.start);
        }
        for milestone in dates.milestones.iter().filter(|milestone| milestone.latest == Latest::Never) {
            prop_assert!(milestone.earliest.is_none(), "without a target what has a date can be in time");
        }
    }
}

/// A plan of many items in chains, and many meetings.
fn large(items: usize) -> (Plan, Vec<Meeting>) {
    let dataset = real();
    let topics = map(dataset.planning.topics.iter().enumerate().map(|(at, topic)| (at, topic.id.as_str().to_owned())));
    let item = |at: usize| PlanItem {
        after: if at.is_multiple_of(4) { Vec::new() } else { vec![at - 1] },
        liaisons: vec![group("SG17"), group("SG11")],
        ..item(&topics[&(at % topics.len())], ["AAP", "TAP", "Agreement"][at % 3])
    };
    let bodies = ["SG13", "SG17", "SG11", "TSAG"];
    let meeting = |at: i32| {
        let body = bodies[usize::try_from(at).expect("small") % bodies.len()];
        let level = if at % 8 < 4 { MeetingLevel::Plenary } else { MeetingLevel::WorkingParty };
        meeting(body, level, day("2026-09-07").plus_days(at * 21), 5)
    };
    (Plan { items: (0..items).map(item).collect(), ..question() }, (0..100).map(meeting).collect())
}

/// How long one schedule of a large plan takes, at best of ten.
fn time(items: usize) -> Duration {
    let dataset = real();
    let (plan, meetings) = large(items);
    let calendar = Calendar::default().with(&meetings);
    let run = |_| {
        let start = Instant::now();
        let dates = schedule(dataset, &calendar, &plan);
        assert_eq!(dates.item_results.iter().flatten().count(), items);
        start.elapsed()
    };
    (0..10).map(run).min().expect("ten runs")
}

#[test]
fn two_hundred_items_and_a_hundred_meetings_are_planned_at_once() {
    let (many, more) = (time(200), time(800));
    assert!(many < Duration::from_millis(500), "{many:?} even without optimization");
    // Four times the items, and room for noise: a quadratic pass would take sixteen times as long.
    assert!(more < many * 10, "200 items take {many:?}, 800 take {more:?}");
    println!("200 items: {many:?}; 800 items: {more:?}");
}

#[test]
fn the_draft_of_a_question_takes_what_the_plan_gives_and_invents_nothing() {
    let dataset = real();
    let mut plan = question();
    plan.items = vec![item("satellite", "AAP"), item("security", "AAP")];
    plan.items[1].home = group("SG17");
    let dates = schedule(dataset, &assumed(dataset), &plan);
    let draft = demarc::planning::draft::draft(dataset, &plan, &dates);
    assert_eq!((draft.tasks.len(), draft.study_items.len()), (1, 1), "an item of another group is no task of the Question");
    let result = dates.item_results[0].and_then(|at| dates.milestones[at].earliest).expect("a date");
    assert_eq!(draft.tasks[0].date, result.last.to_string());
    assert!(draft.supporters.is_empty() && !draft.relationships.study_groups.contains(&"SG13".to_owned()));
    let empty = demarc::planning::draft::draft(dataset, &question(), &schedule(dataset, &assumed(dataset), &question()));
    assert!(empty.tasks.is_empty() && empty.motivation.is_empty());
}
