//! Packs `data/` into the library, so that it carries its facts and the app parses no TOML; for the browser, only what the app needs.
//! The figures of the evaluation are packed beside them, for the page that shows them; the app does not name them and so does not carry them.

#[allow(dead_code, unused_imports, reason = "the dataset layer is compiled here a second time, for its reader alone")]
#[path = "src/dataset/mod.rs"]
mod dataset;
#[allow(dead_code, reason = "only the records are needed here")]
#[path = "src/evaluation.rs"]
mod evaluation;

use std::fmt::Display;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use dataset::lean::Lean;
use dataset::overview::Overview;
use dataset::planner::PlannerFacts;
use dataset::{Dataset, packed};
use evaluation::{Comparison, Evaluation};
use serde::Serialize;
use serde::de::DeserializeOwned;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/dataset");
    println!("cargo::rerun-if-changed=src/evaluation.rs");
    if env::var_os("CARGO_FEATURE_EMBEDDED").is_none() {
        return ExitCode::SUCCESS;
    }
    match write_all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            for line in message.lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Writes every packed file.
fn write_all() -> Result<(), String> {
    let dataset = dataset::source::read(Path::new("data")).map_err(|problems| problems.to_string())?;
    write("dataset.bin", pack(&dataset))?;
    write("findables.bin", packed::pack(&dataset::findable::findables(&dataset)))?;
    write("planner.bin", packed::pack(&PlannerFacts::from(&dataset)))?;
    write("overview.bin", packed::pack(&Overview::from(&dataset)))?;
    write("planning.bin", packed::pack(&dataset.for_planning()))?;
    write("evaluation.bin", packed::pack(&figures::<Evaluation>("data/evaluation/figures.toml")?))?;
    write("comparison.bin", packed::pack(&figures::<Comparison>("data/evaluation/peers.toml")?))
}

/// Writes a packed file to where the library looks for it.
fn write(name: &str, packed: Result<Vec<u8>, impl Display>) -> Result<(), String> {
    let path = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join(name);
    let bytes = packed.map_err(|error| format!("{name}: {error}"))?;
    fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

/// Reads a file of figures.
fn figures<T: DeserializeOwned + Serialize>(path: &str) -> Result<T, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    toml::from_str(&text).map_err(|error| format!("{path} is not as `cargo xtask eval --write` writes it: {error}"))
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
