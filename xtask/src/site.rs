//! `cargo xtask build`: the site, into `dist/`.

use std::path::Path;
use std::process::Command;

use crate::run::{Failure, execute};
use crate::tools;

/// Where the finished site is.
pub(crate) const DIST: &str = "dist";

/// Builds the site as published.
pub(crate) fn run(args: &[String]) -> Result<(), Failure> {
    let address = match args {
        [] => None,
        [flag, address] if flag == "--site-address" => Some(address.as_str()),
        _ => return Err("`cargo xtask build` takes one option: --site-address URL, for canonical links and social cards".to_owned()),
    };
    build(address)?;
    println!("\nThe site is in {DIST}/: copy it to any path of any static host.");
    Ok(())
}

/// Builds the site; with the address where it will be, pages name it.
///
/// # Errors
/// Where a tool is missing or the build fails.
pub(crate) fn build(address: Option<&str>) -> Result<(), Failure> {
    tools::for_building()?;
    println!("Building the site.");
    // Trunk builds without the network, so that it fetches no tool of its own: the packages must be here already.
    execute(Command::new("cargo").args(["fetch", "--quiet", "--locked"]))?;
    let mut trunk = tools::command("trunk")?;
    // Some environments set NO_COLOR to a number, which Trunk does not understand; a backtrace of Trunk hides what the compiler says.
    trunk
        .args(["build", "--release"])
        .env_remove("NO_COLOR")
        .env_remove("RUST_BACKTRACE")
        .env("DEMARC_SITE_ADDRESS", address.unwrap_or_default());
    execute(&mut trunk)?;
    if Path::new(DIST).join("index.html").is_file() { Ok(()) } else { Err(format!("the build ended without {DIST}/index.html")) }
}
