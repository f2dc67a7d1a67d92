//! The verdict: evidence first, then the answer, the reasons, and what to do next.

use std::rc::Rc;

use yew::prelude::*;

use super::{advice, gloss, headline, nearest, reasons};
use crate::app::components::footer::VERSION;
use crate::classifier::{Proposal, Verdict};
use crate::embedded::{DATA_VERSION, dataset};
use crate::permalink::Route;

/// What the view shows.
#[derive(Debug, Clone, Properties)]
pub struct VerdictViewProps {
    /// The text that was read.
    pub proposal: Rc<Proposal>,
    /// What was found.
    pub verdict: Rc<Verdict>,
}

/// A verdict is made once for each text: two are equal where they are the same in memory, and nothing compares them reason by reason.
impl PartialEq for VerdictViewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.verdict, &other.verdict)
    }
}

/// One verdict on one screen.
#[component]
pub fn VerdictView(props: &VerdictViewProps) -> Html {
    let VerdictViewProps { proposal, verdict } = props;
    let question = verdict.outcome.question().map(|id| id.to_string()).unwrap_or_default();
    let read = **proposal != Proposal::default();
    html! {
        <section id="verdict" class="verdict" aria-label="Verdict" data-outcome={verdict.outcome.name()} data-question={question}>
            // Filled only when there is something to say: a text here at the start would be read out.
            <p class="visually-hidden" role="status">{ if read { headline::spoken(verdict) } else { String::new() } }</p>
            if read {
                <div class="print-only" dir="auto">
                    <p><strong>{ proposal.title.clone() }</strong></p>
                    <p>{ proposal.scope.clone() }</p>
                </div>
                { gloss::gloss(&Route::Classify, html! { <h2>{"What counted in your text"}</h2> }, proposal, verdict) }
                { headline::headline(verdict) }
                { advice::warnings(proposal, verdict) }
                { nearest::overlap(verdict) }
                { advice::companions(verdict) }
                { advice::liaisons(verdict) }
                { reasons::reasons_for(proposal, verdict) }
                { reasons::reasons_against(proposal, verdict) }
                { nearest::precedents(verdict) }
                <p class="colophon small">{ colophon() }</p>
            } else {
                <p class="invitation">{"The verdict appears here: the Question in charge, the words that counted, the reasons, and whom to inform."}</p>
            }
        </section>
    }
}

/// What the verdict was made with.
fn colophon() -> String {
    let data = DATA_VERSION.get(..8).unwrap_or_default();
    format!("Advice, not a decision. Demarc {VERSION}, facts and rules {data} as of {}.", dataset().as_of)
}
