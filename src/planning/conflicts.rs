//! What does not fit in a plan, each with the rule that it breaks.

use super::build::Built;
use super::calendar::{Calendar, Meeting};
use super::plan::{Pin, Plan, PlanItem};
use super::schedule::{Due, Schedule};
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

    /// The rule that it breaks: the key of a clock, a threshold, a mandate, or a statement of the demarcation.
    pub fn rule(&self, dataset: &Dataset) -> Option<String> {
        match self {
            Self::DeadlinePast { due, .. } => Some(due.clock.clone()),
            Self::FewSupporters { threshold, .. } => Some(threshold.clone()),
            Self::OtherOwner { owner, .. } => {
                let mandate = dataset.mandates.iter().find(|mandate| mandate.group == *owner && mandate.question.is_none());
                mandate.map(|mandate| mandate.id.clone())
            }
            Self::TwoOwners { .. } => Some(SPLIT.to_owned()),
            Self::NoLiaison { .. } | Self::NoAnswer { .. } => Some(LIAISON.to_owned()),
            Self::Circle(_) | Self::NoMeeting { .. } | Self::AfterTarget { .. } | Self::AfterPeriod { .. } | Self::PinTooEarly { .. } => {
                None
            }
        }
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
                let meets = calendar.of_body(body, MeetingLevel::WorkingParty).any(|meeting| meeting.first >= since);
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
        if let Some(target) = plan.target.filter(|target| end > *target) {
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
