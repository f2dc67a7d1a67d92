//! The classifier's page.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use yew::prelude::*;

use crate::app::address;
use crate::app::classify::classify;
use crate::app::classify::form::ProposalForm;
use crate::app::classify::share::{Opened, Share, opened};
use crate::app::classify::verdict_view::VerdictView;
use crate::classifier::{Proposal, Verdict};
use crate::permalink::Route;

/// How long to wait after a keystroke, in milliseconds: the verdict follows the writer without a flicker at each letter.
const PAUSE: u32 = 200;

/// What the page needs.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ClassifyProps {
    /// The text that the reader is working on.
    pub draft: Proposal,
    /// Keeps a changed text.
    pub keep: Callback<Proposal>,
}

/// A proposal with the verdict on it.
type Answer = (Rc<Proposal>, Rc<Verdict>);

/// Text in, verdict and reasons out.
#[component]
pub fn Classify(props: &ClassifyProps) -> Html {
    let answer = use_state(|| (Rc::new(Proposal::default()), Rc::new(Verdict::empty())));
    let notice = use_state(|| None::<Opened>);
    let waiting = use_mut_ref(|| None::<Timeout>);
    use_shared_link(props.keep.clone(), notice.setter());
    {
        let (answer, waiting) = (answer.setter(), waiting.clone());
        use_effect_with(props.draft.clone(), move |draft| {
            let draft = draft.clone();
            *waiting.borrow_mut() = Some(Timeout::new(PAUSE, move || answer.set(judge(draft))));
        });
    }
    let on_change = {
        let (keep, notice) = (props.keep.clone(), notice.setter());
        use_callback((), move |draft: Proposal, ()| {
            // The address must not hold another text than the page.
            if !address::fragment().is_empty() {
                address::replace(&address::full_address(&Route::Classify));
            }
            notice.set(None);
            keep.emit(draft);
        })
    };
    let on_submit = {
        let (answer, draft) = (answer.setter(), props.draft.clone());
        Callback::from(move |()| {
            waiting.borrow_mut().take();
            answer.set(judge(draft.clone()));
        })
    };
    let (proposal, verdict) = &*answer;
    html! {
        <div class="page classify">
            <h1 tabindex="-1">{"Classify a proposal"}</h1>
            <p class="lead">{"Paste the title of a proposed work item, and its scope if there is one. The text stays on your device."}</p>
            <p class="needs-app" role="note">
                {"The classifier needs WebAssembly and scripts, and this browser has switched them off. Enhanced security in Edge, Lockdown Mode on \
                  Apple devices, or a rule of your organization may do so. All other pages can be read as they are."}
            </p>
            <div class="workbench">
                <div class="workbench-in">
                    { notice.as_ref().map(|notice| html! { <p class="notice" role="alert">{ notice.words() }</p> }).unwrap_or_default() }
                    <ProposalForm draft={props.draft.clone()} {on_change} {on_submit} />
                    <Share draft={props.draft.clone()} />
                </div>
                <VerdictView proposal={proposal.clone()} verdict={verdict.clone()} />
            </div>
        </div>
    }
}

/// The answer to a proposal.
fn judge(proposal: Proposal) -> Answer {
    let verdict = classify(&proposal);
    (Rc::new(proposal), Rc::new(verdict))
}

/// Takes the text of a shared link, when the page opens and when the fragment of its address changes.
#[hook]
fn use_shared_link(keep: Callback<Proposal>, notice: UseStateSetter<Option<Opened>>) {
    use_effect_with((), move |()| {
        let open = move || {
            if let Some((proposal, problem)) = opened(&address::fragment()) {
                if let Some(proposal) = proposal {
                    keep.emit(proposal);
                }
                notice.set(problem);
            }
        };
        open();
        let changes = EventListener::new(&window(), "hashchange", move |_| open());
        move || drop(changes)
    });
}
