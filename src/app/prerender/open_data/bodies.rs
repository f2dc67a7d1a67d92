//! Groups, study periods and Questions.

use schemars::JsonSchema;
use serde::Serialize;
use serde_with::skip_serializing_none;

use super::basics::{Attested, Evidence, date, group_kind, question};
use crate::dataset::{self, Dataset, QuestionId};
use crate::permalink::Route;

/// A study group or another body.
#[skip_serializing_none]
#[derive(Serialize, JsonSchema)]
pub struct Group {
    /// `SG13`, `FG-QIT4N`.
    pub id: String,
    /// The path of its page, relative to the root of the site.
    pub page: String,
    /// Kind of body.
    #[schemars(schema_with = "group_kind")]
    pub kind: &'static str,
    /// Its name in full.
    pub name: Option<String>,
    /// What it does for quantum information technology, in our words.
    pub role: String,
    /// What the record rests on.
    pub evidence: Evidence,
}

/// A study period.
#[skip_serializing_none]
#[derive(Serialize, JsonSchema)]
pub struct StudyPeriod {
    /// `2022-2024`.
    pub id: String,
    /// First day, or first year.
    #[schemars(schema_with = "date")]
    pub start: String,
    /// Last day, or last year.
    #[schemars(schema_with = "date")]
    pub end: String,
    /// Remark.
    pub note: Option<String>,
    /// What the record rests on.
    pub evidence: Evidence,
}

/// A Question over all study periods.
#[derive(Serialize, JsonSchema)]
pub struct Question {
    /// Number and study group: `Q16/13`.
    #[schemars(schema_with = "question")]
    pub id: String,
    /// The path of its page, relative to the root of the site.
    pub page: String,
    /// The study group.
    pub group: String,
    /// What is known of each study period, oldest first.
    pub records: Vec<QuestionRecord>,
}

/// A Question in one study period, and one text of it where that changed.
#[skip_serializing_none]
#[derive(Serialize, JsonSchema)]
pub struct QuestionRecord {
    /// The study period.
    pub study_period: String,
    /// Which text of the period, where there is more than one.
    pub variant: Option<String>,
    /// The title.
    pub title: Option<Attested>,
    /// Working party.
    pub working_party: Option<String>,
    /// The aspect that the TSAG document of 2023 gives it.
    pub aspect: Option<String>,
    /// What it is about, in our words.
    pub scope: String,
    /// What the scope was taken from.
    pub scope_basis: Option<String>,
    /// What it studies, in our words.
    pub study_points: Vec<String>,
    /// How the study points are known.
    pub study_points_note: Option<String>,
    /// The Question with another number whose work it carries on.
    pub continues: Option<Attested>,
    /// What it continues, in words.
    pub predecessor: Option<String>,
    /// What continues it, in words.
    pub successor: Option<String>,
    /// What the record rests on.
    pub evidence: Evidence,
}

impl From<&dataset::Group> for Group {
    fn from(record: &dataset::Group) -> Self {
        Self {
            id: record.id.to_string(),
            page: Route::Group(record.id.clone()).path(),
            kind: record.kind.word(),
            name: record.name.clone(),
            role: record.role.clone(),
            evidence: Evidence::from(&record.evidence),
        }
    }
}

impl From<&dataset::StudyPeriod> for StudyPeriod {
    fn from(record: &dataset::StudyPeriod) -> Self {
        Self {
            id: record.id.to_string(),
            start: record.start.to_string(),
            end: record.end.to_string(),
            note: record.note.clone(),
            evidence: Evidence::from(&record.evidence),
        }
    }
}

impl Question {
    /// A Question with all its records.
    pub fn of(dataset: &Dataset, id: QuestionId) -> Self {
        Self {
            id: id.to_string(),
            page: Route::Question(id).path(),
            group: id.study_group().to_string(),
            records: dataset.question_records(id).into_iter().map(QuestionRecord::from).collect(),
        }
    }
}

impl From<&dataset::Question> for QuestionRecord {
    fn from(record: &dataset::Question) -> Self {
        Self {
            study_period: record.study_period.to_string(),
            variant: record.variant.clone(),
            title: record.title.as_ref().map(Attested::from),
            working_party: record.working_party.clone(),
            aspect: record.aspect.clone(),
            scope: record.scope.clone(),
            scope_basis: record.scope_basis.clone(),
            study_points: record.study_points.clone(),
            study_points_note: record.study_points_note.clone(),
            continues: record.continues.as_ref().map(Attested::from),
            predecessor: record.predecessor.clone(),
            successor: record.successor.clone(),
            evidence: Evidence::from(&record.evidence),
        }
    }
}
