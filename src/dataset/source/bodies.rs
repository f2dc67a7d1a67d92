//! Reads `groups.toml`, `study_periods.toml` and `questions.toml`.

use super::fields::Fields;
use super::reader::Reader;
use crate::dataset::records::{Group, GroupKind, Question, StudyPeriod};

/// The file of groups.
pub(super) const GROUPS: &str = "groups.toml";
/// The file of study periods.
pub(super) const STUDY_PERIODS: &str = "study_periods.toml";
/// The file of Questions.
pub(super) const QUESTIONS: &str = "questions.toml";

/// Reads the study groups and other bodies.
pub(super) fn groups(reader: &mut Reader) -> Vec<Group> {
    reader.records(GROUPS, "group", &["id"], group)
}

/// Reads the study periods.
pub(super) fn study_periods(reader: &mut Reader) -> Vec<StudyPeriod> {
    reader.records(STUDY_PERIODS, "study_period", &["id"], study_period)
}

/// Reads the Questions.
pub(super) fn questions(reader: &mut Reader) -> Vec<Question> {
    reader.records(QUESTIONS, "question", &["id", "study_period"], question)
}

/// Reads one group.
fn group(fields: &mut Fields<'_>) -> Option<Group> {
    let id = fields.parse("id");
    let kind = fields.one_of("kind", GroupKind::WORDS);
    let name = fields.optional_text("name");
    let role = fields.text("role");
    let evidence = fields.evidence();
    Some(Group { id: id?, kind: kind?, name, role: role?, evidence: evidence? })
}

/// Reads one study period.
fn study_period(fields: &mut Fields<'_>) -> Option<StudyPeriod> {
    let id = fields.parse("id");
    let start = fields.parse("start");
    let end = fields.parse("end");
    let note = fields.optional_text("note");
    let evidence = fields.evidence();
    Some(StudyPeriod { id: id?, start: start?, end: end?, note, evidence: evidence? })
}

/// Reads one Question of one study period.
fn question(fields: &mut Fields<'_>) -> Option<Question> {
    let id = fields.parse("id");
    let study_period = fields.parse("study_period");
    let variant = fields.optional_text("variant");
    let title = fields.attested("title");
    let working_party = fields.optional_text("working_party");
    let aspect = fields.optional_text("aspect");
    let scope = fields.text("scope");
    let scope_basis = fields.optional_text("scope_basis");
    let study_points = fields.texts("study_points");
    let study_points_note = fields.optional_text("study_points_note");
    let continues = fields.attested("continues");
    let predecessor = fields.optional_text("predecessor");
    let successor = fields.optional_text("successor");
    let evidence = fields.evidence();
    Some(Question {
        id: id?,
        study_period: study_period?,
        variant,
        title,
        working_party,
        aspect,
        scope: scope?,
        scope_basis,
        study_points,
        study_points_note,
        continues,
        predecessor,
        successor,
        evidence: evidence?,
    })
}
