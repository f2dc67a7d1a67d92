//! What can be found, with where it is: the records of the dataset, and the pages of the site.

use std::sync::OnceLock;

use crate::dataset::findable::{Findable, Kind};
use crate::embedded::findables;
use crate::permalink::Route;

/// Pages, what they are, and words that people look for them by.
const PAGES: [(Route, &str, &str, &str); 11] = [
    (Route::Classify, "Classify", "Who is in charge of a proposed work item", "classifier owner verdict title scope justification"),
    (
        Route::Demarcation,
        "Landscape",
        "Functional areas and Questions, text by text, on any date",
        "demarcation matrix since the consultation 2023 WTSA-24",
    ),
    (Route::Questions, "Questions", "All Questions at work on quantum technology", "study groups mandates"),
    (Route::Deliverables, "Deliverables", "All Recommendations, Supplements, reports and work items", "standards texts drafts"),
    (Route::Groups, "Study groups", "All groups with what they do", "bodies organizations liaison"),
    (
        Route::Plan,
        "Plan",
        "From the wish for a Question on quantum networks to its first meeting",
        "study period routes meetings dates procedure TSAG WTSA-24 WTSA-28",
    ),
    (
        Route::Planner,
        "Make a plan",
        "Dates, conflicts, chart and files for a Question or a work item of your own",
        "planner planning schedule calendar Gantt milestones WTSA TSAG",
    ),
    (
        Route::QuestionDraft,
        "Write the Question",
        "The text of a draft Question, with what it lacks",
        "drafter draft study items tasks supporters motivation terms of reference",
    ),
    (Route::Evidence, "Evidence", "How good the classifier is", "figures misses calibration gold set"),
    (Route::About, "About", "Sources, method, limits, privacy, open data", "evidence grades confidence download JSON"),
    (Route::Home, "Start", "Who does what in ITU-T quantum standardization", "home"),
];

/// Everything that can be found.
pub fn records() -> &'static [Findable] {
    static RECORDS: OnceLock<Vec<Findable>> = OnceLock::new();
    RECORDS.get_or_init(|| {
        let pages = PAGES.iter().map(|(route, name, title, words)| Findable {
            kind: Kind::Page,
            slug: route.href(),
            name: (*name).to_owned(),
            title: (*title).to_owned(),
            others: vec![(*words).to_owned()],
        });
        findables().iter().cloned().chain(pages).collect()
    })
}

/// The address of a record, relative to the base.
pub fn href(record: &Findable) -> String {
    let folder = match record.kind {
        Kind::Question => "questions",
        Kind::Deliverable => "deliverables",
        Kind::Group => "groups",
        Kind::Topic => "plan/topics",
        Kind::Page => return record.slug.clone(),
    };
    format!("{folder}/{}/", record.slug)
}

/// The name of a kind, over its results.
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Question => "Questions",
        Kind::Deliverable => "Deliverables",
        Kind::Group => "Groups",
        Kind::Topic => "Study topics",
        Kind::Page => "Pages",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded::dataset;

    #[test]
    fn pages_are_found_by_what_is_done_on_them() {
        for (query, name) in [("planner", "Make a plan"), ("WTSA", "Plan"), ("drafter", "Write the Question")] {
            let found = crate::search::find(records(), query);
            assert!(found.iter().flat_map(|results| &results.found).any(|record| record.name == name), "{query}");
        }
    }

    #[test]
    fn every_record_leads_to_a_page() {
        for record in records() {
            let route = Route::parse(href(record).trim_start_matches("./"), dataset());
            assert_ne!(route, Route::NotFound, "{record:?}");
        }
    }
}
