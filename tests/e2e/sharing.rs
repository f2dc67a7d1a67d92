//! Links that carry a text.

use demarc::classifier::Proposal;
use demarc::permalink::{Route, fragment};
use serde_json::json;
use xtask::browser::Browser;

use crate::classifying::{TITLES, expect_verdict};
use crate::site::{serve, url};

#[test]
fn a_shared_link_opens_the_same_text_elsewhere() {
    let server = serve("/a/b/");
    let browser = Browser::start();
    browser.open_app(&url(&server, &Route::Classify));
    browser.paste("#title", TITLES[1].0);
    browser.paste("#scope", "This Recommendation specifies measures – «überall».\nSecond line.");
    expect_verdict(&browser, "assigned", "Q15/17");
    assert_eq!(browser.text("return location.hash"), "", "no text in the address before sharing");
    browser.run("[...document.querySelectorAll('button')].find(b => b.textContent === 'Share').click()");
    browser.wait_until("a link", "return !!document.querySelector('#share-link')");
    // As a reader copies it, with the clipboard of a browser that allows it.
    browser.devtools("Browser.grantPermissions", &json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }));
    browser.click(".share-link button");
    browser.wait_until("the link is copied", "return document.querySelector('.share-link button').textContent === 'Copied'");
    let link = browser.run_async("navigator.clipboard.readText().then(arguments[0], fault => arguments[0](String(fault)))");
    let link = link.as_str().expect("a link").to_owned();
    assert_eq!(link, browser.text("return document.querySelector('#share-link').value"));
    let other = Browser::start();
    other.open_app(&link);
    expect_verdict(&other, "assigned", "Q15/17");
    assert_eq!(other.text("return document.querySelector('#title').value"), TITLES[1].0);
    let scope = "return document.querySelector('#scope').value";
    assert_eq!(other.text(scope), browser.text(scope));
    assert_eq!(other.console(), Vec::<String>::new());
}

#[test]
fn a_damaged_or_future_link_is_told() {
    let server = serve("/a/b/");
    let classify = url(&server, &Route::Classify);
    for (fragment, told) in [("#9.abcdef", "newer version"), ("#1.AAAA", "damaged"), ("#1.%%%", "damaged")] {
        let browser = Browser::start();
        browser.open_app(&format!("{classify}{fragment}"));
        browser.wait_until(told, &format!("return document.querySelector('main').textContent.includes('{told}')"));
        browser.paste("#title", TITLES[0].0);
        expect_verdict(&browser, "assigned", "Q16/13");
    }
}

#[test]
fn a_link_that_was_cut_is_told_wherever_it_was_cut_and_never_breaks_the_page() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    let whole = fragment::encode(&Proposal { title: TITLES[0].0.to_owned(), scope: "Of the key manager.".to_owned() }).expect("short");
    browser.open_app(&url(&server, &Route::Classify));
    // Within one page, as when a reader pastes one link after the other: the last one is whole.
    for length in (2..whole.len()).step_by(7) {
        browser.run_with("location.hash = arguments[0]", &[json!(whole[..length])]);
        browser.wait_until("a notice", "return document.querySelector('main .notice')?.textContent.includes('damaged') ?? false");
    }
    browser.run_with("location.hash = arguments[0]", &[json!(whole)]);
    expect_verdict(&browser, "assigned", "Q16/13");
    browser.wait_until("no notice", "return document.querySelector('main .notice') === null");
    assert_eq!(browser.text("return document.querySelector('#scope').value"), "Of the key manager.");
    assert_eq!(browser.console(), Vec::<String>::new());
}
