//! Reads `assumptions.toml`, `topics.toml` and `replay.toml`.

use super::fields::Fields;
use super::procedure::{length, procedure};
use super::reader::Reader;
use crate::dataset::records::{
    AssumedLength, AssumedMeeting, Assumptions, Difference, DifferenceKind, Found, Home, MeetingLevel, PlanningFacts, Recorded, Replay,
    Rhythm, Says, Topic, TopicCompanion,
};

/// The file of assumptions.
pub(super) const ASSUMPTIONS: &str = "assumptions.toml";
/// The file of candidate study topics.
pub(super) const TOPICS: &str = "topics.toml";
/// The file of what happened, to be computed again.
pub(super) const REPLAY: &str = "replay.toml";

/// Reads what plans are made from.
pub(super) fn read(reader: &mut Reader) -> PlanningFacts {
    let procedure = procedure(reader);
    let assumptions = reader.file(ASSUMPTIONS, |file| Assumptions {
        meetings: file.list("meeting", &["id"], assumed_meeting),
        rhythms: file.list("rhythm", &["id"], rhythm),
        lengths: file.list("length", &["id"], assumed_length),
    });
    let mut topics = reader.records(TOPICS, "topic", &["id"], topic);
    topics.sort_by_key(|topic| topic.number);
    let replays = reader.records(REPLAY, "replay", &["id"], replay);
    PlanningFacts { procedure, assumptions: assumptions.unwrap_or_default(), topics, replays }
}

/// Reads one meeting on assumed dates.
fn assumed_meeting(fields: &mut Fields<'_>) -> Option<AssumedMeeting> {
    let id = fields.key("id");
    let body = fields.parse("body");
    let level = fields.one_of("level", MeetingLevel::WORDS);
    let start = fields.parse("start");
    let end = fields.parse("end");
    let what = fields.text("what");
    let why = fields.text("why");
    let sources = fields.sources();
    Some(AssumedMeeting { id: id?, body: body?, level: level?, start: start?, end: end?, what: what?, why: why?, sources })
}

/// Reads one rhythm of meetings.
fn rhythm(fields: &mut Fields<'_>) -> Option<Rhythm> {
    let id = fields.key("id");
    let body = fields.parse("body");
    let level = fields.one_of("level", MeetingLevel::WORDS);
    let after = fields.key("after");
    let every = length(fields);
    let days = fields.number("days", 1..=60);
    let why = fields.text("why");
    let sources = fields.sources();
    Some(Rhythm { id: id?, body: body?, level: level?, after: after?, every: every?, days: days?, why: why?, sources })
}

/// Reads one assumed length of time.
fn assumed_length(fields: &mut Fields<'_>) -> Option<AssumedLength> {
    let id = fields.key("id");
    let what = fields.text("what");
    let length = length(fields);
    let why = fields.text("why");
    let sources = fields.sources();
    Some(AssumedLength { id: id?, what: what?, length: length?, why: why?, sources })
}

/// Reads one topic.
fn topic(fields: &mut Fields<'_>) -> Option<Topic> {
    let id = fields.key("id").and_then(|key| key.parse().ok());
    let number = fields.number("number", 1..=200);
    let name = fields.text("name");
    let what = fields.text("what");
    let title = fields.text("title");
    let scope = fields.text("scope");
    let items = fields.parse_all("items");
    let analogues = fields.parse_all("analogues");
    let gap = fields.text("gap");
    let evidence = fields.evidence();
    let found = fields.list("found", &["source"], found);
    let homes = fields.list("home", &["group"], home);
    let companions = fields.list("companion", &["group"], companion);
    if homes.is_empty() {
        fields.fault("home", "a topic needs at least one [[topic.home]]");
    }
    Some(Topic {
        id: id?,
        number: number?,
        name: name?,
        what: what?,
        title: title?,
        scope: scope?,
        found,
        homes,
        items,
        analogues,
        gap: gap?,
        companions,
        evidence: evidence?,
    })
}

/// Reads where a topic is studied.
fn found(fields: &mut Fields<'_>) -> Option<Found> {
    let place = fields.text("where");
    let source = fields.parse("source");
    Some(Found { place: place?, source: source? })
}

/// Reads who would study a topic.
fn home(fields: &mut Fields<'_>) -> Option<Home> {
    let group = fields.parse("group");
    let question = fields.optional("question");
    let part = fields.text("part");
    Some(Home { group: group?, question, part: part? })
}

/// Reads a twin item to propose.
fn companion(fields: &mut Fields<'_>) -> Option<TopicCompanion> {
    let group = fields.parse("group");
    let question = fields.optional("question");
    let what = fields.text("what");
    Some(TopicCompanion { group: group?, question, what: what? })
}

/// Reads what happened once.
fn replay(fields: &mut Fields<'_>) -> Option<Replay> {
    let id = fields.key("id");
    let name = fields.text("name");
    let route = fields.key("route");
    let home = fields.parse("home");
    let start = fields.parse("start");
    let why = fields.text("why");
    let evidence = fields.evidence();
    let records = fields.list("record", &["step"], recorded);
    let differences = fields.list("difference", &["step"], difference);
    Some(Replay { id: id?, name: name?, route: route?, home: home?, start: start?, why: why?, records, differences, evidence: evidence? })
}

/// Reads what the record says of a step.
fn recorded(fields: &mut Fields<'_>) -> Option<Recorded> {
    let step = fields.key("step");
    let says = fields.one_of("says", Says::WORDS);
    let event = fields.key("event");
    Some(Recorded { step: step?, says: says?, event: event? })
}

/// Reads where computation and record part.
fn difference(fields: &mut Fields<'_>) -> Option<Difference> {
    let step = fields.key("step");
    let kind = fields.one_of("kind", DifferenceKind::WORDS);
    let what = fields.text("what");
    let why = fields.text("why");
    Some(Difference { step: step?, kind: kind?, what: what?, why: why? })
}
