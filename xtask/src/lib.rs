//! What the commands and the journeys in a browser share.

pub mod browser;
pub mod pages;
pub mod server;
