//! The pages, one a file.

pub mod about;
mod about_text;
pub mod classify;
pub mod deliverable;
pub mod deliverables;
pub mod demarcation;
pub mod evidence;
pub mod group;
pub mod groups;
pub mod home;
pub mod not_found;
pub mod plan;
pub mod planner;
pub mod question;
pub mod question_draft;
pub mod questions;
pub mod search;
pub mod topic;
