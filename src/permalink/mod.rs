//! Layer 4: addresses. Routes, and the text of a proposal, a plan or a draft Question in a shared link.
//!
//! A path says what is shown and is a real file; a fragment says how, is private, and is versioned. Knows the dataset's ids and, for what
//! is shared, what a proposal, a plan and a draft are.

mod envelope;
pub mod fragment;
pub mod landscape;
pub mod plan;
pub mod question_draft;
pub mod route;

pub use envelope::{LONGEST_LINK, Problem};
pub use route::{MISS_PAGES, Route};
