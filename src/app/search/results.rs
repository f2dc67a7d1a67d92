//! The page of results: what answers the query in the box, by kind. The address holds the query, so the page can be linked to.

use gloo::events::EventListener;
use yew::prelude::*;

use super::finder::{field, query_of};
use super::records::{href, kind_name, records};
use crate::app::address;
use crate::dataset::counted::counted;
use crate::search::{LONGEST, Results, find};

/// The results, live.
#[component]
pub fn ResultsPage() -> Html {
    let query = use_state(|| None::<String>);
    {
        let query = query.setter();
        use_effect_with((), move |()| {
            let field = field();
            let asked = query_of(&address::query());
            if let Some(field) = &field {
                // What was typed before the page was alive counts more.
                if field.value().is_empty() {
                    field.set_value(&asked);
                }
                query.set(Some(field.value()));
            }
            let listener = field.map(|field| {
                EventListener::new(&field.clone(), "input", move |_| {
                    let text = field.value();
                    let encoded = String::from(js_sys::encode_uri_component(&text));
                    address::show_query(&if text.is_empty() { String::new() } else { format!("?q={encoded}") });
                    query.set(Some(text));
                })
            });
            move || drop(listener)
        });
    }
    // Before the page is alive nothing is known of the address.
    let Some(query) = &*query else {
        return html! { <p class="small">{"Type a name or a few words into the box above."}</p> };
    };
    let results = find(records(), query);
    let count: usize = results.iter().map(|results| results.found.len()).sum();
    html! {
        <>
            <p role="status">{ summary(query, count) }</p>
            if query.chars().count() > LONGEST {
                <p class="notice">
                    {"This is a long text, and only its beginning was searched for. To see which Question a proposal belongs to, "}
                    <a href="classify/">{"paste it into the classifier"}</a>{"."}
                </p>
            }
            for results in &results {
                { group(results) }
            }
        </>
    }
}

/// How much was found.
fn summary(query: &str, count: usize) -> String {
    match (query.trim(), count) {
        ("", _) => "Type a name or a few words into the box above.".to_owned(),
        (_, 0) => {
            "Nothing was found in names and titles. Try fewer words, or the beginning of a word; punctuation does not matter.".to_owned()
        }
        (_, count) => format!("{}.", counted(count, "result")),
    }
}

/// The results of one kind.
fn group(results: &Results<'_>) -> Html {
    html! {
        <section class="results">
            <h2>{ kind_name(results.kind) }{" "}<span class="small">{ results.found.len().to_string() }</span></h2>
            <ul>
                for record in &results.found {
                    <li><a href={href(record)}>{ record.name.clone() }</a><span>{ record.title.clone() }</span></li>
                }
            </ul>
        </section>
    }
}

/// Shows the page of results, where this is it, and the results below the box otherwise.
#[cfg(feature = "hydrate")]
pub fn start() {
    use gloo::utils::document;
    if document().query_selector(".page.search").ok().flatten().is_some() {
        crate::app::interactive::start::<ResultsPage>();
    } else if let Some(place) = document().get_element_by_id(super::finder::PLACE) {
        yew::Renderer::<super::finder::Finder>::with_root(place).render();
    }
}
