//! Calendar files, Word documents and verdicts on study items, made by a worker: a module of its own, in a thread of its own, loaded when it is first asked for something.
//!
//! [`OutputButtons`] is all that an interactive part needs; [`make`](client::make) is beneath it.

pub mod buttons;
pub mod client;
pub mod worker;

pub use buttons::{Output, OutputButtons};
