//! `cargo xtask data`: reads and checks `data/`, and tells what it holds or what is wrong.

use std::path::Path;
use std::process::ExitCode;

use demarc::dataset::source;

/// Checks `data/`; prints the counts and what is worth a look, or every fault.
pub(crate) fn run() -> ExitCode {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    match source::read(&dir) {
        Ok(dataset) => {
            print!("{}", source::summary(&dataset));
            println!("data/ is sound, as of {}.", dataset.as_of);
            ExitCode::SUCCESS
        }
        Err(problems) => {
            eprintln!("{problems}");
            ExitCode::FAILURE
        }
    }
}
