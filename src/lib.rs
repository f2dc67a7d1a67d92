//! Demarc: who does what in ITU-T quantum standardization, why, and what to do next.
//!
//! The layers, lowest first; a lower layer never names a higher one:
//!
//! 1. [`dataset`]: the facts, their identifiers, and how they are read, checked and packed;
//! 2. [`classifier`]: from the text of a proposal to a verdict with reasons;
//! 3. [`planning`]: from an aim to dates, by the procedure and the meetings;
//! 4. [`landscape`]: which texts stand where, on any date, under any filter;
//! 5. [`permalink`]: routes, and state in links;
//! 6. `outputs`: calendar files and Word documents;
//! 7. `app`: the Yew application, the only layer that names the browser.
//!
//! [`evaluation`] is beside them: how good the classifier is, as measured. `embedded` holds the dataset packed into this build;
//! [`unpack`](mod@unpack) reads it.

pub mod classifier;
pub mod dataset;
#[cfg(feature = "embedded")]
pub mod embedded;
pub mod evaluation;
pub mod landscape;
#[cfg(feature = "outputs")]
pub mod outputs;
pub mod permalink;
pub mod planning;
pub mod search;
pub mod unpack;

#[cfg(feature = "app")]
pub mod app;
