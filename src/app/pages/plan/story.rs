//! What happened to the wish of 2023 for a Question on quantum networks, told by the recorded events.

use yew::prelude::*;

use crate::app::components::evidence::evidence;
use crate::app::components::links::question_link;
use crate::dataset::{Date, Event, Evidence};
use crate::embedded::dataset;

/// A part of the story: its heading, and the keys of its events, statements and open points.
struct Chapter {
    heading: &'static str,
    events: &'static [&'static str],
    statements: &'static [&'static str],
    open_points: &'static [&'static str],
}

/// The story, in order.
const CHAPTERS: [Chapter; 6] = [
    Chapter {
        heading: "2023: two groups consult",
        events: &["tsag-request-2023-05", "tsag-2023-05", "demarcation-2023"],
        statements: &["demarcation-next-step"],
        open_points: &[],
    },
    Chapter {
        heading: "Quantum networks are surveyed",
        events: &["fg-qit4n-2021-11", "sg13-supplements-2023-03", "qn-uc-2023-11", "y.sup98-2025-11"],
        statements: &[],
        open_points: &[],
    },
    Chapter {
        heading: "2024: the way to WTSA-24",
        events: &["tsag-2024-01", "sg13-2024-07", "tsag-2024-07", "sg17-2024-09", "wtsa-24"],
        statements: &[],
        open_points: &[],
    },
    Chapter {
        heading: "From 2025: the new period",
        events: &["sg13-2025-03", "sg17-2025-04", "sg13-2025-10", "sg13-2026-02", "sg17-2026-03", "sg17-2026-09"],
        statements: &[],
        open_points: &[],
    },
    Chapter { heading: "What came of the Question", events: &[], statements: &[], open_points: &["open-quantum-networks-question"] },
    Chapter { heading: "Ahead", events: &[], statements: &[], open_points: &["open-meeting-dates"] },
];

/// The recorded events of the story, in order.
pub fn events() -> impl Iterator<Item = &'static Event> {
    let ids = CHAPTERS.iter().flat_map(|chapter| chapter.events);
    ids.filter_map(|id| dataset().events.iter().find(|event| event.id == *id))
}

/// The story.
pub fn story() -> Html {
    html! {
        <ol class="story">
            for chapter in &CHAPTERS {
                <li>
                    <h3>{ chapter.heading }</h3>
                    <ul>{ entries(chapter) }</ul>
                </li>
            }
        </ol>
    }
}

/// What a chapter tells.
fn entries(chapter: &Chapter) -> Html {
    let data = dataset();
    let events = chapter.events.iter().filter_map(|id| data.events.iter().find(|event| event.id == *id));
    let statements = chapter.statements.iter().filter_map(|id| data.demarcation.iter().find(|statement| statement.id == *id));
    let points = chapter.open_points.iter().filter_map(|id| data.open_points.iter().find(|point| point.id == *id));
    let ahead = data.planning.assumptions.meetings.iter().filter(|_| chapter.heading == "Ahead");
    html! {
        <>
            for event in events {
                { entry(Some(&when(event.start, event.end)), &event.body, &event.what, &event.evidence) }
            }
            for statement in statements {
                { entry(None, "", &statement.text, &statement.evidence) }
            }
            for meeting in ahead {
                <li>
                    <p><strong>{ format!("{} to {} ", meeting.start, meeting.end) }</strong>{ meeting.what.clone() }</p>
                    <p class="small">{ format!("Assumed. {}", meeting.why) }</p>
                </li>
            }
            for point in points {
                <li>
                    <p>{ point.text.clone() }</p>
                    <div class="facts-line">
                        for id in &point.questions {
                            { question_link(*id) }
                        }
                        { evidence(&point.evidence) }
                    </div>
                </li>
            }
        </>
    }
}

/// One thing that happened.
fn entry(when: Option<&str>, body: &str, what: &str, known: &Evidence) -> Html {
    html! {
        <li>
            <p>
                if let Some(when) = when {
                    <strong>{ format!("{when} ") }</strong>
                }
                if !what.starts_with(body) {
                    { format!("{body}: ") }
                }
                { what.to_owned() }
            </p>
            { evidence(known) }
        </li>
    }
}

/// The days of an event as far as they are known.
fn when(start: Date, end: Option<Date>) -> String {
    end.map_or_else(|| start.to_string(), |end| format!("{start} to {end}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_story_names_records_that_exist() {
        let data = dataset();
        for chapter in &CHAPTERS {
            assert!(chapter.events.iter().all(|id| data.events.iter().any(|event| event.id == *id)), "{}", chapter.heading);
            assert!(chapter.statements.iter().all(|id| data.demarcation.iter().any(|said| said.id == *id)), "{}", chapter.heading);
            assert!(chapter.open_points.iter().all(|id| data.open_points.iter().any(|point| point.id == *id)), "{}", chapter.heading);
        }
    }
}
