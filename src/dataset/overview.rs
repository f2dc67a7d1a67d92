//! The part of the dataset that the landscape shows: every text with the values it can be filtered by, and its dates.
//!
//! The landscape's module in the browser carries this and nothing else of the dataset.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::ids::{DeliverableId, GroupId, QuestionId};
use super::records::{Dataset, Deliverable, DeliverableKind, EvidenceGrade, Status};
use super::sorting::sort_by_key;

/// What a text can be filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Dimension {
    /// The group in charge.
    Group,
    /// The Question in charge.
    Question,
    /// Recommendation, Supplement, …; on the date asked for.
    Kind,
    /// Where it stands, on the date asked for.
    Status,
    /// Functional area.
    Area,
    /// The aspect of its Question: network, security, …
    Aspect,
    /// How sure its facts are, and its Question: a text may have two grades.
    Grade,
}

impl Dimension {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 7] = [Self::Group, Self::Question, Self::Kind, Self::Status, Self::Area, Self::Aspect, Self::Grade];
}

/// A value of a dimension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// Its key in links: `16-13`, `key-management`.
    pub key: String,
    /// Its name on the page.
    pub name: String,
}

/// Where a text stands, in the order of [`Overview::values`] of [`Dimension::Status`].
pub const STATUSES: [Status; 5] = [Status::InForce, Status::Published, Status::UnderStudy, Status::Superseded, Status::Unknown];

/// Kinds of texts, in the order of [`Overview::values`] of [`Dimension::Kind`].
pub const KINDS: [DeliverableKind; 6] = [
    DeliverableKind::Recommendation,
    DeliverableKind::Supplement,
    DeliverableKind::TechnicalReport,
    DeliverableKind::TechnicalPaper,
    DeliverableKind::FocusGroupDeliverable,
    DeliverableKind::WorkItem,
];

/// A text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name.
    pub id: DeliverableId,
    /// Its title, where known.
    pub title: Option<String>,
    /// Other names of it.
    pub aliases: Vec<String>,
    /// The group in charge.
    pub group: GroupId,
    /// Its kind.
    pub kind: DeliverableKind,
    /// Where it stands at the date of the dataset.
    pub status: Status,
    /// For each dimension the positions of its values; empty for kind and status, which depend on the date.
    pub values: Vec<Vec<u8>>,
    /// When work on it started, where known.
    pub started: Option<Date>,
    /// Its editions, oldest first.
    pub approved: Vec<Date>,
    /// The positions of its twins in other groups.
    pub twins: Vec<u16>,
}

impl Entry {
    /// The values of a dimension that does not depend on the date.
    pub fn values_of(&self, dimension: Dimension) -> &[u8] {
        self.values.get(dimension as usize).map_or(&[], Vec::as_slice)
    }
}

/// A date worth stopping at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// The date; a month means its end.
    pub date: Date,
    /// What happened.
    pub name: String,
}

/// Everything that the landscape shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// The date of the facts.
    pub as_of: Option<Date>,
    /// The values of each dimension, in the order of [`Dimension::ALL`].
    pub dimensions: Vec<Vec<Value>>,
    /// All texts, in the order of the data.
    pub entries: Vec<Entry>,
    /// Dates worth stopping at, oldest first.
    pub stops: Vec<Stop>,
}

impl Overview {
    /// The values of a dimension.
    pub fn values(&self, dimension: Dimension) -> &[Value] {
        self.dimensions.get(dimension as usize).map_or(&[], Vec::as_slice)
    }
}

/// The key of texts that have no Question, or whose Question is not known.
pub const NO_QUESTION: &str = "none";

/// The key of words in links: `in-force`.
fn key(words: &str) -> String {
    words.to_lowercase().replace(' ', "-")
}

/// A value whose key is made of its name.
fn named(name: &impl ToString) -> Value {
    let name = name.to_string();
    Value { key: key(&name), name }
}

impl From<&Dataset> for Overview {
    fn from(dataset: &Dataset) -> Self {
        let mut groups: Vec<GroupId> = dataset.deliverables.iter().map(|text| text.group.clone()).collect();
        sort_by_key(&mut groups, Clone::clone);
        groups.dedup();
        let mut aspects: Vec<String> = dataset.questions.iter().filter_map(|question| question.aspect.clone()).collect();
        sort_by_key(&mut aspects, Clone::clone);
        aspects.dedup();
        let grades = [
            EvidenceGrade::Documented,
            EvidenceGrade::DocumentedWeak,
            EvidenceGrade::SourceDocument,
            EvidenceGrade::ThirdPartyCatalogue,
            EvidenceGrade::Inferred,
            EvidenceGrade::Unverified,
        ];
        let owned = |id: &_| dataset.deliverables.iter().any(|text| text.question.as_ref().is_some_and(|question| question.value == *id));
        let dimensions = vec![
            groups.iter().map(|group| Value { key: group.slug(), name: group.to_string() }).collect(),
            dataset
                .question_ids()
                .iter()
                .filter(|id| owned(id))
                .map(|id| Value { key: id.slug(), name: id.to_string() })
                .chain([Value { key: NO_QUESTION.to_owned(), name: "none, or not known".to_owned() }])
                .collect(),
            KINDS.iter().map(named).collect(),
            STATUSES.iter().map(named).collect(),
            dataset.areas.iter().map(|area| Value { key: area.id.slug(), name: area.name.clone() }).collect(),
            aspects.iter().map(named).collect(),
            grades.iter().map(|grade| Value { key: key(grade.word()), name: grade.label().to_owned() }).collect(),
        ];
        let mut overview = Self { as_of: Some(dataset.as_of), dimensions, entries: Vec::new(), stops: stops(dataset) };
        overview.entries = dataset.deliverables.iter().map(|text| overview.entry(dataset, text)).collect();
        overview
    }
}

impl Overview {
    /// A text with its values looked up.
    fn entry(&self, dataset: &Dataset, text: &Deliverable) -> Entry {
        let position = |dimension: Dimension, key: &str| {
            let found = self.values(dimension).iter().position(|value| value.key == key);
            found.and_then(|at| u8::try_from(at).ok())
        };
        let question = text.question.as_ref().map(|question| question.value);
        let recorded = |id| dataset.questions.iter().rev().filter(|record| record.id == id).find_map(|record| record.aspect.as_deref());
        // The record of a Question that another carries on may say nothing of its aspect.
        let aspect = |id| recorded(id).or_else(|| recorded(dataset.question_today(id)));
        let areas = dataset.placement(&text.id).map(|placement| placement.areas.as_slice()).unwrap_or_default();
        let of = |dimension| -> Vec<u8> {
            match dimension {
                Dimension::Group => position(dimension, &text.group.slug()).into_iter().collect(),
                Dimension::Question => {
                    let key = question.map_or_else(|| NO_QUESTION.to_owned(), QuestionId::slug);
                    position(dimension, &key).into_iter().collect()
                }
                Dimension::Kind | Dimension::Status => Vec::new(),
                Dimension::Area => areas.iter().filter_map(|area| position(dimension, &area.slug())).collect(),
                Dimension::Aspect => question.and_then(aspect).and_then(|aspect| position(dimension, &key(aspect))).into_iter().collect(),
                Dimension::Grade => {
                    let of_question = text.question.as_ref().map(|question| question.evidence.grade);
                    let grades = std::iter::once(text.evidence.grade).chain(of_question);
                    let mut positions: Vec<u8> = grades.filter_map(|grade| position(dimension, &key(&grade.to_string()))).collect();
                    sort_by_key(&mut positions, |at| *at);
                    positions.dedup();
                    positions
                }
            }
        };
        let place = |id: &DeliverableId| dataset.deliverables.iter().position(|other| other.id == *id);
        let twins = dataset.twins_of(&text.id).into_iter().filter_map(|twin| u16::try_from(place(twin)?).ok());
        Entry {
            id: text.id.clone(),
            title: text.title.clone(),
            aliases: text.aliases.clone(),
            group: text.group.clone(),
            kind: text.kind,
            status: text.status,
            values: Dimension::ALL.map(of).to_vec(),
            started: text.started,
            approved: text.editions.iter().map(|edition| edition.approved).collect(),
            twins: twins.collect(),
        }
    }
}

/// The consultation of 2023, the end of the last WTSA, and the date of the facts.
fn stops(dataset: &Dataset) -> Vec<Stop> {
    let end = |id: &str| dataset.events.iter().find(|event| event.id == id).map(|event| event.end.unwrap_or(event.start));
    // TSAG asked in May 2023 and took note in June; the day of the consultation is not known.
    let consultation = Stop { date: Date { year: 2023, month: Some(6), day: None }, name: "consultation of SG13 and SG17".to_owned() };
    let assembly = end("wtsa-24").map(|date| Stop { date, name: "WTSA-24".to_owned() });
    let today = Stop { date: dataset.as_of, name: "date of the facts".to_owned() };
    [Some(consultation), assembly, Some(today)].into_iter().flatten().collect()
}
