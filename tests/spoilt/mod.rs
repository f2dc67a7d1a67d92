//! Data with a fault in them, for tests of how faults are told.

use std::path::PathBuf;
use std::{env, fs, process};

use demarc::dataset::source::read;

/// A copy of the real data in a directory of its own, to be spoilt by a test.
pub struct Spoilt(pub PathBuf);

impl Spoilt {
    /// Copies the real data; `name` keeps the tests apart.
    pub fn new(name: &str) -> Self {
        let dir = env::temp_dir().join(format!("demarc-dataset-{}-{name}", process::id()));
        fs::create_dir_all(&dir).expect("a temporary directory");
        for entry in fs::read_dir("data").expect("the real data") {
            let path = entry.expect("an entry").path();
            // The gold set, in a folder of its own, is no part of the facts.
            if path.is_dir() {
                continue;
            }
            fs::copy(&path, dir.join(path.file_name().expect("a name"))).expect("a copy");
        }
        Self(dir)
    }

    /// Replaces the first occurrence of a text in a file.
    pub fn replace(self, file: &str, from: &str, to: &str) -> Self {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).expect("a text file");
        assert!(text.contains(from), "{file} has \"{from}\"");
        fs::write(path, text.replacen(from, to, 1)).expect("a writable copy");
        self
    }

    /// The faults, as they are printed.
    pub fn faults(&self) -> Vec<String> {
        read(&self.0).err().map(|problems| problems.0.iter().map(ToString::to_string).collect()).unwrap_or_default()
    }
}

impl Drop for Spoilt {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Spoils one place, and expects one fault there and no other.
pub fn expect_faults(name: &str, cases: &[[&str; 4]]) {
    for (number, [file, from, to, expected]) in cases.iter().enumerate() {
        let faults = Spoilt::new(&format!("{name}-{number}")).replace(file, from, to).faults();
        assert_eq!(faults.len(), 1, "\"{to}\" is one fault: {faults:#?}");
        assert!(faults[0].starts_with(expected), "\n   found {}\nexpected {expected}", faults[0]);
    }
}
