//! Days in words.

use yew::prelude::*;

use crate::dataset::Day;
use crate::planning::network::Days;
pub use crate::planning::words::{days, due, level};
use crate::planning::{Certainty, Meeting};

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

/// A meeting in one line.
pub fn meeting(meeting: &Meeting) -> Html {
    let dates = days(Days { first: meeting.first, last: meeting.last });
    html! {
        <span class="meeting">{ format!("{}, {}, {dates} ", meeting.body, level(meeting.level)) }{ certainty(meeting.certainty) }</span>
    }
}
