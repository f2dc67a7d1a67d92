//! Every miss, with what we make of it.

use yew::prelude::*;

use crate::app::components::figures::{in_words, of_thousandths};
use crate::app::components::links::{deliverable_link, part_href};
use crate::app::components::prose::beginning;
use crate::embedded::evaluation;
use crate::evaluation::{Evaluation, Miss, on};
use crate::permalink::{MISS_PAGES, Route};

/// The most bytes shown of a scope: the page must stay light. The whole texts are in `data/gold/open/`.
const MOST_OF_SCOPE: usize = 120;

/// How many misses may be shown and where, then the names of the others.
pub fn overview(evaluation: &Evaluation) -> Html {
    html! {
        <>
            <p>
                { format!("{} texts were not answered exactly as expected, those of the locked half aside. ", evaluation.misses.len()) }
                {"Each with what was said instead, and what we make of it: "}{ parts(None) }{"."}
            </p>
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

/// A page of misses.
pub fn page(part: u8) -> Html {
    let evaluation = evaluation();
    let most = evaluation.misses.len().div_ceil(usize::from(MISS_PAGES)).max(1);
    let misses = evaluation.misses.chunks(most).nth(usize::from(part.saturating_sub(1))).unwrap_or_default();
    html! {
        <div class="page report">
            <header class="question-head">
                <h1>{ format!("What the classifier got wrong, part {part} of {MISS_PAGES}") }</h1>
                <p class="lead">
                    {"Texts that were not answered exactly as expected, with what was said instead and what we make of it. "}
                    <a href={part_href(&Route::Evidence, "misses")}>{"How good is the classifier?"}</a>
                </p>
                <nav class="list-parts" aria-label="Parts of the list">{"All of the list: "}{ parts(Some(part)) }{"."}</nav>
            </header>
            <ol class="misses">
                for miss in misses {
                    <li id={format!("miss-{}", slug(&miss.id))}>{ entry(evaluation, miss) }</li>
                }
            </ol>
            <nav class="list-parts" aria-label="Parts of the list, again">
                { beside(part.checked_sub(1), "Previous") }
                { beside(part.checked_add(1), "Next") }
                {"All of the list: "}{ parts(Some(part)) }{"."}
            </nav>
        </div>
    }
}

/// A link to the page before or after, where there is one.
fn beside(part: Option<u8>, word: &str) -> Html {
    part.filter(|part| (1..=MISS_PAGES).contains(part)).map_or_else(Html::default, |part| {
        html! { <><a href={Route::Misses(part).href()}>{ format!("{word}: part {part}") }</a>{" · "}</> }
    })
}

/// Links to the pages of misses, but for the present one.
fn parts(present: Option<u8>) -> Html {
    html! {
        for part in 1..=MISS_PAGES {
            if part > 1 { {", "} }
            if present == Some(part) {
                <span aria-current="page">{ format!("part {part}") }</span>
            } else {
                <a href={Route::Misses(part).href()}>{ format!("part {part}") }</a>
            }
        }
    }
}

/// One miss.
fn entry(evaluation: &Evaluation, miss: &Miss) -> Html {
    html! {
        <article class="miss">
            <h2>{ miss.title.clone() }</h2>
            <p class="row">{ name(&miss.id) }<span>{ format!("Expected: {}", in_words(&miss.expected)) }</span></p>
            <ul>
                for (set, said, confidence) in &miss.said {
                    <li>
                        { format!("Said: {}", in_words(said)) }
                        <span class="small">{ format!(" {}{}", sure(said, *confidence), title(evaluation, set)) }</span>
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

/// How sure an answer was; nothing where it was that there is too little text, of which the page of the classifier says no confidence either.
fn sure(said: &str, confidence: u16) -> String {
    if said == "insufficient" { String::new() } else { format!("confidence {} %; ", of_thousandths(confidence)) }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_little_text_has_no_confidence() {
        assert_eq!(sure("Q6/13", 874), "confidence 87 %; ");
        assert_eq!(sure("insufficient", 1000), "");
    }
}
