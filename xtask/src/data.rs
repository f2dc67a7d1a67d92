//! `cargo xtask data`: reads and checks `data/`, and tells what it holds or what is wrong.

use std::path::Path;
use std::process::ExitCode;

use demarc::dataset::{Dataset, source};

/// Reads `data/`, and prints every fault where it is wrong.
pub(crate) fn read() -> Option<Dataset> {
    source::read(Path::new("data")).map_err(|problems| eprintln!("{problems}")).ok()
}

/// Checks `data/`; prints the counts and what is worth a look, or every fault.
pub(crate) fn run(args: &[String]) -> ExitCode {
    if !args.is_empty() {
        eprintln!("`cargo xtask data` takes no arguments");
        return ExitCode::FAILURE;
    }
    let Some(dataset) = read() else { return ExitCode::FAILURE };
    print!("{}", source::summary(&dataset));
    println!("data/ is sound, as of {}.", dataset.as_of);
    ExitCode::SUCCESS
}
