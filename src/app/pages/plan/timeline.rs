//! The meetings on one time line, a strip for each year and a lane for each body, with an equal table.
//!
//! Places and widths are given in per cent of the strip, so that a strip has any width without distortion and without inline styles.

use yew::prelude::*;

use super::story;
use crate::app::components::evidence::evidence;
use crate::app::components::links::group_class;
use crate::app::open_data::MEETINGS;
use crate::app::planning::dates::{certainty, days, level};
use crate::app::planning::{calendar, meeting_name};
use crate::dataset::{Day, Event, GroupId, MeetingLevel};
use crate::embedded::dataset;
use crate::planning::network::Days;
use crate::planning::{Certainty, Meeting};

/// The first year shown: that of the consultation.
const FIRST_YEAR: u16 = 2023;
/// The last year shown: that of the next WTSA.
const LAST_YEAR: u16 = 2028;
/// The height of a lane, in hundredths of the size of letters.
const LANE: u16 = 175;

/// The bodies, in the order of the lanes.
fn lanes() -> [GroupId; 5] {
    let other = |name: &str| GroupId::Other(name.to_owned());
    [GroupId::Study(13), GroupId::Study(17), GroupId::Study(11), other("TSAG"), other("WTSA")]
}

/// The figure and the table.
pub fn timeline() -> Html {
    html! {
        <>
            <p>
                {"A Question can be approved by a full meeting only; a work item also by working parties. Since 2025 both kinds alternate."}
            </p>
            <figure class="time-line">
                <div class="years" aria-hidden="true">
                    for year in FIRST_YEAR..=LAST_YEAR {
                        { strip(year) }
                    }
                </div>
                <figcaption>{ key() }</figcaption>
            </figure>
            <p>
                <a href={MEETINGS} type="text/calendar">{"Calendar file of the meetings held and announced"}</a>
                {" (.ics): save it, or let your calendar program subscribe to its address. Assumed meetings are not in it."}
            </p>
            <details class="meetings-table">
                <summary>{"The same meetings as a table"}</summary>
                { table() }
            </details>
        </>
    }
}

/// What the shapes mean.
fn key() -> Html {
    let shape = |class: &'static str, words: &'static str| {
        html! { <li><svg class="key-shape" width="1.5em" height="1em" aria-hidden="true"><rect class={class} x="2" y="2" width="1.2em" height="0.75em" /></svg>{ words }</li> }
    };
    html! {
        <ul class="key">
            <li><svg class="key-shape" width="1.5em" height="1em" aria-hidden="true"><circle class="event" cx="0.75em" cy="0.5em" r="0.3em" /></svg>{"event of the story below"}</li>
            { shape("mark full held", "full meeting, held") }
            <li><svg class="key-shape" width="1.5em" height="1em" aria-hidden="true"><rect class="mark held" x="2" y="0.55em" width="1.2em" height="0.35em" /></svg>{"working parties, held"}</li>
            { shape("mark full announced", "announced") }
            { shape("mark full assumed", "assumed: nobody announced it") }
            <li><svg class="key-shape" width="1.5em" height="1em" aria-hidden="true"><rect class="now" x="0" y="0" width="1.2em" height="1em" /></svg>{ format!("date of the facts, {}", dataset().as_of) }</li>
        </ul>
    }
}

/// One year.
fn strip(year: u16) -> Html {
    let Some(first) = Day::from_ymd(year, 1, 1) else { return Html::default() };
    let year_days = Days { first, last: first.plus_months(12).plus_days(-1) };
    let lanes = lanes();
    let now = Days { first: dataset().as_of.first_day(), last: dataset().as_of.last_day() };
    html! {
        <>
            <ul class="lanes">
                <li class="year">{ year.to_string() }</li>
                <li class="events">{"Events"}</li>
                for lane in &lanes {
                    <li class={group_class(lane)}>{ lane.to_string() }</li>
                }
            </ul>
            <div class="strip">
                <p class="year">{ year.to_string() }</p>
                <svg class="strip-marks" width="100%" height={em(LANE * 6)} focusable="false">
                    if now.touches(year_days) {
                        <rect class="now" x={percent(now.first, year_days)} width={width(now, year_days)} y="0" height="100%" />
                    }
                    for quarter in [3, 6, 9] {
                        <line class="quarter" x1={percent(first.plus_months(quarter), year_days)} x2={percent(first.plus_months(quarter), year_days)} y1="0" y2="100%" />
                    }
                    <line class="lane-line" x1="0" x2="100%" y1={em(LANE)} y2={em(LANE)} />
                    for event in story::events() {
                        { dot(event, year_days) }
                    }
                    for (at, lane) in (1_u16..).zip(&lanes) {
                        <line class="lane-line" x1="0" x2="100%" y1={em((at + 1) * LANE)} y2={em((at + 1) * LANE)} />
                        <g class={group_class(lane)}>
                            for meeting in calendar().of_body(lane, MeetingLevel::WorkingParty) {
                                { mark(meeting, at, year_days) }
                            }
                        </g>
                    }
                </svg>
            </div>
        </>
    }
}

/// An event of the story, where it is known to the month.
fn dot(event: &Event, year: Days) -> Html {
    let day = event.start.first_day();
    if event.start.month.is_none() || day < year.first || day > year.last {
        return Html::default();
    }
    html! {
        <circle class="event" cx={percent(day, year)} cy={em(LANE / 2)} r="0.3em"><title>{ format!("{}: {}", event.start, event.what) }</title></circle>
    }
}

/// One meeting, where it begins in the year.
fn mark(meeting: &Meeting, lane: u16, year: Days) -> Html {
    if meeting.first < year.first || meeting.first > year.last {
        return Html::default();
    }
    let sure = match meeting.certainty {
        Certainty::Held => "held",
        Certainty::Announced => "announced",
        Certainty::Assumed | Certainty::Own => "assumed",
    };
    let (class, top, height) = match meeting.level {
        MeetingLevel::Plenary => (format!("mark full {sure}"), 30, 115),
        MeetingLevel::WorkingParty => (format!("mark {sure}"), 100, 45),
    };
    let days = Days { first: meeting.first, last: meeting.last };
    html! {
        <rect {class} x={percent(meeting.first, year)} width={width(days, year)} y={em(lane * LANE + top)} height={em(height)}>
            <title>{ line(meeting) }</title>
        </rect>
    }
}

/// A meeting in words.
fn line(meeting: &Meeting) -> String {
    format!("{}, {}, {} to {}, {}", meeting.body, level(meeting.level), meeting.first, meeting.last, meeting.certainty.word())
}

/// A place in a year, in per cent with one decimal.
fn percent(day: Day, year: Days) -> String {
    tenths(day.days_after(year.first), year)
}

/// The width of some days, in per cent; a day would be too narrow to see.
fn width(days: Days, year: Days) -> String {
    tenths((days.last.days_after(days.first) + 1).max(6), year)
}

/// Days as a part of a year, in per cent with one decimal.
fn tenths(days: i32, year: Days) -> String {
    let all = year.last.days_after(year.first) + 1;
    let tenths = days * 1000 / all;
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// Hundredths of the size of letters.
fn em(hundredths: u16) -> String {
    format!("{}.{:02}em", hundredths / 100, hundredths % 100)
}

/// Every meeting, in order.
fn table() -> Html {
    let lanes = lanes();
    let from = Day::from_ymd(FIRST_YEAR, 1, 1);
    let until = Day::from_ymd(LAST_YEAR, 12, 31);
    let shown = |meeting: &&Meeting| {
        lanes.contains(&meeting.body) && from.is_none_or(|from| meeting.first >= from) && until.is_none_or(|until| meeting.first <= until)
    };
    html! {
        <table class="cards">
            <thead><tr><th scope="col">{"Days"}</th><th scope="col">{"Body"}</th><th scope="col">{"Level"}</th><th scope="col">{"Date"}</th><th scope="col">{"What"}</th></tr></thead>
            <tbody>
                for meeting in calendar().meetings().iter().filter(shown) {
                    { row(meeting) }
                }
            </tbody>
        </table>
    }
}

/// One meeting with what its date rests on.
fn row(meeting: &Meeting) -> Html {
    let event = dataset().events.iter().find(|event| event.id == meeting.id);
    html! {
        <tr>
            <th scope="row">{ days(Days { first: meeting.first, last: meeting.last }) }</th>
            <td data-label="Body">{ meeting.body.to_string() }</td>
            <td data-label="Level">{ level(meeting.level) }</td>
            <td data-label="Date">{ certainty(meeting.certainty) }</td>
            <td data-label="What">
                { meeting_name(meeting) }
                if let Some(event) = event {
                    <>{" "}{ evidence(&event.evidence) }</>
                }
            </td>
        </tr>
    }
}
