//! The landscape as its reader uses it: dates, filters, matrix, table, files. Carries the overview and nothing else of the dataset.

pub mod chosen;
pub mod controls;
pub mod dates;
pub mod explorer;
pub mod facts;
pub mod files;
pub mod grid;
pub mod later;
pub mod mark;
pub mod picture;
pub mod since;
pub mod table;
pub mod values;
