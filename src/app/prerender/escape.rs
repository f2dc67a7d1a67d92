//! Text into HTML attributes and into JSON within HTML.

use std::fmt::Write as _;

/// Text for an attribute in double quotes, or for an element.
pub fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A JSON string, with quotes. `<` is escaped, so that no text can end the script element it stands in.
pub fn json(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '<' | '\u{0}'..='\u{1f}' | '\u{2028}' | '\u{2029}' => {
                // Writing to a string does not fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_text_leaves_its_place() {
        assert_eq!(super::html("a\"<b>&"), "a&quot;&lt;b&gt;&amp;");
        assert_eq!(super::json("a\"\\</script>\n"), "\"a\\\"\\\\\\u003c/script>\\u000a\"");
    }
}
