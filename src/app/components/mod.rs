//! Parts of pages. A part without state is a plain function that gives HTML; one with state is a function component.

pub mod areas;
pub mod chart;
pub mod checked_field;
pub mod deliverables;
pub mod editions;
pub mod evidence;
pub mod figures;
pub mod footer;
pub mod header;
pub mod hindsight_view;
pub mod landscape;
pub mod links;
pub mod open_points;
pub mod output_chart;
pub mod prose;
pub mod question_list;
pub mod save_buttons;
pub mod share_link;
pub mod text_facts;
