//! What the commands and the journeys in a browser share.

pub mod server;
