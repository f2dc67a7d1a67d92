//! The scripts without comments and spaces: nobody should load what only a reader of the source needs.

use std::fs;
use std::path::Path;

use super::{Problem, read, write};

/// Minifies every script in the top folder of the site. Their names stay: a digest of what they were made from tells versions apart too.
///
/// # Errors
/// Where a file cannot be read or written, or is no script.
pub fn minify(staging: &Path) -> Result<(), Problem> {
    let problem = |error| format!("cannot read {}: {error}", staging.display());
    for entry in fs::read_dir(staging).map_err(problem)? {
        let path = entry.map_err(problem)?.path();
        if path.extension().is_some_and(|ending| ending == "js") {
            let script = read(&path)?;
            let small = minifier::js::minify(&script).map_err(|error| format!("{}: {error}", path.display()))?;
            write(&path, &small.to_string())?;
        }
    }
    Ok(())
}
