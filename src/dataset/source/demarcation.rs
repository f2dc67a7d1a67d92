//! Reads `mandates.toml`, `demarcation.toml`, `twins.toml` and `open_points.toml`.

use super::fields::Fields;
use super::reader::Reader;
use crate::dataset::records::{Demarcation, Mandate, OpenPoint, TwinSet};

/// The file of mandates.
pub(super) const MANDATES: &str = "mandates.toml";
/// The file of statements on who does what.
pub(super) const DEMARCATION: &str = "demarcation.toml";
/// The file of subjects treated in several groups.
pub(super) const TWINS: &str = "twins.toml";
/// The file of open points.
pub(super) const OPEN_POINTS: &str = "open_points.toml";

/// Reads what Questions and groups are there for.
pub(super) fn mandates(reader: &mut Reader) -> Vec<Mandate> {
    reader.records(MANDATES, "mandate", &["id"], mandate)
}

/// Reads the statements of the agreed demarcation and the rules of thumb drawn from practice.
pub(super) fn demarcation(reader: &mut Reader) -> Vec<Demarcation> {
    reader.records(DEMARCATION, "statement", &["id"], statement)
}

/// Reads the subjects treated in several groups.
pub(super) fn twins(reader: &mut Reader) -> Vec<TwinSet> {
    reader.records(TWINS, "twin", &["id"], twin)
}

/// Reads the points that the sources leave open.
pub(super) fn open_points(reader: &mut Reader) -> Vec<OpenPoint> {
    reader.records(OPEN_POINTS, "open_point", &["id"], open_point)
}

/// Reads one mandate.
fn mandate(fields: &mut Fields<'_>) -> Option<Mandate> {
    let id = fields.key("id");
    let group = fields.parse("group");
    let question = fields.optional("question");
    let aspect = fields.text("aspect");
    let text = fields.text("text");
    let evidence = fields.evidence();
    Some(Mandate { id: id?, group: group?, question, aspect: aspect?, text: text?, evidence: evidence? })
}

/// Reads one statement.
fn statement(fields: &mut Fields<'_>) -> Option<Demarcation> {
    let id = fields.key("id");
    let text = fields.text("text");
    let evidence = fields.evidence();
    Some(Demarcation { id: id?, text: text?, evidence: evidence? })
}

/// Reads one subject treated in several groups.
fn twin(fields: &mut Fields<'_>) -> Option<TwinSet> {
    let id = fields.key("id");
    let subject = fields.text("subject");
    let members = fields.parse_all("members");
    let deciding = fields.text("deciding");
    let evidence = fields.evidence();
    Some(TwinSet { id: id?, subject: subject?, members, deciding: deciding?, evidence: evidence? })
}

/// Reads one open point.
fn open_point(fields: &mut Fields<'_>) -> Option<OpenPoint> {
    let id = fields.key("id");
    let title = fields.text("title");
    let text = fields.text("text");
    let questions = fields.parse_all("questions");
    let evidence = fields.evidence();
    Some(OpenPoint { id: id?, title: title?, text: text?, questions, evidence: evidence? })
}
