//! Text from outside, made fit for files of any kind.

/// Text on one line: no character that XML or calendar files forbid, no line end.
pub fn line(text: &str) -> String {
    let kept = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| is_allowed(*c));
    kept.collect::<String>().trim().to_owned()
}

/// Paragraphs of a text; empty ones are left out.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = String> {
    text.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(line).filter(|line| !line.is_empty())
}

/// Text with one full stop at its end.
pub(super) fn sentence(text: &str) -> String {
    format!("{}.", text.trim_end_matches('.'))
}

/// Whether XML 1.0 and calendar files allow a character. Also out: what would turn the reading direction of what follows.
fn is_allowed(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether a text begins in a script that is written from right to left.
pub(super) fn is_right_to_left(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_some_and(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_forbidden_character_stays() {
        assert_eq!(line(" a\u{0}b\u{1b}c\u{feff}\td\r\ne\u{202e}f "), "abc d  ef");
        assert_eq!(paragraphs("one\r\n\r\n two\u{2029}three\n").collect::<Vec<_>>(), ["one", "two", "three"]);
        assert!(is_right_to_left("1. שלום") && !is_right_to_left("Quantum שלום"));
    }
}
