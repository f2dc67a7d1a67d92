//! Days, deadlines and conflicts in words, for pages and files alike.

use super::conflicts::Conflict;
use super::network::Days;
use super::plan::{Part, Plan};
use super::schedule::{Due, Milestone, Schedule};
use crate::dataset::counted::counted;
use crate::dataset::{Aim, MeetingLevel};

/// An aim, in words.
pub fn aim(aim: Aim) -> &'static str {
    match aim {
        Aim::QuestionInPeriod => "a new Question within the period",
        Aim::QuestionAtWtsa => "a new Question from the next WTSA on",
        Aim::RevisedQuestion => "a wider text of an existing Question",
        Aim::WorkItem => "a work item",
        Aim::WiderMandate => "a wider mandate of the study group",
    }
}

/// A stretch of days; one day is written once.
pub fn days(days: Days) -> String {
    if days.first == days.last { days.first.to_string() } else { format!("{} to {}", days.first, days.last) }
}

/// A level of meetings, in the words of the field.
pub fn level(level: MeetingLevel) -> &'static str {
    match level {
        MeetingLevel::Plenary => "full meeting",
        MeetingLevel::WorkingParty => "working parties",
    }
}

/// A deadline; on a weekend with the working day before.
pub fn due(due: &Due) -> String {
    if due.safe() == due.day { due.day.to_string() } else { format!("{}, a {}: better by {}", due.day, due.day.weekday(), due.safe()) }
}

/// What does not fit, in one or two sentences.
pub fn conflict(conflict: &Conflict, plan: &Plan, schedule: &Schedule<'_>) -> String {
    let item = |at: usize| plan.items.get(at).map_or("An item", |item| item.title.as_str());
    // With the item where it is a step of one: all items go through the same steps.
    let milestone = |at: usize| match schedule.milestones.get(at) {
        None => "A step".to_owned(),
        Some(Milestone { part: Part::Route, name, .. }) => format!("“{name}”"),
        Some(Milestone { part: Part::Item(at), name, .. }) => format!("“{name}” of “{}”", item(*at)),
    };
    let groups = |groups: &[_]| groups.iter().map(ToString::to_string).collect::<Vec<_>>().join(" and ");
    match conflict {
        Conflict::Circle(items) => {
            let names: Vec<_> = items.iter().map(|at| format!("“{}”", item(*at))).collect();
            format!("These items wait for each other: {}.", names.join(", "))
        }
        Conflict::NoMeeting { milestone: at, body, level: needed, only_working_parties } => {
            let weeks = if *only_working_parties { " Its working parties meet, but have not the power." } else { "" };
            let meeting = match needed {
                MeetingLevel::Plenary => "a full meeting",
                MeetingLevel::WorkingParty => "a meeting of working parties",
            };
            format!("{} needs {meeting} of {body}, and none is known that it can use.{weeks}", milestone(*at))
        }
        Conflict::AfterTarget { milestone: at, target } => format!("{} comes after {target}, when it is wanted.", milestone(*at)),
        Conflict::AfterPeriod { milestone: at, period } => format!("{} comes after the study period {period}.", milestone(*at)),
        Conflict::PinTooEarly { pin, earliest } => {
            let pinned = schedule.milestones.iter().position(|milestone| milestone.part == pin.part && milestone.key == pin.step);
            let name = pinned.map_or_else(|| "A step".to_owned(), milestone);
            format!("{name} cannot be on {}: {earliest} is the first day that the rest allows.", pin.day)
        }
        Conflict::FewSupporters { has, customary, .. } => {
            format!("{} counted; normally there are at least {customary}.", counted(*has, "supporter"))
        }
        Conflict::OtherOwner { item: at, owner } => format!("“{}” belongs to {owner}.", item(*at)),
        Conflict::TwoOwners { item: at, owners } => format!("“{}” has parts in {}: split it.", item(*at), groups(owners)),
        Conflict::NoLiaison { item: at, group } => format!("“{}” touches {group}, which is not asked.", item(*at)),
        Conflict::NoAnswer { item: at, group } => format!("“{}” asks {group}, and no meeting of {group} is known.", item(*at)),
        Conflict::DeadlinePast { milestone: at, meeting, due } => {
            let (body, first) = (&meeting.body, meeting.first);
            format!("{} cannot use the meeting of {body} on {first}: its deadline is {}.", milestone(*at), due.day)
        }
    }
}
