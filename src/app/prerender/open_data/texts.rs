//! Recommendations, Supplements, reports and work items.

use schemars::JsonSchema;
use serde::Serialize;
use serde_with::skip_serializing_none;

use super::basics::{Attested, Evidence, date, quarter, status, text, text_kind, texts};
use crate::dataset::{self, Dataset};
use crate::permalink::Route;

/// A Recommendation, Supplement, report or work item.
#[skip_serializing_none]
#[derive(Serialize, JsonSchema)]
pub struct Deliverable {
    /// Its name, such as `Y.3803`.
    pub id: String,
    /// The path of its page, relative to the root of the site.
    pub page: String,
    /// The present title.
    pub title: Option<String>,
    /// Its kind.
    #[schemars(schema_with = "text_kind")]
    pub kind: &'static str,
    /// For a work item: the kind it is to become.
    #[schemars(schema_with = "text_kind")]
    pub target_kind: Option<&'static str>,
    /// Other names of the same text.
    pub aliases: Vec<String>,
    /// Ids that it had here before.
    pub former_ids: Vec<String>,
    /// The group in charge.
    pub group: String,
    /// The Question in charge.
    pub question: Option<Attested>,
    /// Why the Question is not known.
    pub question_note: Option<String>,
    /// Where it stands.
    #[schemars(schema_with = "status")]
    pub status: &'static str,
    /// Study period of the latest edition, or of the work item.
    pub study_period: Option<String>,
    /// When the work started.
    #[schemars(schema_with = "date")]
    pub started: Option<String>,
    /// For a work item: when it is to be ready.
    #[schemars(schema_with = "quarter")]
    pub planned: Option<String>,
    /// For a work item: how it is to be approved.
    pub process: Option<Attested>,
    /// Editions, oldest first.
    pub editions: Vec<Edition>,
    /// What it covers, in our words.
    pub scope: Option<String>,
    /// What the scope was taken from.
    pub scope_basis: Option<String>,
    /// Subjects.
    pub tags: Vec<String>,
    /// The text that it is to replace.
    pub revises: Option<String>,
    /// The same text at another body.
    pub common_text: Option<String>,
    /// Functional areas, the main one first: ids of areas.
    pub areas: Vec<String>,
    /// What in title or scope says so.
    pub areas_why: Option<String>,
    /// Remarks.
    pub note: Option<String>,
    /// What title, kind, status and dates rest on.
    pub evidence: Evidence,
}

/// An approved edition.
#[skip_serializing_none]
#[derive(Serialize, JsonSchema)]
pub struct Edition {
    /// Date of approval, agreement or publication.
    #[schemars(schema_with = "date")]
    pub approved: String,
    /// Its title, where it differs from the present one.
    pub title: Option<String>,
    /// Consent.
    pub consented: Option<Attested>,
    /// How it was approved.
    pub process: Option<Attested>,
    /// Its study period.
    pub study_period: Option<String>,
    /// The Question in charge of an earlier edition.
    pub question: Option<Attested>,
    /// What an earlier edition covered, in our words.
    pub scope: Option<String>,
    /// Remarks.
    pub note: Option<String>,
    /// Corrigenda and amendments, oldest first.
    pub amendments: Vec<Amendment>,
    /// Where it was read: ids of sources.
    pub sources: Vec<String>,
}

/// A corrigendum or amendment.
#[skip_serializing_none]
#[derive(Serialize, JsonSchema)]
pub struct Amendment {
    /// `Cor.1`, `Amd.1`.
    pub id: String,
    /// Date of approval.
    #[schemars(schema_with = "date")]
    pub approved: String,
    /// What it changes.
    pub what: Option<String>,
    /// Remarks.
    pub note: Option<String>,
    /// Where it was read: ids of sources.
    pub sources: Vec<String>,
}

impl Deliverable {
    /// A text with its place among the areas.
    pub fn of(dataset: &Dataset, record: &dataset::Deliverable) -> Self {
        let placement = dataset.placement(&record.id);
        Self {
            id: record.id.to_string(),
            page: Route::Deliverable(record.id.clone()).path(),
            title: record.title.clone(),
            kind: record.kind.word(),
            target_kind: record.target_kind.map(dataset::DeliverableKind::word),
            aliases: record.aliases.clone(),
            former_ids: texts(&record.former_ids),
            group: record.group.to_string(),
            question: record.question.as_ref().map(Attested::from),
            question_note: record.question_note.clone(),
            status: record.status.word(),
            study_period: text(record.study_period.as_ref()),
            started: text(record.started.as_ref()),
            planned: text(record.planned.as_ref()),
            process: record.process.as_ref().map(Attested::from),
            editions: record.editions.iter().map(Edition::from).collect(),
            scope: record.scope.clone(),
            scope_basis: record.scope_basis.clone(),
            tags: record.tags.clone(),
            revises: text(record.revises.as_ref()),
            common_text: record.common_text.clone(),
            areas: placement.map(|placement| texts(&placement.areas)).unwrap_or_default(),
            areas_why: placement.map(|placement| placement.why.clone()),
            note: record.note.clone(),
            evidence: Evidence::from(&record.evidence),
        }
    }
}

impl From<&dataset::Edition> for Edition {
    fn from(record: &dataset::Edition) -> Self {
        Self {
            approved: record.approved.to_string(),
            title: record.title.clone(),
            consented: record.consented.as_ref().map(Attested::from),
            process: record.process.as_ref().map(Attested::from),
            study_period: text(record.study_period.as_ref()),
            question: record.question.as_ref().map(Attested::from),
            scope: record.scope.clone(),
            note: record.note.clone(),
            amendments: record.amendments.iter().map(Amendment::from).collect(),
            sources: texts(&record.sources),
        }
    }
}

impl From<&dataset::Amendment> for Amendment {
    fn from(record: &dataset::Amendment) -> Self {
        Self {
            id: record.id.clone(),
            approved: record.approved.to_string(),
            what: record.what.clone(),
            note: record.note.clone(),
            sources: texts(&record.sources),
        }
    }
}
