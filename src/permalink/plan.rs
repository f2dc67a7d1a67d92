//! A plan in the fragment of a shared link.
//!
//! Within the [`envelope`], version 1 is a row of entries (postcard), one for each thing that the plan says. A cut link gives the entries
//! up to the cut; an entry that says nothing known is left out. The entries have types of their own here, which never change once released.

use serde::{Deserialize, Serialize};

use super::Problem;
use super::envelope::{open_entries, seal_entries};
use crate::dataset::{Aim, Day, GroupId, MeetingLevel};
use crate::planning::network::Days;
use crate::planning::{Begin, Certainty, Meeting, Part, Pin, Plan, PlanItem, Window};

/// One thing that a plan says. New kinds go to the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Entry {
    /// The aim, by its place in [`AIMS`].
    Aim(u8),
    Route(String),
    Home(String),
    Start(u32),
    Target(u32),
    Supporters(u16),
    Item(Item),
    Meeting(Held),
    Closed(String, u32, u32),
    /// The item, or the route where there is none; the step; the day.
    Pin(Option<u16>, String, u32),
}

/// A work item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Item {
    topic: Option<String>,
    title: String,
    home: String,
    process: String,
    at_once: bool,
    after: Vec<u16>,
    liaisons: Vec<String>,
}

/// A meeting of the reader's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Held {
    name: String,
    body: String,
    plenary: bool,
    first: u32,
    last: u32,
}

/// The aims in the order of their numbers in links, which never changes.
const AIMS: [Aim; 5] = [Aim::QuestionInPeriod, Aim::QuestionAtWtsa, Aim::RevisedQuestion, Aim::WorkItem, Aim::WiderMandate];

/// The fragment of a plan, without `#`; `None` for a plan larger than the site reads.
pub fn encode(plan: &Plan) -> Option<String> {
    seal_entries(&entries(plan)?)
}

/// Reads a fragment, with or without `#`; what it does not say is as in `default`.
///
/// # Errors
/// Where the fragment holds no whole plan.
pub fn decode(fragment: &str, default: &Plan) -> Result<Plan, Problem<Plan>> {
    open_entries(fragment, default.clone(), |plan, entry| {
        // An entry that says nothing known changes nothing.
        let _ = apply(plan, entry);
    })
}

/// What a plan says, entry by entry; `None` where a number is too large for a link.
fn entries(plan: &Plan) -> Option<Vec<Entry>> {
    let aim = AIMS.iter().position(|aim| *aim == plan.aim).and_then(|at| u8::try_from(at).ok())?;
    let mut all = vec![Entry::Aim(aim), Entry::Home(plan.home.to_string()), Entry::Start(number(plan.start))];
    all.extend(plan.route.clone().map(Entry::Route));
    all.extend(plan.target.map(|day| Entry::Target(number(day))));
    all.extend(plan.supporters.map(Entry::Supporters));
    for item in &plan.items {
        all.push(Entry::Item(Item {
            topic: item.topic.as_ref().map(ToString::to_string),
            title: item.title.clone(),
            home: item.home.to_string(),
            process: item.process.clone(),
            at_once: item.begin == Begin::AtOnce,
            after: item.after.iter().map(|at| u16::try_from(*at).ok()).collect::<Option<_>>()?,
            liaisons: item.liaisons.iter().map(ToString::to_string).collect(),
        }));
    }
    for meeting in &plan.own_meetings {
        all.push(Entry::Meeting(Held {
            name: meeting.id.clone(),
            body: meeting.body.to_string(),
            plenary: meeting.level == MeetingLevel::Plenary,
            first: number(meeting.first),
            last: number(meeting.last),
        }));
    }
    for window in &plan.closed {
        all.push(Entry::Closed(window.name.clone(), number(window.days.first), number(window.days.last)));
    }
    for pin in &plan.pins {
        let item = match pin.part {
            Part::Route => None,
            Part::Item(at) => Some(u16::try_from(at).ok()?),
        };
        all.push(Entry::Pin(item, pin.step.clone(), number(pin.day)));
    }
    Some(all)
}

/// Puts what an entry says into a plan; `None` where it says nothing known.
fn apply(plan: &mut Plan, entry: Entry) -> Option<()> {
    match entry {
        Entry::Aim(at) => plan.aim = *AIMS.get(usize::from(at))?,
        Entry::Route(route) => plan.route = Some(route),
        Entry::Home(home) => plan.home = home.parse().ok()?,
        Entry::Start(start) => plan.start = day(start)?,
        Entry::Target(target) => plan.target = Some(day(target)?),
        Entry::Supporters(count) => plan.supporters = Some(count),
        Entry::Item(item) => plan.items.push(PlanItem {
            topic: item.topic.and_then(|topic| topic.parse().ok()),
            title: item.title,
            home: item.home.parse().ok()?,
            process: item.process,
            begin: if item.at_once { Begin::AtOnce } else { Begin::WithQuestion },
            after: item.after.into_iter().map(usize::from).collect(),
            liaisons: item.liaisons.iter().filter_map(|group| group.parse().ok()).collect::<Vec<GroupId>>(),
        }),
        Entry::Meeting(held) => plan.own_meetings.push(Meeting {
            id: held.name,
            body: held.body.parse().ok()?,
            level: if held.plenary { MeetingLevel::Plenary } else { MeetingLevel::WorkingParty },
            first: day(held.first)?,
            last: day(held.last).filter(|last| day(held.first).is_some_and(|first| first <= *last))?,
            certainty: Certainty::Own,
        }),
        Entry::Closed(name, first, last) => {
            let days = Days { first: day(first)?, last: day(last).filter(|last| day(first).is_some_and(|first| first <= *last))? };
            plan.closed.push(Window { name, days });
        }
        Entry::Pin(item, step, pinned) => {
            let part = item.map_or(Part::Route, |at| Part::Item(usize::from(at)));
            plan.pins.push(Pin { part, step, day: day(pinned)? });
        }
    }
    Some(())
}

/// A day as a number that people can read too: 20261123.
fn number(day: Day) -> u32 {
    let date = day.date();
    u32::from(date.year) * 10_000 + u32::from(date.month.unwrap_or(1)) * 100 + u32::from(date.day.unwrap_or(1))
}

/// The day of such a number, where there is one.
fn day(number: u32) -> Option<Day> {
    let part = |number: u32| u8::try_from(number % 100).ok();
    Day::from_ymd(u16::try_from(number / 10_000).ok()?, part(number / 100)?, part(number)?)
}
