//! The part of the dataset that the app in the browser carries: what the classifier reads, and names to show.
//!
//! Pages of facts are made on the host, so that their texts need not be loaded as data. The part has its own small types, since reading a
//! record of the whole costs code for each of its fields; it unfolds into a [`Dataset`] with the rest left empty. A test compares the
//! verdicts of the two.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::ids::{DeliverableId, GroupId, QuestionId, SourceId, StudyPeriodId};
use super::records::{
    Attested, Dataset, Deliverable, DeliverableKind, Demarcation, Evidence, Group, GroupKind, Mandate, Question, Source, Status, TwinSet,
};
use super::rules::Rulebook;

/// What the app carries.
#[derive(Debug, Serialize, Deserialize)]
pub struct Lean {
    as_of: Date,
    /// The sources that rules cite: key, name, address.
    sources: Vec<(SourceId, String, Option<String>)>,
    /// Groups by name, where known.
    groups: Vec<(GroupId, Option<String>)>,
    /// Questions: title, and what they carry on.
    questions: Vec<(QuestionId, Option<String>, Option<QuestionId>)>,
    texts: Vec<Text>,
    mandates: Vec<(String, GroupId, Option<QuestionId>, String)>,
    /// The keys of the statements that rules cite.
    demarcation: Vec<String>,
    rules: Rulebook,
    /// The texts that treat the same subject in several groups.
    twins: Vec<Vec<DeliverableId>>,
}

/// A deliverable.
#[derive(Debug, Serialize, Deserialize)]
struct Text {
    id: DeliverableId,
    title: Option<String>,
    /// The words of the scope that tell something the title does not, each once, in no order of theirs: what precedents compare.
    scope: Option<String>,
    group: GroupId,
    question: Option<QuestionId>,
}

impl From<&Dataset> for Lean {
    fn from(dataset: &Dataset) -> Self {
        let mut rules = dataset.rules.clone();
        for concept in &mut rules.concepts {
            concept.follows_from.clear();
            concept.terms = sorted(&concept.terms);
        }
        for list in rules.reading.lists() {
            *list = sorted(list);
        }
        rules.liaisons.iter_mut().for_each(|liaison| liaison.follows_from.clear());
        let cited = |key: &str| rules.rules.iter().any(|rule| rule.follows_from.iter().any(|cited| cited == key));
        let sources = dataset.sources.iter().filter(|source| cited(source.id.as_str()));
        let statements = dataset.demarcation.iter().filter(|statement| cited(&statement.id));
        Self {
            as_of: dataset.as_of,
            sources: sources.map(|source| (source.id.clone(), source.name.clone(), source.url.clone())).collect(),
            groups: dataset.groups.iter().map(|group| (group.id.clone(), group.name.clone())).collect(),
            questions: dataset
                .questions
                .iter()
                .map(|question| (question.id, value(question.title.as_ref()), value(question.continues.as_ref())))
                .collect(),
            texts: dataset.deliverables.iter().map(|deliverable| Text::new(deliverable, &dataset.rules.reading.common)).collect(),
            mandates: dataset
                .mandates
                .iter()
                .map(|mandate| (mandate.id.clone(), mandate.group.clone(), mandate.question, mandate.aspect.clone()))
                .collect(),
            demarcation: statements.map(|statement| statement.id.clone()).collect(),
            rules,
            twins: dataset.twins.iter().map(|set| set.members.clone()).collect(),
        }
    }
}

impl Text {
    fn new(deliverable: &Deliverable, common: &[String]) -> Self {
        let words = |text: &str| -> Vec<String> {
            let text = text.to_lowercase();
            let words = text.split(|c: char| !c.is_alphanumeric());
            words
                .filter(|word| word.len() > 1 && word.contains(char::is_alphabetic) && !common.iter().any(|known| known == word))
                .map(str::to_owned)
                .collect()
        };
        let title = words(deliverable.title.as_deref().unwrap_or_default());
        let telling = |scope: &String| {
            let mut words = sorted(&words(scope));
            words.dedup();
            words.retain(|word| !title.contains(word));
            words.join(" ")
        };
        Self {
            id: deliverable.id.clone(),
            title: deliverable.title.clone(),
            scope: deliverable.scope.as_ref().map(telling),
            group: deliverable.group.clone(),
            question: value(deliverable.question.as_ref()),
        }
    }
}

/// Words or phrases in lower case and sorted, since like beside like compresses best; their order and case mean nothing.
fn sorted(phrases: &[String]) -> Vec<String> {
    let mut phrases: Vec<String> = phrases.iter().map(|phrase| phrase.to_lowercase()).collect();
    phrases.sort();
    phrases
}

impl From<Lean> for Dataset {
    fn from(lean: Lean) -> Self {
        let source = |(id, name, url)| Source { id, name, url, note: None };
        let group = |(id, name)| Group { id, kind: GroupKind::StudyGroup, name, role: String::new(), evidence: Evidence::nothing() };
        let twins = |members| TwinSet {
            id: String::new(),
            subject: String::new(),
            members,
            deciding: String::new(),
            evidence: Evidence::nothing(),
        };
        let mandate =
            |(id, group, question, aspect)| Mandate { id, group, question, aspect, text: String::new(), evidence: Evidence::nothing() };
        let statement = |id| Demarcation { id, text: String::new(), evidence: Evidence::nothing() };
        // No page of the app shows a study period; any key will do.
        let period: Option<StudyPeriodId> = "unknown".parse().ok();
        let question = |(id, title, continues): (QuestionId, Option<String>, Option<QuestionId>)| {
            period.clone().map(|study_period| bare_question(id, study_period, title, continues))
        };
        Self {
            sources: lean.sources.into_iter().map(source).collect(),
            groups: lean.groups.into_iter().map(group).collect(),
            questions: lean.questions.into_iter().filter_map(question).collect(),
            deliverables: lean.texts.into_iter().map(Deliverable::from).collect(),
            mandates: lean.mandates.into_iter().map(mandate).collect(),
            demarcation: lean.demarcation.into_iter().map(statement).collect(),
            twins: lean.twins.into_iter().map(twins).collect(),
            // Rules given here and not above: code to drop those that they would replace is a kilobyte.
            ..Self::without_facts(lean.as_of, lean.rules)
        }
    }
}

/// A record of a Question with what the app shows of it.
fn bare_question(id: QuestionId, study_period: StudyPeriodId, title: Option<String>, continues: Option<QuestionId>) -> Question {
    Question {
        id,
        study_period,
        variant: None,
        title: title.map(attested),
        working_party: None,
        aspect: None,
        scope: String::new(),
        scope_basis: None,
        study_points: Vec::new(),
        study_points_note: None,
        continues: continues.map(attested),
        predecessor: None,
        successor: None,
        evidence: Evidence::nothing(),
    }
}

impl From<Text> for Deliverable {
    fn from(text: Text) -> Self {
        Self {
            id: text.id,
            title: text.title,
            kind: DeliverableKind::Recommendation,
            target_kind: None,
            aliases: Vec::new(),
            former_ids: Vec::new(),
            group: text.group,
            question: text.question.map(attested),
            question_note: None,
            status: Status::Unknown,
            study_period: None,
            started: None,
            planned: None,
            process: None,
            editions: Vec::new(),
            scope: text.scope,
            scope_basis: None,
            tags: Vec::new(),
            revises: None,
            common_text: None,
            note: None,
            evidence: Evidence::nothing(),
        }
    }
}

/// A value whose evidence is not carried.
fn attested<T>(value: T) -> Attested<T> {
    Attested { value, evidence: Evidence::nothing() }
}

/// The value alone.
fn value<T: Clone>(attested: Option<&Attested<T>>) -> Option<T> {
    attested.map(|attested| attested.value.clone())
}
