//! One page: its head, its body, its place in the template.

use super::modules::Modules;
use super::styles::Stylesheets;
use super::template::{Filling, Template};
use super::{Problem, body, escape, hosting, json_ld, moved};
use crate::app::head::{self, SITE};
use crate::app::interactive::Part;
use crate::dataset::{Dataset, Deliverable, DeliverableId};
use crate::permalink::Route;

/// The social-card image, for previews of links.
const CARD: &str = "images/card.png";

/// What all pages of one build share.
#[derive(Debug, Clone, Copy)]
pub struct PageMaker<'a> {
    /// The template.
    pub template: &'a Template,
    /// The style sheets.
    pub stylesheets: &'a Stylesheets,
    /// The modules of interactive parts.
    pub modules: &'a Modules,
    /// The site's address, where known.
    pub address: Option<&'a str>,
    /// The facts.
    pub dataset: &'a Dataset,
}

impl PageMaker<'_> {
    /// A page of the site.
    ///
    /// # Errors
    /// Where the rendered page is not whole.
    pub fn page(&self, route: &Route) -> Result<String, Problem> {
        self.fill(route, base(route), true)
    }

    /// The page of a name that a text had before.
    pub fn moved(&self, former: &DeliverableId, text: &Deliverable) -> String {
        let title = escape::html(&format!("{} – {SITE}", moved::title(former, text)));
        let head = format!(
            r#"<title>{title}</title>
<meta name="description" content="{title}: the text has a new name, and this address leads to its page.">
{}
{}"#,
            self.stylesheets.links(&Route::Deliverable(former.clone())),
            moved::head(text, self.address)
        );
        let filling = Filling {
            policy: hosting::policy_for_meta(),
            base: base(&Route::Deliverable(former.clone())),
            head,
            body: moved::body(former, text),
            scripts: true,
            module: self.modules.search(),
        };
        self.template.fill(&filling)
    }

    /// The page for wrong addresses.
    ///
    /// A host shows it at whatever address was asked for, so no relative base fits. With the site's address known, the base is its path.
    /// Otherwise `404.js` finds the root of the site: the page asks for it here and one, two and three levels up, before any `<base>`, and
    /// the copy that is found sets the base to where it lies. Without scripts the root of the host is the best guess. No other script
    /// runs here: the page has no address of its own.
    ///
    /// # Errors
    /// Where the rendered page is not whole.
    pub fn not_found(&self) -> Result<String, Problem> {
        let base = if let Some(address) = self.address {
            format!(r#"<base href="{}">"#, path_of(address))
        } else {
            let levels = ["", "../", "../../", "../../../"];
            let scripts = levels.map(|up| format!(r#"<script src="{up}404.js"></script>"#)).concat();
            format!(r#"{scripts}<base href="/">"#)
        };
        self.fill(&Route::NotFound, base, false)
    }

    /// Puts a page together.
    fn fill(&self, route: &Route, base: String, scripts: bool) -> Result<String, Problem> {
        let html = body::render(route);
        let headings = html.matches("<h1").count();
        if headings != 1 || !html.contains("<main") {
            return Err(format!("the page {} has {headings} headings of the first level; it must have one, within <main>", route.href()));
        }
        let filling = Filling {
            policy: hosting::policy_for_meta(),
            base,
            head: self.head(route),
            body: html,
            scripts,
            module: Part::of(route).map(|part| self.modules.links(part)).unwrap_or_default() + &self.modules.search(),
        };
        Ok(self.template.fill(&filling))
    }

    /// The tags of the head.
    fn head(&self, route: &Route) -> String {
        let title = escape::html(&head::title(route, self.dataset));
        let description = escape::html(&head::description(route, self.dataset));
        let rest = if *route == Route::NotFound {
            r#"<meta name="robots" content="noindex">"#.to_owned()
        } else {
            let data = json_ld::of(route, self.dataset, self.address);
            format!("{}\n<script type=\"application/ld+json\">{data}</script>", self.preview(route))
        };
        format!(
            r#"<title>{title}</title>
<meta name="description" content="{description}">
{}
<meta property="og:type" content="website">
<meta property="og:site_name" content="{SITE}">
<meta property="og:title" content="{title}">
<meta property="og:description" content="{description}">
{rest}"#,
            self.stylesheets.links(route)
        )
    }

    /// The tags for previews of links. Those that need a full address are there only when it is known.
    fn preview(&self, route: &Route) -> String {
        let Some(address) = self.address else { return r#"<meta name="twitter:card" content="summary">"#.to_owned() };
        let url = escape::html(&format!("{address}{}", route.path()));
        let card = escape::html(&format!("{address}{CARD}"));
        format!(
            r#"<link rel="canonical" href="{url}">
<meta property="og:url" content="{url}">
<meta property="og:image" content="{card}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="Demarc: network and quality of service in SG13, security in SG17, protocols in SG11.">
<meta name="twitter:card" content="summary_large_image">"#
        )
    }
}

/// The base of a page: the way up from its path to the root of the site.
fn base(route: &Route) -> String {
    let up = "../".repeat(route.path().matches('/').count());
    format!(r#"<base href="{}">"#, if up.is_empty() { "./" } else { &up })
}

/// The path of an address: `/demarc/`.
fn path_of(address: &str) -> &str {
    let host_and_path = address.split_once("://").map_or(address, |(_, rest)| rest);
    host_and_path.find('/').and_then(|slash| host_and_path.get(slash..)).unwrap_or("/")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_path_of_an_address() {
        assert_eq!(super::path_of("https://example.org/"), "/");
        assert_eq!(super::path_of("https://example.org/a/b/"), "/a/b/");
    }
}
