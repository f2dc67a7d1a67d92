//! The search, from every page and on its own.

use demarc::permalink::Route;
use xtask::browser::Browser;

use crate::site::{serve, url};

const DOWN: &str = "\u{E015}";
const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";

/// Types a text key by key.
fn type_in(browser: &Browser, text: &str) {
    let keys: Vec<String> = text.chars().map(String::from).collect();
    browser.press(&keys.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn the_box_finds_a_text_by_keyboard_from_a_page_deep_in_the_site() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&format!("{}questions/16-13/", server.address()));
    assert!(!browser.requests().iter().any(|request| request.contains("search")), "nothing of the search is loaded before its use");
    browser.press(&["/"]);
    assert_eq!(browser.text("return document.activeElement.id"), "search");
    type_in(&browser, "Y3803");
    browser
        .wait_until("an entry", "return document.querySelector('#search-entries [role=option]')?.textContent.includes('Y.3803') ?? false");
    assert_eq!(browser.text("return document.getElementById('search').getAttribute('aria-expanded')"), "true");
    browser.press(&[ESCAPE]);
    browser.wait_until("the list is closed", "return !document.querySelector('.finder')");
    browser.press(&[DOWN]);
    browser.wait_until("chosen", "return document.getElementById('search').getAttribute('aria-activedescendant') === 'search-0'");
    browser.press(&[ENTER]);
    browser.wait_until("the page of the text", "return document.querySelector('h1')?.textContent.includes('Y.3803') ?? false");
    assert!(browser.text("return location.href").ends_with("/a/b/deliverables/y.3803/"));
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn results_have_an_address_and_follow_what_is_typed() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::Home));
    browser.press(&["/"]);
    type_in(&browser, "trusted node");
    browser.press(&[ENTER]);
    browser.wait_until("the page of results", "return location.pathname.endsWith('/search/')");
    browser.wait_until("alive", "return document.documentElement.dataset.app === 'ready'");
    assert_eq!(browser.text("return new URL(location).searchParams.get('q')"), "trusted node");
    browser.open_app(&format!("{}?q=quantum%20network", url(&server, &Route::Search)));
    browser.wait_until("results", "return document.querySelectorAll('.results a').length > 3");
    assert_eq!(browser.text("return document.getElementById('search').value"), "quantum network");
    let kinds = browser.run("return document.querySelectorAll('.results h2').length");
    assert!(kinds.as_u64() > Some(1), "results by kind: {kinds}");
    browser.run("document.getElementById('search').focus()");
    browser.run("document.getElementById('search').select()");
    type_in(&browser, "xyzzy");
    browser.wait_until("nothing found", "return document.querySelector('main [role=status]').textContent.startsWith('Nothing was found')");
    assert_eq!(browser.text("return location.search"), "?q=xyzzy");
    assert_eq!(browser.console(), Vec::<String>::new());
}
