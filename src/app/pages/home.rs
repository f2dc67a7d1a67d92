//! The start page.

use yew::prelude::*;

use crate::app::components::landscape::landscape;
use crate::app::components::links::part_href;
use crate::app::components::open_points::open_points;
use crate::app::components::question_list::question_list;
use crate::embedded::dataset;
use crate::permalink::Route;

/// How many open points the start page shows.
const FEW: usize = 4;

/// What this is, a box to paste a title, the demarcation, the Questions, what is open.
pub fn home() -> Html {
    html! {
        <div class="page home">
            <div class="hero">
            <div class="hero-words">
            <h1>{"Who does what in quantum standardization"}</h1>
            <p class="lead">
                {"Demarc tells which ITU-T study group and Question is in charge of a piece of work on quantum information technology, and why. \
                  It follows the demarcation that SG13 and SG17 agreed, and shows the source of every fact."}
            </p>
            </div>
            // A dialog form sends nothing anywhere: boot.js hands the text to the classifier's page.
            <form class="ask" method="dialog" data-to={Route::Classify.href()}>
                <label for="ask">{"Title of a proposed work item"}</label>
                <div class="ask-row">
                    <textarea id="ask" rows="2" autocomplete="off" />
                    <button type="submit" class="primary">{"Classify"}</button>
                </div>
                <p class="small">{"The text stays on your device. It is not sent anywhere."}</p>
            </form>
            </div>
            <section>
                <h2 id="glance">{"The demarcation at a glance"}</h2>
                { landscape() }
                <p>
                    <a href={Route::Demarcation.href()}>{"The whole landscape, text by text"}</a>{" · "}
                    <a href={part_href(&Route::Demarcation, "since-consultation")}>{"Since the consultation of 2023"}</a>
                </p>
            </section>
            <section>
                <h2>{"Questions"}</h2>
                { question_list(dataset().question_ids().into_iter()) }
            </section>
            <section>
                <h2>{"What is open"}</h2>
                { open_points(dataset().open_points.iter().filter(|point| !point.questions.is_empty()).take(FEW)) }
                <p><a href={part_href(&Route::Questions, "open-points")}>{ format!("All {} open points", dataset().open_points.len()) }</a></p>
            </section>
        </div>
    }
}
