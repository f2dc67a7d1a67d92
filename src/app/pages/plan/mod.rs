//! Study-period planning for a new Question on quantum networks: what happened, what is possible from today, and by which rules.

mod replay;
mod routes;
mod rules;
mod story;
mod timeline;
mod topics;

use yew::prelude::*;

use crate::app::components::links::part_href;
use crate::app::planning::{calendar, today};
use crate::dataset::{Aim, GroupId};
use crate::embedded::dataset;
use crate::permalink::Route;
use crate::planning::{RouteOption, compare};

/// The parts of the page: the name of each for links, and its heading.
const PARTS: [(&str, &str); 6] = [
    ("story", "What happened, and what is ahead"),
    ("routes", "The ways to get there"),
    ("topics", "Candidate study topics"),
    ("replay", "The rules against the record"),
    ("rules", "Clocks, numbers, approval"),
    ("assumptions", "What is assumed"),
];

/// The study group that the page plans for.
pub fn home() -> GroupId {
    GroupId::Study(13)
}

/// The page.
pub fn plan() -> Html {
    let options = options();
    html! {
        <div class="page plan">
            <header class="plan-head">
                <h1>{"Planning a Question on quantum networks"}</h1>
                <p class="lead">{ answer(&options) }</p>
                <p class="small">
                    { format!("Counted from {}, the end of the month up to which the facts were collected. ", today()) }
                    <a href={part_href(&Route::Plan, "assumptions")}>{"What is assumed"}</a>
                </p>
            </header>
            <p class="row">
                <a class="go" href={Route::Planner.href()}>{"Make a plan of your own"}</a>
                <a class="go" href={Route::QuestionDraft.href()}>{"Write the Question"}</a>
            </p>
            <nav class="parts" aria-label="Parts of this page">
                <ul>
                    for (part, heading) in PARTS {
                        <li><a href={part_href(&Route::Plan, part)}>{ heading }</a></li>
                    }
                </ul>
            </nav>
            for (part, heading) in PARTS {
                <section id={part}>
                    <h2>{ heading }</h2>
                    { content(part, &options) }
                </section>
            }
        </div>
    }
}

/// What stands under a heading.
fn content(part: &str, options: &[RouteOption<'static>]) -> Html {
    match part {
        "story" => html! { <>{ timeline::timeline() }{ story::story() }</> },
        "routes" => routes::routes(options),
        "topics" => topics::topics(),
        "replay" => replay::replay(),
        "rules" => rules::rules(),
        _ => rules::assumptions(),
    }
}

/// Every route once, the earliest result first.
fn options() -> Vec<RouteOption<'static>> {
    let mut options: Vec<RouteOption<'static>> = Vec::new();
    for (_, aim) in Aim::WORDS {
        for option in compare(dataset(), calendar(), &home(), today(), *aim) {
            if options.iter().all(|known| known.route.id != option.route.id) {
                options.push(option);
            }
        }
    }
    options.sort_by_key(|option| (option.result.is_none(), option.result));
    options
}

/// The answer in three sentences.
fn answer(options: &[RouteOption<'static>]) -> String {
    let when = |aim: Aim| {
        let usual = dataset().planning.procedure.routes.iter().find(|route| route.aims.contains(&aim));
        let option = options.iter().find(|option| usual.is_some_and(|usual| usual.id == option.route.id));
        option.and_then(|option| option.result).map_or_else(|| "a date not known".to_owned(), |day| month(&day.to_string()))
    };
    format!(
        "A work item in an existing Question of {home} can be agreed from {item} on. A new Question takes until {question} on the normal route, \
         or until {wtsa} at the next WTSA. These dates rest on meetings that are only assumed.",
        home = home(),
        item = when(Aim::WorkItem),
        question = when(Aim::QuestionInPeriod),
        wtsa = when(Aim::QuestionAtWtsa),
    )
}

/// The month of a day: an assumed meeting is not worth more.
fn month(day: &str) -> String {
    day.get(..7).unwrap_or(day).to_owned()
}
