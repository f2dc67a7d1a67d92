//! Reads `dataset.toml`: up to when the facts were collected, and how many there must be at least.

use super::fields::Fields;
use super::reader::Reader;
use super::summary::KINDS;
use crate::dataset::date::Date;

/// The file of settings.
pub(super) const SETTINGS: &str = "dataset.toml";

/// What holds for the dataset as a whole.
#[derive(Debug)]
pub(super) struct Settings {
    /// The day up to which the facts were collected.
    pub(super) as_of: Date,
    /// The least number of records of each kind: a guard against records lost by mistake.
    pub(super) at_least: Vec<(&'static str, usize)>,
}

/// Reads the settings.
pub(super) fn settings(reader: &mut Reader) -> Option<Settings> {
    let settings = reader.file(SETTINGS, |file| {
        let as_of = file.parse("as_of");
        let at_least = file.table("at_least", at_least);
        if at_least.is_none() {
            file.fault("at_least", "missing or faulty; it holds the least number of records of each kind");
        }
        Some(Settings { as_of: as_of?, at_least: at_least? })
    });
    settings.flatten()
}

/// Reads the least numbers, one for each kind.
fn at_least(fields: &mut Fields<'_>) -> Option<Vec<(&'static str, usize)>> {
    let numbers: Vec<_> = KINDS.iter().map(|kind| Some((*kind, usize::from(fields.number(kind, 0..=u16::MAX)?)))).collect();
    numbers.into_iter().collect()
}
