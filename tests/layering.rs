//! A lower layer never names a higher one, nor the browser; and nothing below the app depends on time, chance or hash order.

use std::fs;
use std::path::{Path, PathBuf};

/// Each layer with the crate's modules it may name.
const LAYERS: [(&str, &[&str]); 8] = [
    ("dataset", &["dataset"]),
    ("classifier", &["dataset", "classifier"]),
    ("planning", &["dataset", "planning"]),
    ("landscape", &["dataset", "landscape"]),
    ("search", &["dataset", "search"]),
    ("permalink", &["dataset", "classifier", "planning", "landscape", "permalink"]),
    ("outputs", &["dataset", "planning", "permalink", "outputs"]),
    ("app", &["dataset", "classifier", "planning", "landscape", "search", "permalink", "outputs", "embedded", "evaluation", "app"]),
];

/// The browser, and what could make two machines disagree; not for the layers below the app.
const FORBIDDEN: [&str; 13] =
    ["web_sys", "js_sys", "wasm_bindgen", "yew", "gloo", "HashMap", "HashSet", "rand", "std::time", "SystemTime", "Instant", "f32", "f64"];

/// What a line of a layer names and must not.
fn fault(layer: &str, line: &str) -> Option<String> {
    let code = line.trim_start();
    if code.starts_with("//") {
        return None;
    }
    let (_, allowed) = LAYERS.iter().find(|(name, _)| *name == layer)?;
    let after = |prefix: &'static str| {
        let rests = code.match_indices(prefix).filter_map(move |(at, found)| code.get(at + found.len()..));
        rests.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default())
    };
    // A list in braces behind `crate::` names no module here: it is a fault too, since what it holds is not read.
    let by_crate = after("crate::").filter(|module| !allowed.contains(module));
    let by_super = after("super::").filter(|module| LAYERS.iter().any(|(name, _)| name == module) && !allowed.contains(module));
    let upward = by_crate.chain(by_super).map(str::to_owned).next();
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let browser = FORBIDDEN.iter().filter(|_| layer != "app").find(|word| {
        code.match_indices(**word).any(|(at, found)| {
            let before = code.get(..at).and_then(|text| text.chars().next_back());
            let after = code.get(at + found.len()..).and_then(|text| text.chars().next());
            !before.is_some_and(is_word) && !after.is_some_and(is_word)
        })
    });
    upward.or(browser.map(|word| (*word).to_owned()))
}

/// Every source file below a folder.
#[allow(clippy::expect_used, reason = "a test may fail by a panic")]
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of sources");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

#[test]
fn no_layer_names_a_higher_one() {
    let mut faults = Vec::new();
    for (layer, _) in LAYERS {
        let folder = Path::new("src").join(layer);
        let files = sources(&folder);
        assert!(!files.is_empty(), "{} has sources", folder.display());
        for file in files {
            let text = fs::read_to_string(&file).expect("a source");
            for (number, line) in text.lines().enumerate() {
                if let Some(named) = fault(layer, line) {
                    faults.push(format!("{}:{}: {layer} must not name {named}", file.display(), number + 1));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_folder_of_sources_is_a_layer() {
    for entry in fs::read_dir("src").expect("src") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        // The programs in bin/ use the layers from above.
        assert!(!path.is_dir() || name == "bin" || LAYERS.iter().any(|(layer, _)| *layer == name), "src/{name} is in no layer");
    }
}

#[test]
fn a_forbidden_line_is_found() {
    assert_eq!(fault("dataset", "use crate::classifier::Verdict;").as_deref(), Some("classifier"));
    assert_eq!(fault("classifier", "    let window = web_sys::window();").as_deref(), Some("web_sys"));
    assert_eq!(fault("permalink", "use std::collections::HashMap;").as_deref(), Some("HashMap"));
    assert_eq!(fault("dataset", "use super::super::classifier::Verdict;").as_deref(), Some("classifier"));
    assert!(fault("classifier", "use crate::{dataset::Dataset, app::Site};").is_some());
    assert_eq!(fault("classifier", "use super::claims::Claim;"), None);
    assert_eq!(fault("classifier", "use crate::dataset::Dataset;"), None);
    assert_eq!(fault("classifier", "/// Not of web_sys."), None);
    assert_eq!(fault("app", "use web_sys::Window;"), None);
}
