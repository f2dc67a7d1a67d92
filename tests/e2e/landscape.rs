//! The landscape: filters, dates, the chosen text, the address.

use demarc::permalink::Route;
use serde_json::json;
use xtask::browser::Browser;

use crate::site::{serve, url};

const STATUS: &str = "return document.querySelector('.status-row [role=status]').textContent";
/// Keys by their names in WebDriver.
const TAB: &str = "\u{E004}";
const SPACE: &str = " ";
const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";
const DOWN: &str = "\u{E015}";

/// Presses Tab until the focus is on what a selector finds.
fn tab_to(browser: &Browser, selector: &str) {
    for _ in 0..200 {
        let there = browser.run_with("return document.activeElement?.matches(arguments[0]) ?? false", &[json!(selector)]);
        if there == true {
            return;
        }
        browser.press(&[TAB]);
    }
    panic!("the tab key does not lead to {selector}");
}

/// The names of the texts in the table, in its order.
fn table(browser: &Browser) -> Vec<String> {
    // It is drawn over several frames.
    let whole = "document.querySelectorAll('.landscape-table tbody tr').length === parseInt(document.querySelector('.explorer [role=status]').textContent)";
    browser.wait_until("the whole table", &format!("return {whole}"));
    let names = browser.run("return [...document.querySelectorAll('.landscape-table tbody th')].map(name => name.textContent)");
    names.as_array().into_iter().flatten().filter_map(|name| name.as_str()).map(str::to_owned).collect()
}

/// The names of the texts in the matrix, each once.
fn matrix(browser: &Browser) -> Vec<String> {
    let names =
        browser.run("return [...new Set([...document.querySelectorAll('.matrix .mark')].map(mark => mark.firstChild.textContent))].sort()");
    names.as_array().into_iter().flatten().filter_map(|name| name.as_str()).map(str::to_owned).collect()
}

#[test]
fn a_filter_set_by_keyboard_is_announced_kept_in_the_address_and_there_after_a_reload() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::Demarcation));
    let all = table(&browser).len();
    tab_to(&browser, "#words");
    browser.press(&["y", "3", "8", "0", "3"]);
    browser.wait_until("one text", "return document.querySelectorAll('.landscape-table tbody tr').length === 1");
    assert_eq!(table(&browser), ["Y.3803"]);
    assert_eq!(matrix(&browser), ["Y.3803"]);
    assert!(browser.text(STATUS).contains(&format!("1 of {all} texts")), "{}", browser.text(STATUS));
    tab_to(&browser, ".filter:nth-of-type(1) summary");
    browser.press(&[ENTER]);
    tab_to(&browser, "#group-17");
    browser.press(&[SPACE]);
    browser.wait_until("no text", "return document.querySelectorAll('.landscape-table tbody tr').length === 0");
    assert!(browser.text(STATUS).contains("take one back"), "{}", browser.text(STATUS));
    assert_eq!(browser.text("return location.search"), "?group=17&q=y3803");
    browser.press(&[SPACE]);
    browser.wait_until("the text again", "return document.querySelectorAll('.landscape-table tbody tr').length === 1");
    let address = browser.text("return location.href");
    browser.open_app(&address);
    browser.wait_until("the filter of the address", "return document.querySelectorAll('.landscape-table tbody tr').length === 1");
    assert_eq!(browser.text("return document.querySelector('#words').value"), "y3803");
    tab_to(&browser, ".status-row button");
    browser.press(&[ENTER]);
    browser.wait_until("all texts", &format!("return document.querySelectorAll('.landscape-table tbody tr').length === {all}"));
    assert_eq!(browser.text("return location.search"), "");
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_text_chosen_by_keyboard_shows_its_twin_and_the_way_to_its_page() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::Demarcation));
    assert_eq!(browser.run("return document.querySelectorAll('.matrix .mark[tabindex=\"0\"]').length"), 1, "one stop of the tab key");
    tab_to(&browser, ".matrix .mark");
    for _ in 0..400 {
        if browser.text("return document.activeElement.firstChild.textContent") == "Y.3803" {
            break;
        }
        browser.run("window.before = document.activeElement");
        browser.press(&["\u{E014}"]);
        if browser.run("return document.activeElement === window.before") == true {
            browser.press(&[DOWN, "\u{E011}"]);
        }
    }
    browser.press(&[ENTER]);
    browser.wait_until("the panel", "return document.querySelector('.chosen h3')?.textContent === 'Y.3803'");
    assert_eq!(browser.text("return document.querySelector('.matrix .is-twin').firstChild.textContent"), "X.1712");
    assert!(browser.text("return document.querySelector('.chosen').textContent").contains("X.1712 (SG17)"));
    let places = browser.run("return document.querySelectorAll('.matrix .is-chosen').length");
    assert!(places.as_u64() >= Some(1), "each place of the text is marked");
    assert_eq!(browser.text("return location.search"), "?text=y.3803");
    browser.press(&[ESCAPE]);
    browser.wait_until("no panel", "return !document.querySelector('.chosen')");
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_comparison_of_dates_opens_from_its_address_and_tells_what_it_does_not_know() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    let page = url(&server, &Route::Demarcation);
    browser.open_app(&format!("{page}?since=2023-06&colour=red"));
    browser.wait_until("the changes", "return !!document.querySelector('#changes')");
    assert!(browser.text("return document.querySelector('.notice').textContent").contains("colour=red"));
    let changed =
        browser.run("return new Set([...document.querySelectorAll('#app .changes .text-id')].map(link => link.textContent)).size");
    assert_eq!(changed, table(&browser).len(), "the changes are the texts of the table");
    browser.click(".landscape-table thead th:last-child button");
    browser.wait_until(
        "sorted",
        "const dates = [...document.querySelectorAll('.landscape-table td:last-child')].map(date => date.textContent).filter(date => date);
         return document.querySelector('.landscape-table th:last-child').ariaSort === 'ascending'
             && dates.length > 0 && dates.every((date, at) => at === 0 || dates[at - 1] <= date)",
    );
    assert_eq!(browser.text("return location.search"), "?since=2023-06&sort=approved", "what is not known is not carried on");
}

#[test]
fn what_is_shown_can_be_saved() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&format!("{}?q=y3803", url(&server, &Route::Demarcation)));
    browser.wait_until("the filter", "return document.querySelectorAll('.landscape-table tbody tr').length === 1");
    // The browser saves what a link with a name for a file leads to: the links that are clicked are kept here.
    browser.run(
        "self.saved = []; const click = HTMLAnchorElement.prototype.click;
         HTMLAnchorElement.prototype.click = function () { if (this.download) fetch(this.href).catch(() => 0), saved.push([this.download, this.href]); else click.call(this); };
         const make = URL.createObjectURL; self.blobs = []; URL.createObjectURL = blob => { blobs.push(blob); return make(blob); };",
    );
    for (button, name) in
        [("CSV", "landscape.csv"), ("JSON", "landscape.json"), ("SVG for a slide", "landscape.svg"), ("PNG for A4", "landscape.png")]
    {
        browser.run_with(
            "[...document.querySelectorAll('.files button')].find(b => b.textContent === arguments[0]).click()",
            &[json!(button)],
        );
        browser.wait_until(name, &format!("return self.saved.at(-1)?.[0] === '{name}'"));
    }
    let text = |at: u8| browser.run_async(&format!("blobs[{at}].text().then(arguments[0])")).as_str().unwrap_or_default().to_owned();
    assert!(text(0).starts_with("as of ") || text(0).starts_with("\"as of "), "the filters stand in the first line: {}", text(0));
    assert!(text(0).contains("Y.3803"));
    assert!(text(1).contains("\"Y.3803\""));
    assert!(text(2).starts_with("<svg") && text(2).contains("Y.3803"));
    let drawn =
        browser.run_async("createImageBitmap(blobs[3]).then(image => arguments[0]([image.width, image.height]), () => arguments[0](null))");
    assert!(drawn[0].as_u64() > Some(1000), "a picture fit for print: {drawn}");
}

#[test]
fn a_screen_reader_finds_rows_columns_and_their_heads_at_any_width() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::Demarcation));
    for width in [1440, 320] {
        browser.show_as("light", width);
        let tree = browser.devtools("Accessibility.getFullAXTree", &json!({}));
        let nodes = tree["nodes"].as_array().expect("a tree");
        let count = |role: &str| nodes.iter().filter(|node| node["ignored"] == false && node["role"]["value"] == role).count();
        let elements = |css: &str| {
            let number = browser.run(&format!("return document.querySelectorAll({css:?}).length")).as_u64();
            usize::try_from(number.expect("a number")).expect("a small number")
        };
        assert_eq!((count("grid"), count("table")), (1, 1), "{width} px");
        assert_eq!(count("row"), elements(".explorer tr"), "rows at {width} px");
        assert_eq!(count("rowheader"), elements(".explorer tbody th"), "heads of rows at {width} px");
        assert_eq!(count("columnheader"), elements(".explorer thead th"), "heads of columns at {width} px");
        assert_eq!(count("cell"), elements(".landscape-table td"), "cells at {width} px");
    }
}

#[test]
fn links_to_parts_of_the_page_keep_the_view_and_a_key_opens_marks_elsewhere() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&format!("{}?group=13", url(&server, &Route::Demarcation)));
    let some = table(&browser).len();
    browser.run("document.querySelector('.skip').click()");
    browser.wait_until("the part of the page", "return location.hash === '#main'");
    assert_eq!(browser.text("return location.search"), "?group=13", "the query stays");
    assert_eq!(table(&browser).len(), some, "and so does what it filters");
    // A click with a key held is the browser's own: the text is not chosen here.
    let click = "const click = new MouseEvent('click', {ctrlKey: arguments[0], bubbles: true, cancelable: true}); \
                 const mark = document.querySelector('.matrix .mark'); \
                 addEventListener('click', (event) => { window.mine = event.defaultPrevented; event.preventDefault(); }, {once: true}); \
                 mark.dispatchEvent(click); return window.mine";
    assert_eq!(browser.run_with(click, &[json!(true)]), json!(false));
    assert_eq!(browser.run_with(click, &[json!(false)]), json!(true));
}

#[test]
fn the_panel_tells_of_the_date_that_is_shown() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&format!("{}?as-of=2020-01&q=y.3804", url(&server, &Route::Demarcation)));
    browser.run("document.querySelector('.matrix .mark').click()");
    // What the address asks for follows in the next frames.
    browser.wait_until("the panel", "return /under study/i.test(document.querySelector('.chosen-facts')?.textContent ?? '')");
    let facts = browser.text("return document.querySelector('.chosen-facts').textContent");
    assert!(facts.contains("none by then; later 2020-09-29"), "{facts}");
}
