//! What each page says of itself to browsers, search engines and previews.

use crate::app::components::prose::beginning;
use crate::dataset::counted::counted;
use crate::dataset::{Dataset, DeliverableId};
use crate::permalink::{MISS_PAGES, Route};

/// Longer titles are cut by whoever shows them.
const MOST_OF_TITLE: usize = 110;

/// The name of the site.
pub const SITE: &str = "Demarc";

/// The title of a page, different for each.
pub fn title(route: &Route, dataset: &Dataset) -> String {
    let page = match route {
        Route::Home => return format!("{SITE}: who does what in ITU-T quantum standardization"),
        Route::Classify => "Classify a proposal".to_owned(),
        Route::Demarcation => "The landscape of quantum standardization in ITU-T".to_owned(),
        Route::Questions => "Questions at work on quantum information technology".to_owned(),
        Route::Question(id) => match dataset.latest_title(*id) {
            Some((_, title)) => format!("{id}: {}", title.value),
            None => format!("{id} on quantum information technology"),
        },
        Route::Deliverables => "Deliverables on quantum information technology".to_owned(),
        Route::Deliverable(id) => match dataset.deliverable(id).and_then(|text| text.title.as_deref()) {
            Some(title) => format!("{id}: {}", beginning(title, MOST_OF_TITLE)),
            None => format!("{id} on quantum information technology"),
        },
        Route::Groups => "Study groups at work on quantum information technology".to_owned(),
        Route::Group(id) => format!("{id} and quantum information technology"),
        Route::Plan => "Planning a Question on quantum networks".to_owned(),
        Route::Planner => "Make a study-period plan".to_owned(),
        Route::QuestionDraft => "Write a draft Question".to_owned(),
        Route::Topic(id) => {
            let topic = dataset.topic(id).map_or_else(|| id.to_string(), |topic| topic.name.clone());
            format!("{topic}: a study topic for quantum networks")
        }
        Route::Search => "Search".to_owned(),
        Route::Evidence => "How good is the classifier?".to_owned(),
        Route::Misses(part) => format!("What the classifier got wrong, part {part} of {MISS_PAGES}"),
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
        Route::Demarcation => {
            "Every ITU-T text on quantum information technology by functional area and Question, and what came since the consultation of 2023."
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
        Route::Deliverables => format!(
            "The {} Recommendations, Supplements, reports and work items of ITU-T on quantum information technology, by name and by \
            functional area.",
            dataset.deliverables.len()
        ),
        Route::Deliverable(id) => deliverable(id, dataset),
        Route::Groups => {
            "The ITU-T study groups and other bodies that work on quantum information technology, each with what it does.".to_owned()
        }
        Route::Group(id) => {
            let texts = counted(dataset.deliverables.iter().filter(|text| text.group == *id).count(), "text");
            format!(
                "What {id} does for quantum information technology: mandate, Questions per study period, {texts} by functional area."
            )
        }
        Route::Plan => {
            "How a new ITU-T Question on quantum networks comes into being: routes with dates, meetings, rules, candidate topics, and \
            what happened since 2023."
                .to_owned()
        }
        Route::Topic(id) => dataset.topic(id).map_or_else(String::new, |topic| {
            format!("{} Who would study it in ITU-T, which texts there are, what is missing, and when work could begin.", topic.what)
        }),
        Route::Planner => {
            "From an aim and a date to milestones, deadlines and conflicts over the meetings of SG11, SG13, SG17, TSAG and WTSA, as chart, \
            table and link."
                .to_owned()
        }
        Route::QuestionDraft => {
            "Write the text of a new ITU-T Question: its parts, what they lack, how the study items read to the demarcation, as Word document, \
            file and link."
                .to_owned()
        }
        Route::Search => "Search Questions, deliverables, groups, study topics and pages by name or by words of the title.".to_owned(),
        Route::Evidence => {
            "How good the classifier of Demarc is: the sets of texts it was measured on, right and wrong answers, confidence, comparison with \
            other methods, and every miss."
                .to_owned()
        }
        Route::Misses(part) => format!(
            "Texts that the classifier of Demarc did not answer as expected, what it said instead and why: part {part} of {MISS_PAGES}."
        ),
        Route::About => {
            "Where the facts of Demarc come from, how it decides, what it does not know, and how to verify that nothing leaves your device."
                .to_owned()
        }
        Route::NotFound => "There is no such page in Demarc.".to_owned(),
    }
}

/// What the page of a text holds.
fn deliverable(id: &DeliverableId, dataset: &Dataset) -> String {
    let Some(text) = dataset.deliverable(id) else { return id.to_string() };
    let owner = text.question.as_ref().map_or_else(|| text.group.to_string(), |question| question.value.to_string());
    let (kind, status) = (text.kind, text.status);
    format!(
        "ITU-T {id}, {kind} ({status}), {owner}: facts with their sources, editions, functional areas, twins in other groups, nearest texts."
    )
}
