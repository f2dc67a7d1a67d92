//! The part of the dataset that the app in the browser carries: what the classifier reads, and names to show.
//!
//! Pages of facts are made on the host, so that their texts need not be loaded as data. Same types, with the rest left empty; a test
//! compares the verdicts of the two.

use super::records::{Attested, Dataset, Deliverable, Evidence, Group, Mandate, Question, Source};

/// The dataset without what only pages of facts show.
pub fn lean(dataset: &Dataset) -> Dataset {
    let mut rules = dataset.rules.clone();
    for concept in &mut rules.concepts {
        concept.follows_from.clear();
    }
    for liaison in &mut rules.liaisons {
        liaison.follows_from.clear();
    }
    let cited = |key: &str| rules.rules.iter().any(|rule| rule.follows_from.iter().any(|cited| cited == key));
    Dataset {
        as_of: dataset.as_of,
        sources: dataset.sources.iter().filter(|source| cited(source.id.as_str())).map(source).collect(),
        groups: dataset.groups.iter().map(group).collect(),
        study_periods: Vec::new(),
        questions: dataset.questions.iter().map(question).collect(),
        deliverables: dataset.deliverables.iter().map(deliverable).collect(),
        events: Vec::new(),
        mandates: dataset.mandates.iter().map(mandate).collect(),
        demarcation: dataset.demarcation.iter().filter(|statement| cited(&statement.id)).cloned().collect(),
        twins: Vec::new(),
        open_points: Vec::new(),
        outside: Vec::new(),
        outside_evidence: bare(&dataset.outside_evidence),
        rules,
    }
}

/// A grade without what it rests on.
fn bare(evidence: &Evidence) -> Evidence {
    Evidence { grade: evidence.grade, note: None, sources: Vec::new() }
}

/// A value without what it rests on.
fn value<T: Clone>(attested: &Attested<T>) -> Attested<T> {
    Attested { value: attested.value.clone(), evidence: bare(&attested.evidence) }
}

fn source(source: &Source) -> Source {
    Source { note: None, ..source.clone() }
}

fn group(group: &Group) -> Group {
    Group { role: String::new(), evidence: bare(&group.evidence), ..group.clone() }
}

fn question(question: &Question) -> Question {
    Question {
        id: question.id,
        study_period: question.study_period.clone(),
        variant: None,
        title: question.title.as_ref().map(value),
        working_party: None,
        aspect: question.aspect.clone(),
        scope: String::new(),
        scope_basis: None,
        study_points: Vec::new(),
        study_points_note: None,
        continues: question.continues.as_ref().map(value),
        predecessor: None,
        successor: None,
        evidence: bare(&question.evidence),
    }
}

fn deliverable(deliverable: &Deliverable) -> Deliverable {
    Deliverable {
        aliases: Vec::new(),
        question: deliverable.question.as_ref().map(value),
        question_note: None,
        study_period: None,
        started: None,
        planned: None,
        process: None,
        editions: Vec::new(),
        scope_basis: None,
        tags: Vec::new(),
        revises: None,
        common_text: None,
        note: None,
        evidence: bare(&deliverable.evidence),
        ..deliverable.clone()
    }
}

fn mandate(mandate: &Mandate) -> Mandate {
    Mandate { text: String::new(), evidence: bare(&mandate.evidence), ..mandate.clone() }
}
