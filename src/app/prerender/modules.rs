//! The modules of interactive parts as files, and the tags that load them.

use std::fs;
use std::path::Path;

use super::worker::digest;
use super::{Problem, read_bytes};
use crate::app::interactive::Part;

/// The files of a module.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Module {
    part: Part,
    script: String,
    wasm: String,
}

/// Every module of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modules(Vec<Module>);

impl Modules {
    /// Finds the files that Trunk has staged. It names those of one module after their content; those of the others are named here.
    ///
    /// # Errors
    /// Where a file is missing or cannot be named.
    pub fn name(staging: &Path) -> Result<Self, Problem> {
        let modules = Part::ALL.map(|part| Module::name(part, staging));
        modules.into_iter().collect::<Result<_, _>>().map(Self)
    }

    /// The tags that name the module of the search, for `boot/boot.js` to load when the box is used. Nothing is loaded by them.
    pub fn search(&self) -> String {
        let module = self.0.iter().find(|module| module.part == Part::Search);
        module.map_or_else(String::new, |Module { script, wasm, .. }| {
            format!(r#"<meta name="search-script" content="{script}"><meta name="search-wasm" content="{wasm}">"#)
        })
    }

    /// The tags that load the module of a part; `boot/boot.js` finds the files by them.
    pub fn links(&self, part: Part) -> String {
        let module = self.0.iter().find(|module| module.part == part);
        module.map_or_else(String::new, |Module { script, wasm, .. }| {
            format!(
                r#"<link rel="modulepreload" href="{script}" crossorigin><link rel="preload" href="{wasm}" as="fetch" type="application/wasm" crossorigin>"#
            )
        })
    }
}

impl Module {
    /// The files of one module.
    fn name(part: Part, staging: &Path) -> Result<Self, Problem> {
        let name = part.module();
        let plain = staging.join(format!("{name}_bg.wasm"));
        if plain.exists() {
            let version = digest(&read_bytes(&plain)?);
            let version = version.get(..16).unwrap_or_default();
            let module = Self { part, script: format!("{name}-{version}.js"), wasm: format!("{name}-{version}_bg.wasm") };
            rename(staging, &format!("{name}.js"), &module.script)?;
            rename(staging, &format!("{name}_bg.wasm"), &module.wasm)?;
            return Ok(module);
        }
        let problem = |error| format!("cannot read {}: {error}", staging.display());
        let entries = fs::read_dir(staging).map_err(problem)?;
        let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let stem = names.find_map(|file| file.strip_suffix(".js").filter(|stem| stem.starts_with(&format!("{name}-"))).map(str::to_owned));
        let stem = stem.ok_or(format!("no module {name}: is it in index.html?"))?;
        Ok(Self { part, script: format!("{stem}.js"), wasm: format!("{stem}_bg.wasm") })
    }
}

/// Gives a file another name.
fn rename(staging: &Path, from: &str, to: &str) -> Result<(), Problem> {
    fs::rename(staging.join(from), staging.join(to)).map_err(|error| format!("cannot name {from} {to}: {error}"))
}
