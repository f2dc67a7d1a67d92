//! Links that carry a text.

use demarc::permalink::Route;

use crate::classifying::{TITLES, expect_verdict};
use crate::site::{serve, url};
use xtask::browser::Browser;

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
    let link = browser.text("return document.querySelector('#share-link').value");
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
