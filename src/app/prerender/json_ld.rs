//! What a page is, in the vocabulary of schema.org, for search engines.

use super::escape::json;
use crate::app::head::{self, SITE};
use crate::dataset::{Dataset, DeliverableId, GroupId, QuestionId};
use crate::permalink::Route;

/// The JSON-LD object of a page.
pub fn of(route: &Route, dataset: &Dataset, address: Option<&str>) -> String {
    let kind = match route {
        Route::Home => "WebSite",
        Route::Demarcation | Route::Questions | Route::Deliverables | Route::Groups => "CollectionPage",
        Route::About => "AboutPage",
        Route::Search => "SearchResultsPage",
        Route::Classify | Route::Planner | Route::QuestionDraft => "WebApplication",
        Route::Question(_)
        | Route::Deliverable(_)
        | Route::Group(_)
        | Route::Plan
        | Route::Topic(_)
        | Route::Evidence
        | Route::Misses(_)
        | Route::NotFound => "WebPage",
    };
    let mut fields = vec![
        ("@context", json("https://schema.org")),
        ("@type", json(kind)),
        ("name", json(&head::title(route, dataset))),
        ("description", json(&head::description(route, dataset))),
        ("inLanguage", json("en")),
        ("dateModified", json(&dataset.as_of.to_string())),
    ];
    if let Some(address) = address {
        fields.push(("url", json(&format!("{address}{}", route.path()))));
    }
    match route {
        Route::Home | Route::NotFound => {}
        Route::Classify | Route::Planner | Route::QuestionDraft => fields.extend([
            ("applicationCategory", json("ReferenceApplication")),
            ("operatingSystem", json("any")),
            ("isAccessibleForFree", "true".to_owned()),
            ("isPartOf", site(address)),
        ]),
        Route::Question(id) => fields.extend([("about", question(*id, dataset)), ("isPartOf", site(address))]),
        Route::Deliverable(id) => fields.extend([("about", deliverable(id, dataset)), ("isPartOf", site(address))]),
        Route::Group(id) => fields.extend([("about", group(id, dataset)), ("isPartOf", site(address))]),
        Route::Demarcation
        | Route::Questions
        | Route::Deliverables
        | Route::Groups
        | Route::Plan
        | Route::Topic(_)
        | Route::Evidence
        | Route::Misses(_)
        | Route::Search
        | Route::About => {
            fields.push(("isPartOf", site(address)));
        }
    }
    object(&fields)
}

/// The site as a whole.
fn site(address: Option<&str>) -> String {
    let mut fields = vec![("@type", json("WebSite")), ("name", json(SITE))];
    fields.extend(address.map(|address| ("url", json(address))));
    object(&fields)
}

/// A Question and the group it belongs to.
fn question(id: QuestionId, dataset: &Dataset) -> String {
    let mut fields = vec![("@type", json("Thing")), ("name", json(&format!("ITU-T {id}")))];
    fields.extend(dataset.latest_title(id).map(|(_, title)| ("description", json(&title.value))));
    object(&fields)
}

/// A text: name, title, and the date of its latest edition.
fn deliverable(id: &DeliverableId, dataset: &Dataset) -> String {
    let text = dataset.deliverable(id);
    let mut fields = vec![("@type", json("CreativeWork")), ("identifier", json(&format!("ITU-T {id}")))];
    fields.extend(text.and_then(|text| text.title.as_deref()).map(|title| ("name", json(title))));
    fields.extend(text.and_then(|text| text.editions.last()).map(|edition| ("datePublished", json(&edition.approved.to_string()))));
    object(&fields)
}

/// A group.
fn group(id: &GroupId, dataset: &Dataset) -> String {
    let mut fields = vec![("@type", json("Organization")), ("name", json(&format!("ITU-T {id}")))];
    fields.extend(dataset.group(id).map(|group| ("description", json(&group.role))));
    object(&fields)
}

/// A JSON object.
fn object(fields: &[(&str, String)]) -> String {
    let fields: Vec<_> = fields.iter().map(|(name, value)| format!("{}:{value}", json(name))).collect();
    format!("{{{}}}", fields.join(","))
}
