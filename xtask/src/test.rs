//! `cargo xtask test`: every test, on the host, in a browser, and as a visitor of the built site.

use std::process::Command;

use crate::run::{Failure, step, summary, tests};
use crate::{site, tools, verdicts};

/// Runs all tests, or the parts named.
pub(crate) fn run(args: &[String]) -> Result<(), Failure> {
    if let Some(unknown) = args.iter().find(|arg| !["native", "web", "e2e"].contains(&arg.as_str())) {
        return Err(format!("unknown part \"{unknown}\": `cargo xtask test` takes native, web or e2e, and runs all without"));
    }
    let wanted = |part: &str| args.is_empty() || args.iter().any(|arg| arg == part);
    let mut steps = Vec::new();
    if wanted("native") {
        // With the prerenderer, so that the pages are tested too.
        steps.push(tests("host", || Ok(cargo_test(Command::new("cargo"), &["--workspace", "--features", "demarc/prerender"]))));
    }
    if wanted("web") || wanted("e2e") {
        steps.push(step("tools", tools::for_testing));
    }
    if wanted("web") {
        steps.push(step("verdicts to compare", verdicts::write));
        steps.push(tests("components in a browser", components));
    }
    if wanted("e2e") {
        steps.push(step("build the site", || site::build(None)));
        steps.push(tests("journeys on the built site", journeys));
    }
    summary(&steps)
}

/// Component tests: server rendering and hydration, both inside the browser.
fn components() -> Result<Command, Failure> {
    let mut cargo = cargo_test(
        tools::command("cargo")?,
        &[
            "--package",
            "demarc",
            "--target",
            "wasm32-unknown-unknown",
            "--no-default-features",
            "--features",
            "hydrate,prerender",
            "--test",
            "web",
        ],
    );
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner").env("CHROMEDRIVER", "chromedriver");
    // In seconds for all tests together. One of them judges every text of the data without optimization.
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "1200");
    Ok(cargo)
}

/// Journeys of a visitor, one browser at a time.
fn journeys() -> Result<Command, Failure> {
    let mut cargo = cargo_test(tools::command("cargo")?, &["--package", "xtask", "--test", "e2e"]);
    cargo.args(["--", "--test-threads=1"]).env("DEMARC_AXE", tools::axe()?);
    Ok(cargo)
}

/// `cargo test`, which goes on after a failure.
fn cargo_test(mut cargo: Command, args: &[&str]) -> Command {
    cargo.args(["test", "--locked", "--no-fail-fast"]).args(args);
    cargo
}
