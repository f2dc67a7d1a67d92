//! The landscape as it stands on the screen, as files to keep: table and picture.

use yew::prelude::*;

use super::picture::{Format, picture};
use crate::app::components::save_buttons::SaveButtons;
use crate::app::save::Made;
use crate::dataset::overview::Overview;
use crate::landscape::words::shows;
use crate::landscape::{View, files, select};

/// Buttons for each form of file.
pub fn buttons(overview: &'static Overview, view: &View) -> Html {
    let file = |name: &'static str, make: fn(&'static Overview, &View) -> Made| {
        let view = view.clone();
        (name, Callback::from(move |()| make(overview, &view)))
    };
    let files = vec![
        file("CSV", |overview, view| Made::Text("landscape.csv", "text/csv;charset=utf-8", csv(overview, view))),
        file("JSON", |overview, view| Made::Text("landscape.json", "application/json", files::json(overview, &select(overview, view)))),
        file("SVG for a slide", |overview, view| Made::Text("landscape.svg", "image/svg+xml", picture(overview, view, Format::Slide).svg)),
        file("PNG for a slide", |overview, view| png(overview, view, Format::Slide)),
        file("PNG for A4", |overview, view| png(overview, view, Format::A4)),
    ];
    html! {
        <SaveButtons label="Save what is shown" {files}>
            <span class="small">{"In a picture, the fewer texts the larger the names: filter by group or Question first."}</span>
        </SaveButtons>
    }
}

/// The table with what it shows in its first line.
fn csv(overview: &Overview, view: &View) -> String {
    files::csv(overview, &select(overview, view), &shows(view, overview))
}

/// The picture, to be saved as PNG.
fn png(overview: &Overview, view: &View, format: Format) -> Made {
    let picture = picture(overview, view, format);
    Made::Picture("landscape.png", picture.svg, picture.size)
}
