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
/// Must equal the `wasm-bindgen` pin of Cargo.toml; every command that uses it compares it with Cargo.lock.
const BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.129",
    why: "connects WebAssembly with the browser, and runs tests in one",
};
/// Finds faults of accessibility; used by the journeys in a browser.
const AXE: &str = "4.14.1";

const TARGET: &str = "wasm32-unknown-unknown";
/// Where cargo compiles the tools.
const BUILDING: &str = "target/tools/build";

/// Installs what building the site needs.
///
/// # Errors
/// Where an installation fails.
pub(crate) fn for_building() -> Result<(), Failure> {
    let lock = fs::read_to_string("Cargo.lock").map_err(|error| format!("Cargo.lock: {error}"))?;
    same_bindgen(&lock)?;
    add_target()?;
    install(&TRUNK)?;
    install(&BINDGEN)?;
    // Over a gigabyte that nothing needs any more.
    match fs::remove_dir_all(BUILDING) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(format!("{BUILDING} cannot be removed: {error}")),
        _ => Ok(()),
    }
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

/// Compares the library that the app is linked with and the tool that reads it: they must be of one version.
fn same_bindgen(lock: &str) -> Result<(), Failure> {
    let locked = lock.split_once("name = \"wasm-bindgen\"\nversion = \"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or("none");
    if locked == BINDGEN.version {
        return Ok(());
    }
    let tool = BINDGEN.version;
    Err(format!("Cargo.lock has wasm-bindgen {locked}, but the tool in xtask/src/tools.rs is {tool}: set both to one version"))
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
    execute(cargo.env("CARGO_PROFILE_DEV_DEBUG", "none").env("CARGO_TARGET_DIR", BUILDING))
}

/// Installs Chromium and its driver with the system's package manager, where they are missing or do not fit together.
fn install_browser() -> Result<(), Failure> {
    let versions = || ["chromium", "chromedriver"].map(|program| first_line(Command::new(program).arg("--version")));
    if fit(&versions()).is_ok() {
        return Ok(());
    }
    println!("Installing Chromium and its driver with apt: the tests run in a real browser.");
    let ubuntu = fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=ubuntu"));
    let (browser, driver) = if ubuntu { ("chromium-browser", "chromium-chromedriver") } else { ("chromium", "chromium-driver") };
    apt_install(&[browser, driver, "fonts-dejavu-core"]).map_err(|failure| match fit(&versions()) {
        Err(lack) => format!("{failure}\n{lack}; install both, of one release, and run this again"),
        Ok(()) => failure,
    })?;
    fit(&versions())
}

/// Whether a browser and its driver, by the lines in which they tell their versions, are there and of one release.
fn fit([browser, driver]: &[Option<String>; 2]) -> Result<(), Failure> {
    let (Some(browser), Some(driver)) = (browser, driver) else {
        return Err("the tests need the programs `chromium` and `chromedriver` on the path".to_owned());
    };
    let release = |line: &str| line.split(|c: char| !c.is_ascii_digit()).find(|part| !part.is_empty()).map(str::to_owned);
    if release(browser) == release(driver) { Ok(()) } else { Err(format!("\"{browser}\" and \"{driver}\" are not of one release")) }
}

/// Installs packages of the system, through sudo for anyone but root.
fn apt_install(packages: &[&str]) -> Result<(), Failure> {
    let root = first_line(Command::new("id").arg("-u")).as_deref() == Some("0");
    let apt = |args: &[&str]| {
        let mut command = Command::new(if root { "apt-get" } else { "sudo" });
        if !root {
            command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        }
        execute(command.args(args).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    // A fresh system knows of no packages.
    apt(&["update", "--quiet"])?;
    apt(&[&["install", "--yes", "--quiet", "--no-install-recommends"], packages].concat())
}

/// Fetches axe-core with npm, where it is missing.
fn install_axe() -> Result<(), Failure> {
    let script = axe()?;
    if script.is_file() {
        return Ok(());
    }
    if first_line(Command::new("npm").arg("--version")).is_none() {
        println!("Installing npm with apt: it fetches axe-core.");
        apt_install(&["npm"])?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tool_is_of_the_version_that_is_locked() {
        same_bindgen(include_str!("../../Cargo.lock")).expect("one version");
        let other = same_bindgen("name = \"wasm-bindgen\"\nversion = \"0.2.1\"\n").expect_err("another version");
        assert!(other.contains("0.2.1") && other.contains(BINDGEN.version), "{other}");
    }

    #[test]
    fn browser_and_driver_must_be_of_one_release() {
        let line = |text: &str| Some(text.to_owned());
        let browser = line("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)");
        assert!(fit(&[browser.clone(), line("ChromeDriver 156.0.8078.73 (0a1b2c)")]).is_ok());
        let other = fit(&[browser.clone(), line("ChromeDriver 150.0.7000.1 (0a1b2c)")]).expect_err("two releases");
        assert!(other.contains("156.0.8078.79") && other.contains("150.0.7000.1"), "{other}");
        assert!(fit(&[browser, None]).is_err());
    }
}
