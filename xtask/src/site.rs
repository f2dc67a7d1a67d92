//! `cargo xtask build`: the site, into `dist/`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

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
        .env("DEMARC_SITE_ADDRESS", address.unwrap_or_default())
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_paths());
    execute(&mut trunk)?;
    if Path::new(DIST).join("index.html").is_file() { Ok(()) } else { Err(format!("the build ended without {DIST}/index.html")) }
}

/// Compiler flags that keep the folders of this machine out of what is published.
fn without_paths() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let packages = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let folders = packages.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())).map(|folder| (folder, "packages"));
    let here = env::current_dir().ok().map(|folder| (folder, "demarc"));
    let flags = folders.chain(here).map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    flags.collect::<Vec<_>>().join(" ")
}
