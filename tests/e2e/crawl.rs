//! The built site as files: every link leads to a file and a part of it, every page is whole, and none is missing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

use demarc::permalink::Route;
use scraper::{Html, Selector};

use crate::site::{dataset, dist};

/// A page of the built site.
struct Page {
    html: Html,
    /// The folder that its links start from.
    base: PathBuf,
}

impl Page {
    /// Reads a file; its base is the folder it names, seen from its own.
    fn read(file: &Path) -> Self {
        let html = Html::parse_document(&fs::read_to_string(file).expect("a page"));
        let base = attributes(&html, "base[href]", "href").first().cloned().expect("a base");
        // The page for wrong addresses cannot know its depth: it starts from the root of the host.
        let base = if base == "/" { dist() } else { plain(&file.parent().expect("a folder").join(base)) };
        Self { html, base }
    }

    /// The text of the elements that a selector finds.
    fn texts(&self, css: &str) -> Vec<String> {
        let selector = Selector::parse(css).expect("a selector");
        self.html.select(&selector).map(|element| element.text().collect::<String>().trim().to_owned()).collect()
    }
}

/// The values of an attribute.
fn attributes(html: &Html, css: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(css).expect("a selector");
    html.select(&selector).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            other => plain.push(other),
        }
    }
    plain
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Every page by its file.
fn pages() -> BTreeMap<PathBuf, Page> {
    let all = files(&plain(&dist())).into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "html"));
    all.map(|file| (file.clone(), Page::read(&file))).collect()
}

/// The file that an address within the site leads to, as a host gives it.
fn file_of(base: &Path, target: &str) -> PathBuf {
    let path = plain(&base.join(target));
    if target.is_empty() || target.ends_with('/') { path.join("index.html") } else { path }
}

#[test]
fn there_are_as_many_pages_as_the_facts_ask_for() {
    let dataset = dataset();
    let former = dataset.deliverables.iter().map(|text| text.former_ids.len()).sum::<usize>();
    let pages = pages();
    assert_eq!(pages.len(), Route::all(&dataset).len() + former + 1, "pages, and the one for wrong addresses");
    for route in Route::all(&dataset) {
        let file = file_of(&plain(&dist()), &route.path());
        assert!(pages.contains_key(&file), "{route:?} is {}", file.display());
    }
}

#[test]
fn every_page_is_whole() {
    let (mut titles, mut descriptions) = (BTreeSet::new(), BTreeSet::new());
    for (file, page) in pages() {
        let name = file.display();
        for (css, count) in [("html[lang] > head > title", 1), ("main h1", 1), ("h1", 1), ("main", 1), ("body", 1)] {
            let found = page.texts(css);
            assert_eq!(found.len(), count, "{name}: {css}");
            assert!(found.iter().all(|text| !text.is_empty()), "{name}: {css} is empty");
        }
        let description = attributes(&page.html, "head > meta[name=description]", "content");
        assert!(description.len() == 1 && description.iter().all(|text| text.len() > 20), "{name}: {description:?}");
        assert!(titles.insert(page.texts("title")), "{name}: a title of its own");
        assert!(descriptions.insert(description), "{name}: a description of its own");
        let ids = attributes(&page.html, "[id]", "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}: an id stands there twice");
        for data in page.texts("script[type='application/ld+json']") {
            let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
            assert_eq!(data["@context"], "https://schema.org", "{name}");
        }
    }
}

#[test]
fn no_link_within_the_site_is_dead() {
    let pages = pages();
    let mut dead = BTreeSet::new();
    let mut count = 0;
    for (file, page) in &pages {
        let links = attributes(&page.html, "a[href], link[href]", "href").into_iter();
        for link in links.chain(attributes(&page.html, "script[src], img[src]", "src")) {
            // 404.js is asked for at several depths on purpose.
            if link.starts_with("https://") || link.starts_with("http://") || link.ends_with("404.js") {
                continue;
            }
            count += 1;
            let (target, part) = link.split_once('#').map_or((link.as_str(), ""), |(target, part)| (target, part));
            // What stands behind the ? is read by the page itself.
            let target_file = file_of(&page.base, target.split('?').next().unwrap_or_default());
            // A shared text begins with the version of its form.
            let has_part =
                |page: &Page| part.is_empty() || part.starts_with("1.") || attributes(&page.html, "[id]", "id").iter().any(|id| id == part);
            if !target_file.is_file() || pages.get(&target_file).is_some_and(|page| !has_part(page)) {
                dead.insert(format!("{}: {link}", file.display()));
            }
        }
    }
    assert!(count > 5_000, "{count} links");
    assert_eq!(dead, BTreeSet::new());
}

/// Of a visitor who comes from the start page: every page can be reached by links.
#[test]
fn every_page_is_reached_from_the_start_page() {
    let pages = pages();
    let start = file_of(&plain(&dist()), "");
    let (mut reached, mut next) = (BTreeSet::from([start.clone()]), vec![start]);
    while let Some(file) = next.pop() {
        let Some(page) = pages.get(&file) else { continue };
        for link in attributes(&page.html, "a[href]", "href") {
            let target = file_of(&page.base, link.split(['#', '?']).next().unwrap_or_default());
            if pages.contains_key(&target) && reached.insert(target.clone()) {
                next.push(target);
            }
        }
    }
    let former = dataset().deliverables.into_iter().flat_map(|text| text.former_ids).map(|id| Route::Deliverable(id).path());
    let expected_alone: BTreeSet<_> = former.map(|path| file_of(&plain(&dist()), &path)).chain([plain(&dist()).join("404.html")]).collect();
    let alone: BTreeSet<_> = pages.into_keys().filter(|file| !reached.contains(file)).collect();
    assert_eq!(alone, expected_alone);
}
