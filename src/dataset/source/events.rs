//! Reads `events.toml`.

use super::fields::Fields;
use super::reader::Reader;
use crate::dataset::records::{Event, EventKind, MeetingLevel};

/// The file of events.
pub(super) const EVENTS: &str = "events.toml";

/// Reads the meetings and other dated events.
pub(super) fn events(reader: &mut Reader) -> Vec<Event> {
    reader.records(EVENTS, "event", &["id"], event)
}

/// Reads one event.
fn event(fields: &mut Fields<'_>) -> Option<Event> {
    let id = fields.key("id");
    let start = fields.parse("start");
    let end = fields.optional("end");
    let body = fields.text("body");
    let kind = fields.one_of("kind", EventKind::WORDS);
    let level = fields.optional_one_of("level", MeetingLevel::WORDS);
    let what = fields.text("what");
    let evidence = fields.evidence();
    Some(Event { id: id?, start: start?, end, body: body?, kind: kind?, level, what: what?, evidence: evidence? })
}
