//! Every miss, with what we make of it.

use yew::prelude::*;

use crate::app::components::figures::{in_words, of_thousandths};
use crate::app::components::links::deliverable_link;
use crate::app::components::prose::beginning;
use crate::evaluation::{Evaluation, Miss, on};

/// The most bytes shown of a scope: the page must stay light. The whole texts are in `data/gold/open/`.
const MOST_OF_SCOPE: usize = 120;

/// The misses that may be shown, then the names of the others.
pub fn misses(evaluation: &Evaluation) -> Html {
    html! {
        <>
            <p>{ format!("{} texts were not answered exactly as expected, those of the locked half aside.", evaluation.misses.len()) }</p>
            <ol class="misses">
                for miss in &evaluation.misses {
                    <li id={format!("miss-{}", slug(&miss.id))}>{ entry(evaluation, miss) }</li>
                }
            </ol>
            <h3>{"Misses of the locked half"}</h3>
            <p>{"Their texts are not shown, so that nobody writes rules from them."}</p>
            <dl class="facts locked">
                for (set, ids) in evaluation.locked_misses.iter().filter(|(_, ids)| !ids.is_empty()) {
                    <div><dt>{ title(evaluation, set) }</dt><dd>{ format!("{}: {}", ids.len(), ids.join(", ")) }</dd></div>
                }
            </dl>
        </>
    }
}

/// One miss.
fn entry(evaluation: &Evaluation, miss: &Miss) -> Html {
    html! {
        <article class="miss">
            <h3>{ miss.title.clone() }</h3>
            <p class="row">{ name(&miss.id) }<span>{ format!("Expected: {}", in_words(&miss.expected)) }</span></p>
            <ul>
                for (set, said, confidence) in &miss.said {
                    <li>
                        { format!("Said: {}", in_words(said)) }
                        <span class="small">{ format!(" confidence {} %; {}", of_thousandths(*confidence), title(evaluation, set)) }</span>
                    </li>
                }
            </ul>
            if let Some(why) = &miss.why {
                <p class="small">{ format!("Why it was expected: {why}") }</p>
            }
            if let Some(scope) = &miss.scope {
                <details><summary>{"Scope of the text"}</summary><p class="scope">{ beginning(scope, MOST_OF_SCOPE) }</p></details>
            }
            if let Some(comment) = &miss.comment {
                <p class="comment">{ comment.clone() }</p>
            } else {
                <p class="unknown">{"Not yet commented."}</p>
            }
        </article>
    }
}

/// The name of a text: a link where it is a deliverable.
fn name(id: &str) -> Html {
    id.parse().map_or_else(|_| html! { <span class="text-id">{ id.to_owned() }</span> }, |id| deliverable_link(&id))
}

/// A name as a part of an address.
fn slug(id: &str) -> String {
    id.parse::<crate::dataset::DeliverableId>().map_or_else(|_| id.to_owned(), |id| id.slug())
}

/// A set in words.
fn title(evaluation: &Evaluation, set: &str) -> String {
    on(&evaluation.figures, set).map_or_else(|| set.to_owned(), |figures| figures.title.clone())
}
