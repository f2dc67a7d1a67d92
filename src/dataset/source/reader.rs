//! Opens the files of `data/` and collects what is wrong with them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use toml::Table;

use super::fields::Fields;
use super::problems::Problem;

/// Reads the files of a data directory, one after the other; a fault in one does not hide the faults in the next.
#[derive(Debug)]
pub struct Reader {
    dir: PathBuf,
    /// The files asked for so far, and whether each could be read as TOML.
    files: BTreeMap<String, bool>,
    problems: Vec<Problem>,
}

impl Reader {
    /// A reader of a data directory.
    pub fn new(dir: &Path) -> Self {
        Self { dir: dir.to_owned(), files: BTreeMap::new(), problems: Vec::new() }
    }

    /// Reads one file. `None` where it cannot be read at all; that is reported.
    pub fn file<T>(&mut self, file: &str, read: impl FnOnce(&mut Fields<'_>) -> T) -> Option<T> {
        let table = self.table(file);
        self.files.insert(file.to_owned(), table.is_some());
        let mut fields = Fields::of_file(file, table?, &mut self.problems);
        let value = read(&mut fields);
        fields.finish();
        Some(value)
    }

    /// Reads a file that holds one kind of record, written as `[[name]]`.
    ///
    /// `label` names the fields that tell one record from the other; messages show their values.
    pub fn records<T>(&mut self, file: &str, name: &str, label: &[&str], read: impl FnMut(&mut Fields<'_>) -> Option<T>) -> Vec<T> {
        self.file(file, |fields| fields.list(name, label, read)).unwrap_or_default()
    }

    /// Reports a fault found when records are compared with each other.
    pub fn fault(&mut self, file: &str, record: &(impl ToString + ?Sized), field: &str, message: impl Into<String>) {
        let message = message.into();
        self.problems.push(Problem { file: file.to_owned(), record: record.to_string(), field: field.to_owned(), message });
    }

    /// The directory read.
    pub(super) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Whether a file was asked for.
    pub(super) fn has_asked_for(&self, file: &str) -> bool {
        self.files.contains_key(file)
    }

    /// Whether a file was read without a fault, so that what is not in it is not known at all.
    pub(super) fn is_sound(&self, file: &str) -> bool {
        self.files.get(file).is_some_and(|readable| *readable) && self.problems.iter().all(|problem| problem.file != file)
    }

    /// Whether a file may hold a record although it was not read: the record, or the whole file, has a fault of its own.
    pub(super) fn may_hold(&self, file: &str, record: &str) -> bool {
        let is_of_record = |label: &str| label.strip_prefix(record).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        let is_readable = self.files.get(file).is_some_and(|readable| *readable);
        !is_readable || self.problems.iter().any(|problem| problem.file == file && is_of_record(&problem.record))
    }

    /// All that was reported.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// The content of a file.
    fn table(&mut self, file: &str) -> Option<Table> {
        let text = match fs::read_to_string(self.dir.join(file)) {
            Ok(text) => text,
            Err(error) => {
                self.fault(file, "(whole file)", "(all)", format!("cannot be read: {error}"));
                return None;
            }
        };
        match text.parse::<Table>() {
            Ok(table) => Some(table),
            Err(error) => {
                let start = error.span().map_or(0, |span| span.start);
                let line = text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
                let message = error.message().replace('\n', ", ");
                self.fault(file, &format!("line {line}"), "(syntax)", format!("{message}; check quotes, brackets and commas there"));
                None
            }
        }
    }
}
