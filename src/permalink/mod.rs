//! Layer 4: addresses. Routes, and the text of a proposal in a shared link.
//!
//! A path says what is shown and is a real file; a fragment says how, is private, and is versioned. Knows the dataset's ids and, for the
//! shared text, what a proposal is.

pub mod fragment;
pub mod route;

pub use route::Route;
