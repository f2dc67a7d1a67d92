//! The classifier: text in, verdict and reasons out.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use yew::prelude::*;

use super::classify;
use super::form::ProposalForm;
use super::share::{Opened, Share, opened};
use super::verdict_view::VerdictView;
use crate::app::{address, draft};
use crate::classifier::{Proposal, Verdict};

/// How long to wait after a keystroke, in milliseconds: the verdict follows the writer without a flicker at each letter.
const PAUSE: u32 = 200;

/// A proposal with the verdict on it.
type Answer = (Rc<Proposal>, Rc<Verdict>);

/// The form on one side, the verdict on the other.
#[component]
pub fn Workbench() -> Html {
    let text = use_state(Proposal::default);
    let answer = use_state(|| (Rc::new(Proposal::default()), Rc::new(Verdict::empty())));
    let notice = use_state(|| None::<Opened>);
    let waiting = use_mut_ref(|| None::<Timeout>);
    use_shared_link(text.setter(), notice.setter());
    {
        let (answer, waiting) = (answer.setter(), waiting.clone());
        use_effect_with((*text).clone(), move |text| {
            let text = text.clone();
            *waiting.borrow_mut() = Some(Timeout::new(PAUSE, move || answer.set(judge(text))));
        });
    }
    let on_start = {
        let text = text.setter();
        use_callback((), move |found: Proposal, ()| {
            // A shared text counts more.
            if !matches!(opened(&address::fragment()), Some((Some(_), _))) {
                draft::keep(&found);
                text.set(found);
            }
        })
    };
    let on_change = {
        let (text, notice) = (text.setter(), notice.setter());
        use_callback((), move |changed: Proposal, ()| {
            // The address must not hold another text than the page.
            if !address::fragment().is_empty() {
                address::replace(&address::page());
            }
            draft::keep(&changed);
            notice.set(None);
            text.set(changed);
        })
    };
    let on_submit = {
        let (answer, text) = (answer.setter(), (*text).clone());
        Callback::from(move |()| {
            waiting.borrow_mut().take();
            answer.set(judge(text.clone()));
        })
    };
    let (proposal, verdict) = &*answer;
    html! {
        <div class="workbench">
            <div class="workbench-in">
                if let Some(notice) = *notice {
                    <p class="notice" role="alert">{ notice.words() }</p>
                }
                <ProposalForm text={(*text).clone()} {on_start} {on_change} {on_submit} />
                <Share text={(*text).clone()} />
            </div>
            <VerdictView proposal={proposal.clone()} verdict={verdict.clone()} />
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
fn use_shared_link(text: UseStateSetter<Proposal>, notice: UseStateSetter<Option<Opened>>) {
    use_effect_with((), move |()| {
        let open = move || {
            let Some((proposal, problem)) = opened(&address::fragment()) else { return };
            if let Some(proposal) = proposal {
                draft::keep(&proposal);
                text.set(proposal);
            }
            notice.set(problem);
        };
        open();
        let changes = EventListener::new(&window(), "hashchange", move |_| open());
        move || drop(changes)
    });
}
