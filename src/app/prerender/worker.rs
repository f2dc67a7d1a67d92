//! The service worker: the list of the site's files with their digests, put into `boot/sw.js`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::{Problem, escape, read, write as write_file};

/// Where the list goes in the script.
const FILES: &str = "[/* files */]";
/// Where the version goes in the script.
const VERSION: &str = "/* version */";
/// The folder of the open data: they are read online, and pages do without them.
const NOT_KEPT: &str = "data/";
/// Files that a page never asks for.
const NOT_FOR_PAGES: [&str; 5] = ["_headers", "robots.txt", "sitemap.xml", "sw.js", "images/card.png"];

/// Writes `sw.js` and gives the number of files it keeps. In a development build it is one that removes itself.
///
/// # Errors
/// Where a file cannot be read or written, or the script has no place for the list.
pub fn write(staging: &Path, release: bool) -> Result<usize, Problem> {
    let target = staging.join("sw.js");
    if !release {
        write_file(&target, &read(Path::new("boot/sw-remove.js"))?)?;
        return Ok(0);
    }
    let script = read(Path::new("boot/sw.js"))?;
    if script.matches(FILES).count() != 1 || script.matches(VERSION).count() != 1 {
        return Err(format!("boot/sw.js: expected {FILES} and {VERSION} once each"));
    }
    let mut files = Vec::new();
    collect(staging, "", &mut files)?;
    files.sort();
    let mut list = String::from("[\n");
    for (path, digest) in &files {
        // Writing to a string does not fail.
        let _ = writeln!(list, "  [{}, \"{digest}\"],", escape::json(path));
    }
    list.push(']');
    // The version covers the script itself, so that a change of it is a new version too.
    let version = digest(format!("{script}{list}").as_bytes());
    let script = script.replace(VERSION, version.get(..16).unwrap_or_default()).replace(FILES, &list);
    write_file(&target, &script)?;
    Ok(files.len())
}

/// Every file below a directory as the path that a page asks for, with its digest; a page under the path of its directory.
fn collect(dir: &Path, prefix: &str, files: &mut Vec<(String, String)>) -> Result<(), Problem> {
    let problem = |error| format!("cannot read {}: {error}", dir.display());
    for entry in fs::read_dir(dir).map_err(problem)? {
        let entry = entry.map_err(problem)?;
        let name =
            entry.file_name().into_string().map_err(|name| format!("the name of {} is not plain text", Path::new(&name).display()))?;
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else if !NOT_FOR_PAGES.contains(&path.as_str()) && !path.starts_with(NOT_KEPT) {
            let bytes = fs::read(entry.path()).map_err(problem)?;
            let asked = if name == "index.html" { prefix.to_owned() } else { path };
            files.push((asked, digest(&bytes)));
        }
    }
    Ok(())
}

/// The first 128 bits of the SHA-256 digest, in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(16).fold(String::new(), |mut hex, byte| {
        // Writing to a string does not fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
