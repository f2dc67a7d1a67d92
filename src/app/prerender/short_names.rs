//! Short names for what the modules import from their scripts. wasm-bindgen ends each name with a hash of sixteen letters, which no compression
//! makes smaller, and which stands in the module and in its script.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

use super::{MODULE, Problem, modules_in, read, read_bytes, write};

/// Names by the short ones that take their places.
type Names = BTreeMap<String, String>;

/// Shortens the names in every module in the top folder of the site, and in its script.
///
/// # Errors
/// Where a file cannot be read or written, or a module is none.
pub fn shorten(staging: &Path) -> Result<(), Problem> {
    for path in modules_in(staging)? {
        let problem = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let (module, names) = with_short_imports(&read_bytes(&path)?).map_err(|error| problem(&error))?;
        fs::write(&path, module).map_err(|error| problem(&error))?;
        let script = PathBuf::from(path.to_string_lossy().replace(MODULE, ".js"));
        write(&script, &renamed(&read(&script)?, &names))?;
    }
    Ok(())
}

/// The module with short names for its imports, and which name each had. All other sections stay as they are.
fn with_short_imports(module: &[u8]) -> Result<(Vec<u8>, Names), Box<dyn std::error::Error>> {
    let mut names = Names::new();
    let mut short = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::ImportSection(section) = payload {
            let mut imports = ImportSection::new();
            for import in section.into_imports() {
                let import = import?;
                let next = format!("i{}", names.len());
                let name = names.entry(import.name.to_owned()).or_insert(next);
                imports.import(import.module, name, RoundtripReencoder.entity_type(import.ty)?);
            }
            short.section(&imports);
        } else if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = module.get(range).ok_or("a section is longer than the module")?;
            short.section(&RawSection { id, data });
        }
    }
    Ok((short.finish(), names))
}

/// The script with other names: whole words only.
fn renamed(script: &str, names: &Names) -> String {
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut renamed = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_name) {
        let (before, behind) = rest.split_at(start);
        let end = behind.find(|c| !is_name(c)).unwrap_or(behind.len());
        let (name, after) = behind.split_at(end);
        renamed.push_str(before);
        renamed.push_str(names.get(name).map_or(name, String::as_str));
        rest = after;
    }
    renamed + rest
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CustomSection, EntityType};

    use super::*;

    /// A module that imports two functions, one of them twice, and has another section.
    fn module() -> Vec<u8> {
        let mut imports = ImportSection::new();
        imports.import("./x.js", "__wbg_log_0123456789abcdef", EntityType::Function(0));
        imports.import("./x.js", "__wbg_get_fedcba9876543210", EntityType::Function(1));
        imports.import("./x.js", "__wbg_log_0123456789abcdef", EntityType::Function(0));
        let mut module = Module::new();
        module.section(&imports).section(&CustomSection { name: "kept".into(), data: (&[1, 2, 3]).into() });
        module.finish()
    }

    #[test]
    fn imports_get_short_names_and_all_else_stays() {
        let (short, names) = with_short_imports(&module()).expect("a module");
        assert!(short.len() < module().len());
        let (again, unchanged) = with_short_imports(&short).expect("still a module");
        assert_eq!(again, short);
        assert_eq!(unchanged.keys().collect::<Vec<_>>(), ["i0", "i1"]);
        assert_eq!(names.values().collect::<Vec<_>>(), ["i1", "i0"]);
        let kept = Parser::new(0).parse_all(&short).any(|payload| match payload {
            Ok(Payload::CustomSection(section)) => section.name() == "kept" && section.data() == [1, 2, 3],
            _ => false,
        });
        assert!(kept);
    }

    #[test]
    fn only_whole_names_of_the_script_change() {
        let names = Names::from([("__wbg_log_01".to_owned(), "i0".to_owned())]);
        assert_eq!(
            renamed("{__wbg_log_01:f(), __wbg_log_012: g, x__wbg_log_01: 'ü'}", &names),
            "{i0:f(), __wbg_log_012: g, x__wbg_log_01: 'ü'}"
        );
    }

    #[test]
    fn what_is_no_module_is_an_error() {
        assert!(with_short_imports(b"<!doctype html>").is_err());
    }
}
