//! Packs `data/` into the library, so that it carries its facts and the app parses no TOML; for the browser, only what the app needs.

#[allow(dead_code, unused_imports, reason = "the dataset layer is compiled here a second time, for its reader alone")]
#[path = "src/dataset/mod.rs"]
mod dataset;

use std::fmt::Display;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use dataset::lean::Lean;
use dataset::overview::Overview;
use dataset::{Dataset, packed};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/dataset");
    if env::var_os("CARGO_FEATURE_EMBEDDED").is_none() {
        return ExitCode::SUCCESS;
    }
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    match dataset::source::read(Path::new("data")) {
        Ok(dataset) => {
            let written = write(Path::new(&out), "dataset.bin", pack(&dataset))
                .and_then(|()| write(Path::new(&out), "overview.bin", packed::pack(&Overview::from(&dataset))));
            written.map_or_else(|error| fail(&error), |()| ExitCode::SUCCESS)
        }
        Err(problems) => fail(&problems.to_string()),
    }
}

/// Writes packed bytes where the library includes them.
fn write(folder: &Path, name: &str, bytes: Result<Vec<u8>, impl Display>) -> Result<(), String> {
    let bytes = bytes.map_err(|error| error.to_string())?;
    fs::write(folder.join(name), bytes).map_err(|error| error.to_string())
}

/// Packs the whole dataset for the host, and for the browser the part that the app needs.
fn pack(dataset: &Dataset) -> Result<Vec<u8>, impl Display> {
    // The same on both, although the parts differ.
    println!("cargo::rustc-env=DEMARC_DATA_VERSION={}", packed::fingerprint(dataset));
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32") {
        packed::pack(&Lean::from(dataset))
    } else {
        packed::pack(dataset)
    }
}

/// Ends the build with a message that cargo shows.
fn fail(message: &str) -> ExitCode {
    for line in message.lines() {
        println!("cargo::error={line}");
    }
    ExitCode::FAILURE
}
