//! Words quoted from the reader's text.

use yew::prelude::*;

use crate::classifier::{Proposal, Span};

/// At most this many words are quoted in one place.
const MOST: usize = 6;

/// The words at some places of a text, each once, isolated from the direction of the text around them.
pub fn quoted(spans: impl Iterator<Item = Span>, proposal: &Proposal) -> Html {
    let mut found: Vec<&str> = Vec::new();
    for span in spans {
        let words = span.text(proposal);
        if found.len() < MOST && !found.iter().any(|known| known.eq_ignore_ascii_case(words)) {
            found.push(words);
        }
    }
    html! {
        for (index, words) in found.into_iter().enumerate() {
            <>if index > 0 { {", "} }<bdi class="words">{ words.to_owned() }</bdi></>
        }
    }
}
