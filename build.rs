//! Packs `data/` into the library, so that the app carries its facts and parses no TOML.

#[allow(dead_code, unused_imports, reason = "the dataset layer is compiled here a second time, for its reader alone")]
#[path = "src/dataset/mod.rs"]
mod dataset;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/dataset");
    if env::var_os("CARGO_FEATURE_EMBEDDED").is_none() {
        return ExitCode::SUCCESS;
    }
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    match dataset::source::read(Path::new("data")) {
        Ok(dataset) => match dataset::packed::pack(&dataset).map(|bytes| fs::write(Path::new(&out).join("dataset.bin"), bytes)) {
            Ok(Ok(())) => ExitCode::SUCCESS,
            Ok(Err(error)) => fail(&error.to_string()),
            Err(error) => fail(&error.to_string()),
        },
        Err(problems) => fail(&problems.to_string()),
    }
}

/// Ends the build with a message that cargo shows.
fn fail(message: &str) -> ExitCode {
    for line in message.lines() {
        println!("cargo::error={line}");
    }
    ExitCode::FAILURE
}
