//! How Questions, mandates and work items come into being: the rules with their clocks, the routes and their steps.

use serde::{Deserialize, Serialize};

use super::super::ids::SourceId;
use super::super::length::Length;
use super::super::words::words;
use super::events::MeetingLevel;
use super::evidence::Evidence;

/// The procedure as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Procedure {
    /// The texts that rules are read from.
    pub editions: Vec<Regulation>,
    /// Lengths of time that rules set.
    pub clocks: Vec<Clock>,
    /// Numbers that rules set.
    pub thresholds: Vec<Threshold>,
    /// What a study group must establish before a draft Question goes on.
    pub tests: Vec<QuestionTest>,
    /// The ways to an aim.
    pub routes: Vec<Route>,
    /// The ways to approve the text of a work item.
    pub processes: Vec<Process>,
}

impl Procedure {
    /// The clock of that key.
    pub fn clock(&self, id: &str) -> Option<&Clock> {
        self.clocks.iter().find(|clock| clock.id == id)
    }

    /// The route of that key.
    pub fn route(&self, id: &str) -> Option<&Route> {
        self.routes.iter().find(|route| route.id == id)
    }

    /// The process of that name.
    pub fn process(&self, id: &str) -> Option<&Process> {
        self.processes.iter().find(|process| process.id == id)
    }

    /// The threshold of that key.
    pub fn threshold(&self, id: &str) -> Option<&Threshold> {
        self.thresholds.iter().find(|threshold| threshold.id == id)
    }

    /// The text that a rule is read from.
    pub fn edition(&self, rule: &RuleText) -> Option<&Regulation> {
        self.editions.iter().find(|edition| edition.id == rule.edition)
    }
}

/// A text that rules are read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regulation {
    /// Stable key.
    pub id: String,
    /// The text with its edition.
    pub name: String,
    /// What to mind before relying on it.
    pub caution: String,
    /// Where it was read.
    pub source: SourceId,
}

/// Where a rule stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleText {
    /// Key of the edition.
    pub edition: String,
    /// Where in it, if known.
    pub clause: Option<String>,
}

/// A length of time that a rule sets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// Stable key.
    pub id: String,
    /// What it says, as a sentence.
    pub what: String,
    /// How long.
    pub length: Length,
    /// Where it stands.
    pub text: RuleText,
    /// What it rests on.
    pub evidence: Evidence,
}

/// A number that a rule sets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// Stable key.
    pub id: String,
    /// What it says, as a sentence.
    pub what: String,
    /// How many.
    pub number: u16,
    /// Where it stands.
    pub text: RuleText,
    /// What it rests on.
    pub evidence: Evidence,
}

/// What a study group must establish before a draft Question goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionTest {
    /// Which of them.
    pub about: TestAbout,
    /// What it asks, as a sentence.
    pub what: String,
    /// Where it stands.
    pub text: RuleText,
    /// What it rests on.
    pub evidence: Evidence,
}

/// What a test is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TestAbout {
    /// What the Question is for.
    Purpose,
    /// How urgent its Recommendations are.
    Priority,
    /// What it shares with others.
    Overlap,
}

words!(TestAbout {
    Purpose = "purpose",
    Priority = "priority",
    Overlap = "overlap",
});

/// What a plan is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Aim {
    /// A new Question between two WTSAs.
    QuestionInPeriod,
    /// A new Question decided by the next WTSA.
    QuestionAtWtsa,
    /// The text of an existing Question, widened.
    RevisedQuestion,
    /// A work item in an existing Question.
    WorkItem,
    /// The mandate of a study group, widened.
    WiderMandate,
}

words! {
    Aim {
        QuestionInPeriod = "question in the period",
        QuestionAtWtsa = "question at WTSA",
        RevisedQuestion = "revised question",
        WorkItem = "work item",
        WiderMandate = "wider mandate",
    }
}

/// A way to an aim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// Stable key.
    pub id: String,
    /// In a few words.
    pub name: String,
    /// What it leads to.
    pub aims: Vec<Aim>,
    /// When it applies.
    pub when: String,
    /// Who decides last.
    pub decides: String,
    /// Key of the step that gives the result; steps behind it follow from it.
    pub result: String,
    /// Key of the threshold of supporters, where a rule names one.
    pub supporters: Option<String>,
    /// What undoes it.
    pub reversible: String,
    /// What may go wrong.
    pub risks: Vec<String>,
    /// What happens, one after the other.
    pub steps: Vec<Step>,
    /// Where it stands.
    pub text: RuleText,
    /// What it rests on.
    pub evidence: Evidence,
}

/// A way to approve the text of a work item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Process {
    /// `AAP`, `TAP` or `Agreement`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it applies.
    pub when: String,
    /// Key of the step that gives the result.
    pub result: String,
    /// What was not found.
    pub unknown: Option<String>,
    /// What happens, one after the other.
    pub steps: Vec<Step>,
    /// Where it stands.
    pub text: RuleText,
    /// What it rests on.
    pub evidence: Evidence,
}

/// One step of a route or a process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Key within the route.
    pub id: String,
    /// What happens.
    pub name: String,
    /// How it takes its time.
    pub kind: StepKind,
    /// Keys of the steps before it.
    pub after: Vec<String>,
    /// What it must be ahead of.
    pub before: Vec<Ahead>,
    /// Who acts.
    pub who: Option<String>,
    /// What must hold.
    pub condition: Option<String>,
    /// The document that comes of it.
    pub output: Option<String>,
    /// Where in the edition of the route.
    pub clause: Option<String>,
    /// What it rests on; `None` where it rests on what the route rests on.
    pub evidence: Option<Evidence>,
}

/// A step is done so long before another begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ahead {
    /// Key of the other step.
    pub step: String,
    /// Key of the clock.
    pub clock: String,
}

/// How a step takes its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepKind {
    /// Work of people, as fast as they are.
    Work,
    /// A meeting of a body, at least of a level.
    Meeting(MeetingBody, MeetingLevel),
    /// It runs for the time of a clock, by its key.
    Period(String),
}

/// Whose meeting a step needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MeetingBody {
    /// The study group that the plan is made for.
    Home,
    /// TSAG.
    Tsag,
    /// WTSA.
    Wtsa,
}

words! {
    MeetingBody {
        Home = "home",
        Tsag = "TSAG",
        Wtsa = "WTSA",
    }
}
