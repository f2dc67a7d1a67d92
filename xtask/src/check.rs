//! `cargo xtask check`: everything that can be told without running the app.

use std::path::Path;
use std::process::Command;

use demarc::dataset::source;

use crate::run::{Failure, execute, step, summary};
use crate::{budget, eval, site, tools};

/// Runs every check, also after one has failed.
pub(crate) fn run(args: &[String]) -> Result<(), Failure> {
    if !args.is_empty() {
        return Err("`cargo xtask check` takes no arguments".to_owned());
    }
    let steps = [
        step("format", || cargo(&["fmt", "--all", "--check"])),
        step("data", || source::read(Path::new("data")).map(|_| ()).map_err(|problems| problems.to_string())),
        step("evaluation", eval::check),
        step("lints, host", || clippy(&["--workspace", "--all-targets"])),
        // Not among "all targets", since it runs only behind a build.
        step("lints, journeys", || clippy(&["--package", "xtask", "--test", "e2e"])),
        step("lints, prerenderer", || {
            clippy(&["--package", "demarc", "--no-default-features", "--features", "prerender", "--all-targets"])
        }),
        step("lints, browser", || {
            tools::for_building()?;
            clippy_in_browser("hydrate", &["--lib", "--bins"])
        }),
        step("lints, browser tests", || clippy_in_browser("hydrate,prerender", &["--test", "web"])),
        step("layers", || cargo(&["test", "--quiet", "--test", "layering"])),
        step("byte budget", || {
            site::build(None)?;
            budget::check()
        }),
    ];
    summary(&steps)
}

/// Runs cargo.
fn cargo(args: &[&str]) -> Result<(), Failure> {
    execute(Command::new("cargo").args(args))
}

/// Runs clippy; a warning is a fault.
fn clippy(args: &[&str]) -> Result<(), Failure> {
    execute(Command::new("cargo").arg("clippy").args(args).args(["--quiet", "--locked", "--", "--deny", "warnings"]))
}

/// Runs clippy on what is compiled for the browser.
fn clippy_in_browser(features: &str, targets: &[&str]) -> Result<(), Failure> {
    let package = ["--package", "demarc", "--target", "wasm32-unknown-unknown", "--no-default-features", "--features", features];
    clippy(&[&package, targets].concat())
}
