//! Where the open data lie: the prerenderer writes them (`prerender/open_data`), pages link to them.

use crate::dataset::{DeliverableId, GroupId, QuestionId};

/// The folder of the open data, below the root of the site.
pub const FOLDER: &str = "data";

/// The calendar of recorded meetings, to save or to subscribe to.
pub const MEETINGS: &str = "data/meetings.ics";

/// The kinds of record, each in a file of its own, with what it holds.
pub const KINDS: [(&str, &str); 11] = [
    ("deliverables", "Recommendations, Supplements, reports and work items, with editions and functional areas"),
    ("questions", "Questions, with what is known of each study period"),
    ("groups", "study groups and other bodies"),
    ("study-periods", "study periods"),
    ("areas", "functional areas"),
    ("mandates", "what Questions and groups are there for"),
    ("demarcation", "statements on who does what"),
    ("twins", "subjects treated in several groups"),
    ("open-points", "what the sources leave open"),
    ("events", "meetings and other dated events"),
    ("sources", "where facts were read"),
];

/// The file of all records of a kind.
pub fn kind_href(kind: &str) -> String {
    format!("{FOLDER}/{kind}.json")
}

/// The schema of a file.
pub fn schema_href(name: &str) -> String {
    format!("{FOLDER}/schema/{name}.json")
}

/// The file of one text.
pub fn deliverable_href(id: &DeliverableId) -> String {
    format!("{FOLDER}/deliverables/{}.json", id.slug())
}

/// The file of one Question.
pub fn question_href(id: QuestionId) -> String {
    format!("{FOLDER}/questions/{}.json", id.slug())
}

/// The file of one group.
pub fn group_href(id: &GroupId) -> String {
    format!("{FOLDER}/groups/{}.json", id.slug())
}
