//! What can be searched for: every record that has a page, by its names and title. Packed apart: the search in the browser carries nothing
//! else of the dataset.

use serde::{Deserialize, Serialize};

use super::records::Dataset;

/// What a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// A Question.
    Question,
    /// A Recommendation, Supplement, report or work item.
    Deliverable,
    /// A study group or another body.
    Group,
    /// A candidate study topic.
    Topic,
    /// Any other page.
    Page,
}

impl Kind {
    /// All of them, in the order of results.
    pub const ALL: [Self; 5] = [Self::Question, Self::Deliverable, Self::Group, Self::Topic, Self::Page];
}

/// A record that can be searched for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findable {
    /// What it is.
    pub kind: Kind,
    /// The last part of its path, or the whole of it for a page.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its title, or what it is about; empty where not known.
    pub title: String,
    /// Other names and titles of it.
    pub others: Vec<String>,
}

/// The name of a Supplement with the word written out, as people type it.
fn in_full(name: &str) -> Option<String> {
    name.contains("Suppl.").then(|| name.replace("Suppl.", "Supplement"))
}

/// Every record with a page of its own.
pub fn findables(dataset: &Dataset) -> Vec<Findable> {
    let mut all = Vec::new();
    for id in dataset.question_ids() {
        let titles = dataset.questions.iter().filter(|question| question.id == id).filter_map(|question| question.title.as_ref());
        let mut others: Vec<String> = titles.map(|title| title.value.clone()).collect();
        let title = others.pop().unwrap_or_default();
        others.push(format!("Question {}", id.to_string().trim_start_matches('Q')));
        all.push(Findable { kind: Kind::Question, slug: id.slug(), name: id.to_string(), title, others });
    }
    all.extend(dataset.deliverables.iter().map(|text| Findable {
        kind: Kind::Deliverable,
        slug: text.id.slug(),
        name: text.id.to_string(),
        title: text.title.clone().unwrap_or_default(),
        others: text.aliases.iter().cloned().chain(in_full(text.id.as_str())).collect(),
    }));
    all.extend(dataset.groups.iter().map(|group| Findable {
        kind: Kind::Group,
        slug: group.id.slug(),
        name: group.id.to_string(),
        title: group.name.clone().unwrap_or_default(),
        others: Vec::new(),
    }));
    all.extend(dataset.planning.topics.iter().map(|topic| Findable {
        kind: Kind::Topic,
        slug: topic.id.slug(),
        name: topic.name.clone(),
        title: topic.what.clone(),
        others: Vec::new(),
    }));
    all
}
