//! The site with the host gone.

use std::fs;
use std::path::{Path, PathBuf};

use demarc::permalink::Route;
use xtask::browser::Browser;
use xtask::server::Server;

use crate::classifying::{TITLES, expect_verdict};
use crate::site::{dataset, dist, serve, url};

/// Whether every file is kept.
const KEPT: &str = "return document.documentElement.dataset.offline === 'ready'";

/// The names under which the browser keeps files.
const CACHES: &str = "return caches.keys().then(names => names.sort().join())";

#[test]
fn after_one_visit_every_page_works_with_the_host_gone() {
    let dataset = dataset();
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::About));
    browser.wait_until("the files are kept", KEPT);
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
    browser.open(&format!("{address}nothing/"));
    assert!(browser.text("return document.querySelector('h1').textContent").contains("no such page"));
    browser.open_app(&format!("{address}classify/"));
    for (title, outcome, question) in TITLES {
        browser.paste("#title", title);
        expect_verdict(&browser, outcome, question);
    }
}

#[test]
fn a_new_version_waits_until_the_reader_takes_it() {
    let folder = copy_of_site("new-version");
    let server = Server::start(folder.clone(), "/a/b/", 0).expect("a server");
    let browser = Browser::start();
    browser.open_app(&server.address());
    browser.wait_until("the files are kept", KEPT);
    let old = version(&folder);
    set_version(&folder, &old, "new");
    browser.open_app(&server.address());
    browser.wait_until("a notice", "return document.querySelector('#update button') !== null");
    assert_eq!(browser.text(CACHES), format!("demarc /a/b/ {old},demarc /a/b/ new"), "the old version stays in use");
    browser.click("#update button");
    browser.wait_until("the new version alone", &format!("{CACHES}.then(names => names === 'demarc /a/b/ new')"));
    browser.wait_until("no notice", "return document.readyState === 'complete' && document.querySelector('#update button') === null");
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_version_that_is_not_whole_is_never_taken() {
    let folder = copy_of_site("broken-version");
    let server = Server::start(folder.clone(), "/", 0).expect("a server");
    let browser = Browser::start();
    browser.open_app(&server.address());
    browser.wait_until("the files are kept", KEPT);
    let old = version(&folder);
    set_version(&folder, &old, "broken");
    // As on a host that is still half way through an upload.
    fs::write(folder.join("about/index.html"), "<h1>Half").expect("written");
    browser.open_app(&server.address());
    let fate = browser.run_async(
        "const done = arguments[0];
         navigator.serviceWorker.getRegistration().then(found => found.update()).then(found => {
             found.installing.addEventListener('statechange', event => done(event.target.state));
         }).catch(fault => done(String(fault)))",
    );
    assert_eq!(fate, "redundant", "the new version is refused");
    assert_eq!(browser.text(CACHES), format!("demarc / {old}"));
    browser.open_app(&format!("{}about/", server.address()));
    assert_ne!(browser.text("return document.querySelector('h1').textContent"), "Half", "the old version answers");
}

/// A copy of the built site that a test may change.
fn copy_of_site(name: &str) -> PathBuf {
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&to);
    copy(&dist(), &to);
    to
}

/// Copies a folder.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let (path, to) = (entry.as_ref().expect("an entry").path(), to.join(entry.expect("an entry").file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, &to).expect("a copy");
        }
    }
}

/// The version of a site, which its service worker holds.
fn version(folder: &Path) -> String {
    let text = fs::read_to_string(folder.join("sw.js")).expect("sw.js");
    text.split('"').nth(1).expect("const VERSION = \"...\"").to_owned()
}

/// Gives a site another version.
fn set_version(folder: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(folder.join("sw.js")).expect("sw.js");
    fs::write(folder.join("sw.js"), text.replace(&format!("const VERSION = \"{old}\""), &format!("const VERSION = \"{new}\"")))
        .expect("written");
}
