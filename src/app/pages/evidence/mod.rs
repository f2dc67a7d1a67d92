//! How good the classifier is: every figure, every miss, and what the figures do not tell.

mod confidence;
pub mod misses;
mod owners;
mod peers;
mod result;
mod text;

use yew::prelude::*;

use crate::app::components::links::part_href;
use crate::app::components::prose::prose;
use crate::embedded::{DATA_VERSION, comparison, evaluation};
use crate::evaluation::{Evaluation, on};
use crate::permalink::Route;

/// The parts of the page: the name of each for links, and its heading.
const PARTS: [(&str, &str); 10] = [
    ("result", "In short"),
    ("method", "What was measured, and how"),
    ("sets", "The sets"),
    ("figures", "Every figure"),
    ("owners", "Who is found"),
    ("confusion", "Who is taken for whom"),
    ("confidence", "How far confidence can be trusted"),
    ("peers", "Beside other methods"),
    ("misses", "Every miss"),
    ("limits", "What the figures do not tell"),
];

/// The page.
pub fn evidence() -> Html {
    html! {
        <div class="page report">
            <h1>{"How good is the classifier?"}</h1>
            <p class="lead">{ text::LEAD }</p>
            <nav class="parts" aria-label="Parts of this page">
                <ul>
                    for (part, heading) in PARTS {
                        <li><a href={part_href(&Route::Evidence, part)}>{ heading }</a></li>
                    }
                </ul>
            </nav>
            for (part, heading) in PARTS {
                <section id={part}>
                    <h2>{ heading }</h2>
                    { content(part) }
                </section>
            }
        </div>
    }
}

/// What stands under a heading.
fn content(part: &str) -> Html {
    let evaluation = evaluation();
    match part {
        "result" => result::headlines(evaluation),
        "method" => method(evaluation),
        "sets" => result::sets(evaluation),
        "figures" => result::figures(evaluation),
        "owners" => owners::recall(evaluation),
        "confusion" => html! {
            <>
                { owners::confusion(evaluation, "locked", "Answers to the locked half") }
                { owners::confusion(evaluation, "families-titles", "Answers to each family left out") }
            </>
        },
        "confidence" => confidence(evaluation),
        "peers" => html! { <>{ prose(text::PEERS) }{ peers::peers(evaluation, comparison()) }</> },
        "misses" => misses::overview(evaluation),
        _ => prose(text::LIMITS),
    }
}

/// How it was measured, and with what.
fn method(evaluation: &Evaluation) -> Html {
    html! {
        <>
            { prose(text::METHOD) }
            <dl class="protocol">
                for (name, words) in text::SETS {
                    <div><dt>{ name }</dt><dd>{ words }</dd></div>
                }
            </dl>
            { prose(text::RIGHT) }
            <p>
                { format!("Measured with version {} of facts and rules", evaluation.dataset) }
                { if evaluation.dataset == DATA_VERSION { ", the one of this site." } else { ". The facts and rules of this site are newer." } }
                {" Anyone can repeat it: "}<code>{"cargo xtask eval"}</code>{"."}
            </p>
        </>
    }
}

/// Confidence against hits, and wrong answers among the surest.
fn confidence(evaluation: &Evaluation) -> Html {
    let sets: Vec<_> = ["families-titles", "locked"].iter().filter_map(|set| on(&evaluation.figures, set)).collect();
    html! {
        <>
            if let Some(locked) = on(&evaluation.figures, "locked") {
                { prose(text::CONFIDENCE) }
                { confidence::reliability(locked) }
                { confidence::bands(&sets) }
                <h3 id="coverage">{"Fewer answers, fewer wrong ones"}</h3>
                { prose(text::COVERAGE) }
                { confidence::coverage(locked, comparison()) }
            }
        </>
    }
}
