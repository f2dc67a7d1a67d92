//! What a view shows, in words: for the page, and for the head of its files.

use super::select::start_unknown;
use super::view::View;
use crate::dataset::overview::{Dimension, Overview};

/// The name of a dimension.
pub fn dimension_name(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Group => "Group",
        Dimension::Question => "Question",
        Dimension::Kind => "Kind",
        Dimension::Status => "Status",
        Dimension::Area => "Functional area",
        Dimension::Aspect => "Aspect",
        Dimension::Grade => "Evidence grade",
    }
}

/// What a date before the facts cannot show; `None` where nothing is left out.
pub fn left_out(view: &View, overview: &Overview) -> Option<String> {
    match start_unknown(overview, view.date(overview)?) {
        0 => None,
        1 => Some("one text of which it is not known when work on it began is left out".to_owned()),
        count => Some(format!("{count} texts of which it is not known when work on them began are left out")),
    }
}

/// The date and the filters of a view: "as of 2026-11; Group: SG13, SG17; holding "key"".
pub fn shows(view: &View, overview: &Overview) -> String {
    let mut parts = Vec::new();
    if let Some(date) = view.date(overview) {
        parts.push(format!("as of {date}"));
    }
    if let Some(left_out) = left_out(view, overview) {
        parts.push(left_out);
    }
    if let Some(date) = view.since {
        parts.push(format!("changed after {date}"));
    }
    for dimension in Dimension::ALL {
        let values = overview.values(dimension);
        let names: Vec<&str> =
            view.wanted(dimension).iter().filter_map(|at| values.get(usize::from(*at))).map(|value| value.name.as_str()).collect();
        if !names.is_empty() {
            parts.push(format!("{}: {}", dimension_name(dimension), names.join(", ")));
        }
    }
    if !view.text.trim().is_empty() {
        parts.push(format!("holding \"{}\"", view.text.trim()));
    }
    parts.join("; ")
}
