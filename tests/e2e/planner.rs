//! A plan of one's own: made, shared, opened elsewhere, damaged.

use demarc::dataset::{Aim, GroupId};
use demarc::permalink::{Route, plan};
use demarc::planning::Plan;
use serde_json::json;
use xtask::browser::Browser;

use crate::site::{serve, url};

const RESULT: &str = "return document.querySelector('.result').textContent";
const TABLE: &str = "return document.querySelector('.milestones-table').textContent";
const DOWN: &str = "\u{E015}";
const ENTER: &str = "\u{E007}";

/// Sets a field as a reader does.
fn set(browser: &Browser, selector: &str, value: &str) {
    let script = "const field = document.querySelector(arguments[0]); field.value = arguments[1];
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.run_with(script, &[json!(selector), json!(value)]);
}

/// Shares the plan and gives the link.
fn share(browser: &Browser) -> String {
    browser.run("[...document.querySelectorAll('button')].find(b => b.textContent === 'Share').click()");
    browser.wait_until("a link", "return !!document.querySelector('#share-link')");
    browser.text("return document.querySelector('#share-link').value")
}

#[test]
fn a_plan_made_is_kept_shared_and_the_same_elsewhere() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    let page = url(&server, &Route::Planner);
    browser.open_app(&page);
    set(&browser, "#start", "2026-12-01");
    // A date is taken after a pause; what is kept next must not be this.
    browser.wait_until("the date is taken", "return Object.keys(localStorage).some(key => key.endsWith(' plan'))");
    let before = browser.text(RESULT);
    set(&browser, "#aim", &browser.text("return [...document.querySelector('#aim').options].at(1).value"));
    browser.wait_until("another result", &format!("return document.querySelector('.result').textContent !== {}", json!(before)));
    browser.click(".topics-to-take li:nth-child(6) input");
    browser.wait_until("an item", "return document.querySelectorAll('.items tbody tr').length === 1");
    browser.click(".topics-to-take li:nth-child(15) input");
    browser.wait_until("two items", "return document.querySelectorAll('.items tbody tr').length === 2");
    set(&browser, ".items tbody tr:nth-child(2) select", "SG13");
    browser.wait_until("told", "return document.querySelector('.cautions')?.textContent.includes('belongs to SG17') ?? false");
    let kept = "return Object.entries(localStorage).find(([key]) => key.endsWith(' plan'))[1]";
    let before = browser.text(kept);
    set(&browser, "#supporters", "2");
    browser.wait_until("taken and kept", &format!("{kept} !== {}", json!(before)));
    let table = browser.text(TABLE);
    browser.open_app(&page);
    browser.wait_until("the plan is kept", &format!("return document.querySelector('.milestones-table').textContent === {}", json!(table)));
    let link = share(&browser);
    let other = Browser::start();
    other.open_app(&link);
    other.wait_until("the same plan", &format!("return document.querySelector('.milestones-table').textContent === {}", json!(table)));
    assert_eq!(other.text(RESULT), browser.text(RESULT));
    assert_eq!(other.text("return document.querySelector('#supporters').value"), "2");
    other.run("[...document.querySelectorAll('button')].find(b => b.textContent === 'Drop').click()");
    other.wait_until("one item less", "return document.querySelectorAll('.items tbody tr').length === 1");
    assert_eq!(other.text("return location.hash"), "", "the address holds no other plan than the page");
    other.run("[...document.querySelectorAll('button')].find(b => b.textContent === 'Undo').click()");
    other.wait_until("taken back", "return document.querySelectorAll('.items tbody tr').length === 2");
    for browser in [&browser, &other] {
        assert_eq!(browser.console(), Vec::<String>::new());
    }
    let cut = &link[..link.len() - 9];
    let third = Browser::start();
    third.open_app(cut);
    third.wait_until("told", "return document.querySelector('.notice')?.textContent.includes('damaged') ?? false");
    assert!(
        third.run("return document.querySelectorAll('.milestones-table tbody tr').length").as_u64() > Some(3),
        "what can be saved is shown"
    );
}

#[test]
fn a_date_is_judged_when_it_is_whole_and_what_is_not_taken_is_told() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::Planner));
    let start = "return document.querySelector('#start').value";
    browser.run("document.querySelector('#start').focus()");
    // As typed into the field of an English browser: month, day, year.
    browser.press(&["1", "2", "0", "1", "2", "0", "2", "7"]);
    browser.wait_until("taken", "return document.querySelector('.milestones-table').textContent.includes('2028')");
    assert_eq!(browser.text(start), "2027-12-01");
    set(&browser, "#start", "2099-01-01");
    browser.run("document.querySelector('#start').blur()");
    browser.wait_until("told", "return document.querySelector('#start-problem').textContent.includes('2099-01-01: meetings are known')");
    assert_eq!(browser.text(start), "2027-12-01", "what stands is what the plan counts with");
    set(&browser, "#supporters", "70000");
    browser.run("document.querySelector('#supporters').focus(); document.querySelector('#supporters').blur()");
    browser.wait_until("told", "return document.querySelector('#supporters-problem').textContent.includes('70000')");
    browser.run("document.querySelector('.own-meetings summary').click()");
    let add = |first: &str, last: &str| {
        browser.run_with(
            "[['#own-first', arguments[0]], ['#own-last', arguments[1]]].forEach(([id, day]) => document.querySelector(id).value = day);
            document.querySelector('.own-meetings button[type=submit]').click()",
            &[json!(first), json!(last)],
        );
    };
    add("2027-03-05", "2027-03-01");
    browser.wait_until("told", "return document.querySelector('#own-problem').textContent.includes('before the first')");
    add("2027-03-01", "2027-03-05");
    browser.wait_until("added", "return document.querySelector('.own-meetings summary').textContent.endsWith('1')");
    assert_eq!(browser.text("return document.querySelector('#own-problem').textContent"), "");
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_link_opened_on_the_page_takes_nothing_from_ones_own_plan() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::Planner));
    set(&browser, "#supporters", "7");
    browser.wait_until("kept", "return Object.keys(localStorage).some(key => key.endsWith(' plan'))");
    let plan = Plan { supporters: Some(3), ..Plan::new(Aim::QuestionAtWtsa, GroupId::Study(13), "2026-12-01".parse().expect("a day")) };
    let fragment = plan::encode(&plan).expect("short");
    browser.run_with("location.hash = arguments[0]", &[json!(fragment)]);
    browser.wait_until("the plan of the link", "return document.querySelector('#supporters').value === '3'");
    assert!(browser.text("return document.querySelector('.notice').textContent").contains("came with the link"));
    assert_eq!(browser.text("return document.querySelector('.versions summary').textContent"), "Versions kept: 1");
    browser.run("location.hash = '1.AAAA'");
    browser.wait_until("told", "return document.querySelector('.notice')?.textContent.includes('damaged') ?? false");
    browser.run("[...document.querySelectorAll('button')].find(b => b.textContent === 'Undo').click()");
    browser.wait_until("one's own again", "return document.querySelector('#supporters').value === '7'");
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn the_chart_is_walked_by_keyboard_and_leads_to_the_field_that_moves_a_milestone() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&format!("{}?topic=satellite-links", url(&server, &Route::Planner)));
    browser.run("document.querySelector('.stop-line[tabindex=\"0\"]').focus()");
    let first = browser.text("return document.activeElement.getAttribute('aria-label')");
    browser.press(&[DOWN]);
    let second = browser.text("return document.activeElement.getAttribute('aria-label')");
    assert!(first != second && second.contains("can slip"), "{first} / {second}");
    assert!(
        browser.text("return document.getElementById(document.activeElement.getAttribute('aria-describedby')).innerText").contains("Enter")
    );
    browser.press(&[ENTER]);
    assert!(browser.text("return document.activeElement.id").starts_with("not-before-"));
    let id = browser.text("return document.activeElement.id");
    let before = browser.text(RESULT);
    set(&browser, &format!("#{id}"), "2027-09-01");
    browser.wait_until("moved", &format!("return document.querySelector('.result').textContent !== {}", json!(before)));
    for (zoom, more) in [("Weeks", true), ("Years", false)] {
        let width = browser.run("return document.querySelector('.gantt').width.baseVal.value").as_f64().unwrap_or_default();
        browser
            .run_with("[...document.querySelectorAll('.zoom button')].find(b => b.textContent === arguments[0]).click()", &[json!(zoom)]);
        let sign = if more { '>' } else { '<' };
        browser.wait_until(zoom, &format!("return document.querySelector('.gantt').width.baseVal.value {sign} {width}"));
    }
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn what_has_the_keyboard_is_in_sight_and_names_and_dates_stay() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&format!("{}?topic=satellite-links", url(&server, &Route::Planner)));
    browser.run("[...document.querySelectorAll('.zoom button')].find(b => b.textContent === 'Weeks').click()");
    browser.wait_until("weeks", "return document.querySelector('.gantt').width.baseVal.value > 3000");
    browser.run("document.querySelector('.stop-line[tabindex=\"0\"]').focus()");
    let seen = "const place = e => e.getBoundingClientRect(), frame = place(document.querySelector('.chart-scroll'));
        const bar = place(document.activeElement);
        const head = place(document.querySelector('.chart-head')), column = place(document.querySelector('.chart-row > ul'));
        return bar.left >= column.right && bar.left < frame.right && bar.top >= head.bottom && bar.bottom <= frame.bottom
            && column.left < frame.left + 2 && head.top < frame.top + 2";
    for _ in 0..12 {
        assert_eq!(browser.run(seen), true, "{}", browser.text("return document.activeElement.getAttribute('aria-label')"));
        browser.press(&[DOWN]);
    }
    assert!(browser.run("return document.querySelector('.chart-scroll').scrollLeft").as_f64() > Some(300.0));
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_file_that_cannot_be_saved_is_told() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::Planner));
    browser.run("URL.createObjectURL = () => { throw new Error('no'); }");
    browser.run("[...document.querySelectorAll('button')].find(b => b.textContent === 'PNG').click()");
    browser.wait_until("told", "return document.querySelector('.files [role=alert]').textContent.startsWith('PNG: ')");
}

#[test]
fn the_plan_leaves_as_calendar_document_and_table() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::Planner));
    browser
        .run("self.blobs = []; const make = URL.createObjectURL; URL.createObjectURL = blob => { blobs.push(blob); return make(blob); }");
    for (count, button) in (1..).zip(["CSV", "JSON", "SVG", "PNG", "Calendar file (.ics)", "Word document (.docx)"]) {
        browser.run_with("[...document.querySelectorAll('button')].find(b => b.textContent === arguments[0]).click()", &[json!(button)]);
        browser.wait_until(button, &format!("return blobs.length === {count}"));
    }
    let start = |at: u8| {
        browser
            .run_async(&format!("blobs[{at}].text().then(text => arguments[0](text.slice(0, 60)))"))
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    assert!(start(0).contains("The result is there on"), "{}", start(0));
    assert!(start(1).starts_with("[\n{\"part\""), "{}", start(1));
    assert!(start(2).starts_with("<svg"), "{}", start(2));
    assert!(start(4).starts_with("BEGIN:VCALENDAR"), "{}", start(4));
    assert!(start(5).starts_with("PK"), "a package, as Word documents are");
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn the_plan_is_there_with_scripts_off() {
    let (server, browser) = (serve("/a/b/"), Browser::without_scripts());
    browser.open(&url(&server, &Route::Planner));
    assert!(browser.text(RESULT).contains("at the earliest"));
    assert!(browser.run("return document.querySelectorAll('.milestones-table tbody tr').length").as_u64() > Some(3));
    assert_eq!(
        browser.run("return document.querySelector('.wishes').checkVisibility()"),
        false,
        "nothing to press where nothing would happen"
    );
}
