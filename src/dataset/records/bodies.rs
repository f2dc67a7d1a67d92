//! Study groups and other bodies, study periods, Questions.

use serde::{Deserialize, Serialize};

use super::super::date::Date;
use super::super::ids::{GroupId, QuestionId, StudyPeriodId};
use super::super::words::words;
use super::evidence::{Attested, Evidence};

/// What kind of body a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupKind {
    /// A study group of ITU-T.
    StudyGroup,
    /// The advisory group TSAG.
    Advisory,
    /// A focus group: pre-standardization, no Recommendations.
    FocusGroup,
    /// A joint coordination activity: no Recommendations.
    JointCoordination,
}

words! {
    GroupKind {
        StudyGroup = "study group",
        Advisory = "advisory group",
        FocusGroup = "focus group",
        JointCoordination = "joint coordination activity",
    }
}

/// A study group or another body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// `SG13`, `FG-QIT4N`.
    pub id: GroupId,
    /// Kind of body.
    pub kind: GroupKind,
    /// Its name in full, where known.
    pub name: Option<String>,
    /// What it does for quantum information technology, in our words.
    pub role: String,
    /// What the record rests on.
    pub evidence: Evidence,
}

/// A study period between two WTSAs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyPeriod {
    /// `2022-2024`.
    pub id: StudyPeriodId,
    /// First day, or first year.
    pub start: Date,
    /// Last day, or last year.
    pub end: Date,
    /// Remark, such as an extension.
    pub note: Option<String>,
    /// What the record rests on.
    pub evidence: Evidence,
}

/// A Question in one study period (and one variant of its text).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Number and study group.
    pub id: QuestionId,
    /// The study period of this record.
    pub study_period: StudyPeriodId,
    /// Which text of the period, where it changed within the period.
    pub variant: Option<String>,
    /// The title; `None` where it is not known.
    pub title: Option<Attested<String>>,
    /// Working party, where known: `WP1/17`.
    pub working_party: Option<String>,
    /// The aspect that the source document of 2023 gives it: `network aspects`.
    pub aspect: Option<String>,
    /// What it is about, in our words, and what was not found.
    pub scope: String,
    /// What the scope text was taken from.
    pub scope_basis: Option<String>,
    /// What it studies, in our words.
    pub study_points: Vec<String>,
    /// How the study points are known.
    pub study_points_note: Option<String>,
    /// The Question with another number whose work it carries on.
    pub continues: Option<Attested<QuestionId>>,
    /// What it continues, in words.
    pub predecessor: Option<String>,
    /// What continues it, in words.
    pub successor: Option<String>,
    /// What the record rests on; the note says what is uncertain.
    pub evidence: Evidence,
}
