//! Faults of accessibility that a program can find: axe-core on every page, in both colour schemes, narrow and wide.

use std::fs;

use demarc::permalink::Route;
use serde_json::Value;
use xtask::browser::Browser;
use xtask::pages::{STATES, telling};

use crate::classifying::{TITLES, expect_verdict};
use crate::site::{dataset, serve, url};

/// Runs axe and gives each fault in a line.
fn faults(browser: &Browser, axe: &str) -> Vec<String> {
    browser.run(&format!("if (!window.axe) {{ {axe} }}"));
    let found = browser.run_async(
        "const done = arguments[0]; axe.run(document).then(r => done(r.violations.map(v => v.id + ': ' + v.help + ' at ' +
            v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary.split('\\n').slice(1, 2).join(' ')).join(' | '))), e => done([String(e)]))",
    );
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn axe_finds_nothing_on_any_page() {
    let script = std::env::var("DEMARC_AXE").expect("DEMARC_AXE names the script of axe-core: `cargo xtask test` sets it");
    let axe = fs::read_to_string(script).expect("the script");
    let dataset = dataset();
    let (server, browser) = (serve("/a/b/"), Browser::start());
    let mut all = Vec::new();
    for route in telling(&dataset).into_iter().chain([Route::NotFound]) {
        // No app starts on the page for wrong addresses.
        if route == Route::NotFound {
            browser.open(&url(&server, &route));
        } else {
            browser.open_app(&url(&server, &route));
        }
        let texts: &[Option<usize>] = if route == Route::Classify { &[None, Some(1), Some(4), Some(5)] } else { &[None] };
        for state in texts {
            if let Some((title, outcome, question)) = state.and_then(|at| TITLES.get(at)) {
                browser.paste("#title", title);
                expect_verdict(&browser, outcome, question);
            }
            browser.run("document.querySelectorAll('details').forEach(details => { details.open = true })");
            for (scheme, width) in [("light", 320), ("light", 1440), ("dark", 320), ("dark", 1440)] {
                browser.show_as(scheme, width);
                all.extend(faults(&browser, &axe).into_iter().map(|fault| format!("{route:?} {scheme} {width}: {fault}")));
                let wide = browser.run("return document.documentElement.scrollWidth > document.documentElement.clientWidth");
                if wide == true {
                    all.push(format!("{route:?} {width}: the page is wider than the window"));
                }
            }
        }
    }
    for (name, path) in STATES {
        browser.open_app(&format!("{}{path}", server.address()));
        browser.run("document.querySelectorAll('details').forEach(details => { details.open = true })");
        for (scheme, width) in [("light", 320), ("dark", 1440)] {
            browser.show_as(scheme, width);
            all.extend(faults(&browser, &axe).into_iter().map(|fault| format!("{name} {scheme} {width}: {fault}")));
        }
    }
    assert_eq!(all, Vec::<String>::new());
}
