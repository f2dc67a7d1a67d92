//! From clicks and the back button to routes.
//!
//! Every link is a real `<a href>` that works without this. The router takes over plain clicks on links within the site, so that a page
//! changes without a load and what the reader typed is kept.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, FocusOptions, HtmlAnchorElement, HtmlElement, MouseEvent, PopStateEvent, ScrollRestoration};
use yew::prelude::*;

use super::{address, head};
use crate::embedded::dataset;
use crate::permalink::Route;

/// The page on show and the way to another one.
#[derive(Debug, Clone, PartialEq)]
pub struct Router {
    /// The page on show.
    pub route: Route,
    /// What to tell readers of a screen reader; empty until the first change of page.
    pub announcement: String,
    /// Opens a page.
    pub open: Callback<Route>,
}

/// How the page on show was reached.
#[derive(Debug, Clone, PartialEq)]
enum Arrival {
    /// With the load of a file.
    Loaded,
    /// By a link, perhaps to a part of the page.
    Opened(Option<String>),
    /// With the back or forward button: how far the page was scrolled.
    Returned(f64),
}

/// The page on show.
#[derive(Debug, Clone, PartialEq)]
struct Place {
    route: Route,
    arrival: Arrival,
}

/// How far each entry of the history was scrolled; an entry's number is its `history.state`.
#[derive(Debug, Default)]
struct Visits {
    current: u32,
    shown: Option<Route>,
    scrolled: Vec<(u32, f64)>,
}

impl Visits {
    fn leave(&mut self) {
        self.scrolled.retain(|(entry, _)| *entry != self.current);
        self.scrolled.push((self.current, window().scroll_y().unwrap_or_default()));
    }

    fn scrolled(&self, entry: u32) -> f64 {
        self.scrolled.iter().find(|(known, _)| *known == entry).map_or(0.0, |(_, y)| *y)
    }
}

/// Starts with the page that the file was made for, and follows the reader.
#[hook]
pub fn use_router(first: &Route) -> Router {
    let place = use_state(|| Place { route: first.clone(), arrival: Arrival::Loaded });
    let visits = use_mut_ref(Visits::default);
    let go = {
        let (place, visits) = (place.setter(), visits.clone());
        Callback::from(move |(route, part): (Route, Option<String>)| {
            push(&route, part.as_deref(), &visits);
            place.set(Place { route, arrival: Arrival::Opened(part) });
        })
    };
    {
        let (place, visits, go) = (place.setter(), visits, go.clone());
        use_effect_with((), move |()| {
            start(&visits);
            let clicks = on_click(go);
            let returns = on_return(place, visits);
            let leaving = EventListener::new(&window(), "pagehide", |_| restore_scroll(ScrollRestoration::Auto));
            move || drop((clicks, returns, leaving))
        });
    }
    use_effect_with((*place).clone(), |place| arrive(place));
    let announcement = match place.arrival {
        Arrival::Loaded => String::new(),
        _ => head::title(&place.route, dataset()),
    };
    Router { route: place.route.clone(), announcement, open: go.reform(|route| (route, None)) }
}

/// Numbers the first entry and settles on one spelling of its address.
fn start(visits: &RefCell<Visits>) {
    restore_scroll(ScrollRestoration::Manual);
    let Ok(history) = window().history() else { return };
    let entry = history.state().ok().and_then(|state| state.as_f64()).map_or(0, whole);
    let route = address::current_route();
    let location = window().location();
    let query_and_fragment = [location.search(), location.hash()].map(Result::unwrap_or_default).concat();
    let url = address::full_address(&route) + &query_and_fragment;
    *visits.borrow_mut() = Visits { current: entry, shown: Some(route), scrolled: Vec::new() };
    let _ = history.replace_state_with_url(&JsValue::from(entry), "", Some(&url));
}

/// Adds an entry to the history.
fn push(route: &Route, part: Option<&str>, visits: &RefCell<Visits>) {
    let mut visits = visits.borrow_mut();
    visits.leave();
    visits.current += 1;
    visits.shown = Some(route.clone());
    let mut url = address::full_address(route);
    if let Some(part) = part {
        url.push('#');
        url.push_str(part);
    }
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::from(visits.current), "", Some(&url));
    }
}

/// Takes over plain clicks on links within the site.
fn on_click(go: Callback<(Route, Option<String>)>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "click", options, move |event| {
        let Some(link) = plain_click(event) else { return };
        let part = link.hash().strip_prefix('#').filter(|part| !part.is_empty()).map(str::to_owned);
        match address::route_of(&link.pathname()) {
            None | Some(Route::NotFound) => {}
            // A part of the page on show: go there, and leave the address with its shared text alone.
            Some(route) if route == address::current_route() => {
                if let Some(part) = part {
                    event.prevent_default();
                    show_part(&part);
                }
            }
            Some(route) => {
                event.prevent_default();
                go.emit((route, part));
            }
        }
    })
}

/// The link of a click that would load another page of this host in the same window.
fn plain_click(event: &Event) -> Option<HtmlAnchorElement> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let changed = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if event.default_prevented() || click.button() != 0 || changed {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    let here = window().location().origin().ok()?;
    (link.origin() == here && link.target().is_empty() && !link.has_attribute("download")).then_some(link)
}

/// Follows the back and forward buttons.
fn on_return(place: UseStateSetter<Place>, visits: Rc<RefCell<Visits>>) -> EventListener {
    EventListener::new(&window(), "popstate", move |event| {
        let route = address::current_route();
        let mut visits = visits.borrow_mut();
        // Only the fragment changed: the browser goes to the part by itself.
        if visits.shown.as_ref() == Some(&route) {
            return;
        }
        visits.leave();
        visits.current = event.dyn_ref::<PopStateEvent>().and_then(|event| event.state().as_f64()).map_or(0, whole);
        visits.shown = Some(route.clone());
        let y = visits.scrolled(visits.current);
        place.set(Place { route, arrival: Arrival::Returned(y) });
    })
}

/// After a change of page: title, focus and scroll position.
fn arrive(place: &Place) {
    if place.arrival == Arrival::Loaded {
        return;
    }
    document().set_title(&head::title(&place.route, dataset()));
    if let Ok(Some(heading)) = document().query_selector("main h1") {
        focus(&heading);
    }
    match &place.arrival {
        Arrival::Loaded => {}
        Arrival::Opened(Some(part)) => show_part(part),
        Arrival::Opened(None) => window().scroll_to_with_x_and_y(0.0, 0.0),
        Arrival::Returned(y) => window().scroll_to_with_x_and_y(0.0, *y),
    }
}

/// Scrolls to a part of the page and moves the focus there.
fn show_part(id: &str) {
    if let Some(part) = document().get_element_by_id(id) {
        part.scroll_into_view();
        if !part.has_attribute("tabindex") {
            let _ = part.set_attribute("tabindex", "-1");
        }
        focus(&part);
    }
}

/// Moves the focus without scrolling.
fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Who restores scroll positions: this router while the page is alive, the browser on a reload.
fn restore_scroll(by: ScrollRestoration) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(by);
    }
}

/// A number of the history as an integer; it was one when it was written.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates, and the number is only a key")]
fn whole(number: f64) -> u32 {
    number as u32
}
