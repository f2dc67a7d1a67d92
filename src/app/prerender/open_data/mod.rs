//! The facts as files for other programs: `data/*.json`, with a JSON Schema each.
//!
//! The types here are the public form: names as in the files of `data/`, identifiers and dates as text. They differ from the records of the
//! dataset, which are made to be packed; so the packed form can change without breaking whoever reads the open data. What is not known is
//! left out.

mod basics;
mod bodies;
mod facts;
mod kinds;
mod texts;

pub use kinds::{Kind, files, kinds};
