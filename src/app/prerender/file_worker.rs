//! The worker that makes files: its files named after their content, and the names put into `boot/worker.js`.

use std::fs;
use std::path::Path;

use super::{Problem, read, worker, write as write_file};

/// What stands in the script for a file of the module, and how Trunk calls the file, which names no worker after its content.
const FILES: [(&str, &str, &str); 2] = [("MODULE", "worker", ".js"), ("WASM", "worker", "_bg.wasm")];

/// Writes `worker.js`. Its name has no digest, so that pages need not know it; hosts are told to ask for it anew each time.
///
/// # Errors
/// Where a file of the module is missing.
pub fn write(staging: &Path) -> Result<(), Problem> {
    let mut script = read(Path::new("boot/worker.js"))?;
    for (slot, name, ending) in FILES {
        let from = staging.join(format!("{name}{ending}"));
        let problem = |error| format!("cannot rename {}: {error}; see the worker in index.html", from.display());
        let bytes = fs::read(&from).map_err(problem)?;
        let named = format!("{name}-{}{ending}", worker::digest(&bytes).get(..16).unwrap_or_default());
        fs::rename(&from, staging.join(&named)).map_err(problem)?;
        script = script.replacen(slot, &named, 1);
    }
    write_file(&staging.join("worker.js"), &script)
}
