//! Every page as the prerenderer writes it: the same each time, in order for browsers, search engines and screen readers.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by a panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::OnceLock;

use demarc::app::classify::classify;
use demarc::app::classify::examples::EXAMPLES;
use demarc::app::classify::verdict_view::{VerdictView, VerdictViewProps};
use demarc::app::head;
use demarc::app::open_data::MEETINGS;
use demarc::app::prerender::{body, open_data};
use demarc::classifier::Proposal;
use demarc::embedded::dataset;
use demarc::permalink::fragment::decode;
use demarc::permalink::{MISS_PAGES, Route, question_draft};
use scraper::{Html, Selector};
use yew::ServerRenderer;

/// Every page with its HTML.
fn pages() -> Vec<(Route, String)> {
    let mut routes = Route::all(dataset());
    routes.push(Route::NotFound);
    routes.into_iter().map(|route| (route.clone(), body::render(&route))).collect()
}

fn select(html: &Html, css: &str) -> Vec<String> {
    let selector = Selector::parse(css).expect("a selector");
    html.select(&selector).map(|element| element.text().collect()).collect()
}

fn attributes(html: &Html, css: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(css).expect("a selector");
    html.select(&selector).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
}

/// How many elements the markup opens, quoted text aside.
fn start_tags(markup: &str) -> usize {
    let (mut count, mut quoted, mut in_tag) = (0, false, false);
    let bytes = markup.as_bytes();
    for (index, byte) in bytes.iter().enumerate() {
        match byte {
            b'"' if in_tag => quoted = !quoted,
            b'<' if !quoted => {
                in_tag = bytes.get(index + 1).is_some_and(|next| next.is_ascii_alphabetic() || *next == b'/');
                count += usize::from(bytes.get(index + 1).is_some_and(u8::is_ascii_alphabetic));
            }
            b'>' if !quoted => in_tag = false,
            _ => {}
        }
    }
    count
}

/// Markup without its comments.
fn without_comments(mut markup: &str) -> String {
    let mut kept = String::new();
    while let Some((before, rest)) = markup.split_once("<!--") {
        kept.push_str(before);
        markup = rest.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + markup
}

#[test]
fn a_page_is_the_same_each_time() {
    for (route, html) in pages() {
        assert_eq!(body::render(&route), html, "{route:?}");
    }
}

/// Hydration compares the page node by node, so a page that the browser's parser mends would stop the app.
#[test]
fn no_browser_needs_to_mend_a_page() {
    for (route, markup) in pages() {
        let whole = format!("<!DOCTYPE html><html><head><title>x</title></head><body><div id=\"app\">{markup}</div></body></html>");
        let html = Html::parse_document(&whole);
        assert_eq!(html.errors, Vec::<String>::new(), "{route:?}");
        // The marks for hydration are comments, which may hold names of types: `App<Workbench>`.
        assert_eq!(select(&html, "*").len(), start_tags(&without_comments(&whole)), "{route:?}: elements were added or left out");
    }
}

#[test]
fn every_page_has_its_own_title_and_description() {
    let (mut titles, mut descriptions) = (BTreeSet::new(), BTreeSet::new());
    for (route, _) in pages() {
        let (title, description) = (head::title(&route, dataset()), head::description(&route, dataset()));
        assert!(title.len() <= 140 && (20..=300).contains(&description.len()), "{route:?}: {title} / {description}");
        assert!(titles.insert(title) && descriptions.insert(description), "{route:?} has the words of another page");
    }
}

#[test]
fn every_page_has_one_heading_and_the_landmarks() {
    for (route, markup) in pages() {
        let html = Html::parse_fragment(&markup);
        for (css, count) in [("h1", 1), ("main", 1), ("main h1", 1), ("header.site-head", 1), ("footer", 1)] {
            assert_eq!(select(&html, css).len(), count, "{route:?}: {css}");
        }
        let levels = attributes_levels(&html);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{route:?}: a level of headings is left out: {levels:?}");
    }
}

/// The levels of the headings, in order.
fn attributes_levels(html: &Html) -> Vec<u32> {
    let selector = Selector::parse("h1, h2, h3, h4, h5, h6").expect("a selector");
    html.select(&selector).filter_map(|heading| heading.value().name().chars().nth(1)?.to_digit(10)).collect()
}

/// The security policy would drop them without a word.
#[test]
fn no_page_has_inline_styles_or_scripts() {
    for (route, markup) in pages() {
        let html = Html::parse_fragment(&markup);
        assert_eq!(
            select(&html, "[style], style, script, [onclick], [onload], [onerror], form[action]:not([role=search])").len(),
            0,
            "{route:?}"
        );
    }
}

/// The pages by path.
fn parsed() -> BTreeMap<String, Html> {
    pages().into_iter().map(|(route, markup)| (route.path(), Html::parse_fragment(&markup))).collect()
}

/// Fails where a link of some markup leads to no page, or to no part of one.
fn assert_links(place: &str, html: &Html, pages: &BTreeMap<String, Html>) {
    static DATA: OnceLock<BTreeSet<String>> = OnceLock::new();
    let data = DATA.get_or_init(|| open_data::files(dataset()).into_iter().map(|(path, _)| path).collect());
    for href in attributes(html, "[href]", "href") {
        if href.starts_with("https://") || href.starts_with("http://") {
            continue;
        }
        let (target, part) = href.split_once('#').map_or((href.as_str(), None), |(target, part)| (target, Some(part)));
        if data.contains(target) || target == MEETINGS {
            continue;
        }
        // What stands behind the ? is read by the page itself.
        let target = target.split('?').next().unwrap_or_default();
        let target = if target == "./" { "" } else { target };
        let page = pages.get(target).unwrap_or_else(|| panic!("{place}: there is no page {href}"));
        if let Some(part) = part {
            let there = |html: &Html| attributes(html, "[id]", "id").iter().any(|id| id == part);
            // A shared text stands behind the # as well.
            let is_text = (target == Route::Classify.path() && decode(part).is_ok())
                || (target == Route::QuestionDraft.path() && question_draft::decode(part).is_ok());
            assert!(is_text || there(page) || there(html), "{place}: there is no part {href}");
        }
    }
}

#[test]
fn every_link_within_the_site_leads_somewhere() {
    let pages = parsed();
    for (path, html) in &pages {
        let ids = attributes(html, "[id]", "id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{path}: an id stands there twice: {ids:?}");
        assert_links(path, html, &pages);
    }
}

#[test]
fn every_link_of_a_verdict_leads_somewhere() {
    let pages = parsed();
    let titles = dataset().deliverables.iter().filter_map(|text| text.title.clone());
    for title in titles.chain(EXAMPLES.map(str::to_owned)) {
        let proposal = Proposal { title: title.clone(), scope: String::new() };
        let props = move || VerdictViewProps { verdict: Rc::new(classify(&proposal)), proposal: Rc::new(proposal) };
        let markup = body::block_on(ServerRenderer::<VerdictView>::with_props(props).hydratable(false).render());
        assert_links(&title, &Html::parse_fragment(&markup), &pages);
    }
}

#[test]
fn names_of_references_exist() {
    for (route, markup) in pages() {
        let html = Html::parse_fragment(&markup);
        let ids = attributes(&html, "[id]", "id");
        for name in ["for", "aria-labelledby", "aria-describedby"] {
            for id in attributes(&html, &format!("[{name}]"), name) {
                assert!(ids.contains(&id), "{route:?}: {name}={id}");
            }
        }
    }
}

/// The page of evidence shows what was measured, on the facts and rules of this build.
#[test]
fn the_page_of_evidence_shows_the_figures() {
    let evaluation = demarc::embedded::evaluation();
    assert_eq!(evaluation.dataset, demarc::embedded::DATA_VERSION, "the figures are of other facts or rules: `cargo xtask eval --write`");
    let html = Html::parse_fragment(&body::render(&Route::Evidence));
    let text = select(&html, "main").concat();
    for figures in &evaluation.figures {
        let cells = select(&html, "#sets tbody tr");
        let rate = figures.as_expected.expect("every text has an answer expected");
        let shown = |row: &String| row.starts_with(&figures.title) && row.contains(&format!("{} of {}", rate.hits, rate.cases));
        assert!(cells.iter().any(shown), "{}: {cells:?}", figures.title);
    }
    let pages: Vec<String> = (1..=MISS_PAGES).map(|part| body::render(&Route::Misses(part))).collect();
    let shown: Vec<String> = pages.iter().flat_map(|page| select(&Html::parse_fragment(page), ".miss h2")).collect();
    assert_eq!(shown, evaluation.misses.iter().map(|miss| miss.title.clone()).collect::<Vec<_>>(), "each miss once");
    for (set, ids) in &evaluation.locked_misses {
        assert!(ids.iter().all(|id| text.contains(id.as_str())), "the misses of {set} are named");
    }
    for peer in &demarc::embedded::comparison().peers {
        assert!(text.contains(&peer.name), "{} is shown", peer.name);
    }
}

#[test]
fn a_page_of_misses_leads_on_at_its_end() {
    for part in 1..=MISS_PAGES {
        let html = Html::parse_fragment(&body::render(&Route::Misses(part)));
        let words = select(&html, ".misses ~ nav").concat();
        assert_eq!(words.contains(&format!("Previous: part {}", part - 1)), part > 1, "{words}");
        assert_eq!(words.contains(&format!("Next: part {}", part + 1)), part < MISS_PAGES, "{words}");
    }
}

#[test]
fn a_plan_that_nothing_stands_against_has_no_list_of_cautions() {
    let html = Html::parse_fragment(&body::render(&Route::Planner));
    assert!(select(&html, ".planner").concat().contains("Nothing stands against this plan"));
    assert_eq!(select(&html, ".cautions"), Vec::<String>::new());
}

/// Nobody shall write rules from the texts of the locked half.
#[test]
fn the_page_of_evidence_shows_no_text_of_the_locked_half() {
    let parts = (1..=MISS_PAGES).map(Route::Misses);
    let markup = std::iter::once(Route::Evidence).chain(parts).map(|route| body::render(&route)).collect::<String>();
    let texts = |half: &str| -> Vec<String> {
        let files = std::fs::read_dir(format!("data/gold/{half}")).expect("a half");
        files.map(|file| std::fs::read_to_string(file.expect("a file").path()).expect("a text")).collect()
    };
    // Some titles of a few words are in texts of both halves.
    let open = texts("open").concat();
    let is_common = |title: &&str| title.len() <= 30 && open.contains(*title);
    for text in texts("locked") {
        let titles = text.lines().filter_map(|line| line.strip_prefix("title = \"")?.strip_suffix('"')).filter(|title| title.len() > 20);
        let locked = titles.filter(|title| !is_common(title));
        assert_eq!(locked.filter(|title| markup.contains(title)).count(), 0, "a title of the locked half is shown");
    }
}
