//! Reads `areas.toml`.

use super::fields::Fields;
use super::reader::Reader;
use super::rules::citations;
use crate::dataset::records::{Area, Evidence, Placement};

/// The file of functional areas and of what stands in them.
pub(super) const AREAS: &str = "areas.toml";

/// What the file holds.
#[derive(Debug, Default)]
pub(super) struct Areas {
    /// In reading order.
    pub(super) areas: Vec<Area>,
    /// One for each deliverable.
    pub(super) placements: Vec<Placement>,
    /// What all placements rest on.
    pub(super) evidence: Option<Evidence>,
}

/// Reads the areas and the placements.
pub(super) fn areas(reader: &mut Reader) -> Areas {
    let read = |file: &mut Fields<'_>| Areas {
        areas: file.list("area", &["id"], area),
        placements: file.list("placement", &["id"], placement),
        evidence: file.evidence(),
    };
    reader.file(AREAS, read).unwrap_or_default()
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
