//! `cargo xtask test`: every test, on the host, in a browser, and as a visitor of the built site.

use std::process::Command;

use crate::run::{Failure, execute, step, summary};
use crate::{site, tools};

/// Runs all tests, or the parts named.
pub(crate) fn run(args: &[String]) -> Result<(), Failure> {
    if let Some(unknown) = args.iter().find(|arg| !["native", "web", "e2e"].contains(&arg.as_str())) {
        return Err(format!("unknown part \"{unknown}\": `cargo xtask test` takes native, web or e2e, and runs all without"));
    }
    let wanted = |part: &str| args.is_empty() || args.iter().any(|arg| arg == part);
    let mut steps = Vec::new();
    if wanted("web") || wanted("e2e") {
        steps.push(step("tools", tools::for_testing));
    }
    if wanted("native") {
        steps.push(step("host", || execute(Command::new("cargo").args(["test", "--workspace", "--locked"]))));
        steps.push(step("prerendered pages", || {
            execute(Command::new("cargo").args([
                "test",
                "--package",
                "demarc",
                "--locked",
                "--no-default-features",
                "--features",
                "prerender",
            ]))
        }));
    }
    if wanted("web") {
        steps.push(step("components in a browser", web));
    }
    if wanted("e2e") {
        steps.push(step("build the site", || site::build(None)));
        steps.push(step("journeys on the built site", || {
            let mut cargo = tools::command("cargo")?;
            execute(
                cargo
                    .args(["test", "--package", "xtask", "--locked", "--test", "e2e", "--", "--test-threads=1"])
                    .env("DEMARC_AXE", tools::axe()?),
            )
        }));
    }
    summary(&steps)
}

/// Component tests: server rendering and hydration, both inside the browser.
fn web() -> Result<(), Failure> {
    let mut cargo = tools::command("cargo")?;
    cargo.args(["test", "--package", "demarc", "--locked", "--target", "wasm32-unknown-unknown", "--no-default-features"]);
    cargo.args(["--features", "hydrate,prerender", "--test", "web"]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner").env("CHROMEDRIVER", "chromedriver");
    execute(&mut cargo)
}
