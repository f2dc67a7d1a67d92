//! The parts of the verdict view: a heading with what stands below it. The markup is compiled once, not once for each part.

use yew::prelude::*;

/// A part of the verdict under a heading.
pub fn part(class: &'static str, heading: &'static str, content: Html) -> Html {
    html! {
        <section {class}>
            <h2>{ heading }</h2>
            { content }
        </section>
    }
}

/// A part that lists something, by entries in `<li>`; nothing where there is nothing to list.
pub fn list(class: &'static str, heading: &'static str, entries: Vec<Html>) -> Html {
    if entries.is_empty() { Html::default() } else { part(class, heading, html! { <ul>{ entries }</ul> }) }
}

/// The answer: its kind as a class, its name, and what it says.
pub fn answer(class: &'static str, heading: &'static str, content: Html) -> Html {
    html! {
        <div class={format!("answer {class}")}>
            <h2>{ heading }</h2>
            { content }
        </div>
    }
}

/// What the reader can do next.
pub fn next(content: Html) -> Html {
    html! { <p class="next"><strong>{"Next: "}</strong>{ content }</p> }
}
