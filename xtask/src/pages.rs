//! Which pages stand for all where each costs seconds: pictures, and journeys that walk a whole page.

use std::collections::BTreeSet;

use demarc::dataset::Dataset;
use demarc::permalink::Route;

/// Addresses with a state in them that shows more than the page alone: a name, and the address within the site.
pub const STATES: [(&str, &str); 5] = [
    ("planner-with-a-topic", "plan/planner/?topic=satellite"),
    ("search-results", "search/?q=key"),
    ("demarcation-compared", "demarcation/?since=2023-06&text=y.3803"),
    ("demarcation-filtered", "demarcation/?question=16-13&status=in-force&q=key&sort=-approved&text=y.3803"),
    ("demarcation-unknown", "demarcation/?as-of=2023-06&colour=red&q=nothing%20at%20all"),
];

/// Every page, but of the many pages of texts only one of each sort: by kind and status, and by what is known of the text.
pub fn telling(dataset: &Dataset) -> Vec<Route> {
    let mut seen = BTreeSet::new();
    let mut is_new = |route: &Route| {
        let Route::Deliverable(id) = route else { return true };
        let Some(text) = dataset.deliverable(id) else { return true };
        let amended = text.editions.iter().any(|edition| !edition.amendments.is_empty());
        let known = (text.title.is_some(), text.scope.is_some(), text.question.is_some(), amended, text.editions.len());
        seen.insert((text.kind, text.status, known))
    };
    Route::all(dataset).into_iter().filter(|route| is_new(route)).collect()
}
