//! Results below the box in the head of a page: a list to choose from by keyboard, as the combobox pattern of the ARIA practices has it.
//!
//! The box itself is plain HTML, so that what is typed is never lost; this hears what happens in it and fills the list.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::records::{href, kind_name, records};
use crate::dataset::counted::counted;
use crate::dataset::findable::Findable;
use crate::search::find;

/// The box.
pub const FIELD: &str = "search";
/// Where the list goes.
pub const PLACE: &str = "search-list";
/// At most so many of each kind, since the list should fit below the box; the page of results has all.
const EACH: usize = 5;

/// The box in the head of the page.
pub fn field() -> Option<HtmlInputElement> {
    document().get_element_by_id(FIELD)?.dyn_into().ok()
}

/// The query in an address.
pub fn query_of(address: &str) -> String {
    web_sys::UrlSearchParams::new_with_str(address).ok().and_then(|parts| parts.get("q")).unwrap_or_default()
}

/// What the list shows.
#[derive(Debug, Clone, Default, PartialEq)]
struct List {
    query: String,
    /// Which entry is chosen.
    at: Option<usize>,
    open: bool,
}

/// The entries of a query, with the kind over the first of each.
fn entries(query: &str) -> Vec<&'static Findable> {
    find(records(), query).into_iter().flat_map(|results| results.found.into_iter().take(EACH)).collect()
}

/// The element of an entry.
fn entry_id(at: usize) -> String {
    format!("search-{at}")
}

/// The list.
#[component]
pub fn Finder() -> Html {
    let list = use_state(|| List { query: field().map(|field| field.value()).unwrap_or_default(), at: None, open: true });
    let latest = use_mut_ref(List::default);
    *latest.borrow_mut() = (*list).clone();
    {
        let (list, latest) = (list.setter(), latest.clone());
        use_effect_with((), move |()| {
            let listeners = field().map(|field| listen(&field, &list, &latest)).unwrap_or_default();
            move || drop(listeners)
        });
    }
    let found = entries(&list.query);
    let open = list.open && !list.query.trim().is_empty();
    {
        let (at, open) = (list.at, open);
        use_effect_with((at, open), move |(at, open)| tell(*at, *open));
    }
    let words = match found.len() {
        _ if !open => String::new(),
        0 => "Nothing found in names and titles.".to_owned(),
        count => format!("{}; arrow keys to choose.", counted(count, "result")),
    };
    html! {
        <>
            <p class="visually-hidden" role="status">{ words.clone() }</p>
            if open {
                <div class="finder">
                    if found.is_empty() {
                        <p class="small">{ words }</p>
                    }
                    <ul id="search-entries" role="listbox" aria-label="Search results">
                        for (at, record) in found.iter().enumerate() {
                            <li id={entry_id(at)} role="option" aria-selected={(list.at == Some(at)).to_string()}>
                                // A click goes to the page like a link; the list takes no focus from the box.
                                <a href={href(record)} tabindex="-1">
                                    <strong>{ record.name.clone() }</strong>
                                    <span class="small">{ format!(" {} ", kind_name(record.kind)) }</span>
                                    <span>{ record.title.clone() }</span>
                                </a>
                            </li>
                        }
                    </ul>
                </div>
            }
        </>
    }
}

/// Hears the box: what is typed, the arrow keys, Enter and Escape, and when the reader leaves it.
fn listen(field: &HtmlInputElement, list: &UseStateSetter<List>, latest: &std::rc::Rc<std::cell::RefCell<List>>) -> Vec<EventListener> {
    let typed = {
        let (field, list) = (field.clone(), list.clone());
        EventListener::new(&field.clone(), "input", move |_| list.set(List { query: field.value(), at: None, open: true }))
    };
    let pressed = {
        let (list, latest) = (list.clone(), latest.clone());
        EventListener::new_with_options(field, "keydown", EventListenerOptions::enable_prevent_default(), move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let now = latest.borrow().clone();
            let found = entries(&now.query);
            let last = found.len().checked_sub(1);
            let at = match event.key().as_str() {
                "ArrowDown" => now.at.map_or(last.map(|_| 0), |at| if Some(at) == last { Some(0) } else { Some(at + 1) }),
                "ArrowUp" => now.at.map_or(last, |at| at.checked_sub(1).or(last)),
                "Escape" if now.open => {
                    event.prevent_default();
                    list.set(List { open: false, at: None, ..now });
                    return;
                }
                "Enter" => {
                    if let Some(record) = now.at.filter(|_| now.open).and_then(|at| found.get(at)) {
                        event.prevent_default();
                        go(record);
                    }
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            list.set(List { at, open: true, ..now });
        })
    };
    let left = {
        let (list, latest) = (list.clone(), latest.clone());
        EventListener::new(&document(), "pointerdown", move |event| {
            let inside = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            if inside.is_none_or(|target| target.closest(".site-search").ok().flatten().is_none()) {
                let now = latest.borrow().clone();
                list.set(List { open: false, at: None, ..now });
            }
        })
    };
    vec![typed, pressed, left]
}

/// Opens the page of a record.
fn go(record: &Findable) {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    if let Ok(url) = web_sys::Url::new_with_base(&href(record), &base) {
        let _ = window().location().assign(&url.href());
    }
}

/// Tells assistive programs, through the box, what the list does.
fn tell(at: Option<usize>, open: bool) {
    let Some(field) = field() else { return };
    for (name, value) in [("role", "combobox"), ("aria-autocomplete", "list"), ("aria-controls", PLACE)] {
        let _ = field.set_attribute(name, value);
    }
    let _ = field.set_attribute("aria-expanded", if open { "true" } else { "false" });
    let _ = match at.filter(|_| open) {
        Some(at) => field.set_attribute("aria-activedescendant", &entry_id(at)),
        None => field.remove_attribute("aria-activedescendant"),
    };
}
