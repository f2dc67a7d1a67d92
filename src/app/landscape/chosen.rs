//! The chosen text: its facts, its twins in other groups, and the way to its page.

use yew::prelude::*;

use super::values::{names, question_of};
use crate::app::components::deliverables::{kind_words, status_words};
use crate::app::components::links::group_class;
use crate::app::focus;
use crate::dataset::Date;
use crate::dataset::overview::{Dimension, Entry, Overview};
use crate::landscape::View;
use crate::landscape::select::at;
use crate::permalink::Route;

/// The panel; nothing where no text is chosen.
pub fn panel(overview: &Overview, view: &View, on_choose: &Callback<Option<u16>>) -> Html {
    let Some((chosen, entry)) = view.chosen.and_then(|at| Some((at, overview.entries.get(usize::from(at))?))) else {
        return Html::default();
    };
    let date = view.date(overview);
    // As it stood on the date that is shown, like the matrix beside it.
    let row = date.and_then(|date| at(overview, chosen, date));
    let close = on_choose.reform(|()| {
        // Back to where the reader came from, which filters may have taken away.
        focus::first_of(&[".mark.is-chosen".to_owned(), "#words".to_owned()]);
        None
    });
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close.emit(());
            }
        })
    };
    html! {
        <section class={format!("chosen {}", group_class(&entry.group))} aria-labelledby="chosen" {onkeydown}>
            <div class="chosen-head">
                <h3 id="chosen" tabindex="-1">{ entry.id.to_string() }</h3>
                <button type="button" onclick={close.reform(|_: MouseEvent| ())}>{"Close"}</button>
            </div>
            <p class="chosen-title">{ title(entry) }</p>
            <dl class="chosen-facts">
                <div><dt>{"Twins in other groups"}</dt><dd>{ twins(overview, entry, on_choose) }</dd></div>
                if let Some(row) = &row {
                    <div><dt>{"Kind"}</dt><dd>{ kind_words(row.kind) }</dd></div>
                    <div><dt>{"Status"}</dt><dd>{ status_words(row.status) }</dd></div>
                } else {
                    <div><dt>{"Status"}</dt><dd>{"not known to have existed on the date shown"}</dd></div>
                }
                <div><dt>{"Group"}</dt><dd>{ entry.group.to_string() }</dd></div>
                <div><dt>{"Question"}</dt><dd>{ question_of(overview, entry) }</dd></div>
                <div><dt>{"Functional areas"}</dt><dd>{ names(overview, entry, Dimension::Area) }</dd></div>
                <div><dt>{"Work started"}</dt><dd>{ entry.started.map_or_else(unknown, |date| date.to_string().into()) }</dd></div>
                <div><dt>{"Editions"}</dt><dd>{ editions(entry, date) }</dd></div>
                <div><dt>{"Evidence"}</dt><dd>{ names(overview, entry, Dimension::Grade) }</dd></div>
            </dl>
            <p><a href={Route::Deliverable(entry.id.clone()).href()}>{ format!("The page of {}, with the source of each fact", entry.id) }</a></p>
        </section>
    }
}

/// What is said of the chosen text to who cannot see the panel open.
pub fn spoken(overview: &Overview, chosen: Option<u16>) -> String {
    let Some(entry) = chosen.and_then(|at| overview.entries.get(usize::from(at))) else { return String::new() };
    let twins: Vec<String> = twin_entries(overview, entry).map(|(_, twin)| format!("{} of {}", twin.id, twin.group)).collect();
    let twins = if twins.is_empty() { String::new() } else { format!(" Twins: {}.", twins.join(", ")) };
    format!("Chosen: {}, {}.{twins}", entry.id, entry.title.as_deref().unwrap_or("title not known"))
}

/// What the facts do not tell.
fn unknown() -> Html {
    html! { <span class="unknown">{"not known"}</span> }
}

/// The title, or that it is not known.
fn title(entry: &Entry) -> Html {
    entry.title.clone().map_or_else(|| html! { <span class="unknown">{"Title not known"}</span> }, Html::from)
}

/// The dates of the editions; those after the date that is shown are told apart.
fn editions(entry: &Entry, shown: Option<Date>) -> Html {
    let is_later = |date: &&Date| shown.is_some_and(|shown| date.is_surely_after(shown));
    let (later, by_then): (Vec<&Date>, Vec<&Date>) = entry.approved.iter().partition(is_later);
    let words = |dates: Vec<&Date>| dates.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match (by_then.is_empty(), later.is_empty()) {
        (true, true) => html! { <span class="unknown">{"none known"}</span> },
        (false, true) => words(by_then).into(),
        (true, false) => format!("none by then; later {}", words(later)).into(),
        (false, false) => format!("{}; later {}", words(by_then), words(later)).into(),
    }
}

/// The twins with their positions.
fn twin_entries<'a>(overview: &'a Overview, entry: &'a Entry) -> impl Iterator<Item = (u16, &'a Entry)> {
    entry.twins.iter().filter_map(|at| Some((*at, overview.entries.get(usize::from(*at))?)))
}

/// The twins, each ready to be chosen in its turn.
fn twins(overview: &Overview, entry: &Entry, on_choose: &Callback<Option<u16>>) -> Html {
    if entry.twins.is_empty() {
        return "none known".into();
    }
    let choose = |at: u16| {
        on_choose.reform(move |_: MouseEvent| {
            focus::soon(vec!["#chosen".to_owned()]);
            Some(at)
        })
    };
    html! {
        <ul class="twins">
            for (at, twin) in twin_entries(overview, entry) {
                <li class={group_class(&twin.group)}>
                    <button type="button" class="twin" onclick={choose(at)}>
                        { format!("{} ({})", twin.id, twin.group) }
                    </button>
                    <span class="small">{ title(twin) }</span>
                </li>
            }
        </ul>
    }
}
