//! The site as files: every page, and everything that is made from the built files. On the host only.
//!
//! Trunk runs this after it has built the app, before the result replaces the last one. One program, in one order, since each step reads
//! what the step before wrote; the service worker comes last, because it names the bytes of all the others. Whatever does not fit together
//! ends the build.

pub mod arranged;
pub mod body;
pub mod crash_places;
pub mod escape;
pub mod file_worker;
pub mod hosting;
pub mod json_ld;
pub mod library_paths;
pub mod modules;
pub mod moved;
pub mod open_data;
pub mod page;
pub mod scripts;
pub mod settings;
pub mod short_names;
pub mod similar;
pub mod styles;
pub mod template;
pub mod worker;

use std::fs;
use std::path::{Path, PathBuf};

use crate::app::open_data::MEETINGS;
use crate::embedded::dataset;
use crate::outputs::{Moment, Origin, calendar};
use crate::permalink::Route;
use modules::Modules;
use page::PageMaker;
use settings::Settings;
use styles::Stylesheets;
use template::Template;

/// What the file of a module ends with; its script has the same name with `.js`.
const MODULE: &str = "_bg.wasm";

/// A fault that ends the build, in words for who builds.
pub type Problem = String;

/// Makes the site in the directory that Trunk has staged, and says what was made.
///
/// # Errors
/// Where a file cannot be read or written, or the parts do not fit together.
pub fn run() -> Result<String, Problem> {
    let settings = Settings::from_env()?;
    let staging = settings.staging.as_path();
    let template = Template::read(&staging.join("index.html"))?;
    let stylesheets = Stylesheets::write(Path::new("styles"), staging)?;
    // Before files are named after their content.
    short_names::shorten(staging)?;
    arranged::arrange(staging)?;
    let modules = Modules::name(staging)?;
    let maker = PageMaker {
        template: &template,
        stylesheets: &stylesheets,
        modules: &modules,
        address: settings.address.as_deref(),
        dataset: dataset(),
    };
    let routes = Route::all(dataset());
    for route in &routes {
        write(&staging.join(route.path()).join("index.html"), &maker.page(route)?)?;
    }
    let mut count = routes.len() + 1;
    for (former, text) in moved::moved(dataset()) {
        let route = Route::Deliverable(former.clone());
        write(&staging.join(route.path()).join("index.html"), &maker.moved(former, text))?;
        count += 1;
    }
    for (path, text) in open_data::files(dataset()) {
        write(&staging.join(path), &text)?;
    }
    // The day of the facts, not of the build: the same facts give the same file.
    let origin = Origin { made: Moment::start_of(dataset().as_of.last_day()), site: settings.address.clone() };
    write(&staging.join(MEETINGS), &calendar::of_meetings(dataset(), &origin)?)?;
    file_worker::write(staging)?;
    write(&staging.join("404.html"), &maker.not_found()?)?;
    scripts::minify(staging)?;
    hosting::write(staging, settings.address.as_deref(), &routes)?;
    let files = worker::write(staging, settings.release)?;
    Ok(format!("prerender: {count} pages, {files} files for use offline"))
}

/// The modules in the top folder of the site.
fn modules_in(staging: &Path) -> Result<Vec<PathBuf>, Problem> {
    let problem = |error| format!("cannot read {}: {error}", staging.display());
    let entries = fs::read_dir(staging).map_err(problem)?;
    let paths: Vec<PathBuf> = entries.map(|entry| Ok(entry.map_err(problem)?.path())).collect::<Result<_, Problem>>()?;
    Ok(paths.into_iter().filter(|path| path.to_string_lossy().ends_with(MODULE)).collect())
}

/// Writes a file, with the directories above it.
fn write(path: &Path, text: &str) -> Result<(), Problem> {
    let problem = |error| format!("cannot write {}: {error}", path.display());
    path.parent().map_or(Ok(()), fs::create_dir_all).map_err(problem)?;
    fs::write(path, text).map_err(problem)
}

/// Reads a file.
fn read_bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Reads a file of text.
fn read(path: &Path) -> Result<String, Problem> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}
