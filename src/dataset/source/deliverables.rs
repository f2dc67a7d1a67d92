//! Reads `deliverables.toml` and `outside.toml`.

use super::fields::Fields;
use super::reader::Reader;
use crate::dataset::records::{Amendment, Deliverable, DeliverableKind, Edition, Evidence, OutsideTitle, Status};

/// The file of deliverables.
pub(super) const DELIVERABLES: &str = "deliverables.toml";
/// The file of titles on other subjects.
pub(super) const OUTSIDE: &str = "outside.toml";

/// Reads the Recommendations, Supplements, reports and work items.
pub(super) fn deliverables(reader: &mut Reader) -> Vec<Deliverable> {
    reader.records(DELIVERABLES, "deliverable", &["id"], deliverable)
}

/// Reads the titles on other subjects, and what all of them rest on.
pub(super) fn outside(reader: &mut Reader) -> (Vec<OutsideTitle>, Option<Evidence>) {
    reader.file(OUTSIDE, |file| (file.list("title", &["id"], outside_title), file.evidence())).unwrap_or_default()
}

/// Reads one deliverable.
fn deliverable(fields: &mut Fields<'_>) -> Option<Deliverable> {
    let id = fields.parse("id");
    let title = fields.optional_text("title");
    let kind = fields.one_of("kind", DeliverableKind::WORDS);
    let target_kind = fields.optional_one_of("target_kind", DeliverableKind::WORDS);
    let aliases = fields.texts("aliases");
    let former_ids = fields.parse_all("former_ids");
    let group = fields.parse("group");
    let question = fields.attested("question");
    let question_note = fields.optional_text("question_note");
    let status = fields.one_of("status", Status::WORDS);
    let study_period = fields.optional("study_period");
    let started = fields.optional("started");
    let planned = fields.optional("planned");
    let process = fields.attested("process");
    let editions = fields.list("edition", &["approved"], edition);
    let scope = fields.optional_text("scope");
    let scope_basis = fields.optional_text("scope_basis");
    let tags = fields.texts("tags");
    let revises = fields.optional("revises");
    let common_text = fields.optional_text("common_text");
    let note = fields.optional_text("note");
    let evidence = fields.evidence();
    Some(Deliverable {
        id: id?,
        title,
        kind: kind?,
        target_kind,
        aliases,
        former_ids,
        group: group?,
        question,
        question_note,
        status: status?,
        study_period,
        started,
        planned,
        process,
        editions,
        scope,
        scope_basis,
        tags,
        revises,
        common_text,
        note,
        evidence: evidence?,
    })
}

/// Reads one edition of a deliverable.
fn edition(fields: &mut Fields<'_>) -> Option<Edition> {
    let approved = fields.parse("approved");
    let title = fields.optional_text("title");
    let consented = fields.attested("consented");
    let process = fields.attested("process");
    let study_period = fields.optional("study_period");
    let question = fields.attested("question");
    let scope = fields.optional_text("scope");
    let note = fields.optional_text("note");
    let amendments = fields.list("amendment", &["id"], amendment);
    let sources = fields.sources();
    Some(Edition { approved: approved?, title, consented, process, study_period, question, scope, note, amendments, sources })
}

/// Reads one corrigendum or amendment of an edition.
fn amendment(fields: &mut Fields<'_>) -> Option<Amendment> {
    let id = fields.text("id");
    let approved = fields.parse("approved");
    let what = fields.optional_text("what");
    let note = fields.optional_text("note");
    let sources = fields.sources();
    Some(Amendment { id: id?, approved: approved?, what, note, sources })
}

/// Reads one title on another subject.
fn outside_title(fields: &mut Fields<'_>) -> Option<OutsideTitle> {
    let id = fields.text("id");
    let title = fields.text("title");
    let approved = fields.parse("approved");
    Some(OutsideTitle { id: id?, title: title?, approved: approved? })
}
