//! The classifier's page around its interactive part.

use yew::prelude::*;

use crate::app::interactive::ROOT;
use crate::permalink::Route;

/// What it is for, and what to do where it cannot run.
pub fn classify() -> Html {
    html! {
        <div class="page classify">
            <h1>{"Classify a proposal"}</h1>
            <p class="lead">{"Paste the title of a proposed work item, and its scope if there is one. The text stays on your device."}</p>
            <p class="needs-app" role="note">
                {"The classifier needs WebAssembly and scripts, and this browser has switched them off. Enhanced security in Edge, Lockdown Mode on \
                  Apple devices, or a rule of your organization may do so. All other pages can be read as they are."}
            </p>
            <div id={ROOT}></div>
            <p class="small"><a href={Route::Evidence.href()}>{"How good is the classifier? Every figure and every miss."}</a></p>
        </div>
    }
}
