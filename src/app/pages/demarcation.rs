//! The landscape: functional areas and Questions, text by text; and what came since the consultation.

use yew::prelude::*;

use crate::app::interactive::ROOT;
use crate::app::landscape::dates::words;
use crate::app::landscape::since::comparison;
use crate::dataset::overview::{Dimension, Stop};
use crate::embedded::overview;
use crate::landscape::View;
use crate::permalink::Route;

/// The key of the area of texts of which nothing tells their area (`data/areas.toml`).
const NO_AREA: &str = "not-known";

/// The interactive part, then the changes since the consultation.
pub fn demarcation() -> Html {
    let overview = overview();
    html! {
        <div class="page">
            <header class="question-head">
                <h1>{"The landscape"}</h1>
                <p class="lead">
                    { format!(
                        "Which Question has which texts on which part of the work, in {} functional areas, on any date. The areas are our reading of \
                         titles and scopes; a text may stand in up to three.",
                        overview.values(Dimension::Area).iter().filter(|area| area.key != NO_AREA).count(),
                    ) }
                </p>
                <p class="small">
                    <a href={since_consultation()}>{"Since the consultation of 2023"}</a>{" · "}
                    <a href={Route::Deliverables.href()}>{"All deliverables, group by group"}</a>
                </p>
            </header>
            <p class="needs-app" role="note">
                {"Dates, filters and files need WebAssembly and scripts, and this browser has switched them off. The matrix and the table show \
                  everything all the same."}
            </p>
            <div id={ROOT}></div>
            if let Some(stop) = overview.stops.first() {
                { since(stop) }
            }
        </div>
    }
}

/// What changed since the consultation: as a view, and without scripts as a part of the page.
fn since_consultation() -> String {
    let since = overview().stops.first().map(|stop| format!("?since={}", stop.date)).unwrap_or_default();
    format!("{}{since}#since-consultation", Route::Demarcation.path())
}

/// What came after a stop, for who follows a link to this part.
fn since(stop: &Stop) -> Html {
    let view = View { since: Some(stop.date), ..View::default() };
    html! {
        <section>
            <h2 id="since-consultation">{"Since the consultation"}</h2>
            <p>{ format!("The {} was in {}; the day is not known.", stop.name, words(stop.date)) }</p>
            { comparison(overview(), &view) }
        </section>
    }
}
