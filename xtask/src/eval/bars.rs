//! The bars: what figures must reach, as data with a reason each.

use std::fs;

use demarc::evaluation::{Figures, Rate, on};
use serde::Deserialize;

use super::rate::decimal;

/// The bars.
const BARS: &str = "data/evaluation/bars.toml";

/// A file of bars.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Bars {
    bar: Vec<Bar>,
}

/// One bar. Exactly one of the two limits is given, in thousandths.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Bar {
    set: String,
    figure: String,
    at_least: Option<u32>,
    at_most: Option<u32>,
    why: String,
}

/// Compares the figures with the bars.
///
/// # Errors
/// Every figure that misses its bar, and every bar that is not on a figure.
pub(crate) fn check(figures: &[Figures]) -> Result<(), String> {
    let text = fs::read_to_string(BARS).map_err(|error| format!("{BARS}: {error}"))?;
    let bars: Bars = toml::from_str(&text).map_err(|error| format!("{BARS}: {error}"))?;
    let faults: Vec<String> = bars.bar.iter().filter_map(|bar| bar.fault(figures)).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

impl Bar {
    /// What is wrong; `None` where the figure reaches the bar.
    fn fault(&self, all: &[Figures]) -> Option<String> {
        let Self { set, figure, at_least, at_most, why } = self;
        let Some(found) = on(all, set).and_then(|figures| thousandths(figures, figure)) else {
            return Some(format!("{BARS}: there is no figure \"{figure}\" of a set \"{set}\""));
        };
        let (word, limit) = match (at_least, at_most) {
            (Some(least), None) if found < *least => ("at least", least),
            (None, Some(most)) if found > *most => ("at most", most),
            (Some(_), None) | (None, Some(_)) => return None,
            _ => return Some(format!("{BARS}: the bar on \"{figure}\" of \"{set}\" needs either at_least or at_most")),
        };
        Some(format!("{set}: {figure} is {}, but must be {word} {}. {why}", decimal(found), decimal(*limit)))
    }
}

/// A figure by the name that it has in the file of figures; `group SG13` and `question Q16/13` are shares of one owner, `band high` of a band.
fn thousandths(figures: &Figures, name: &str) -> Option<u32> {
    let by_name = |rates: &[(String, Rate)], name: &str| rates.iter().find(|(known, _)| known == name).map(|(_, rate)| *rate);
    let rate = match name.split_once(' ') {
        Some(("group", owner)) => by_name(&figures.groups, owner),
        Some(("question", owner)) => by_name(&figures.questions, owner),
        Some(("band", band)) => by_name(&figures.bands, band),
        _ => match name {
            "calibration_error" => return Some(u32::from(figures.calibration_error)),
            "as_expected" => figures.as_expected,
            "group" => figures.group,
            "question" => figures.question,
            "best_claim" => figures.best_claim,
            "top_three" => figures.top_three,
            "called_outside" => figures.called_outside,
            "called_contested" => figures.called_contested,
            "outside_found" => figures.outside_found,
            "contested_found" => figures.contested_found,
            "insufficient_found" => figures.insufficient_found,
            "pairs" => figures.pairs,
            _ => None,
        },
    };
    rate.map(Rate::thousandths)
}

#[cfg(test)]
mod tests {
    use super::super::measure::measure;
    use super::super::text::{Expected, Text};
    use super::*;
    use crate::eval::answer::Answer;
    use demarc::classifier::Verdict;

    fn bar(figure: &str, at_least: Option<u32>, at_most: Option<u32>) -> Bar {
        Bar { set: "one".to_owned(), figure: figure.to_owned(), at_least, at_most, why: "Because.".to_owned() }
    }

    #[test]
    fn a_figure_below_its_bar_is_named() {
        let text = Text { id: "a".into(), title: String::new(), scope: String::new(), expected: Expected::Outside, why: None, pair: None };
        let figures = [measure("one", "One", &[(&text, &Answer::from(&Verdict::empty()))])];
        assert_eq!(bar("outside_found", Some(0), None).fault(&figures), None);
        assert_eq!(bar("calibration_error", None, Some(100)).fault(&figures), None);
        let fault = bar("outside_found", Some(900), None).fault(&figures).expect("below");
        assert_eq!(fault, "one: outside_found is 0.000, but must be at least 0.900. Because.");
        assert!(bar("outside_fond", Some(900), None).fault(&figures).is_some(), "no such figure");
        assert!(bar("outside_found", None, None).fault(&figures).is_some(), "no limit");
    }
}
