//! Whether a text runs from right to left.

use crate::classifier::letters::is_letter;

/// The value of `dir` for a text: as `dir="auto"` would have it, by the first letter.
///
/// The fields do not say `auto`: in one that does, Chromium takes minutes to show a pasted text of some megabytes.
pub fn direction(text: &str) -> &'static str {
    let right_to_left = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
    if text.chars().find(|c| is_letter(*c)).is_some_and(right_to_left) { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::direction;

    #[test]
    fn the_first_letter_decides() {
        assert_eq!(direction(" 1. تشفير كمي QKD"), "rtl");
        assert_eq!(direction("הצפנה"), "rtl");
        assert_eq!(direction("QKD (تشفير)"), "ltr");
        assert_eq!(direction("12 – "), "ltr");
    }
}
