//! Calendar files and Word documents, made by a worker: a module of its own, in a thread of its own, loaded when the first file is asked for.
//!
//! [`OutputButtons`] is all that an interactive part needs; [`make`](client::make) is beneath it.

pub mod buttons;
pub mod client;
pub mod worker;

pub use buttons::{Output, OutputButtons};
