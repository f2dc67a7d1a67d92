//! Views of the dataset that several pages show.

use crate::dataset::{Area, AreaId, Attested, Dataset, Deliverable, GroupId, Mandate, Question, QuestionId, Status, TwinSet};

/// The texts of one Question, in the order of the data, by where they stand.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Texts<'a> {
    /// Approved or published, and valid.
    pub in_force: Vec<&'a Deliverable>,
    /// In work.
    pub under_study: Vec<&'a Deliverable>,
    /// Replaced, or in an unknown state.
    pub other: Vec<&'a Deliverable>,
}

impl<'a> Texts<'a> {
    /// Sorts texts by where they stand.
    fn of(deliverables: impl Iterator<Item = &'a Deliverable>) -> Self {
        let mut texts = Self::default();
        for deliverable in deliverables {
            match deliverable.status {
                Status::InForce | Status::Published => texts.in_force.push(deliverable),
                Status::UnderStudy => texts.under_study.push(deliverable),
                Status::Superseded | Status::Unknown => texts.other.push(deliverable),
            }
        }
        texts
    }

    /// All of them.
    pub fn all(&self) -> Vec<&'a Deliverable> {
        [self.in_force.as_slice(), &self.under_study, &self.other].concat()
    }
}

/// The texts that a Question is in charge of.
pub fn texts_of(dataset: &Dataset, question: QuestionId) -> Texts<'_> {
    Texts::of(dataset.deliverables.iter().filter(|deliverable| owner(deliverable) == Some(question)))
}

/// All texts of a group, in the order of the data.
pub fn texts_of_group<'a>(dataset: &'a Dataset, group: &GroupId) -> Vec<&'a Deliverable> {
    dataset.deliverables.iter().filter(|deliverable| deliverable.group == *group).collect()
}

/// The texts that stand in an area, be it their main one or another.
pub fn in_area<'a>(dataset: &'a Dataset, area: &AreaId) -> Vec<&'a Deliverable> {
    let placed = dataset.placements.iter().filter(|placement| placement.areas.contains(area));
    placed.filter_map(|placement| dataset.deliverable(&placement.id)).collect()
}

/// Texts by their main area, in the reading order of the areas; areas without any are left out.
pub fn by_main_area<'a>(dataset: &'a Dataset, texts: &[&'a Deliverable]) -> Vec<(&'a Area, Vec<&'a Deliverable>)> {
    let is_main =
        |text: &Deliverable, area: &Area| dataset.placement(&text.id).and_then(|placement| placement.areas.first()) == Some(&area.id);
    let with_texts = dataset.areas.iter().map(|area| (area, texts.iter().copied().filter(|text| is_main(text, area)).collect::<Vec<_>>()));
    with_texts.filter(|(_, texts)| !texts.is_empty()).collect()
}

/// The Question in charge of a text, where known.
pub fn owner(deliverable: &Deliverable) -> Option<QuestionId> {
    deliverable.question.as_ref().map(|question| question.value)
}

/// The aspect that the source document of 2023 gives a Question, with the record it is from.
pub fn aspect(dataset: &Dataset, id: QuestionId) -> Option<(&Question, &str)> {
    dataset.questions.iter().rev().filter(|question| question.id == id).find_map(|question| Some((question, question.aspect.as_deref()?)))
}

/// The latest known title of a Question, if it has one.
pub fn latest_title(dataset: &Dataset, id: QuestionId) -> Option<(&Question, &Attested<String>)> {
    dataset.latest_title(id)
}

/// The mandates of a Question: its own first, then those of its study group.
pub fn mandates_of(dataset: &Dataset, id: QuestionId) -> Vec<&Mandate> {
    let own = dataset.mandates.iter().filter(|mandate| mandate.question == Some(id));
    let group = dataset.mandates.iter().filter(|mandate| mandate.question.is_none() && mandate.group == id.study_group());
    own.chain(group).collect()
}

/// The study groups that have Questions at work, in the order of their numbers.
pub fn study_groups(dataset: &Dataset) -> Vec<GroupId> {
    let mut groups: Vec<_> = dataset.question_ids().into_iter().map(QuestionId::study_group).collect();
    groups.dedup();
    groups
}

/// A subject that a Question shares with others: its own texts and theirs.
#[derive(Debug, PartialEq, Eq)]
pub struct Shared<'a> {
    /// The record.
    pub set: &'a TwinSet,
    /// The texts of the Question asked for.
    pub here: Vec<&'a Deliverable>,
    /// The texts of others.
    pub there: Vec<&'a Deliverable>,
}

/// The subjects that a Question shares with others.
pub fn shared_subjects(dataset: &Dataset, id: QuestionId) -> Vec<Shared<'_>> {
    let split = |set| -> Shared<'_> {
        let set: &TwinSet = set;
        let members = set.members.iter().filter_map(|member| dataset.deliverable(member));
        let (here, there) = members.partition(|member| owner(member) == Some(id));
        Shared { set, here, there }
    };
    dataset.twins.iter().map(split).filter(|shared| !shared.here.is_empty() && !shared.there.is_empty()).collect()
}

/// The other Questions that come up beside this one: of the other aspects, then those that share a subject with it.
pub fn neighbours(dataset: &Dataset, id: QuestionId) -> Vec<QuestionId> {
    let shared = shared_subjects(dataset, id);
    let touches = |other: QuestionId| shared.iter().any(|subject| subject.there.iter().any(|text| owner(text) == Some(other)));
    let mut others: Vec<_> = dataset.question_ids().into_iter().filter(|other| *other != id).collect();
    others.retain(|other| aspect(dataset, *other).is_some() || touches(*other));
    others
}
