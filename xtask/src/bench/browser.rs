//! The times in a browser: the classifier as it is published, in a page that measures.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use xtask::browser::Browser;
use xtask::server::Server;

use crate::run::{Failure, execute};
use crate::tools;

/// Where the page is put together.
const FOLDER: &str = "target/bench";
/// The module, compiled as the app is.
const MODULE: &str = "target/wasm32-unknown-unknown/release/bench.wasm";
/// Its files beside the module: two headers give the page a clock of fine resolution.
const FILES: [(&str, &str); 3] = [
    (
        "index.html",
        "<!doctype html><title>Bench</title><link rel=\"stylesheet\" href=\"bench.css\"><script type=\"module\" src=\"measure.js\"></script>",
    ),
    ("measure.js", include_str!("measure.js")),
    ("_headers", "/*\n  Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Embedder-Policy: require-corp\n"),
];

/// The page, open in a browser.
pub(crate) struct Page {
    browser: Browser,
    _server: Server,
}

impl Page {
    /// Builds and opens the page.
    pub(crate) fn open() -> Result<Self, Failure> {
        println!("Building the classifier for the browser.");
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--quiet", "--release", "--locked", "--package", "demarc", "--bin", "bench"]);
        execute(cargo.args(["--target", "wasm32-unknown-unknown", "--no-default-features", "--features", "hydrate"]))?;
        execute(tools::command("wasm-bindgen")?.args(["--target", "web", "--no-typescript", "--out-dir", FOLDER, MODULE]))?;
        fs::write(format!("{FOLDER}/bench.css"), styles()?).map_err(|error| format!("{FOLDER}/bench.css: {error}"))?;
        for (name, content) in FILES {
            fs::write(format!("{FOLDER}/{name}"), content).map_err(|error| format!("{FOLDER}/{name}: {error}"))?;
        }
        let server = Server::start(PathBuf::from(FOLDER), "/", 0)?;
        let browser = Browser::start();
        browser.open(&server.address());
        browser.wait_until("the page can measure", "return typeof window.measure === 'function'");
        Ok(Self { browser, _server: server })
    }

    /// The median of a piece of work.
    pub(crate) fn milliseconds(&self, copies: usize, key: &str) -> Result<f64, Failure> {
        let answer = self.browser.run_async(&format!("window.measure({copies}, '{key}').then(arguments[0])"));
        answer.as_f64().ok_or_else(|| format!("{key}: the browser says {answer}"))
    }
}

/// The style sheets of the landscape's page, as they are written.
fn styles() -> Result<String, Failure> {
    let read = |path: PathBuf| fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()));
    let entries = fs::read_dir("styles").map_err(|error| format!("styles: {error}"))?;
    let mut sheets: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "css")).collect();
    sheets.sort();
    sheets.push("styles/pages/landscape.css".into());
    sheets.into_iter().map(read).collect()
}
