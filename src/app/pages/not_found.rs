//! Any other address.

use yew::prelude::*;

use crate::permalink::Route;

/// Says that there is no such page, and where to go from here.
pub fn not_found() -> Html {
    html! {
        <div class="page">
            <h1>{"There is no such page"}</h1>
            <p class="lead">{"The address may be cut or mistyped. Addresses of this site do not change, so this one was never in use."}</p>
            <ul>
                <li><a href={Route::Home.href()}>{"Start page"}</a></li>
                <li><a href={Route::Questions.href()}>{"All Questions"}</a></li>
                <li><a href={Route::Plan.href()}>{"Planning a Question"}</a></li>
                <li><a href={Route::Classify.href()}>{"Classify a proposal"}</a></li>
            </ul>
        </div>
    }
}
