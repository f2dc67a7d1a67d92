//! `cargo xtask data`: checks the facts and rules, and tells every fault at once.

use std::path::Path;
use std::process::ExitCode;

use demarc::dataset::source;

/// Checks `data/`.
pub(crate) fn run(args: &[String]) -> ExitCode {
    if !args.is_empty() {
        eprintln!("`cargo xtask data` takes no arguments");
        return ExitCode::FAILURE;
    }
    match source::read(Path::new("data")) {
        Ok(dataset) => {
            println!("{} deliverables, {} Questions. No fault found.", dataset.deliverables.len(), dataset.question_ids().len());
            ExitCode::SUCCESS
        }
        Err(problems) => {
            eprintln!("{problems}");
            ExitCode::FAILURE
        }
    }
}
