//! The page that Trunk has made from `index.html`, as a template with slots.

use std::path::Path;

use super::{Problem, read};

/// Where the security policy goes: before everything else in the head, or it would not cover what stands before it.
const POLICY: &str = r#"<meta name="demarc-policy">"#;
/// The base, as Trunk writes it.
const BASE: &str = r#"<base href="./">"#;
/// Where title, description and the like go.
const HEAD: &str = r#"<meta name="demarc-head">"#;
/// Where the page goes.
const BODY: &str = r#"<div id="demarc-body"></div>"#;
/// Where the tags go that load the module of the page's interactive part.
const MODULE: &str = r#"<meta name="demarc-module">"#;
/// Scripts of every page but the one for wrong addresses.
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
    /// The rendered page.
    pub body: String,
    /// Whether scripts run on this page.
    pub scripts: bool,
    /// The tags that load the module of the page's interactive part; empty where it has none.
    pub module: String,
}

/// Takes out the two markers, and what stands between them where it is not wanted.
fn section(text: &str, (start, end): (&str, &str), wanted: bool) -> String {
    let (before, rest) = text.split_once(start).unwrap_or((text, ""));
    let (inside, after) = rest.split_once(end).unwrap_or(("", rest));
    [before, if wanted { inside } else { "" }, after].concat()
}

/// Leaves out the remarks for who reads `index.html`.
fn without_remarks(html: &str) -> String {
    let mut parts = html.split("<!-- ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("-->\n").map_or("", |(_, after)| after))
}

impl Template {
    /// Reads the staged page and checks its slots.
    ///
    /// # Errors
    /// Where a slot is missing or stands there twice.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        Self::check(without_remarks(&read(path)?)).map_err(|problem| format!("{}: {problem}", path.display()))
    }

    /// Checks that every slot is there once.
    fn check(text: String) -> Result<Self, Problem> {
        for slot in [POLICY, BASE, HEAD, BODY, MODULE, SCRIPTS.0, SCRIPTS.1] {
            let count = text.matches(slot).count();
            if count != 1 {
                return Err(format!("expected the marker {slot} once, found it {count} times; see index.html"));
            }
        }
        Ok(Self { text })
    }

    /// One page.
    pub fn fill(&self, filling: &Filling) -> String {
        let policy = format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, filling.policy);
        let text = section(&self.text, SCRIPTS, filling.scripts);
        // The body last: it is the only part with text of the data, which must not be taken for a slot.
        let filled = [(POLICY, &policy), (BASE, &filling.base), (MODULE, &filling.module), (HEAD, &filling.head), (BODY, &filling.body)];
        filled.into_iter().fold(text, |text, (slot, content)| text.replacen(slot, content, 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_must_be_there_once() {
        let whole = [POLICY, BASE, HEAD, SCRIPTS.0, "<script></script>", SCRIPTS.1, MODULE, BODY].concat();
        let template = Template::check(whole.clone()).expect("whole");
        let filling =
            Filling { policy: "p".into(), base: "b".into(), head: "h".into(), body: "x".into(), scripts: false, module: "<link>".into() };
        assert_eq!(template.fill(&filling), r#"<meta http-equiv="Content-Security-Policy" content="p">bh<link>x"#);
        assert!(template.fill(&Filling { scripts: true, ..filling }).ends_with("bh<script></script><link>x"));
        assert!(Template::check(whole.replace(HEAD, "")).is_err());
        assert!(Template::check(whole + BODY).is_err());
    }
}
