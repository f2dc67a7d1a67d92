//! The page of the writer of a draft Question, around its interactive part.

use yew::prelude::*;

use crate::app::interactive::ROOT;
use crate::permalink::Route;

/// What it is for, and what it rests on.
pub fn question_draft() -> Html {
    html! {
        <div class="page">
            <header class="question-head">
                <h1>{"Write a Question"}</h1>
                <p class="lead">
                    {"The text of a new Question in the parts that published ones have, with what it still lacks and where it overlaps with the \
                      Questions at work."}
                </p>
                <p class="small">
                    {"The parts follow what a proposal must hold by Resolution 1 (2016), to be confirmed against the edition in force. "}
                    <a href={Route::Planner.href()}>{"Make a plan first"}</a>{" · "}
                    <a href={Route::Plan.href()}>{"How Questions come into being"}</a>
                </p>
            </header>
            <p class="needs-app" role="note">
                {"Writing a draft here needs WebAssembly and scripts, and this browser has switched them off. The headings show what a draft \
                  Question holds."}
            </p>
            <div id={ROOT}></div>
        </div>
    }
}
