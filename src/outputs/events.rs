//! What stands in a calendar: milestones, deadlines and meetings as events of whole days.

use super::text::sentence;
use super::{Origin, uid};
use crate::dataset::counted::counted;
use crate::dataset::{Dataset, Day, Length, RuleText, SourceId};
use crate::planning::network::Days;
use crate::planning::{Certainty, Due, Meeting, Milestone, Part, Plan, Schedule, words};

/// Key of the assumed time between a reminder and a deadline.
const REMINDER: &str = "length-reminder";

/// One event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Event {
    /// Its name that stays.
    pub(super) uid: String,
    /// The days.
    pub(super) days: Days,
    /// What a calendar shows.
    pub(super) summary: String,
    /// More, by paragraphs.
    pub(super) description: Vec<String>,
    /// What kind of event it is.
    pub(super) category: &'static str,
    /// How sure the date is.
    pub(super) certainty: Option<Certainty>,
    /// Whose meeting.
    pub(super) body: Option<String>,
    /// Where more is told.
    pub(super) url: Option<String>,
    /// When to remind the reader.
    pub(super) reminder: Option<Day>,
}

/// The events of a plan: each milestone with a date, and each deadline.
pub(super) fn of_plan(dataset: &Dataset, plan: &Plan, schedule: &Schedule<'_>, origin: &Origin) -> Vec<Event> {
    let mut events = Vec::new();
    for (at, milestone) in schedule.milestones.iter().enumerate() {
        let Some(days) = milestone.earliest else { continue };
        events.push(Event {
            uid: uid::of_milestone(plan, milestone, "milestone"),
            days,
            summary: with_item(&milestone.name, plan, milestone.part),
            description: reasons(dataset, schedule, milestone),
            category: if milestone.meeting.is_some() { "Meeting" } else { "Step" },
            certainty: certainty(schedule, at),
            body: milestone.meeting.as_ref().map(|meeting| meeting.body.to_string()),
            url: origin.plan_part("rules"),
            reminder: None,
        });
        events.extend(milestone.due.as_ref().map(|due| deadline(dataset, plan, schedule, milestone, due, origin)));
    }
    events
}

/// How sure the date of a milestone is: what hangs on an assumed meeting is assumed as well.
fn certainty(schedule: &Schedule<'_>, at: usize) -> Option<Certainty> {
    let own = schedule.milestones.get(at)?.meeting.as_ref().map(|meeting| meeting.certainty);
    let waited_for = std::iter::successors(Some(at), |at| schedule.milestones.get(*at)?.set_by);
    let mut meetings = waited_for.filter_map(|at| schedule.milestones.get(at)?.meeting.as_ref());
    if meetings.any(|meeting| meeting.certainty == Certainty::Assumed) { Some(Certainty::Assumed) } else { own }
}

/// The deadline of a milestone, with a reminder.
fn deadline(dataset: &Dataset, plan: &Plan, schedule: &Schedule<'_>, milestone: &Milestone<'_>, due: &Due, origin: &Origin) -> Event {
    let day = due.safe();
    let ahead_of = schedule.milestones.get(due.ahead_of);
    let meeting = ahead_of.and_then(|next| next.meeting.as_ref());
    let mut description = vec![format!("Last day: {}.", words::due(due))];
    if let Some(meeting) = meeting {
        description.push(format!("For the {}.", meeting_words(meeting)));
    }
    if let Some(clock) = dataset.planning.procedure.clock(&due.clock) {
        description.push(format!("{} {}.", clock.what, rule_text(dataset, &clock.text)));
        description.extend(sources(dataset, &clock.evidence.sources));
    }
    Event {
        uid: uid::of_milestone(plan, milestone, "deadline"),
        days: Days { first: day, last: day },
        summary: format!("Deadline: {}", with_item(&milestone.name, plan, milestone.part)),
        description,
        category: "Deadline",
        certainty: certainty(schedule, due.ahead_of),
        body: meeting.map(|meeting| meeting.body.to_string()),
        url: origin.plan_part(&due.clock),
        reminder: reminder(dataset).map(|length| length.before(day)),
    }
}

/// Meetings that are recorded.
pub(super) fn of_meetings(dataset: &Dataset, meetings: &[Meeting], origin: &Origin) -> Vec<Event> {
    let event = |meeting: &Meeting| {
        let record = dataset.events.iter().find(|event| event.id == meeting.id);
        let mut description =
            vec![format!("Full meetings can decide what working parties can; this is a {}.", words::level(meeting.level))];
        if meeting.level == crate::dataset::MeetingLevel::WorkingParty {
            description = vec!["Working parties meet; a Question needs a full meeting.".to_owned()];
        }
        description.extend(record.map(|record| record.what.clone()));
        description.extend(record.into_iter().flat_map(|record| sources(dataset, &record.evidence.sources)));
        Event {
            uid: uid::of_meeting(&meeting.id),
            days: Days { first: meeting.first, last: meeting.last },
            summary: format!("{}: {}", meeting.body, words::level(meeting.level)),
            description,
            category: "Meeting",
            certainty: Some(meeting.certainty),
            body: Some(meeting.body.to_string()),
            url: origin.plan_part("story"),
            reminder: None,
        }
    };
    meetings.iter().map(event).collect()
}

/// A name, with the item that it belongs to.
fn with_item(name: &str, plan: &Plan, part: Part) -> String {
    match part {
        Part::Route => name.to_owned(),
        Part::Item(at) => plan.items.get(at).map_or_else(|| name.to_owned(), |item| format!("{name}: {}", item.title)),
    }
}

/// Why a milestone stands on its days: meeting, who, what must hold, what comes of it, the rule.
fn reasons(dataset: &Dataset, schedule: &Schedule<'_>, milestone: &Milestone<'_>) -> Vec<String> {
    let mut reasons = Vec::new();
    if let Some(meeting) = &milestone.meeting {
        reasons.push(format!("In the {}.", meeting_words(meeting)));
    }
    reasons.push(milestone.slack().map_or_else(|| "The result does not wait for it.".to_owned(), slack_words));
    if let Some(step) = milestone.step {
        reasons.extend(step.who.as_ref().map(|who| format!("Who: {}", sentence(who))));
        reasons.extend(step.condition.clone());
        reasons.extend(step.output.as_ref().map(|output| format!("Output: {}", sentence(output))));
        let route = schedule.route.filter(|_| milestone.part == Part::Route);
        if let (Some(route), Some(clause)) = (route, &step.clause) {
            reasons
                .push(format!("{}.", rule_text(dataset, &RuleText { edition: route.text.edition.clone(), clause: Some(clause.clone()) })));
        }
        let known = step.evidence.as_ref().or(route.map(|route| &route.evidence));
        reasons.extend(known.into_iter().flat_map(|known| sources(dataset, &known.sources)));
    }
    reasons
}

/// How far something can slip.
pub(super) fn slack_words(slack: i32) -> String {
    match slack {
        ..0 => format!("Too late by {}.", counted(slack.unsigned_abs(), "day")),
        0 => "No day to spare.".to_owned(),
        _ => format!("Can slip by {}.", counted(slack, "day")),
    }
}

/// A meeting with its days and how sure they are.
pub(super) fn meeting_words(meeting: &Meeting) -> String {
    let days = words::days(Days { first: meeting.first, last: meeting.last });
    format!("{} of {}, {days} ({})", words::level(meeting.level), meeting.body, meeting.certainty.word())
}

/// Where a rule stands.
pub(super) fn rule_text(dataset: &Dataset, text: &RuleText) -> String {
    let name = dataset.planning.procedure.edition(text).map_or(text.edition.as_str(), |edition| edition.name.as_str());
    text.clause.as_ref().map_or_else(|| name.to_owned(), |clause| format!("{name}, {clause}"))
}

/// Where a fact was read.
fn sources(dataset: &Dataset, keys: &[SourceId]) -> Vec<String> {
    let known = keys.iter().filter_map(|key| dataset.sources.iter().find(|source| source.id == *key));
    known.map(|source| format!("Source: {} {}", source.name, source.url.as_deref().unwrap_or_default()).trim_end().to_owned()).collect()
}

/// How long before a deadline to remind.
fn reminder(dataset: &Dataset) -> Option<Length> {
    dataset.planning.assumptions.lengths.iter().find(|length| length.id == REMINDER).map(|length| length.length)
}
