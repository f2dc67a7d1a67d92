//! Filters: a box for words and names, and the values of each dimension.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dates::dates;
use crate::dataset::overview::{Dimension, Overview, Value};
use crate::landscape::View;
use crate::landscape::words::dimension_name;
use crate::permalink::landscape::key;

/// All controls.
pub fn controls(overview: &Overview, view: &View, on_change: &Callback<View>) -> Html {
    let oninput = {
        let view = view.clone();
        on_change.reform(move |event: InputEvent| {
            let text = event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            View { text, ..view.clone() }
        })
    };
    html! {
        // A dialog form sends nothing anywhere, even before the page is alive.
        <form class="filters" method="dialog" aria-label="Date and filters">
            { dates(overview, view, on_change) }
            <div class="filter-text">
                <label for="words">{"Name or words in the title"}</label>
                <input id="words" type="text" autocomplete="off" spellcheck="false" value={view.text.clone()} {oninput} />
            </div>
            <div class="filter-lists">
                for dimension in Dimension::ALL {
                    { list(overview, view, dimension, on_change) }
                }
            </div>
        </form>
    }
}

/// The values of a dimension as boxes to tick, folded until wanted.
fn list(overview: &Overview, view: &View, dimension: Dimension, on_change: &Callback<View>) -> Html {
    let count = view.wanted(dimension).len();
    let chosen = if count == 0 { "all".to_owned() } else { format!("{count} chosen") };
    let values = overview.values(dimension).iter().enumerate().filter_map(|(at, value)| Some((u8::try_from(at).ok()?, value)));
    html! {
        <details class="filter" name="filter">
            <summary>{ dimension_name(dimension) }{" "}<span class="small">{ chosen }</span></summary>
            <fieldset>
                <legend class="visually-hidden">{ dimension_name(dimension) }</legend>
                for (at, value) in values {
                    { tick(view, dimension, at, value, on_change) }
                }
            </fieldset>
        </details>
    }
}

/// One value.
fn tick(view: &View, dimension: Dimension, at: u8, value: &Value, on_change: &Callback<View>) -> Html {
    let id = format!("{}-{}", key(dimension), value.key);
    let checked = view.wanted(dimension).contains(&at);
    let changed = view.toggled(dimension, at);
    let onchange = on_change.reform(move |_: Event| changed.clone());
    html! {
        <label class="tick" for={id.clone()}><input {id} type="checkbox" {checked} {onchange} />{ value.name.clone() }</label>
    }
}
