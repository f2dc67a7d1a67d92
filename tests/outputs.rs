//! Calendar files and Word documents, read back by other readers than their writers.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail by a panic")]

use std::io::{Cursor, Read};

use demarc::dataset::{Aim, Day, GroupId};
use demarc::embedded::dataset;
use demarc::outputs::{Moment, Origin, Request, calendar, make};
use demarc::planning::question_draft::{Relationships, SupportKind, Supporter, Task};
use demarc::planning::{Begin, Calendar, Certainty, Part, Plan, PlanItem, QuestionDraft, Schedule, schedule};
use ical::parser::ical::component::{IcalAlarm, IcalCalendar, IcalEvent};
use ical::property::Property;

/// Texts that break careless writers.
const HOSTILE: [&str; 6] = [
    "<b>&amp; \"q\" 'a' ]]> </w:t></w:tbl>",
    "nul\u{0} bell\u{7} escape\u{1b} turn\u{202e} mark\u{feff} noncharacter\u{ffff} line\r\nnext",
    "مفاتيح كمومية; BEGIN:VEVENT, \\n \\ ,;:",
    "👩🏽‍🔬🔑 量子鍵配送ネットワーク",
    "",
    "   ",
];

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn origin() -> Origin {
    Origin { made: Moment::from_iso("2026-11-23T20:37:22.512Z").expect("a moment"), site: Some("https://example.org/demarc/".to_owned()) }
}

fn item(title: &str) -> PlanItem {
    PlanItem {
        topic: None,
        title: title.to_owned(),
        home: GroupId::Study(13),
        process: "AAP".to_owned(),
        begin: Begin::WithQuestion,
        after: Vec::new(),
        liaisons: vec![GroupId::Study(17)],
    }
}

fn plan(titles: &[&str]) -> Plan {
    let mut plan = Plan::new(Aim::QuestionInPeriod, GroupId::Study(13), day("2026-12-01"));
    plan.items = titles.iter().map(|title| item(title)).collect();
    plan.supporters = Some(2);
    plan
}

fn draft(text: &str) -> QuestionDraft {
    let texts = || vec![text.to_owned(), text.repeat(3)];
    QuestionDraft {
        title: text.to_owned(),
        group: "SG13".to_owned(),
        motivation: texts(),
        study_items: texts(),
        tasks: vec![Task { text: text.to_owned(), date: "2027-Q3".to_owned(), deliverable: "Recommendation".to_owned() }],
        relationships: Relationships { recommendations: texts(), questions: texts(), study_groups: texts(), other_bodies: Vec::new() },
        supporters: vec![Supporter { name: text.to_owned(), kind: SupportKind::GivesEditor }],
    }
}

/// The schedule that a file of a plan is made from.
fn dates(plan: &Plan) -> Schedule<'static> {
    schedule(dataset(), &Calendar::with_assumptions(dataset(), &dataset().planning.assumptions), plan)
}

fn ics(plan: &Plan) -> String {
    let file = make(&Request::plan_calendar(plan).expect("short"), dataset(), &origin()).expect("a file");
    assert_eq!(file.name, "demarc-plan-2026-11-23.ics");
    String::from_utf8(file.bytes).expect("UTF-8")
}

/// A calendar as another program reads it.
fn read(text: &str) -> IcalCalendar {
    let mut calendars = ical::IcalParser::new(text.as_bytes());
    let calendar = calendars.next().expect("a calendar").expect("a sound calendar");
    assert!(calendars.next().is_none(), "one calendar");
    calendar
}

fn value<'a>(properties: &'a [Property], name: &str) -> &'a str {
    properties.iter().find(|property| property.name == name).and_then(|property| property.value.as_deref()).unwrap_or_default()
}

fn of<'a>(event: &'a IcalEvent, name: &str) -> &'a str {
    value(&event.properties, name)
}

/// What holds for every calendar file.
fn check_calendar(text: &str) -> IcalCalendar {
    assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "lines end as they must");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
    let calendar = read(text);
    assert_eq!(value(&calendar.properties, "VERSION"), "2.0");
    assert!(value(&calendar.properties, "PRODID").contains("Demarc"));
    let mut uids: Vec<_> = calendar.events.iter().map(|event| of(event, "UID").to_owned()).collect();
    uids.sort();
    uids.dedup();
    assert_eq!(uids.len(), calendar.events.len(), "every event has a name of its own");
    for event in &calendar.events {
        assert!(!of(event, "SUMMARY").is_empty() && !of(event, "UID").is_empty(), "{event:?}");
        for name in ["DTSTART", "DTEND"] {
            let property = event.properties.iter().find(|property| property.name == name).expect(name);
            let date = property.params.iter().flatten().any(|(key, values)| key == "VALUE" && values == &["DATE".to_owned()]);
            assert!(date && property.value.as_ref().is_some_and(|value| value.len() == 8), "{property:?}");
        }
    }
    calendar
}

#[test]
fn every_milestone_and_deadline_of_a_plan_stands_in_its_calendar_on_its_days() {
    let plan = plan(&["Quantum repeaters", "Quantum repeaters"]);
    let schedule = dates(&plan);
    let calendar = check_calendar(&ics(&plan));
    let compact = |day: Day| day.to_string().replace('-', "");
    let dated = schedule.milestones.iter().filter(|milestone| milestone.earliest.is_some());
    let deadlines = dated.clone().filter(|milestone| milestone.due.is_some()).count();
    assert_eq!(calendar.events.len(), dated.clone().count() + deadlines);
    assert!(deadlines > 0);
    let mut expected: Vec<_> = dated
        .clone()
        .filter_map(|milestone| milestone.earliest)
        .map(|days| (compact(days.first), compact(days.last.plus_days(1))))
        .chain(dated.filter_map(|milestone| milestone.due.as_ref()).map(|due| (compact(due.safe()), compact(due.safe().plus_days(1)))))
        .collect();
    let mut found: Vec<_> = calendar.events.iter().map(|event| (of(event, "DTSTART").to_owned(), of(event, "DTEND").to_owned())).collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    assert!(calendar.events.iter().all(|event| of(event, "DTSTAMP") == "20261123T203722Z"));
}

#[test]
fn a_deadline_reminds_two_weeks_before_in_the_morning_and_an_assumed_meeting_is_tentative() {
    let plan = plan(&[]);
    let calendar = check_calendar(&ics(&plan));
    let alarms =
        |event: &IcalEvent| event.alarms.iter().map(|alarm: &IcalAlarm| value(&alarm.properties, "TRIGGER").to_owned()).collect::<Vec<_>>();
    let deadlines: Vec<_> = calendar.events.iter().filter(|event| of(event, "CATEGORIES").contains("Deadline")).collect();
    assert!(!deadlines.is_empty());
    for event in &calendar.events {
        let is_deadline = of(event, "CATEGORIES").contains("Deadline");
        let expected: &[&str] = if is_deadline { &["-P13DT15H"] } else { &[] };
        assert_eq!(alarms(event), expected, "{}", of(event, "SUMMARY"));
        assert_eq!(of(event, "STATUS") == "TENTATIVE", of(event, "SUMMARY").contains("(date assumed)"), "{event:?}");
        assert!(of(event, "URL").starts_with("https://example.org/demarc/plan/#"), "{event:?}");
    }
    let schedule = dates(&plan);
    let assumed = schedule.milestones.iter().filter_map(|milestone| milestone.meeting.as_ref());
    assert!(assumed.filter(|meeting| meeting.certainty == Certainty::Assumed).count() > 0);
    assert!(calendar.events.iter().any(|event| of(event, "STATUS") == "TENTATIVE"));
}

#[test]
fn an_event_keeps_its_name_when_its_date_moves() {
    let names = |plan: &Plan| {
        let calendar = read(&ics(plan));
        calendar.events.iter().map(|event| (of(event, "UID").to_owned(), of(event, "DTSTART").to_owned())).collect::<Vec<_>>()
    };
    let (early, late) = (plan(&["A"]), Plan { start: day("2027-03-01"), supporters: None, ..plan(&["A"]) });
    let (early_names, late_names) = (names(&early), names(&late));
    assert_ne!(early_names, late_names, "dates move");
    let only = |names: Vec<(String, String)>| names.into_iter().map(|(uid, _)| uid).collect::<Vec<_>>();
    assert_eq!(only(early_names.clone()), only(late_names));
    let wider = Plan { aim: Aim::WiderMandate, ..plan(&["A"]) };
    assert!(only(names(&wider)).iter().all(|uid| early_names.iter().all(|(known, _)| known != uid)), "another plan, other events");
    assert_eq!(ics(&early), ics(&early), "the same plan and moment, the same file");
}

#[test]
fn the_calendar_of_meetings_holds_the_recorded_ones_alone() {
    let text = calendar::of_meetings(dataset(), &origin()).expect("a file");
    let events = check_calendar(&text).events;
    assert_eq!(events.len(), Calendar::recorded(dataset()).meetings().len());
    assert!(events.iter().all(|event| of(event, "STATUS") == "CONFIRMED" && of(event, "DESCRIPTION").contains("Source:")));
}

#[test]
fn hostile_texts_leave_calendars_sound() {
    for text in HOSTILE {
        let long = text.repeat(40);
        let calendar = check_calendar(&ics(&plan(&[text, &long])));
        let plain = check_calendar(&ics(&plan(&["A", "B"])));
        assert_eq!(calendar.events.len(), plain.events.len(), "{text:?}");
    }
}

/// A file within a package.
fn part(package: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(package)).expect("a package");
    let mut text = String::new();
    package.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}

/// The cells of a table, row by row.
type Table = Vec<Vec<String>>;

/// What holds for every document. Gives the text of each paragraph with its style, and the rows of each table.
fn check_document(bytes: &[u8], title: &str) -> (Vec<(String, String)>, Vec<Table>) {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    for at in 0..package.len() {
        let mut file = package.by_index(at).expect("a file");
        if file.is_dir() {
            continue;
        }
        let mut text = String::new();
        file.read_to_string(&mut text).expect("UTF-8");
        roxmltree::Document::parse(&text).unwrap_or_else(|fault| panic!("{}: {fault}", file.name()));
    }
    assert!(part(bytes, "word/styles.xml").contains(r#"<w:lang w:val="en-GB""#));
    let footer = part(bytes, "word/footer1.xml");
    assert!(footer.contains("PAGE") && footer.contains("NUMPAGES"), "page numbers");
    let core = part(bytes, "docProps/core.xml");
    let core = roxmltree::Document::parse(&core).expect("XML");
    let named =
        |name: &str| core.descendants().find(|node| node.tag_name().name() == name).and_then(|node| node.text()).unwrap_or_default();
    assert_eq!((named("title"), named("language"), named("created")), (title, "en-GB", "2026-11-23T20:37:22Z"));
    let document = part(bytes, "word/document.xml");
    let document = roxmltree::Document::parse(&document).expect("XML");
    let is = |name: &'static str| move |node: &roxmltree::Node| node.tag_name().name() == name;
    let text = |node: roxmltree::Node| node.descendants().filter(is("t")).filter_map(|node| node.text()).collect::<String>();
    let attribute = |node: roxmltree::Node, name: &str| node.attributes().find(|a| a.name() == name).map_or("", |a| a.value()).to_owned();
    let size = document.descendants().find(is("pgSz")).expect("a page");
    assert_eq!((attribute(size, "w"), attribute(size, "h")), ("11906".to_owned(), "16838".to_owned()), "A4");
    let style = |node: roxmltree::Node| node.descendants().find(is("pStyle")).map(|style| attribute(style, "val")).unwrap_or_default();
    let paragraphs = document.descendants().filter(is("p")).map(|node| (style(node), text(node))).collect();
    let tables = document.descendants().filter(is("tbl")).map(|table| {
        let rows: Vec<_> = table.children().filter(is("tr")).collect();
        let has_header = rows[0].descendants().any(|node| node.tag_name().name() == "shd");
        for (at, row) in rows.iter().enumerate() {
            assert_eq!(row.descendants().any(|node| node.tag_name().name() == "tblHeader"), has_header && at == 0, "the header repeats");
        }
        rows.into_iter().map(|row| row.children().filter(is("tc")).map(text).collect()).collect()
    });
    (paragraphs, tables.collect())
}

#[test]
fn a_plan_document_has_a_row_for_each_step_and_names_its_parts() {
    let plan = plan(&["Quantum repeaters"]);
    let schedule = dates(&plan);
    let file = make(&Request::plan_document(&plan).expect("short"), dataset(), &origin()).expect("a file");
    let (paragraphs, tables) = check_document(&file.bytes, "Plan for SG13: a new Question within the period");
    let headings: Vec<_> = paragraphs.iter().filter(|(style, _)| style == "Heading1").map(|(_, text)| text.as_str()).collect();
    assert_eq!(headings, ["Steps", "Work items", "What does not fit", "What this rests on"]);
    assert!(paragraphs.contains(&("Heading2".to_owned(), "Quantum repeaters".to_owned())));
    for (at, part) in [(1, Part::Route), (2, Part::Item(0))] {
        let rows = &tables[at];
        assert_eq!(rows[0], ["Earliest", "Step", "Deadline", "Slack"]);
        assert_eq!(rows.len() - 1, schedule.part(part).count());
        for milestone in schedule.part(part) {
            let when = milestone.earliest.map_or("no date".to_owned(), |days| days.last.to_string());
            assert!(rows.iter().any(|row| row[0] == when && row[1].starts_with(&milestone.name)), "{}", milestone.name);
        }
    }
    let told = paragraphs.iter().filter(|(style, text)| style == "ListBullet" && text.contains("supporters")).count();
    assert_eq!(told, 1, "conflicts are told");
}

#[test]
fn a_draft_question_has_the_parts_of_published_questions() {
    let file = make(&Request::question_document(&draft("Key relay")).expect("small"), dataset(), &origin()).expect("a file");
    let (paragraphs, tables) = check_document(&file.bytes, "Draft Question: Key relay");
    let headings: Vec<_> = paragraphs.iter().filter(|(style, _)| style == "Heading1").map(|(_, text)| text.as_str()).collect();
    assert_eq!(headings, ["1 Motivation", "2 Question", "3 Tasks", "4 Relationships", "Supporters"]);
    assert_eq!(tables[0][1], ["Key relay", "Recommendation", "2027-Q3"]);
    assert_eq!(tables[1][1], ["Key relay", "rapporteur or editor"]);
    let empty = make(&Request::question_document(&QuestionDraft::default()).expect("small"), dataset(), &origin()).expect("a file");
    let (paragraphs, _) = check_document(&empty.bytes, "Draft Question: [to be written]");
    assert!(paragraphs.iter().filter(|(_, text)| text == "[to be written]").count() >= 6, "gaps are shown");
}

#[test]
fn hostile_texts_leave_documents_sound() {
    for text in HOSTILE {
        for text in [text.to_owned(), text.repeat(200)] {
            let file = make(&Request::plan_document(&plan(&[&text])).expect("short"), dataset(), &origin()).expect("a file");
            check_document(&file.bytes, "Plan for SG13: a new Question within the period");
            let file = make(&Request::question_document(&draft(&text)).expect("small"), dataset(), &origin()).expect("a file");
            let core = part(&file.bytes, "docProps/core.xml");
            let title = roxmltree::Document::parse(&core).expect("XML");
            let title = title.descendants().find(|node| node.tag_name().name() == "title").and_then(|node| node.text()).unwrap_or_default();
            check_document(&file.bytes, title);
        }
    }
}
