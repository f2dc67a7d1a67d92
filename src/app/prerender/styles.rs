//! Style sheets, named after their content: one of all pages from the files in `styles/`, and one of each kind of page that needs more,
//! from `styles/pages/`, so that a page loads no rules of others.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Problem, read, worker};
use crate::permalink::Route;

/// The names of the written files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stylesheets {
    /// The sheet of all pages.
    all: String,
    /// Those of kinds of pages: the kind, and the file.
    kinds: Vec<(String, String)>,
}

impl Stylesheets {
    /// Joins the files of all pages in the order of their names, and writes the results.
    ///
    /// # Errors
    /// Where a file cannot be read or written.
    pub fn write(from: &Path, staging: &Path) -> Result<Self, Problem> {
        let all = write(&sheets(from)?, "site", staging)?;
        let mut kinds = Vec::new();
        for path in sheets(&from.join("pages"))? {
            let kind = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let name = write(&[path], &kind, staging)?;
            kinds.push((kind, name));
        }
        Ok(Self { all, kinds })
    }

    /// The tags that load what a page needs.
    pub fn links(&self, route: &Route) -> String {
        let needed: &[&str] = match route {
            Route::Classify | Route::NotFound => &[],
            Route::Home => &["facts", "texts", "home"],
            Route::Planner => &["plan", "work", "planner"],
            Route::QuestionDraft => &["facts", "work", "drafter"],
            Route::Plan | Route::Topic(_) => &["facts", "texts", "plan"],
            Route::Evidence | Route::Misses(_) => &["facts", "texts", "evidence"],
            Route::Demarcation => &["facts", "texts", "landscape"],
            _ => &["facts", "texts"],
        };
        let more = needed.iter().filter_map(|kind| self.kinds.iter().find(|(known, _)| known == kind)).map(|(_, name)| name);
        let links = std::iter::once(&self.all).chain(more).map(|name| format!(r#"<link rel="stylesheet" href="{name}">"#));
        links.collect::<Vec<_>>().join("\n")
    }
}

/// The style sheets of a folder, in the order of their names.
fn sheets(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    let entries = fs::read_dir(folder).map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    let mut paths: Vec<_> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.extension().is_some_and(|e| e == "css")).collect();
    paths.sort();
    Ok(paths)
}

/// Writes files as one, and gives its name.
fn write(paths: &[PathBuf], name: &str, staging: &Path) -> Result<String, Problem> {
    let mut sheet = String::new();
    for path in paths {
        sheet.push_str(&compact(&read(path)?));
    }
    let name = format!("{name}-{}.css", worker::digest(sheet.as_bytes()).get(..16).unwrap_or_default());
    super::write(&staging.join(&name), &sheet)?;
    Ok(name)
}

/// Spaces and line ends that mean nothing beside these signs.
const TIGHT: [(&str, &str); 9] =
    [(" {", "{"), ("{\n", "{"), (": ", ":"), (";\n", ";"), ("; ", ";"), (", ", ","), ("\n}", "}"), (";}", "}"), ("}\n", "}")];

/// Leaves out comments, indents, empty lines, and spaces that mean nothing.
fn compact(mut css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    while let Some((before, rest)) = css.split_once("/*") {
        kept.push_str(before);
        css = rest.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(css);
    let lines: Vec<_> = kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let lines = lines.join("\n");
    // What stands between quotation marks stays as it is.
    let tight = |part: &str| TIGHT.into_iter().fold(part.to_owned(), |part, (loose, tight)| part.replace(loose, tight));
    let parts = lines.split('"').enumerate().map(|(at, part)| if at % 2 == 0 { tight(part) } else { part.to_owned() });
    parts.collect::<Vec<_>>().join("\"")
}

#[cfg(test)]
mod tests {
    #[test]
    fn comments_and_spaces_that_mean_nothing_are_left_out() {
        assert_eq!(
            super::compact("/* a\n b */\na, b :hover {\n  b: c; /* d */\n  content: \"; \";\n}\n"),
            "a,b :hover{b:c;content:\"; \"}"
        );
    }
}
