//! The search: results below the box in the head of every page, and on a page of their own.

pub mod finder;
pub mod records;
pub mod results;
