//! The page that Trunk has made from `index.html`, as a template with slots.

use std::path::Path;

use super::{Problem, read};

/// Where the security policy goes: before everything else in the head, or it would not cover what stands before it.
const POLICY: &str = r#"<meta name="demarc-policy">"#;
/// The base, as Trunk writes it.
const BASE: &str = r#"<base href="./">"#;
/// Where title, description and the like go.
const HEAD: &str = r#"<meta name="demarc-head">"#;
/// Where the component tree goes.
const APP: &str = r#"<div id="app"></div>"#;
/// What starts the app, left out of the page for wrong addresses.
const SCRIPTS: (&str, &str) = (r#"<meta name="demarc-scripts">"#, r#"<meta name="demarc-scripts-end">"#);

/// The template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    text: String,
}

/// What goes into the slots of one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filling {
    /// Content of the security policy.
    pub policy: String,
    /// What stands for the base.
    pub base: String,
    /// Tags of the head.
    pub head: String,
    /// The rendered page, and the path it was rendered for.
    pub body: (String, String),
    /// Whether the app starts on this page.
    pub scripts: bool,
}

impl Template {
    /// Reads the staged page and checks its slots.
    ///
    /// # Errors
    /// Where a slot is missing or stands there twice.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        Self::check(read(path)?).map_err(|problem| format!("{}: {problem}", path.display()))
    }

    /// Checks that every slot is there once.
    fn check(text: String) -> Result<Self, Problem> {
        for slot in [POLICY, BASE, HEAD, APP, SCRIPTS.0, SCRIPTS.1] {
            let count = text.matches(slot).count();
            if count != 1 {
                return Err(format!("expected the marker {slot} once, found it {count} times; see index.html"));
            }
        }
        Ok(Self { text })
    }

    /// One page.
    pub fn fill(&self, filling: &Filling) -> String {
        let (html, path) = &filling.body;
        let policy = format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, filling.policy);
        let app = format!(r#"<div id="app" data-route="{path}">{html}</div>"#);
        let (before, rest) = self.text.split_once(SCRIPTS.0).unwrap_or((&self.text, ""));
        let (scripts, after) = rest.split_once(SCRIPTS.1).unwrap_or(("", rest));
        let text = if filling.scripts { [before, scripts, after].concat() } else { [before, after].concat() };
        // The body last: it is the only part with text of the data, which must not be taken for a slot.
        text.replacen(POLICY, &policy, 1).replacen(BASE, &filling.base, 1).replacen(HEAD, &filling.head, 1).replacen(APP, &app, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_must_be_there_once() {
        let whole = [POLICY, BASE, HEAD, SCRIPTS.0, "<script></script>", SCRIPTS.1, APP].concat();
        let template = Template::check(whole.clone()).expect("whole");
        let filling =
            Filling { policy: "p".into(), base: "b".into(), head: "h".into(), body: ("x".into(), "about/".into()), scripts: false };
        assert_eq!(
            template.fill(&filling),
            r#"<meta http-equiv="Content-Security-Policy" content="p">bh<div id="app" data-route="about/">x</div>"#
        );
        assert!(template.fill(&Filling { scripts: true, ..filling }).contains("<script>"));
        assert!(Template::check(whole.replace(HEAD, "")).is_err());
        assert!(Template::check(whole + APP).is_err());
    }
}
