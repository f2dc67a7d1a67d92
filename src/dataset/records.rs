//! The records, one type per kind of fact. Field order is the packed form: see [`super::packed`].

mod areas;
mod bodies;
mod deliverables;
mod demarcation;
mod events;
mod evidence;
mod plans;
mod procedure;

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::ids::{AreaId, DeliverableId, GroupId, QuestionId, SourceId, TopicId};
use super::rules::Rulebook;
use super::sorting::sort_by_key;

pub use areas::{Area, Placement};
pub use bodies::{Group, GroupKind, Question, StudyPeriod};
pub use deliverables::{Amendment, Deliverable, DeliverableKind, Edition, OutsideTitle, Status};
pub use demarcation::{Demarcation, Mandate, OpenPoint, TwinSet};
pub use events::{Event, EventKind, MeetingLevel};
pub use evidence::{Attested, Evidence, EvidenceGrade, Source};
pub use plans::{
    AssumedLength, AssumedMeeting, Assumptions, Difference, DifferenceKind, Found, Home, PlanningFacts, Recorded, Replay, Rhythm, Says,
    Topic, TopicCompanion,
};
pub use procedure::{
    Ahead, Aim, Clock, MeetingBody, Procedure, Process, QuestionTest, Regulation, Route, RuleText, Step, StepKind, TestAbout, Threshold,
};

/// Everything Demarc knows, as of one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dataset {
    /// The day up to which the facts were collected.
    pub as_of: Date,
    /// Where facts come from.
    pub sources: Vec<Source>,
    /// Study groups and other bodies.
    pub groups: Vec<Group>,
    /// Study periods, oldest first.
    pub study_periods: Vec<StudyPeriod>,
    /// Questions, one record per study period and, where the text changed within one, per variant.
    pub questions: Vec<Question>,
    /// Recommendations, Supplements, reports and work items; editions and amendments are inside.
    pub deliverables: Vec<Deliverable>,
    /// Meetings and other dated events, oldest first.
    pub events: Vec<Event>,
    /// What each Question or group is there for.
    pub mandates: Vec<Mandate>,
    /// The demarcation agreed between the groups.
    pub demarcation: Vec<Demarcation>,
    /// Subjects treated in two or three groups.
    pub twins: Vec<TwinSet>,
    /// Functional areas, in reading order.
    pub areas: Vec<Area>,
    /// The areas of each deliverable.
    pub placements: Vec<Placement>,
    /// What the placements rest on.
    pub placement_evidence: Evidence,
    /// Points that the sources leave open.
    pub open_points: Vec<OpenPoint>,
    /// Titles of Recommendations on other subjects.
    pub outside: Vec<OutsideTitle>,
    /// What the titles of Recommendations on other subjects rest on.
    pub outside_evidence: Evidence,
    /// The vocabulary and the mandate rules of the classifier.
    pub rules: Rulebook,
    /// What a study-period plan is made from.
    pub planning: PlanningFacts,
}

impl Dataset {
    /// Rules, and no facts, up to a date.
    #[must_use]
    pub fn without_facts(as_of: Date, rules: Rulebook) -> Self {
        Self {
            as_of,
            sources: Vec::new(),
            groups: Vec::new(),
            study_periods: Vec::new(),
            questions: Vec::new(),
            deliverables: Vec::new(),
            events: Vec::new(),
            mandates: Vec::new(),
            demarcation: Vec::new(),
            twins: Vec::new(),
            areas: Vec::new(),
            placements: Vec::new(),
            placement_evidence: Evidence::nothing(),
            open_points: Vec::new(),
            outside: Vec::new(),
            outside_evidence: Evidence::nothing(),
            rules,
            planning: PlanningFacts::default(),
        }
    }

    /// The part that plans are made from, with the rest left empty: sources, periods, meetings, mandates, statements, procedure.
    #[must_use]
    pub fn for_planning(&self) -> Self {
        Self {
            questions: Vec::new(),
            deliverables: Vec::new(),
            twins: Vec::new(),
            areas: Vec::new(),
            placements: Vec::new(),
            open_points: Vec::new(),
            outside: Vec::new(),
            rules: Rulebook::default(),
            ..self.clone()
        }
    }

    /// The Questions, each number once, in print order.
    pub fn question_ids(&self) -> Vec<QuestionId> {
        let mut ids: Vec<_> = self.questions.iter().map(|question| question.id).collect();
        sort_by_key(&mut ids, |id| *id);
        ids.dedup();
        ids
    }

    /// The records of one Question, oldest first; empty where the dataset has none.
    pub fn question_records(&self, id: QuestionId) -> Vec<&Question> {
        self.questions.iter().filter(|question| question.id == id).collect()
    }

    /// The latest known title of a Question, with the record it is from.
    pub fn latest_title(&self, id: QuestionId) -> Option<(&Question, &Attested<String>)> {
        self.questions.iter().rev().filter(|question| question.id == id).find_map(|question| Some((question, question.title.as_ref()?)))
    }

    /// The Question that carries the work of an earlier one today; itself where it still has a mandate.
    pub fn question_today(&self, id: QuestionId) -> QuestionId {
        if self.mandates.iter().any(|mandate| mandate.question == Some(id)) {
            return id;
        }
        let continues = |question: &&Question| question.continues.as_ref().is_some_and(|earlier| earlier.value == id);
        self.questions.iter().rev().find(continues).map_or(id, |question| question.id)
    }

    /// The group of that name.
    pub fn group(&self, id: &GroupId) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == *id)
    }

    /// The deliverable of that name.
    pub fn deliverable(&self, id: &DeliverableId) -> Option<&Deliverable> {
        self.deliverables.iter().find(|deliverable| deliverable.id == *id)
    }

    /// The deliverable that a permalink leads to, by its id or by one it had before.
    pub fn deliverable_at(&self, slug: &str) -> Option<&Deliverable> {
        let mut all = self.deliverables.iter();
        all.find(|deliverable| std::iter::once(&deliverable.id).chain(&deliverable.former_ids).any(|id| id.slug() == slug))
    }

    /// The functional area of that key.
    pub fn area(&self, id: &AreaId) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == *id)
    }

    /// The areas of a deliverable, with the reason.
    pub fn placement(&self, id: &DeliverableId) -> Option<&Placement> {
        self.placements.iter().find(|placement| placement.id == *id)
    }

    /// The source of that key.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The candidate study topic of that key.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.planning.topics.iter().find(|topic| topic.id == *id)
    }

    /// The other deliverables that treat the same subject.
    pub fn twins_of(&self, id: &DeliverableId) -> Vec<&DeliverableId> {
        let sets = self.twins.iter().filter(|set| set.members.contains(id));
        sets.flat_map(|set| set.members.iter().filter(|member| *member != id)).collect()
    }
}
