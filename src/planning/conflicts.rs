//! What does not fit in a plan, each with the rule that it breaks.

use super::build::Built;
use super::calendar::{Calendar, Meeting};
use super::plan::{Pin, Plan, PlanItem};
use super::schedule::{Due, Milestone, Schedule};
use crate::dataset::sorting::sort_by_key;
use crate::dataset::{Aim, Dataset, Day, GroupId, MeetingLevel, StudyPeriod, StudyPeriodId, Topic};

/// Something that does not fit. The order is from what stops a plan to what is worth knowing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// Items wait for each other in a circle.
    Circle(Vec<usize>),
    /// No meeting with the power is known for a milestone.
    NoMeeting {
        /// The milestone.
        milestone: usize,
        /// Whose meeting is missing.
        body: GroupId,
        /// At which level.
        level: MeetingLevel,
        /// Whether its working parties meet in the time, which have not the power.
        only_working_parties: bool,
    },
    /// The result comes after the target.
    AfterTarget {
        /// The milestone of the result.
        milestone: usize,
        /// The target.
        target: Day,
    },
    /// The result comes after the study period.
    AfterPeriod {
        /// The milestone of the result.
        milestone: usize,
        /// The study period.
        period: StudyPeriodId,
    },
    /// A milestone cannot happen as early as it is pinned.
    PinTooEarly {
        /// The pin.
        pin: Pin,
        /// The earliest day.
        earliest: Day,
    },
    /// Fewer supporters than is customary.
    FewSupporters {
        /// How many there are.
        has: u16,
        /// How many there are normally at least.
        customary: u16,
        /// Key of the threshold.
        threshold: String,
    },
    /// A topic belongs to another group than the one that the item is proposed to.
    OtherOwner {
        /// The item.
        item: usize,
        /// Who would study the topic.
        owner: GroupId,
    },
    /// A topic has parts in several groups: one item would have two owners.
    TwoOwners {
        /// The item.
        item: usize,
        /// The groups.
        owners: Vec<GroupId>,
    },
    /// A group that the topic touches is not asked.
    NoLiaison {
        /// The item.
        item: usize,
        /// The group.
        group: GroupId,
    },
    /// A group is to be asked, and no meeting of it is known.
    NoAnswer {
        /// The item.
        item: usize,
        /// The group.
        group: GroupId,
    },
    /// The deadline of an earlier meeting is past.
    DeadlinePast {
        /// The milestone.
        milestone: usize,
        /// The meeting that cannot be used.
        meeting: Meeting,
        /// The deadline.
        due: Due,
    },
}

impl Conflict {
    /// Where it stands among the kinds, from what stops a plan to what is worth knowing.
    fn rank(&self) -> u8 {
        match self {
            Self::Circle(_) => 0,
            Self::NoMeeting { .. } => 1,
            Self::AfterTarget { .. } => 2,
            Self::AfterPeriod { .. } => 3,
            Self::PinTooEarly { .. } => 4,
            Self::FewSupporters { .. } => 5,
            Self::OtherOwner { .. } => 6,
            Self::TwoOwners { .. } => 7,
            Self::NoLiaison { .. } => 8,
            Self::NoAnswer { .. } => 9,
            Self::DeadlinePast { .. } => 10,
        }
    }

    /// The rule that it breaks; `None` where it is no rule but a wish of the reader's own.
    pub fn rule(&self, dataset: &Dataset, schedule: &Schedule<'_>) -> Option<Rule> {
        let procedure = &dataset.planning.procedure;
        match self {
            Self::DeadlinePast { due, .. } => {
                procedure.clock(&due.clock).map(|clock| Rule { key: clock.id.clone(), place: RulePlace::Plan, says: clock.what.clone() })
            }
            Self::FewSupporters { threshold, .. } => procedure.threshold(threshold).map(|threshold| Rule {
                key: threshold.id.clone(),
                place: RulePlace::Plan,
                says: threshold.what.clone(),
            }),
            Self::OtherOwner { owner, .. } => {
                let mandate = dataset.mandates.iter().find(|mandate| mandate.group == *owner && mandate.question.is_none())?;
                Some(Rule { key: mandate.id.clone(), place: RulePlace::Mandate, says: format!("The mandate of {owner}.") })
            }
            Self::TwoOwners { .. } => Some(Rule::statement(SPLIT, "A subject with two aspects becomes two items.")),
            Self::NoLiaison { .. } | Self::NoAnswer { .. } => Some(Rule::statement(LIAISON, "Groups keep each other informed by liaison.")),
            Self::NoMeeting { milestone, .. } => {
                let step = schedule.milestones.get(*milestone)?.step?;
                Some(Rule {
                    key: "rules".to_owned(), place: RulePlace::Plan, says: format!("“{}” is a step of the procedure.", step.name)
                })
            }
            Self::AfterPeriod { .. } => {
                let says = "Questions and mandates are set for a study period; WTSA decides what goes on.".to_owned();
                Some(Rule { key: "rules".to_owned(), place: RulePlace::Plan, says })
            }
            Self::PinTooEarly { pin, .. } => {
                let milestone = schedule.milestone(pin.part, &pin.step)?;
                let before = &schedule.milestones.get(milestone.set_by?)?.name;
                Some(Rule { key: "rules".to_owned(), place: RulePlace::Plan, says: format!("It waits for “{before}”.") })
            }
            Self::Circle(_) | Self::AfterTarget { .. } => None,
        }
    }
}

/// A rule that something breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its key: of a clock, a threshold, a mandate, a statement of the demarcation, or of the section with all rules.
    pub key: String,
    /// Where it is told.
    pub place: RulePlace,
    /// What it says, in a sentence.
    pub says: String,
}

/// Where a rule is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RulePlace {
    /// On the page of planning.
    Plan,
    /// With the mandate of a group.
    Mandate,
    /// Among the statements on the page about the site.
    About,
}

impl Rule {
    /// A statement of the demarcation.
    fn statement(key: &str, says: &str) -> Self {
        Self { key: key.to_owned(), place: RulePlace::About, says: says.to_owned() }
    }
}

/// The statement on subjects with two aspects.
const SPLIT: &str = "thumb-split";
/// The statement on liaison.
const LIAISON: &str = "demarcation-liaison";

/// Everything that does not fit, worst first.
pub(super) fn conflicts(dataset: &Dataset, calendar: &Calendar, plan: &Plan, schedule: &Schedule<'_>, built: &Built<'_>) -> Vec<Conflict> {
    let mut all = Vec::new();
    if !built.circle.is_empty() {
        all.push(Conflict::Circle(built.circle.clone()));
    }
    all.extend(built.silent.iter().map(|(item, group)| Conflict::NoAnswer { item: *item, group: group.clone() }));
    all.extend(without_meeting(calendar, plan, schedule));
    all.extend(late(dataset, plan, schedule));
    all.extend(plan.pins.iter().filter_map(|pin| pinned_too_early(pin, schedule)));
    all.extend(few_supporters(dataset, plan, schedule));
    for (at, item) in plan.items.iter().enumerate() {
        if let Some(topic) = item.topic.as_ref().and_then(|topic| dataset.topic(topic)) {
            all.extend(owners(at, item, topic));
            all.extend(not_asked(at, item, topic));
        }
    }
    for (milestone, dates) in schedule.milestones.iter().enumerate() {
        let past = dates.missed.iter().map(|missed| (missed.meeting.clone(), missed.due.clone()));
        all.extend(past.map(|(meeting, due)| Conflict::DeadlinePast { milestone, meeting, due }));
    }
    sort_by_key(&mut all, Conflict::rank);
    all
}

/// Milestones and deadlines of a plan that lie before a day: a plan that was kept, or a link, may be of last year.
pub fn past(schedule: &Schedule<'_>, today: Day) -> Vec<(usize, Day)> {
    let dates = |milestone: &Milestone<'_>| {
        let due = milestone.due.as_ref().map(|due| due.day);
        let held = milestone.meeting.as_ref().map(|meeting| meeting.first);
        due.into_iter().chain(held).filter(|day| *day < today).min()
    };
    let mut all: Vec<(usize, Day)> =
        schedule.milestones.iter().enumerate().filter_map(|(at, milestone)| Some((at, dates(milestone)?))).collect();
    sort_by_key(&mut all, |(_, day)| *day);
    all
}

/// The first milestone of each part that finds no meeting; what waits for it has no date either.
fn without_meeting(calendar: &Calendar, plan: &Plan, schedule: &Schedule<'_>) -> Vec<Conflict> {
    let mut all = Vec::new();
    // The milestones of a part stand together: since when it waits, and whether it is told already.
    let (mut part, mut since, mut told) = (None, plan.start, false);
    for (milestone, dates) in schedule.milestones.iter().enumerate() {
        if part != Some(dates.part) {
            (part, since, told) = (Some(dates.part), plan.start, false);
        }
        match (dates.earliest, &dates.needs) {
            (Some(days), _) => since = since.max(days.last),
            (None, Some((body, level))) if !told => {
                told = true;
                let later = |meeting: &&Meeting| meeting.first >= since && meeting.level == MeetingLevel::WorkingParty;
                let meets = calendar.of_body(body, MeetingLevel::WorkingParty).any(|meeting| later(&meeting));
                let only_working_parties = meets && *level == MeetingLevel::Plenary;
                all.push(Conflict::NoMeeting { milestone, body: body.clone(), level: *level, only_working_parties });
            }
            (None, _) => {}
        }
    }
    all
}

/// Results after the target or after the study period in which the plan starts.
fn late(dataset: &Dataset, plan: &Plan, schedule: &Schedule<'_>) -> Vec<Conflict> {
    let holds = |period: &&StudyPeriod| (period.start.first_day()..=period.end.last_day()).contains(&plan.start);
    let period = dataset.study_periods.iter().rfind(holds);
    let mut all = Vec::new();
    let results = schedule.result.into_iter().chain(schedule.item_results.iter().copied().flatten());
    for milestone in results {
        let Some(end) = schedule.milestones.get(milestone).and_then(|dates| dates.earliest).map(|days| days.last) else { continue };
        // What is wanted by a day is the result of the way, or the texts where there is no way to go.
        let is_wanted = schedule.result.is_none_or(|result| result == milestone);
        if let Some(target) = plan.target.filter(|target| is_wanted && end > *target) {
            all.push(Conflict::AfterTarget { milestone, target });
        }
        // What WTSA decides is for the next period.
        let is_for_next = matches!(plan.aim, Aim::QuestionAtWtsa | Aim::WiderMandate);
        if let Some(period) = period.filter(|period| end > period.end.last_day() && !is_for_next) {
            all.push(Conflict::AfterPeriod { milestone, period: period.id.clone() });
        }
    }
    all
}

/// A pin before the earliest day that the rest allows.
fn pinned_too_early(pin: &Pin, schedule: &Schedule<'_>) -> Option<Conflict> {
    let earliest = schedule.milestone(pin.part, &pin.step)?.earliest?.first;
    (earliest > pin.day).then(|| Conflict::PinTooEarly { pin: pin.clone(), earliest })
}

/// Fewer supporters than the route asks for.
fn few_supporters(dataset: &Dataset, plan: &Plan, schedule: &Schedule<'_>) -> Option<Conflict> {
    let threshold = dataset.planning.procedure.threshold(schedule.route?.supporters.as_deref()?)?;
    let has = plan.supporters.filter(|has| *has < threshold.number)?;
    Some(Conflict::FewSupporters { has, customary: threshold.number, threshold: threshold.id.clone() })
}

/// Whether the topic of an item belongs to the group that it is proposed to, and to it alone.
fn owners(at: usize, item: &PlanItem, topic: &Topic) -> Option<Conflict> {
    let mut owners: Vec<GroupId> = Vec::new();
    for home in &topic.homes {
        if !owners.contains(&home.group) {
            owners.push(home.group.clone());
        }
    }
    match owners.first() {
        Some(owner) if !owners.contains(&item.home) => Some(Conflict::OtherOwner { item: at, owner: owner.clone() }),
        Some(_) if owners.len() > 1 => Some(Conflict::TwoOwners { item: at, owners }),
        _ => None,
    }
}

/// The groups that a topic touches and that the item does not ask.
fn not_asked(at: usize, item: &PlanItem, topic: &Topic) -> Vec<Conflict> {
    let homes = topic.homes.iter().map(|home| &home.group);
    let companions = topic.companions.iter().map(|companion| &companion.group);
    let mut groups: Vec<&GroupId> = Vec::new();
    for group in homes.chain(companions) {
        if *group != item.home && !item.liaisons.contains(group) && !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups.into_iter().map(|group| Conflict::NoLiaison { item: at, group: group.clone() }).collect()
}
