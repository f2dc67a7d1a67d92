//! The writer of a draft Question: its parts as fields, what it lacks, how it stands to the three tests, files and links.
//!
//! Everything stays on the device. The study items are read by the classifier in the worker (`src/app/outputs/`), so that this module need not
//! carry it.

pub mod desk;
mod editing;
mod fields;
mod paper;
mod standing;
mod study_items;
mod topics;
mod work;
