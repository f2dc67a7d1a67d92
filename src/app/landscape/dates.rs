//! The date of the landscape, and the date it is compared with: sliders over the whole span of the facts, with stops.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::dataset::Date;
use crate::dataset::overview::{Overview, Stop};
use crate::landscape::View;

/// The names of the months.
const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// A month as a number that rises by one each month. A date known to the year only is its last month.
fn number(date: Date) -> u32 {
    u32::from(date.year) * 12 + u32::from(date.month.unwrap_or(12)) - 1
}

/// The month of a number.
fn month(number: u32) -> Date {
    Date { year: u16::try_from(number / 12).unwrap_or_default(), month: u8::try_from(number % 12 + 1).ok(), day: None }
}

/// A date in words: "June 2023".
pub fn words(date: Date) -> String {
    let name = date.month.and_then(|month| MONTHS.get(usize::from(month).checked_sub(1)?));
    match (date.day, name) {
        (Some(day), Some(name)) => format!("{day} {name} {}", date.year),
        (None, Some(name)) => format!("{name} {}", date.year),
        _ => date.year.to_string(),
    }
}

/// The first and the last month of the facts.
fn span(overview: &Overview) -> (u32, u32) {
    let dates = overview.entries.iter().flat_map(|entry| entry.approved.iter().chain(&entry.started));
    let last = overview.as_of.map(number).unwrap_or_default();
    (dates.map(|date| number(*date)).min().unwrap_or(last), last)
}

/// Both sliders with their stops.
pub fn dates(overview: &Overview, view: &View, on_change: &Callback<View>) -> Html {
    let (first, last) = span(overview);
    let as_of = {
        let view = view.clone();
        on_change.reform(move |event: InputEvent| View { as_of: value(&event).filter(|at| *at < last).map(month), ..view.clone() })
    };
    let since = {
        let view = view.clone();
        on_change.reform(move |event: InputEvent| View { since: value(&event).filter(|at| *at >= first).map(month), ..view.clone() })
    };
    let shown = view.as_of.map_or(last, number);
    let from = view.since.map_or(first - 1, number);
    let since_words = view.since.map_or_else(|| "off".to_owned(), words);
    html! {
        <div class="dates-row">
            <div class="date">
                <label for="as-of">{"As of "}<output for="as-of">{ view.date(overview).map(words).unwrap_or_default() }</output></label>
                { slider("as-of", (first, last), shown, view.date(overview).map(words).unwrap_or_default(), as_of) }
                <div class="stops">
                    for stop in &overview.stops {
                        { as_of_stop(overview, view, stop, on_change) }
                    }
                </div>
            </div>
            <div class="date">
                <label for="since">{"Only what changed after "}<output for="since">{ since_words.clone() }</output></label>
                { slider("since", (first - 1, last), from, since_words, since) }
                <div class="stops">
                    { stop_button("Off", view.since.is_none(), on_change.reform({ let view = view.clone(); move |_| View { since: None, ..view.clone() } })) }
                    for stop in overview.stops.iter().filter(|stop| Some(stop.date) != overview.as_of) {
                        { since_stop(view, stop, on_change) }
                    }
                </div>
            </div>
        </div>
    }
}

/// A slider over months.
fn slider(id: &'static str, (first, last): (u32, u32), at: u32, words: String, oninput: Callback<InputEvent>) -> Html {
    html! {
        <input {id} type="range" min={first.to_string()} max={last.to_string()} step="1" value={at.to_string()} aria-valuetext={words} {oninput} />
    }
}

/// The month that a slider stands at.
fn value(event: &InputEvent) -> Option<u32> {
    event.target_dyn_into::<HtmlInputElement>()?.value().parse().ok()
}

/// A button that goes to a stop.
fn stop_button(name: &str, pressed: bool, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="stop" aria-pressed={pressed.to_string()} {onclick}>{ name.to_owned() }</button> }
}

/// A stop of the date shown.
fn as_of_stop(overview: &Overview, view: &View, stop: &Stop, on_change: &Callback<View>) -> Html {
    // The date of the facts is the view without a date.
    let date = Some(stop.date).filter(|date| Some(*date) != overview.as_of);
    let changed = View { as_of: date, ..view.clone() };
    stop_button(&stop.name, view.as_of == date, on_change.reform(move |_| changed.clone()))
}

/// A stop of the date compared with.
fn since_stop(view: &View, stop: &Stop, on_change: &Callback<View>) -> Html {
    let changed = View { since: Some(stop.date), ..view.clone() };
    stop_button(&stop.name, view.since == Some(stop.date), on_change.reform(move |_| changed.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_survives_its_number() {
        for text in ["2019-10", "2023-12", "2024-01"] {
            let date: Date = text.parse().expect("a month");
            assert_eq!(month(number(date)), date);
        }
        assert_eq!(words("2023-06".parse().expect("a month")), "June 2023");
        assert_eq!(words("2024-10-24".parse().expect("a day")), "24 October 2024");
    }
}
