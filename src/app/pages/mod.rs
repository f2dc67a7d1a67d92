//! The pages, one a file.

pub mod about;
pub mod classify;
pub mod home;
pub mod not_found;
pub mod question;
pub mod questions;
