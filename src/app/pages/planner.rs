//! The planner's page around its interactive part.

use yew::prelude::*;

use crate::app::components::links::part_href;
use crate::app::interactive::ROOT;
use crate::permalink::Route;

/// What it is for, and what it rests on.
pub fn planner() -> Html {
    html! {
        <div class="page plan">
            <header class="plan-head">
                <h1>{"Make a plan"}</h1>
                <p class="lead">{"Say what you want and from when on: the dates follow from the procedure and the meetings, forward and backward."}</p>
                <p class="small">
                    {"Rules are read from the 2016 text and to be confirmed against the revision in force; meetings that nobody announced are assumed. "}
                    <a href={part_href(&Route::Plan, "rules")}>{"The rules"}</a>{" · "}
                    <a href={part_href(&Route::Plan, "assumptions")}>{"What is assumed"}</a>
                </p>
            </header>
            <p class="needs-app" role="note">
                {"Making a plan needs WebAssembly and scripts, and this browser has switched them off. Below is the plan for a new Question in SG13, \
                  counted from the date of the facts."}
            </p>
            <div id={ROOT}></div>
        </div>
    }
}
