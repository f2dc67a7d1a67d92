//! Word documents (Office Open XML): a plan, and a draft Question.

mod blocks;
mod package;
mod plan;
mod question;
mod style;

pub use plan::plan;
pub use question::question;
