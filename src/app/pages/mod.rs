//! The pages, one a file.

pub mod about;
mod about_text;
pub mod classify;
pub mod evidence;
pub mod home;
pub mod not_found;
pub mod question;
pub mod questions;
