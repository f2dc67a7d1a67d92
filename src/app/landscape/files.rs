//! The landscape as it stands on the screen, as files to keep: table and picture.

use yew::prelude::*;

use super::picture::{Format, picture};
use crate::app::save;
use crate::dataset::overview::Overview;
use crate::landscape::words::shows;
use crate::landscape::{View, files, select};

/// Buttons for each form of file.
pub fn buttons(overview: &'static Overview, view: &View) -> Html {
    let button = |name: &'static str, make: fn(&'static Overview, &View)| {
        let view = view.clone();
        let onclick = Callback::from(move |_: MouseEvent| make(overview, &view));
        html! { <button type="button" {onclick}>{ name }</button> }
    };
    html! {
        <div class="actions files" role="group" aria-label="Save what is shown">
            <span>{"Save what is shown:"}</span>
            { button("CSV", |overview, view| keep("landscape.csv", "text/csv;charset=utf-8", &csv(overview, view))) }
            { button("JSON", |overview, view| keep("landscape.json", "application/json", &files::json(overview, &select(overview, view)))) }
            { button("SVG for a slide", |overview, view| keep("landscape.svg", "image/svg+xml", &picture(overview, view, Format::Slide).svg)) }
            { button("PNG for a slide", |overview, view| png(overview, view, Format::Slide)) }
            { button("PNG for A4", |overview, view| png(overview, view, Format::A4)) }
            <span class="small">{"In a picture, the fewer texts the larger the names: filter by group or Question first."}</span>
        </div>
    }
}

/// The table with what it shows in its first line.
fn csv(overview: &Overview, view: &View) -> String {
    files::csv(overview, &select(overview, view), &shows(view, overview))
}

/// Offers a text for saving.
fn keep(name: &str, media_type: &str, text: &str) {
    if let Err(problem) = save::file(name, media_type, text.as_bytes()) {
        web_sys::console::error_2(&"the file could not be saved".into(), &problem);
    }
}

/// Offers the picture for saving.
fn png(overview: &Overview, view: &View, format: Format) {
    let picture = picture(overview, view, format);
    save::png("landscape.png".to_owned(), picture.svg, picture.size);
}
