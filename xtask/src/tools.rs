//! The tools that the commands need, at the versions that fit together. This file owns every tool version.
//!
//! Tools come from package registries only, into `target/tools`; nothing is installed twice.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{Failure, execute, first_line};

/// A tool made by cargo.
struct Tool {
    /// The package to install.
    package: &'static str,
    /// The program to run.
    program: &'static str,
    /// The version; newer ones of both tools do not resolve or need a newer compiler.
    version: &'static str,
    /// What it is for.
    why: &'static str,
}

const TRUNK: Tool = Tool { package: "trunk", program: "trunk", version: "0.21.14", why: "builds the site" };
/// Must equal the `wasm-bindgen` pin of Cargo.toml; `check` compares it with Cargo.lock.
const BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.129",
    why: "connects WebAssembly with the browser, and runs tests in one",
};
/// Finds faults of accessibility; used by the journeys in a browser.
const AXE: &str = "4.14.1";

const TARGET: &str = "wasm32-unknown-unknown";

/// Installs what building the site needs.
///
/// # Errors
/// Where an installation fails.
pub(crate) fn for_building() -> Result<(), Failure> {
    if !versions_agree()? {
        return Err(format!(
            "Cargo.lock has another version of wasm-bindgen than xtask/src/tools.rs ({}): make them equal",
            BINDGEN.version
        ));
    }
    add_target()?;
    install(&TRUNK)?;
    install(&BINDGEN)
}

/// Installs what the tests in a browser need, beside what building needs.
///
/// # Errors
/// Where an installation fails.
pub(crate) fn for_testing() -> Result<(), Failure> {
    for_building()?;
    install_browser()?;
    install_axe()
}

/// Where the tools are.
pub(crate) fn folder() -> Result<PathBuf, Failure> {
    let here = env::current_dir().map_err(|error| format!("no current folder: {error}"))?;
    Ok(here.join("target/tools"))
}

/// A command with the tools first on its path.
pub(crate) fn command(program: &str) -> Result<Command, Failure> {
    let mut paths = vec![folder()?.join("bin")];
    paths.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let paths = env::join_paths(paths).map_err(|error| format!("PATH cannot be extended: {error}"))?;
    let mut command = Command::new(program);
    command.env("PATH", paths);
    Ok(command)
}

/// The script of axe-core.
pub(crate) fn axe() -> Result<PathBuf, Failure> {
    Ok(folder()?.join(format!("axe-core-{AXE}")).join("axe.min.js"))
}

/// Whether the library that the app is linked with and the tool that reads it are of one version.
fn versions_agree() -> Result<bool, Failure> {
    let lock = fs::read_to_string("Cargo.lock").map_err(|error| format!("Cargo.lock: {error}"))?;
    Ok(lock.contains(&format!("name = \"wasm-bindgen\"\nversion = \"{}\"", BINDGEN.version)))
}

/// Adds the compiler's WebAssembly target, where it is missing.
fn add_target() -> Result<(), Failure> {
    let found = first_line(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if found.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    println!("Adding the compiler's {TARGET} target: the app runs in the browser as WebAssembly.");
    execute(Command::new("rustup").args(["target", "add", TARGET]))
}

/// Installs a tool at its version, where it is missing or another version.
fn install(tool: &Tool) -> Result<(), Failure> {
    let folder = folder()?;
    let program = folder.join("bin").join(tool.program);
    let found = first_line(Command::new(&program).arg("--version"));
    match &found {
        Some(line) if line.split_whitespace().last() == Some(tool.version) => return Ok(()),
        Some(line) => {
            println!("{} has the wrong version: found \"{line}\", needed {}. Installing the right one.", program.display(), tool.version);
        }
        None => {
            println!("Installing {} {} into target/tools: it {}. This takes a few minutes, once.", tool.package, tool.version, tool.why);
        }
    }
    let mut cargo = Command::new("cargo");
    // The quick profile: the tools are used for seconds, compiling them for speed would take many minutes.
    cargo.args(["install", tool.package, "--version", tool.version, "--locked", "--debug", "--force", "--root"]).arg(&folder);
    execute(cargo.env("CARGO_TARGET_DIR", "target/tools/build"))
}

/// Installs Chromium and its driver with the system's package manager, where they are missing.
fn install_browser() -> Result<(), Failure> {
    let present = |program: &str| first_line(Command::new(program).arg("--version")).is_some();
    if present("chromium") && present("chromedriver") {
        return Ok(());
    }
    if !present("apt-get") {
        return Err(
            "the tests need Chromium and ChromeDriver of one version on the path, as `chromium` and `chromedriver`; install them and \
                    run this again"
                .to_owned(),
        );
    }
    println!("Installing Chromium and its driver with apt: the tests run in a real browser.");
    apt(&["update", "--quiet"])?;
    apt(&["install", "--yes", "--quiet", "--no-install-recommends", "chromium", "chromium-driver", "fonts-dejavu-core"])
}

/// Runs apt-get, through sudo for anyone but root.
fn apt(args: &[&str]) -> Result<(), Failure> {
    let root = first_line(Command::new("id").arg("-u")).as_deref() == Some("0");
    let mut command = Command::new(if root { "apt-get" } else { "sudo" });
    if !root {
        command.arg("apt-get");
    }
    execute(command.args(args).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Fetches axe-core with npm, where it is missing.
fn install_axe() -> Result<(), Failure> {
    let script = axe()?;
    if script.is_file() {
        return Ok(());
    }
    if first_line(Command::new("npm").arg("--version")).is_none() {
        println!("Installing npm with apt: it fetches axe-core.");
        apt(&["install", "--yes", "--quiet", "--no-install-recommends", "npm"])?;
    }
    println!("Fetching axe-core {AXE} into target/tools: it finds faults of accessibility.");
    let folder = folder()?.join(format!("axe-core-{AXE}"));
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    execute(Command::new("npm").args(["pack", "--silent", &format!("axe-core@{AXE}")]).current_dir(&folder))?;
    execute(
        Command::new("tar")
            .args(["--extract", "--gzip", "--strip-components=1", "--file", &format!("axe-core-{AXE}.tgz")])
            .current_dir(&folder),
    )
}
