//! One style sheet from the files in `styles/`, named after its content.

use std::fs;
use std::path::Path;

use super::{Problem, read, worker};

/// Joins the files in the order of their names, writes the result, and gives the name of its file.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn write(from: &Path, staging: &Path) -> Result<String, Problem> {
    let entries = fs::read_dir(from).map_err(|error| format!("cannot read {}: {error}", from.display()))?;
    let mut paths: Vec<_> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.extension().is_some_and(|e| e == "css")).collect();
    paths.sort();
    let mut sheet = String::new();
    for path in &paths {
        sheet.push_str(&compact(&read(path)?));
    }
    let name = format!("site-{}.css", worker::digest(sheet.as_bytes()).get(..16).unwrap_or_default());
    super::write(&staging.join(&name), &sheet)?;
    Ok(name)
}

/// Leaves out comments, indents and empty lines.
fn compact(mut css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    while let Some((before, rest)) = css.split_once("/*") {
        kept.push_str(before);
        css = rest.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(css);
    let lines: Vec<_> = kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    #[test]
    fn comments_and_indents_are_left_out() {
        assert_eq!(super::compact("/* a\n b */\na {\n  b: c; /* d */\n}\n"), "a {\nb: c;\n}\n");
    }
}
