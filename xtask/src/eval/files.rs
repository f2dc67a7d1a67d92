//! The files of figures in `data/evaluation/`: written here alone, read by the build for the page.

use std::fs;

use demarc::evaluation::{Evaluation, on};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A file of figures.
#[derive(Debug)]
pub(crate) struct File {
    path: &'static str,
    header: &'static str,
}

/// The figures of the classifier.
pub(crate) const FIGURES: File = File {
    path: "data/evaluation/figures.toml",
    header: "\
# How good the classifier is. Written by `cargo xtask eval --write`; do not edit. `cargo xtask check` measures again and compares.
# A rate is [hits, cases, low, high]: low and high are the 95 % interval of the share (Wilson), in thousandths.

",
};

/// The figures of the peers.
pub(crate) const PEERS: File = File {
    path: "data/evaluation/peers.toml",
    header: "\
# The same texts judged by general methods. Written by `cargo xtask eval --compare --write`; do not edit.
# A rate is [hits, cases, low, high]: low and high are the 95 % interval of the share (Wilson), in thousandths.

",
};

impl File {
    /// Reads the figures as they were written.
    ///
    /// # Errors
    /// Where the file is not there, or not as this program writes it.
    fn read<T: DeserializeOwned>(&self) -> Result<T, String> {
        let path = self.path;
        let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
        toml::from_str(&text).map_err(|error| format!("{path}: {error}"))
    }

    /// Writes figures.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub(crate) fn write(&self, figures: &impl Serialize) -> Result<(), String> {
        let path = self.path;
        let text = toml::to_string(figures).map_err(|error| format!("{path}: {error}"))?;
        fs::write(path, format!("{}{text}", self.header)).map_err(|error| format!("{path}: {error}"))?;
        println!("Written: {path}");
        Ok(())
    }
}

/// Compares what was measured with what is written.
///
/// # Errors
/// Where they differ: what does.
pub(crate) fn check(measured: &Evaluation) -> Result<(), String> {
    match difference(&FIGURES.read()?, measured) {
        None => Ok(()),
        Some(what) => {
            Err(format!("{} is stale: {what}. Look at the figures, then write them with `cargo xtask eval --write`", FIGURES.path))
        }
    }
}

/// The first thing that is not as it was written.
fn difference(written: &Evaluation, measured: &Evaluation) -> Option<String> {
    let changed = measured.figures.iter().find(|figures| on(&written.figures, &figures.set) != Some(figures));
    if let Some(figures) = changed {
        return Some(format!("the figures of \"{}\" are other ones now", figures.set));
    }
    if (&written.misses, &written.locked_misses) != (&measured.misses, &measured.locked_misses) {
        return Some("misses or their comments have changed".to_owned());
    }
    (written != measured).then(|| "facts, rules or texts have changed".to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::measure::measure;
    use super::*;

    fn evaluation() -> Evaluation {
        let figures = vec![measure("one", "One", &[]), measure("two", "Two", &[])];
        Evaluation { dataset: "1".to_owned(), texts: "1".to_owned(), locked_misses: Vec::new(), figures, misses: Vec::new() }
    }

    #[test]
    fn figures_read_as_they_were_written() {
        let text = toml::to_string(&evaluation()).expect("TOML");
        assert_eq!(toml::from_str(&text), Ok(evaluation()));
    }

    #[test]
    fn what_is_stale_is_named() {
        let (written, mut measured) = (evaluation(), evaluation());
        assert_eq!(difference(&written, &measured), None);
        measured.dataset = "2".to_owned();
        assert_eq!(difference(&written, &measured).as_deref(), Some("facts, rules or texts have changed"));
        measured.locked_misses.push(("locked-titles".to_owned(), vec!["title-001".to_owned()]));
        assert_eq!(difference(&written, &measured).as_deref(), Some("misses or their comments have changed"));
        if let Some(figures) = measured.figures.last_mut() {
            figures.texts = 7;
        }
        assert_eq!(difference(&written, &measured).as_deref(), Some("the figures of \"two\" are other ones now"));
    }
}
