//! Reading and moving about.

use std::collections::BTreeSet;

use demarc::permalink::Route;
use xtask::browser::Browser;
use xtask::pages::telling;

use crate::site::{PLACES, dataset, serve, status, url};

const H1: &str = "return document.querySelector('h1').textContent";

#[test]
fn every_page_opens_with_its_own_title_at_any_path_and_a_quiet_console() {
    let dataset = dataset();
    for place in PLACES {
        let (server, browser) = (serve(place), Browser::start());
        let mut titles = BTreeSet::new();
        for route in telling(&dataset) {
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
            let requests = browser.requests();
            assert!(requests.contains(&url), "{url}: the record of requests works: {requests:?}");
            let elsewhere: Vec<&String> = requests.iter().filter(|request| !request.starts_with(&server.address())).collect();
            // The browser draws the signs of its own fields from such addresses; nothing is asked for.
            let elsewhere: Vec<&String> = elsewhere.into_iter().filter(|request| !request.starts_with("data:")).collect();
            assert!(elsewhere.is_empty(), "{url}: requests outside the site: {elsewhere:?}");
        }
    }
}

#[test]
fn every_page_reads_and_links_with_scripts_off() {
    let dataset = dataset();
    for place in PLACES {
        let (server, browser) = (serve(place), Browser::without_scripts());
        for route in telling(&dataset) {
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
                assert_ne!(browser.run("return document.querySelectorAll('main a[href^=http]').length"), 0, "{id}: sources");
            }
        }
        browser.open(&server.address());
        browser.click("main a[href='questions/16-13/']");
        browser.wait_until("Q16/13", "return document.title.startsWith('Q16/13')");
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
fn every_page_reads_with_webassembly_off_and_says_what_cannot_run() {
    let dataset = dataset();
    let (server, browser) = (serve("/a/b/"), Browser::without_webassembly());
    for route in telling(&dataset) {
        browser.open(&url(&server, &route));
        assert!(!browser.text(H1).is_empty(), "{route:?}");
        let told = browser.run("const note = document.querySelector('.needs-app'); return !!note && note.checkVisibility()");
        assert_eq!(
            told,
            matches!(route, Route::Classify | Route::Demarcation | Route::Planner | Route::QuestionDraft | Route::Search),
            "{route:?}: a note that WebAssembly is off"
        );
        assert_eq!(browser.console(), Vec::<String>::new(), "{route:?}");
    }
}

#[test]
fn nothing_is_asked_for_after_load() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::Classify));
    browser.wait_until("the files are kept", "return document.documentElement.dataset.offline === 'ready'");
    let before = server.requests().len();
    assert!(before > 0, "the server keeps a record");
    browser.requests();
    browser.paste("#title", "Quantum key distribution networks – Key management");
    browser.wait_until("a verdict", "return document.querySelector('#verdict').dataset.question === 'Q16/13'");
    assert_eq!(browser.requests(), Vec::<String>::new(), "requests for a verdict");
    browser.click("header a[href='questions/']");
    browser.wait_until("the Questions", "return document.title.startsWith('Questions')");
    assert_eq!(server.requests().len(), before, "requests after load: {:?}", server.requests().get(before..));
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

#[test]
fn the_keyboard_reaches_everything_and_shows_where_it_is() {
    let dataset = dataset();
    let (server, browser) = (serve("/a/b/"), Browser::start());
    for route in telling(&dataset) {
        browser.open_app(&url(&server, &route));
        let count = browser.run(
            "return [...document.querySelectorAll('a[href], button, input, textarea, select, summary')]
                .filter(e => e.checkVisibility() && !e.disabled && e.tabIndex >= 0).length",
        );
        for stop in 1..=count.as_u64().expect("a number") {
            browser.press(&["\u{e004}"]);
            // A field for a date has a stop for each of day, month and year.
            while browser.run("const stop = document.activeElement; return stop.type === 'date' && stop.dataset.seen === 'yes'") == true {
                browser.press(&["\u{e004}"]);
            }
            let fault = browser.text(
                "const stop = document.activeElement, name = stop.outerHTML.slice(0, 120);
                 if (stop === document.body) return 'the walk ends early';
                 if (stop.dataset.seen) return 'the walk returns early to ' + name;
                 stop.dataset.seen = 'yes';
                 const style = getComputedStyle(stop);
                 return style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 ? 'no visible focus on ' + name : ''",
            );
            assert_eq!(fault, "", "{route:?}, stop {stop} of {count}");
            browser.wait_until(
                &format!("{route:?}, stop {stop} of {count} is in view"),
                "const place = document.activeElement.getBoundingClientRect();
                 return place.width > 0 && place.bottom > 0 && place.top < innerHeight",
            );
        }
    }
}

#[test]
fn a_title_is_classified_by_keyboard_alone() {
    let (server, browser) = (serve("/"), Browser::start());
    browser.open_app(&url(&server, &Route::Classify));
    for _ in 0..20 {
        browser.press(&["\u{e004}"]);
        if browser.text("return document.activeElement.id") == "title" {
            break;
        }
    }
    let keys: Vec<String> = "Quantum key distribution networks - Key management".chars().map(String::from).collect();
    browser.press(&keys.iter().map(String::as_str).collect::<Vec<_>>());
    browser.press(&["\u{e004}", "\u{e004}", "\u{e007}"]);
    browser.wait_until("a verdict", "return document.querySelector('#verdict').dataset.question === 'Q16/13'");
    assert_eq!(browser.text("return document.activeElement.textContent"), "Classify", "the focus stays where the reader put it");
}
