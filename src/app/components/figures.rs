//! Figures of the evaluation as text and cells of tables.

use yew::prelude::*;

use crate::dataset::QuestionId;
use crate::evaluation::Rate;

/// The share in per cent, rounded; only nothing is 0 %, and only all is 100 %.
pub fn percent(hits: u32, cases: u32) -> u32 {
    let rounded = (200 * hits + cases).checked_div(2 * cases).unwrap_or(0);
    match hits {
        0 => 0,
        _ if hits == cases => 100,
        _ => rounded.clamp(1, 99),
    }
}

/// Thousandths in per cent, rounded.
pub fn of_thousandths(thousandths: u16) -> u16 {
    (thousandths + 5) / 10
}

/// The range in which the true share lies with 95 % confidence: `81–92 %`. Its ends are rounded as the share is, which lies between them.
pub fn range(rate: Rate) -> String {
    let share = percent(rate.hits, rate.cases);
    let end = |thousandths: u16| percent(thousandths.into(), 1000);
    format!("{}–{} %", end(rate.low).min(share), end(rate.high).max(share))
}

/// A rate in one cell: the share, then what it counts and its range.
pub fn rate_cell(rate: Option<Rate>) -> Html {
    html! {
        if let Some(rate) = rate {
            <td class="rate"><span>
                <b>{ format!("{} %", percent(rate.hits, rate.cases)) }</b>
                <span class="small">{ format!(" {} of {}", rate.hits, rate.cases) }</span>
                <span class="small range">{ range(rate) }</span>
            </span></td>
        } else {
            <td class="rate none">{"–"}</td>
        }
    }
}

/// A table that may be wider than the screen: it scrolls by itself, also with the keyboard.
pub fn wide(label: &'static str, table: Html) -> Html {
    html! { <div class="wide" role="region" aria-label={label} tabindex="0">{ table }</div> }
}

/// The place of an owner or another answer in tables: Questions by number, then groups, then the rest in the order of the alphabet.
pub fn place(label: &str) -> (Option<QuestionId>, bool, String) {
    let question: Option<QuestionId> = label.parse().ok();
    (question, !label.starts_with("SG"), label.to_owned())
}

/// An answer in words.
pub fn in_words(label: &str) -> String {
    match (label, label.strip_prefix("outside")) {
        ("insufficient", _) => "too little text".to_owned(),
        (_, Some(rest)) => format!("other subject{rest}"),
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_nothing_is_none_and_only_all_is_all() {
        for (hits, cases, expected) in [(0, 9, 0), (9, 9, 100), (1, 999, 1), (998, 999, 99), (129, 148, 87), (1, 8, 13), (0, 0, 0)] {
            assert_eq!(percent(hits, cases), expected, "{hits} of {cases}");
        }
    }

    #[test]
    fn answers_are_in_words() {
        let words = [("outside, perhaps SG17", "other subject, perhaps SG17"), ("insufficient", "too little text"), ("Q6/13", "Q6/13")];
        assert!(words.into_iter().all(|(label, expected)| in_words(label) == expected));
    }

    #[test]
    fn a_range_is_in_per_cent() {
        assert_eq!(range(Rate { hits: 129, cases: 148, low: 808, high: 916 }), "81–92 %");
    }

    #[test]
    fn the_share_lies_within_its_range_as_printed() {
        for (hits, cases, low, high, expected) in [
            (7190, 7201, 997, 999, "99–99 %"),
            (3, 7201, 0, 1, "0–1 %"),
            (4949, 10_000, 495, 500, "49–50 %"),
            (4951, 10_000, 490, 494, "49–50 %"),
            (46, 46, 923, 1000, "92–100 %"),
        ] {
            assert_eq!(range(Rate { hits, cases, low, high }), expected, "{hits} of {cases}");
        }
    }
}
