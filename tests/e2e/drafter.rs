//! The writer of a draft Question: fields, readings, tests, files, links, versions.

use demarc::permalink::Route;
use demarc::permalink::question_draft::encode;
use demarc::planning::QuestionDraft;
use serde_json::json;
use xtask::browser::Browser;

use crate::site::{serve, url};

const COMPLETE: &str = "return document.querySelector('.standing [role=status]').textContent";

/// Presses the button of that name.
fn press(browser: &Browser, name: &str) {
    browser.run_with("[...document.querySelectorAll('button')].find(b => b.textContent === arguments[0]).click()", &[json!(name)]);
}

/// Takes up a topic by its place in the list.
fn take(browser: &Browser, place: u8) {
    browser.click(&format!(".topics li:nth-child({place}) button"));
}

/// Waits until as many study items are there.
fn wait_for_items(browser: &Browser, count: u8) {
    browser.wait_until(&format!("{count} study items"), &format!("return document.querySelectorAll('.study-item').length === {count}"));
}

#[test]
fn a_draft_is_written_read_against_the_demarcation_and_kept() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    let page = url(&server, &Route::QuestionDraft);
    browser.open_app(&page);
    assert_eq!(browser.text(COMPLETE), "0 of 6 parts are complete.");
    browser.paste("#question-title", "Quantum networks");
    browser.wait_until("one part", &format!("{COMPLETE} === '1 of 6 parts are complete.'"));
    browser.paste("#item-0", "Security requirements and threats of quantum key distribution networks");
    browser.wait_until("read", "return document.querySelector('.reading').textContent.includes('Q15/17')");
    browser.wait_until("told", "return document.querySelector('.standing').textContent.includes('leave it to SG17')");
    assert!(browser.text("return document.querySelector('.standing').textContent").contains("SG17 is touched, and not named"));
    browser.paste("#study-groups", "SG17");
    browser.wait_until("named", "return !document.querySelector('.standing').textContent.includes('SG17 is touched')");
    take(&browser, 5);
    wait_for_items(&browser, 2);
    assert!(browser.text("return document.querySelector('#motivation').value").len() > 40, "the topic brings a motivation");
    assert!(!browser.text("return document.querySelector('#task-0').value").is_empty(), "and a task");
    let items = browser.text("return document.querySelector('#item-1').value");
    browser.open_app(&page);
    wait_for_items(&browser, 2);
    assert_eq!(browser.text("return document.querySelector('#item-1').value"), items, "kept on the device");
    assert_eq!(browser.text("return document.querySelector('#study-groups').value").lines().next(), Some("SG17"));
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn what_was_typed_is_taken_back_field_by_field_and_versions_come_back() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::QuestionDraft));
    for text in ["Q", "Qu", "Quantum"] {
        browser.paste("#question-title", text);
    }
    browser.paste("#motivation", "Because.");
    press(&browser, "Undo");
    browser.wait_until("the motivation taken back", "return document.querySelector('#motivation').value === ''");
    press(&browser, "Redo");
    browser.wait_until("the motivation again", "return document.querySelector('#motivation').value === 'Because.'");
    press(&browser, "Undo");
    browser.wait_until("the motivation taken back", "return document.querySelector('#motivation').value === ''");
    press(&browser, "Keep a version");
    browser.wait_until("a version", "return document.querySelector('.versions summary').textContent === 'Versions kept: 1'");
    press(&browser, "Begin anew");
    browser.wait_until("an empty form", "return document.querySelector('#question-title').value === ''");
    press(&browser, "Bring back");
    browser.wait_until("the title again", "return document.querySelector('#question-title').value === 'Quantum'");
    assert_eq!(browser.text("return document.querySelector('.versions summary').textContent"), "Versions kept: 1");
    let undo = "[...document.querySelectorAll('button')].find(b => b.textContent === 'Undo')";
    browser.run(&format!("{undo}.focus()"));
    while browser.run(&format!("return {undo}.ariaDisabled !== 'true'")) == true {
        press(&browser, "Undo");
    }
    assert_eq!(browser.text("return document.querySelector('#question-title').value"), "", "all taken back");
    assert_eq!(browser.text("return document.activeElement.textContent"), "Undo", "the keyboard stays where it was");
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_shared_draft_is_the_same_elsewhere_and_replaces_nothing_unseen() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    let page = url(&server, &Route::QuestionDraft);
    browser.open_app(&page);
    take(&browser, 6);
    browser.wait_until("taken", "return document.querySelector('#item-0').value !== ''");
    press(&browser, "Add a supporter");
    browser.wait_until("a supporter", "return !!document.querySelector('#supporter-0')");
    browser.paste("#supporter-0", "A member");
    press(&browser, "Share");
    browser.wait_until("a link", "return !!document.querySelector('#share-link')");
    let link = browser.text("return document.querySelector('#share-link').value");
    let form = "return JSON.stringify([...document.querySelectorAll('.draft input, .draft textarea, .draft select')].map(f => f.value))";
    let written = browser.text(form);

    let other = Browser::start();
    other.open_app(&page);
    other.paste("#question-title", "My own");
    other.wait_until("kept", "return Object.keys(localStorage).some(key => key.endsWith('question-draft'))");
    // On a page of the same site, as when a link is pasted into the address bar: nothing is loaded anew.
    other.run_with("location.hash = arguments[0]", &[json!(link.split_once('#').map(|(_, fragment)| fragment))]);
    other.wait_until("the same draft", &format!("{} === {}", form, json!(written)));
    assert!(other.text("return document.querySelector('.notice').textContent").contains("Your own is among the versions"));
    assert_eq!(other.text("return document.querySelector('.versions summary').textContent"), "Versions kept: 1", "one's own is a version");
    assert!(!other.text("return document.querySelector('.keeping').textContent").contains("The draft is kept on this device"));
    let kept = "return Object.entries(localStorage).find(([key]) => key.endsWith('question-draft'))[1]";
    let own = other.text(kept);
    press(&other, "Undo");
    other.wait_until("one's own again", "return document.querySelector('#question-title').value === 'My own'");
    press(&other, "Redo");
    other.wait_until("the shared one again", &format!("{} === {}", form, json!(written)));
    other.paste("#question-title", "Changed");
    other.wait_until("the address is that of the page", "return location.hash === ''");
    assert!(other.text(kept) != own);

    let third = Browser::start();
    third.open_app(&link[..link.len() - 12]);
    third.wait_until("told", "return document.querySelector('.notice')?.textContent.includes('damaged') ?? false");
    assert_eq!(
        third.text("return document.querySelector('#item-0').value"),
        browser.text("return document.querySelector('#item-0').value")
    );
    for browser in [&browser, &other, &third] {
        assert_eq!(browser.console(), Vec::<String>::new());
    }
}

#[test]
fn what_cannot_be_kept_is_told_and_what_another_tab_kept_is_not_lost() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::QuestionDraft));
    browser.paste("#question-title", "My own");
    browser.wait_until("kept", "return Object.keys(localStorage).some(key => key.endsWith('question-draft'))");
    // Another tab writes; a tab is told of what others write.
    let other = encode(&QuestionDraft { title: "Of another tab".to_owned(), ..QuestionDraft::default() }).expect("short");
    let write = "const key = Object.keys(localStorage).find(key => key.endsWith('question-draft'));
        localStorage.setItem(key, arguments[0]); dispatchEvent(new StorageEvent('storage', { key }))";
    browser.run_with(write, &[json!(other)]);
    browser.wait_until("told", "return document.querySelector('.notice')?.textContent.includes('Another tab') ?? false");
    browser.paste("#motivation", "Because.");
    browser.wait_until("a version", "return document.querySelector('.versions')?.textContent.includes('Of another tab') ?? false");
    assert_eq!(browser.text("return document.querySelector('#question-title').value"), "My own");
    // What no version of the site can read is kept as well, until it is the oldest of ten.
    browser.run_with(write, &[json!("9.AAAA")]);
    browser.paste("#motivation", "Because of this.");
    browser.wait_until("put aside", "return document.querySelector('.versions').textContent.includes('cannot be read by this version')");
    // A store that is full, and a draft that is too large.
    browser.run("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }");
    browser.paste("#motivation", "Because of that.");
    browser.wait_until("told", "return document.querySelector('.keeping .notice')?.textContent.includes('is not kept') ?? false");
    assert!(!browser.text("return document.querySelector('.keeping').textContent").contains("The draft is kept on this device"));
    browser.run(
        "document.querySelector('#motivation').value = 'long '.repeat(300000);
        document.querySelector('#motivation').dispatchEvent(new InputEvent('input', { bubbles: true }))",
    );
    browser.wait_until("told", "return document.querySelector('.keeping .notice')?.textContent.includes('too large') ?? false");
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_draft_leaves_as_file_and_document_and_comes_back_from_its_file() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::QuestionDraft));
    browser
        .run("self.blobs = []; const make = URL.createObjectURL; URL.createObjectURL = blob => { blobs.push(blob); return make(blob); }");
    browser.paste("#question-title", "Quantum networks");
    take(&browser, 3);
    press(&browser, "Save as a file");
    browser.wait_until("a file", "return blobs.length === 1");
    press(&browser, "Word document (.docx)");
    browser.wait_until("a document", "return blobs.length === 2");
    let start = browser.run_async("blobs[1].text().then(text => arguments[0](text.slice(0, 2)))");
    assert_eq!(start, "PK", "a package, as Word documents are");
    let item = browser.text("return document.querySelector('#item-0').value");
    press(&browser, "Begin anew");
    browser.wait_until("empty", "return document.querySelector('#question-title').value === ''");
    let choose = "const field = document.querySelector('#draft-file'), files = new DataTransfer();
        files.items.add(arguments[0] === 'ours' ? new File([blobs[0]], 'draft.txt') : new File(['shopping'], 'list.txt'));
        field.files = files.files; field.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.run_with(choose, &[json!("other")]);
    browser.wait_until("told", "return document.querySelector('.notice')?.textContent.includes('no draft in this file') ?? false");
    browser.run_with(choose, &[json!("ours")]);
    browser.wait_until("the title", "return document.querySelector('#question-title').value === 'Quantum networks'");
    assert_eq!(browser.text("return document.querySelector('#item-0').value"), item);
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_plan_leads_to_a_draft_filled_in() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&format!("{}?topic=swapping-and-repeaters", url(&server, &Route::Planner)));
    browser.wait_until("an item", "return document.querySelectorAll('.items tbody tr').length === 1");
    browser.click(".to-question a");
    browser.wait_until("the writer", "return document.documentElement.dataset.app === 'ready' && !!document.querySelector('#item-0')");
    browser.wait_until("a study item", "return document.querySelector('#item-0').value.length > 20");
    assert!(browser.text("return document.querySelector('#task-date-0').value").starts_with("20"), "with the date of the plan");
}
