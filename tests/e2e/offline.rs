//! The site with the host gone.

use demarc::permalink::Route;

use crate::classifying::{TITLES, expect_verdict};
use crate::site::{dataset, serve, url};
use xtask::browser::Browser;

#[test]
fn after_one_visit_every_page_works_with_the_host_gone() {
    let dataset = dataset();
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::About));
    browser.wait_until("the files are kept", "return document.documentElement.dataset.offline === 'ready'");
    let address = server.address();
    drop(server);
    for route in Route::all(&dataset) {
        browser.open_app(&format!("{address}{}", route.path()));
        assert!(!browser.text("return document.querySelector('h1').textContent").is_empty(), "{route:?}");
    }
    // As links arrive by mail: with a query added, without the slash.
    browser.open_app(&format!("{address}questions/16-13/?utm_source=mail"));
    assert!(browser.text("return document.title").contains("Q16/13"));
    browser.open_app(&format!("{address}questions/16-13"));
    assert!(browser.text("return document.title").contains("Q16/13"));
    browser.open_app(&format!("{address}classify/"));
    for (title, outcome, question) in TITLES {
        browser.paste("#title", title);
        expect_verdict(&browser, outcome, question);
    }
}
