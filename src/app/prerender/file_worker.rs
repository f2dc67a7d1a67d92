//! The worker that makes files: the names of its files, put into `boot/worker.js`.

use std::fs;
use std::path::Path;

use super::{Problem, read, write as write_file};

/// What stands for the script and the WebAssembly of the module.
const SLOTS: [(&str, &str); 2] = [("MODULE", ".js"), ("WASM", "_bg.wasm")];

/// Writes `worker.js`. Its name has no digest, so that pages need not know it; hosts are told to ask for it anew each time.
///
/// # Errors
/// Where a file of the module is missing.
pub fn write(staging: &Path) -> Result<(), Problem> {
    let mut script = read(Path::new("boot/worker.js"))?;
    let entries = fs::read_dir(staging).map_err(|error| format!("cannot read {}: {error}", staging.display()))?;
    let names: Vec<_> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    for (slot, ending) in SLOTS {
        let name = names.iter().find(|name| name.starts_with("worker-") && name.ends_with(ending));
        let name = name.ok_or_else(|| format!("Trunk has put no worker-*{ending} into {}; see index.html", staging.display()))?;
        script = script.replacen(slot, name, 1);
    }
    write_file(&staging.join("worker.js"), &script)
}
