//! The pages of names that a text had before: each leads to the page of its present name, at once and by a link.

use super::escape::html;
use crate::dataset::{Dataset, Deliverable, DeliverableId};
use crate::permalink::Route;

/// The former names of all texts, each with the text.
pub fn moved(dataset: &Dataset) -> impl Iterator<Item = (&DeliverableId, &Deliverable)> {
    dataset.deliverables.iter().flat_map(|text| text.former_ids.iter().map(move |former| (former, text)))
}

/// The title of such a page.
pub fn title(former: &DeliverableId, text: &Deliverable) -> String {
    format!("{former} is now {}", text.id)
}

/// Tags of the head that lead on. Search engines are told that the page of the present name is the one to list.
pub fn head(text: &Deliverable, address: Option<&str>) -> String {
    let path = Route::Deliverable(text.id.clone()).path();
    let canonical = html(&format!("{}{path}", address.unwrap_or_default()));
    format!(
        r#"<meta http-equiv="refresh" content="0; url={}">
<link rel="canonical" href="{canonical}">"#,
        html(&path)
    )
}

/// What the page says where the browser does not lead on.
pub fn body(former: &DeliverableId, text: &Deliverable) -> String {
    let route = Route::Deliverable(text.id.clone());
    format!(
        r#"<main id="main"><div class="page"><h1>{}</h1><p>The text has a new name: <a href="{}">{}</a>. This address leads there.</p></div></main>"#,
        html(&title(former, text)),
        html(&route.href()),
        html(&text.id.to_string())
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded::dataset;

    #[test]
    fn a_former_name_leads_to_the_present_one() {
        let mut dataset = dataset().clone();
        dataset.deliverables.first_mut().expect("a text").former_ids.push("Y.<OLD>".parse().expect("an id"));
        let (former, text) = moved(&dataset).next().expect("a former name");
        let path = Route::Deliverable(text.id.clone()).path();
        assert!(head(text, None).contains(&format!("content=\"0; url={path}\"")), "{}", head(text, None));
        assert!(head(text, Some("https://example.org/")).contains(&format!("href=\"https://example.org/{path}\"")));
        let body = body(former, text);
        assert!(body.contains("<h1>Y.&lt;OLD&gt; is now") && body.contains(&format!("<a href=\"{path}\">")), "{body}");
    }
}
