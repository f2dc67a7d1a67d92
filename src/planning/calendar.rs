//! Meetings on one calendar, each with how sure its date is.

use crate::dataset::records::{Assumptions, Rhythm};
use crate::dataset::sorting::sort_by;
use crate::dataset::{Dataset, Day, Event, EventKind, GroupId, Length, MeetingLevel};

/// How sure the date of a meeting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// It was held.
    Held,
    /// It was announced; whether it was held is not recorded.
    Announced,
    /// Nobody announced it: it is assumed.
    Assumed,
    /// The reader entered it.
    Own,
}

impl Certainty {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Announced => "announced",
            Self::Assumed => "assumed",
            Self::Own => "your own",
        }
    }
}

/// A meeting with its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Key of the event or of the assumption; any text for a meeting of the reader's own.
    pub id: String,
    /// Whose meeting.
    pub body: GroupId,
    /// At which level; full meetings have the powers of working parties too.
    pub level: MeetingLevel,
    /// First day.
    pub first: Day,
    /// Last day: decisions are taken by then.
    pub last: Day,
    /// How sure the date is.
    pub certainty: Certainty,
}

impl Meeting {
    /// Whether it has the powers of a level.
    pub fn has_powers_of(&self, level: MeetingLevel) -> bool {
        self.level == MeetingLevel::Plenary || level == MeetingLevel::WorkingParty
    }

    /// The meeting that an event records, where it is one and known to the day.
    fn recorded(event: &Event) -> Option<Self> {
        let certainty = match event.kind {
            EventKind::Meeting => Certainty::Held,
            EventKind::MeetingPlanned => Certainty::Announced,
            _ => return None,
        };
        Some(Self {
            id: event.id.clone(),
            body: event.body.parse().ok()?,
            level: event.level?,
            first: event.start.day_known()?,
            last: event.end.unwrap_or(event.start).day_known()?,
            certainty,
        })
    }
}

/// Key of the assumed time within which a date of the reader's own is taken to be that of an assumed meeting.
const NEAR: &str = "length-same-meeting";

/// Meetings in the order of their first days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    meetings: Vec<Meeting>,
}

impl Calendar {
    /// The meetings that the dataset records as held or announced.
    pub fn recorded(dataset: &Dataset) -> Self {
        Self::of(dataset.events.iter().filter_map(Meeting::recorded).collect())
    }

    /// The recorded meetings, and after the date of the dataset those that are assumed, up to three years beyond the last study period, since work
    /// that begins in a period ends in the next.
    pub fn with_assumptions(dataset: &Dataset, assumptions: &Assumptions) -> Self {
        let recorded = Self::recorded(dataset).meetings;
        let from = dataset.as_of.first_day();
        let until = dataset.study_periods.last().map_or(from, |period| period.end.last_day()).plus_months(36);
        let single = assumptions.meetings.iter().map(|meeting| Meeting {
            id: meeting.id.clone(),
            body: meeting.body.clone(),
            level: meeting.level,
            first: meeting.start,
            last: meeting.end,
            certainty: Certainty::Assumed,
        });
        let regular = assumptions.rhythms.iter().flat_map(|rhythm| regular(rhythm, &recorded, from, until));
        let assumed: Vec<_> = single.chain(regular).collect();
        Self::of(recorded.into_iter().chain(assumed).collect())
    }

    /// The same with more meetings.
    #[must_use]
    pub fn with(self, more: &[Meeting]) -> Self {
        if more.is_empty() {
            return self;
        }
        Self::of(self.meetings.into_iter().chain(more.iter().cloned()).collect())
    }

    /// The same with the reader's own meetings. Each takes the place of the assumed meeting that it is a better date for: the one of its name,
    /// or the nearest of the same body and level, where that is near.
    #[must_use]
    pub fn with_own(mut self, assumptions: &Assumptions, own: &[Meeting]) -> Self {
        let near = assumptions.lengths.iter().find(|length| length.id == NEAR).map(|length| length.length);
        for meeting in own {
            let is_near = |other: &Meeting| {
                let (first, second) = (meeting.first.min(other.first), meeting.first.max(other.first));
                near.is_some_and(|near| second <= near.after(first))
            };
            let same = |other: &&Meeting| (&other.body, other.level) == (&meeting.body, meeting.level) && is_near(other);
            let assumed = || self.meetings.iter().filter(|other| other.certainty == Certainty::Assumed);
            let named = assumed().find(|other| other.id == meeting.id);
            let replaced = named.or_else(|| assumed().filter(same).min_by_key(|other| other.first.days_after(meeting.first).abs()));
            if let Some(id) = replaced.map(|other| other.id.clone()) {
                self.meetings.retain(|other| other.id != id);
            }
        }
        self.with(own)
    }

    /// Brings meetings into order.
    fn of(mut meetings: Vec<Meeting>) -> Self {
        sort_by(&mut meetings, |a, b| (a.first, a.last, &a.id).cmp(&(b.first, b.last, &b.id)));
        Self { meetings }
    }

    /// All meetings.
    pub fn meetings(&self) -> &[Meeting] {
        &self.meetings
    }

    /// The meetings of a body that have the powers of a level.
    pub fn of_body<'a>(&'a self, body: &'a GroupId, level: MeetingLevel) -> impl Iterator<Item = &'a Meeting> {
        self.meetings.iter().filter(move |meeting| meeting.body == *body && meeting.has_powers_of(level))
    }
}

/// The meetings of a rhythm within a time; none beside a meeting that is recorded.
fn regular(rhythm: &Rhythm, recorded: &[Meeting], from: Day, until: Day) -> Vec<Meeting> {
    let Some(last) = recorded.iter().find(|meeting| meeting.id == rhythm.after) else { return Vec::new() };
    let times = |count: u16| Length { number: rhythm.every.number.saturating_mul(count), unit: rhythm.every.unit };
    let half = times(1).after(last.first).days_after(last.first) / 2;
    let is_known = |day: Day| {
        let same = recorded.iter().filter(|meeting| meeting.body == rhythm.body && meeting.level == rhythm.level);
        same.into_iter().any(|meeting| meeting.first.days_after(day).abs() <= half)
    };
    let days = (1..=1000).map(|count| times(count).after(last.first)).take_while(|day| *day <= until);
    let days = days.filter(|day| *day >= from && !is_known(*day));
    let meeting = |first: Day| Meeting {
        id: format!("{}-{first}", rhythm.id),
        body: rhythm.body.clone(),
        level: rhythm.level,
        first,
        last: first.plus_days(i32::from(rhythm.days.max(1)) - 1),
        certainty: Certainty::Assumed,
    };
    days.map(meeting).collect()
}
