//! Days in words.

use yew::prelude::*;

use crate::dataset::{Day, MeetingLevel};
use crate::planning::network::Days;
use crate::planning::{Certainty, Due, Meeting};

/// A stretch of days; one day is written once.
pub fn days(days: Days) -> String {
    if days.first == days.last { days.first.to_string() } else { format!("{} to {}", days.first, days.last) }
}

/// A day that a machine can read as well.
pub fn day(day: Day) -> Html {
    html! { <time datetime={day.to_string()}>{ day.to_string() }</time> }
}

/// How sure a date is: a shape and a word.
pub fn certainty(certainty: Certainty) -> Html {
    let key = match certainty {
        Certainty::Held => "held",
        Certainty::Announced => "announced",
        Certainty::Assumed => "assumed",
        Certainty::Own => "own",
    };
    html! { <span class={format!("certainty certainty-{key}")}>{ certainty.word() }</span> }
}

/// A level of meetings, in the words of the field.
pub fn level(level: MeetingLevel) -> &'static str {
    match level {
        MeetingLevel::Plenary => "full meeting",
        MeetingLevel::WorkingParty => "working parties",
    }
}

/// A meeting in one line.
pub fn meeting(meeting: &Meeting) -> Html {
    let dates = days(Days { first: meeting.first, last: meeting.last });
    html! {
        <span class="meeting">{ format!("{}, {}, {dates} ", meeting.body, level(meeting.level)) }{ certainty(meeting.certainty) }</span>
    }
}

/// A deadline; on a weekend with the working day before.
pub fn due(due: &Due) -> String {
    if due.safe() == due.day { due.day.to_string() } else { format!("{}, a {}: better by {}", due.day, due.day.weekday(), due.safe()) }
}
