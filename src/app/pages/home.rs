//! The start page.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::components::landscape::landscape;
use crate::app::components::open_points::open_points;
use crate::app::components::question_list::question_list;
use crate::classifier::Proposal;
use crate::embedded::dataset;
use crate::permalink::Route;

/// What the start page needs.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct HomeProps {
    /// The text that the reader is working on.
    pub draft: Proposal,
    /// Keeps a changed text.
    pub keep: Callback<Proposal>,
    /// Opens a page.
    pub open: Callback<Route>,
}

/// What this is, a box to paste a title, the demarcation, the Questions, what is open.
#[component]
pub fn Home(props: &HomeProps) -> Html {
    let field = use_node_ref();
    let submit = {
        let (field, props) = (field.clone(), props.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let title = field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
            props.keep.emit(Proposal { title, ..props.draft.clone() });
            props.open.emit(Route::Classify);
        })
    };
    html! {
        <div class="page home">
            <div class="hero">
            <div class="hero-words">
            <h1 tabindex="-1">{"Who does what in quantum standardization"}</h1>
            <p class="lead">
                {"Demarc tells which ITU-T study group and Question is in charge of a piece of work on quantum information technology, and why. \
                  It follows the demarcation that SG13 and SG17 agreed, and shows the source of every fact."}
            </p>
            </div>
            // A dialog form sends nothing anywhere, even before the app has started.
            <form class="ask" method="dialog" onsubmit={submit}>
                <label for="ask">{"Title of a proposed work item"}</label>
                <div class="ask-row">
                    <textarea id="ask" ref={field} rows="2" dir="auto" autocomplete="off" />
                    <button type="submit" class="primary">{"Classify"}</button>
                </div>
                <p class="small">{"The text stays on your device. It is not sent anywhere."}</p>
            </form>
            </div>
            <section>
                <h2 id="glance">{"The demarcation at a glance"}</h2>
                { landscape() }
            </section>
            <section>
                <h2>{"Questions"}</h2>
                { question_list(dataset().question_ids().into_iter()) }
            </section>
            <section>
                <h2>{"What is open"}</h2>
                { open_points(dataset().open_points.iter()) }
            </section>
        </div>
    }
}
