//! Layer 3: the landscape of the work. Which texts stand where, on any date, under any filter; what changed between two dates.
//! Knows the dataset's overview and nothing above it.
//!
//! A [`View`] is what a reader asks for; [`select`] gives the texts that answer it. Matrix, table and files all show that one selection.

pub mod changes;
pub mod files;
pub mod matrix;
pub mod select;
pub mod view;
pub mod walk;
pub mod words;

pub use changes::{Change, changes};
pub use matrix::{Line, Matrix, matrix};
pub use select::{Row, select};
pub use view::{Column, View};
