//! What a record names exists.

use std::collections::BTreeSet;

use crate::dataset::ids::{DeliverableId, GroupId, QuestionId, StudyPeriodId};
use crate::dataset::records::Dataset;
use crate::dataset::source::areas::AREAS;
use crate::dataset::source::bodies::{GROUPS, QUESTIONS, STUDY_PERIODS};
use crate::dataset::source::citations::{citations, question_label};
use crate::dataset::source::deliverables::DELIVERABLES;
use crate::dataset::source::demarcation::{MANDATES, OPEN_POINTS, TWINS};
use crate::dataset::source::evidence::SOURCES;
use crate::dataset::source::reader::Reader;
use crate::dataset::source::spelling;

/// The names that there are.
struct Known<'r> {
    reader: &'r mut Reader,
    sources: BTreeSet<String>,
    groups: BTreeSet<String>,
    study_periods: BTreeSet<String>,
    questions: BTreeSet<String>,
    deliverables: BTreeSet<String>,
}

impl Known<'_> {
    /// Reports a name that no record of a file has.
    fn expect(&mut self, place: (&str, &str, &str), target: &str, name: &str) {
        let names = match target {
            SOURCES => &self.sources,
            GROUPS => &self.groups,
            STUDY_PERIODS => &self.study_periods,
            QUESTIONS => &self.questions,
            _ => &self.deliverables,
        };
        if names.contains(name) || self.reader.may_hold(target, name) {
            return;
        }
        let near = spelling::nearest(name, names.iter().map(String::as_str));
        let advice = near.map_or_else(|| format!("add it to {target} first"), |near| format!("did you mean \"{near}\"?"));
        let (file, record, field) = place;
        self.reader.fault(file, record, field, format!("\"{name}\" is not in {target}; {advice}"));
    }

    fn group(&mut self, place: (&str, &str, &str), id: &GroupId) {
        self.expect(place, GROUPS, &id.to_string());
    }

    fn study_period(&mut self, place: (&str, &str, &str), id: Option<&StudyPeriodId>) {
        if let Some(id) = id {
            self.expect(place, STUDY_PERIODS, id.as_str());
        }
    }

    /// A Question, which must be one of the group in charge where there is one.
    fn question(&mut self, place: (&str, &str, &str), id: QuestionId, group: Option<&GroupId>) {
        self.expect(place, QUESTIONS, &id.to_string());
        if let Some(group) = group.filter(|group| **group != id.study_group()) {
            let (file, record, field) = place;
            let message = format!("{id} is a Question of {}, but the field group says {group}; mend one of them", id.study_group());
            self.reader.fault(file, record, field, message);
        }
    }

    fn deliverable(&mut self, place: (&str, &str, &str), id: &DeliverableId) {
        self.expect(place, DELIVERABLES, id.as_str());
    }
}

/// Reports names of records that do not exist.
pub(super) fn check(reader: &mut Reader, dataset: &Dataset) {
    let mut known = Known {
        reader,
        sources: dataset.sources.iter().map(|source| source.id.to_string()).collect(),
        groups: dataset.groups.iter().map(|group| group.id.to_string()).collect(),
        study_periods: dataset.study_periods.iter().map(|period| period.id.to_string()).collect(),
        questions: dataset.questions.iter().map(|question| question.id.to_string()).collect(),
        deliverables: dataset.deliverables.iter().map(|deliverable| deliverable.id.to_string()).collect(),
    };
    for citation in citations(dataset) {
        for source in citation.sources {
            known.expect((citation.file, &citation.record, &citation.field), SOURCES, source.as_str());
        }
    }
    check_questions(&mut known, dataset);
    check_deliverables(&mut known, dataset);
    for mandate in &dataset.mandates {
        known.group((MANDATES, &mandate.id, "group"), &mandate.group);
        if let Some(question) = mandate.question {
            known.question((MANDATES, &mandate.id, "question"), question, Some(&mandate.group));
        }
    }
    for point in &dataset.open_points {
        for question in &point.questions {
            known.question((OPEN_POINTS, &point.id, "questions"), *question, None);
        }
    }
    for placement in &dataset.placements {
        known.deliverable((AREAS, placement.id.as_str(), "id"), &placement.id);
    }
    check_twins(&mut known, dataset);
}

/// Questions: their group, their study period, and what they continue.
fn check_questions(known: &mut Known<'_>, dataset: &Dataset) {
    for question in &dataset.questions {
        let label = question_label(question);
        known.group((QUESTIONS, &label, "id"), &question.id.study_group());
        known.study_period((QUESTIONS, &label, "study_period"), Some(&question.study_period));
        let Some(earlier) = &question.continues else { continue };
        known.question((QUESTIONS, &label, "continues"), earlier.value, None);
        if earlier.value == question.id {
            let message = "a Question does not continue itself; the same number in another study period needs no entry here";
            known.reader.fault(QUESTIONS, &label, "continues", message);
        }
    }
}

/// Deliverables: their group, Question, study periods, and the text they revise.
fn check_deliverables(known: &mut Known<'_>, dataset: &Dataset) {
    for deliverable in &dataset.deliverables {
        let id = deliverable.id.as_str();
        known.group((DELIVERABLES, id, "group"), &deliverable.group);
        known.study_period((DELIVERABLES, id, "study_period"), deliverable.study_period.as_ref());
        if let Some(question) = &deliverable.question {
            known.question((DELIVERABLES, id, "question"), question.value, Some(&deliverable.group));
        }
        for edition in &deliverable.editions {
            let place = |field| format!("edition {}, {field}", edition.approved);
            known.study_period((DELIVERABLES, id, &place("study_period")), edition.study_period.as_ref());
            if let Some(question) = &edition.question {
                known.question((DELIVERABLES, id, &place("question")), question.value, Some(&deliverable.group));
            }
        }
        if let Some(revised) = &deliverable.revises {
            known.deliverable((DELIVERABLES, id, "revises"), revised);
        }
    }
}

/// Twins: the members exist, and are of more than one group.
fn check_twins(known: &mut Known<'_>, dataset: &Dataset) {
    for twin in &dataset.twins {
        for member in &twin.members {
            known.deliverable((TWINS, &twin.id, "members"), member);
        }
        let found: Vec<_> = twin.members.iter().filter_map(|member| dataset.deliverable(member)).collect();
        let groups: BTreeSet<_> = found.iter().map(|member| &member.group).collect();
        if found.len() == twin.members.len() && groups.len() < 2 {
            known.reader.fault(TWINS, &twin.id, "members", "twins are texts of two or more groups; name at least one of each");
        }
    }
}
