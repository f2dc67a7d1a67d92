//! Compares the records with each other: names are unique, what is cited exists, dates are in order.

mod areas;
mod names;
mod order;
mod plans;
mod references;

use super::reader::Reader;
use super::rules;
use super::settings::{SETTINGS, Settings};
use super::summary::counts;
use crate::dataset::records::Dataset;

/// Reports all that does not fit together.
pub(super) fn check(reader: &mut Reader, dataset: &Dataset, settings: Option<&Settings>) {
    names::check(reader, dataset);
    references::check(reader, dataset);
    areas::check(reader, dataset);
    order::check(reader, dataset);
    plans::check(reader, dataset);
    rules::check_citations(reader, dataset);
    check_counts(reader, dataset, settings);
    check_files(reader);
}

/// Reports kinds with fewer records than there were before.
fn check_counts(reader: &mut Reader, dataset: &Dataset, settings: Option<&Settings>) {
    let at_least = settings.map(|settings| settings.at_least.as_slice()).unwrap_or_default();
    for ((kind, count), (_, least)) in counts(dataset).into_iter().zip(at_least) {
        let file = format!("{kind}.toml");
        // A file with faults gives fewer records than it holds.
        if count < *least && reader.is_sound(&file) {
            let message = format!("{count} records, but at least {least} are expected; restore what is lost, or lower this number");
            reader.fault(SETTINGS, "at_least", kind, message);
        }
    }
}

/// Reports TOML files that nothing reads: a misspelt file name would lose its facts silently.
fn check_files(reader: &mut Reader) {
    let entries = std::fs::read_dir(reader.dir()).into_iter().flatten().flatten();
    let tables = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    let names = tables.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()));
    let mut unread: Vec<_> = names.filter(|name| !reader.has_asked_for(name)).collect();
    unread.sort_unstable();
    for name in unread {
        reader.fault(&name, "(whole file)", "(all)", "nothing reads a file of this name; check its spelling against data/README.md");
    }
}
