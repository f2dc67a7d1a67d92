//! The page of results around its interactive part.

use yew::prelude::*;

use crate::app::interactive::ROOT;
use crate::permalink::Route;

/// What is searched, and where to look without scripts.
pub fn search() -> Html {
    html! {
        <div class="page search">
            <h1>{"Search"}</h1>
            <p class="needs-app" role="note">{"The search needs WebAssembly and scripts, and this browser has switched them off. The lists below hold everything."}</p>
            <div id={ROOT}></div>
            <nav aria-label="Lists">
                <p class="small">
                    {"The search reads names and titles. All of it is in these lists: "}
                    <a href={Route::Questions.href()}>{"Questions"}</a>{" · "}
                    <a href={Route::Deliverables.href()}>{"Deliverables"}</a>{" · "}
                    <a href={Route::Groups.href()}>{"Groups"}</a>{" · "}
                    <a href={Route::Plan.href()}>{"Study topics"}</a>
                </p>
            </nav>
        </div>
    }
}
