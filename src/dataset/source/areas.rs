//! Reads `areas.toml`.

use super::fields::Fields;
use super::reader::Reader;
use super::rules::citations;
use crate::dataset::records::{Area, Evidence, Placement};

/// The file of functional areas and of what stands in them.
pub(super) const AREAS: &str = "areas.toml";

/// Reads the areas in reading order, what stands in them, and what all placements rest on.
pub(super) fn areas(reader: &mut Reader) -> (Vec<Area>, Vec<Placement>, Option<Evidence>) {
    reader
        .file(AREAS, |file| (file.list("area", &["id"], area), file.list("placement", &["id"], placement), file.evidence()))
        .unwrap_or_default()
}

/// Reads one area.
fn area(fields: &mut Fields<'_>) -> Option<Area> {
    let id = fields.key("id");
    let name = fields.text("name");
    let meaning = fields.text("meaning");
    let follows_from = citations(fields);
    Some(Area { id: id?.parse().ok()?, name: name?, meaning: meaning?, follows_from })
}

/// Reads the areas of one deliverable.
fn placement(fields: &mut Fields<'_>) -> Option<Placement> {
    let id = fields.parse("id");
    let areas = fields.parse_all("areas");
    let why = fields.text("why");
    if !(1..=3).contains(&areas.len()) {
        fields.fault("areas", format!("{} areas; name one to three, the main one first", areas.len()));
    }
    Some(Placement { id: id?, areas, why: why? })
}
