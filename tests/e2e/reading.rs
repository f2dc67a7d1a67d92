//! Reading and moving about.

use std::collections::BTreeSet;

use demarc::permalink::Route;

use crate::site::{PLACES, dataset, serve, status, url};
use xtask::browser::Browser;

const H1: &str = "return document.querySelector('h1').textContent";

#[test]
fn every_page_opens_with_its_own_title_at_any_path_and_a_quiet_console() {
    let dataset = dataset();
    for place in PLACES {
        let (server, browser) = (serve(place), Browser::start());
        let mut titles = BTreeSet::new();
        for route in Route::all(&dataset) {
            let url = url(&server, &route);
            assert_eq!(status(&url), 200, "{url}");
            browser.open_app(&url);
            let title = browser.text("return document.title");
            assert!(titles.insert(title.clone()), "{url}: the title \"{title}\" is taken");
            if let Route::Question(id) = route {
                assert!(title.contains(&id.to_string()), "{url}: {title}");
                assert!(browser.text(H1).contains(&id.to_string()), "{url}");
            }
            assert_eq!(browser.console(), Vec::<String>::new(), "{url}");
        }
    }
}

#[test]
fn every_page_reads_and_links_with_scripts_off() {
    let dataset = dataset();
    for place in PLACES {
        let (server, browser) = (serve(place), Browser::without_scripts());
        for route in Route::all(&dataset) {
            browser.open(&url(&server, &route));
            // WebDriver's own scripts run all the same; those of the page do not.
            assert_eq!(browser.text("return document.documentElement.dataset.app || ''"), "", "scripts are off");
            assert!(!browser.text(H1).is_empty(), "{route:?}");
            let links = browser.run("return [...document.querySelectorAll('a[href]')].map(a => a.href.split('#')[0])");
            let links: BTreeSet<&str> = links.as_array().into_iter().flatten().filter_map(|link| link.as_str()).collect();
            for link in links.iter().filter(|link| link.starts_with(&server.address())) {
                assert_eq!(status(link), 200, "{link} on {route:?}");
            }
            if let Route::Question(id) = route {
                let text = browser.text("return document.querySelector('main').textContent");
                let known = dataset.latest_title(id).map_or("not known", |(_, title)| title.value.as_str());
                assert!(text.contains(known), "{id}: the title, or that it is not known");
                assert!(!browser.run("return document.querySelectorAll('main a[href^=http]').length").is_null(), "{id}: sources");
            }
        }
    }
}

#[test]
fn an_unknown_address_gets_a_real_404() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    for path in ["nothing/", "questions/99-99/", "questions/16-13/extra/"] {
        let url = format!("{}{path}", server.address());
        assert_eq!(status(&url), 404, "{url}");
        browser.open(&url);
        assert!(browser.text(H1).contains("no such page"), "{url}: {}", browser.text(H1));
    }
}

#[test]
fn links_lead_from_page_to_page_and_back_returns() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&server.address());
    browser.click("header a[href='questions/']");
    browser.wait_until("the Questions", "return location.pathname === '/a/b/questions/' && document.title.startsWith('Questions')");
    browser.click("main a[href='questions/16-13/']");
    browser.wait_until("Q16/13", "return document.querySelector('h1')?.textContent.includes('Q16/13') ?? false");
    browser.back();
    browser.wait_until("the Questions again", "return location.pathname === '/a/b/questions/' && document.title.startsWith('Questions')");
    browser.back();
    browser.wait_until("the start", "return location.pathname === '/a/b/'");
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn back_from_another_page_finds_the_text_where_it_was() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::Classify));
    browser.paste("#title", "Quantum key distribution networks – Key management");
    browser.wait_until("a verdict", "return document.querySelector('#verdict').dataset.question === 'Q16/13'");
    browser.click("#verdict a[href='questions/16-13/']");
    browser.wait_until("Q16/13", "return document.querySelector('h1')?.textContent.includes('Q16/13') ?? false");
    browser.back();
    browser.wait_until("the verdict again", "return document.querySelector('#verdict')?.dataset.question === 'Q16/13'");
}

#[test]
fn nothing_is_asked_for_after_load_and_nothing_elsewhere() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::Classify));
    browser.wait_until("the files are kept", "return document.documentElement.dataset.offline === 'ready'");
    let before = server.requests().len();
    browser.paste("#title", "Quantum key distribution networks – Key management");
    browser.wait_until("a verdict", "return document.querySelector('#verdict').dataset.question === 'Q16/13'");
    browser.click("header a[href='questions/']");
    browser.wait_until("the Questions", "return document.title.startsWith('Questions')");
    assert_eq!(server.requests().len(), before, "requests after load: {:?}", server.requests().get(before..));
    let elsewhere = "return performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith(location.origin))";
    assert_eq!(browser.run(elsewhere).as_array().map(Vec::len), Some(0), "requests to other origins");
}

#[test]
fn the_keyboard_reaches_the_content_first() {
    let (server, browser) = (serve("/"), Browser::start());
    browser.open_app(&server.address());
    browser.press(&["\u{e004}"]);
    assert!(browser.text("return document.activeElement.textContent").contains("Skip"), "the skip link comes first");
    browser.press(&["\u{e007}"]);
    assert!(browser.text("return location.hash").contains("main"));
    assert_eq!(browser.run("return location.pathname"), "/", "the skip link stays on the page");
}
