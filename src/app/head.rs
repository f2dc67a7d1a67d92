//! What each page says of itself to browsers, search engines and previews.

use crate::dataset::Dataset;
use crate::permalink::Route;

/// The name of the site.
pub const SITE: &str = "Demarc";

/// The title of a page, different for each.
pub fn title(route: &Route, dataset: &Dataset) -> String {
    let page = match route {
        Route::Home => return format!("{SITE}: who does what in ITU-T quantum standardization"),
        Route::Classify => "Classify a proposal".to_owned(),
        Route::Questions => "Questions at work on quantum information technology".to_owned(),
        Route::Question(id) => match dataset.latest_title(*id) {
            Some((_, title)) => format!("{id}: {}", title.value),
            None => format!("{id} on quantum information technology"),
        },
        Route::Evidence => "How good is the classifier?".to_owned(),
        Route::About => "Sources, method, limits and privacy".to_owned(),
        Route::NotFound => "Page not found".to_owned(),
    };
    format!("{page} – {SITE}")
}

/// The description of a page, in one or two sentences.
pub fn description(route: &Route, dataset: &Dataset) -> String {
    match route {
        Route::Home => {
            "Which ITU-T study group and Question is in charge of a piece of work on quantum information technology: network and quality \
            of service in SG13, security in SG17, protocols in SG11."
                .to_owned()
        }
        Route::Classify => {
            "Paste the title and scope of a proposed ITU-T work item: the Question in charge, the reasons, precedents, overlap and \
            liaisons. The text stays on your device."
                .to_owned()
        }
        Route::Questions => {
            "The ITU-T Questions that work on quantum information technology, with titles, deliverables and work in progress.".to_owned()
        }
        Route::Question(id) => {
            let count = dataset.deliverables.iter().filter(|d| d.question.as_ref().is_some_and(|question| question.value == *id)).count();
            format!(
                "{id} of ITU-T {}: titles per study period, mandate, {count} texts and work items on quantum subjects, neighbours, sources.",
                id.study_group()
            )
        }
        Route::Evidence => {
            "How good the classifier of Demarc is: the sets of texts it was measured on, right and wrong answers, confidence, comparison with \
            other methods, and every miss."
                .to_owned()
        }
        Route::About => {
            "Where the facts of Demarc come from, how it decides, what it does not know, and how to verify that nothing leaves your device."
                .to_owned()
        }
        Route::NotFound => "There is no such page in Demarc.".to_owned(),
    }
}
