//! The landscape with its controls: one view, shown as matrix and table.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::chosen::{panel, spoken};
use super::controls::controls;
use super::facts::{Facts, Rows};
use super::files::buttons;
use super::grid::Grid;
use super::later::use_later;
use super::mark::key;
use super::since::comparison;
use super::table::Table;
use crate::app::address;
use crate::app::focus;
use crate::dataset::counted::counted;
use crate::dataset::overview::Overview;
use crate::embedded::overview;
use crate::landscape::words::{left_out, shows};
use crate::landscape::{View, select};
use crate::permalink::landscape::{read, write};

/// What the address asked for.
#[derive(Debug, Clone, Default, PartialEq)]
struct Shown {
    view: Rc<View>,
    /// Parts of the address that say nothing.
    unknown: Vec<String>,
    /// Whether the page is alive.
    alive: bool,
}

/// The whole part, with the facts of this build.
#[component]
pub fn Explorer() -> Html {
    html! { <Landscape facts={Facts(overview())} /> }
}

/// What the landscape shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct LandscapeProps {
    /// The facts.
    pub facts: Facts,
}

/// The landscape of any facts.
#[component]
pub fn Landscape(props: &LandscapeProps) -> Html {
    let facts = props.facts;
    let overview: &'static Overview = facts.0;
    let shown = use_state(Shown::default);
    {
        let shown = shown.setter();
        use_effect_with((), move |()| {
            let (view, unknown) = read(&address::query(), overview);
            shown.set(Shown { view: Rc::new(view), unknown, alive: true });
        });
    }
    let on_change = {
        let shown = shown.setter();
        use_callback((), move |view: View, ()| {
            // After the page is drawn: to change the address takes the browser as long as a dozen marks.
            let query = write(&view, overview);
            Timeout::new(0, move || address::show_query(&query)).forget();
            shown.set(Shown { view: Rc::new(view), unknown: Vec::new(), alive: true });
        })
    };
    let on_choose = {
        let (view, on_change) = (shown.view.clone(), on_change.clone());
        Callback::from(move |chosen: Option<u16>| on_change.emit(View { chosen, ..(*view).clone() }))
    };
    let on_sort = {
        let (view, on_change) = (shown.view.clone(), on_change.clone());
        Callback::from(move |(sort, descending)| on_change.emit(View { sort, descending, ..(*view).clone() }))
    };
    let view = &shown.view;
    // The chosen text makes no difference to which texts there are.
    let rows = Rows(use_memo(View { chosen: None, ..(**view).clone() }, |view| select(overview, view)));
    // The controls answer at once, the matrix in the next frame, the table in those after it.
    let (drawn, drawn_rows) = use_later((view.clone(), rows.clone()), 1);
    let (table_rows, sorting) = use_later((drawn_rows.clone(), (drawn.sort, drawn.descending)), 1);
    html! {
        <div class="explorer">
            if !shown.unknown.is_empty() {
                <p class="notice" role="alert">
                    { format!("This address asks for something that the facts do not tell: {}. The rest of it is shown.", in_short(&shown.unknown)) }
                </p>
            }
            { controls(overview, view, &on_change) }
            { status(overview, view, rows.len(), &on_change) }
            // On paper there are no controls that show the filters.
            <p class="print-only">{ format!("Shown: {}.", shows(view, overview)) }</p>
            <section>
                <h2 id="matrix">{"Areas and Questions"}</h2>
                { key() }
                <p class="visually-hidden">{"In the matrix the arrow keys lead from text to text, Enter chooses, Escape lets go."}</p>
                <div class="with-panel">
                    // A scrolling region must be reachable by keyboard.
                    <div class="matrix-scroll" role="region" aria-labelledby="matrix" tabindex="0">
                        <Grid {facts} view={drawn} rows={drawn_rows} alive={shown.alive} on_choose={on_choose.clone()} />
                    </div>
                    { panel(overview, view, &on_choose) }
                </div>
                <p class="visually-hidden" role="status">{ spoken(overview, view.chosen) }</p>
                { buttons(overview, view) }
            </section>
            if view.since.is_some() {
                <section>
                    <h2 id="changes">{"What changed"}</h2>
                    { comparison(overview, view) }
                </section>
            }
            <section>
                <h2 id="table">{"The same texts as a table"}</h2>
                <div class="wide" role="region" aria-labelledby="table" tabindex="0">
                    <Table {facts} rows={table_rows} {sorting} alive={shown.alive} {on_sort} />
                </div>
            </section>
        </div>
    }
}

/// Parts of an address, not more and no longer than a reader needs: an address may hold anything.
fn in_short(parts: &[String]) -> String {
    const MOST: usize = 5;
    let short = |part: &String| if part.chars().count() > 40 { part.chars().take(40).chain(['…']).collect() } else { part.clone() };
    let mut shown: Vec<String> = parts.iter().take(MOST).map(short).collect();
    if parts.len() > MOST {
        shown.push(format!("and {} more", parts.len() - MOST));
    }
    shown.join(", ")
}

/// How many texts are shown, and the way back to all of them.
fn status(overview: &Overview, view: &View, count: usize, on_change: &Callback<View>) -> Html {
    let all = select(overview, &View { as_of: view.as_of, ..View::default() }).len();
    let date = view.date(overview).map(super::dates::words).unwrap_or_default();
    let clear = {
        let view = View { as_of: view.as_of, sort: view.sort, descending: view.descending, chosen: view.chosen, ..View::default() };
        on_change.reform(move |_: MouseEvent| {
            // The button goes with the filters.
            focus::soon(vec!["#words".to_owned()]);
            view.clone()
        })
    };
    html! {
        <div class="status-row">
            <p role="status">
                { if view.is_filtered() {
                    format!("{count} of {} as of {date}; the filters leave out {}.", counted(all, "text"), all - count)
                } else {
                    format!("{} as of {date}.", counted(count, "text"))
                } }
                if let Some(left_out) = left_out(view, overview) {
                    { format!(" Before the date of the facts, {left_out}.") }
                }
                if let Some(since) = view.since.filter(|since| view.date(overview).is_some_and(|date| !date.is_surely_after(*since))) {
                    { format!(" Nothing can have changed after {} and by {date}: move one of the two dates.", super::dates::words(since)) }
                } else if count == 0 && view.is_filtered() {
                    {" Nothing answers all filters at once: take one back."}
                } else if count == 0 {
                    {" No text of that time is known here."}
                }
            </p>
            if view.is_filtered() {
                <button type="button" onclick={clear}>{"Clear the filters"}</button>
            }
        </div>
    }
}
