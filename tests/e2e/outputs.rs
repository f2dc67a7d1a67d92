//! Files that leave the site: made by the worker under the production headers, and the calendar of meetings.

use demarc::dataset::{Aim, GroupId};
use demarc::outputs::{Job, Reply, Request};
use demarc::permalink::Route;
use demarc::planning::{Plan, QuestionDraft};
use serde_json::json;
use xtask::browser::Browser;

use crate::site::{dataset, serve, url};

/// Asks the worker for a file as the app does: the first message says that it listens, the second is the answer.
const ASK: &str = "
    const [request, done] = arguments;
    const worker = startWorker();
    worker.onerror = event => done(String(event.message));
    worker.onmessage = ({ data }) => {
        if (data === null) worker.postMessage(new Uint8Array(request));
        else { worker.terminate(); done([...data]); }
    };";

/// The file that the worker makes.
fn ask(browser: &Browser, request: Request) -> Reply {
    let message = postcard::to_allocvec(&Job::File(request)).expect("small");
    let answer = browser.run_async_with(ASK, &[json!(message)]);
    let bytes: Vec<u8> = serde_json::from_value(answer.clone()).unwrap_or_else(|_| panic!("the worker failed: {answer}"));
    postcard::from_bytes(&bytes).expect("a reply")
}

#[test]
fn the_worker_makes_files_and_no_page_loads_it_before() {
    let dataset = dataset();
    for place in crate::site::PLACES {
        let (server, browser) = (serve(place), Browser::start());
        browser.open_app(&url(&server, &Route::Plan));
        let page = browser.text("return [...performance.getEntriesByType('resource')].map(entry => entry.name).join()");
        assert!(!page.contains("worker"), "not before it is asked for: {page}");
        let plan = Plan::new(Aim::QuestionInPeriod, GroupId::Study(13), dataset.as_of.last_day());
        let calendar = ask(&browser, Request::plan_calendar(&plan).expect("short")).expect("a file");
        let text = String::from_utf8(calendar.bytes).expect("UTF-8");
        assert!(calendar.name.contains(".ics") && text.contains("BEGIN:VALARM"), "{text}");
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("URL:{}plan/#", server.address())), "links lead back to this site: {unfolded}");
        for request in [Request::plan_document(&plan), Request::question_document(&QuestionDraft::default())] {
            let document = ask(&browser, request.expect("small")).expect("a file");
            assert!(document.name.contains(".docx") && document.bytes.starts_with(b"PK"), "{}", document.name);
        }
        assert_eq!(browser.console(), Vec::<String>::new());
    }
}

#[test]
fn the_worker_works_with_the_host_gone() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::Plan));
    browser.wait_until("the files are kept", "return document.documentElement.dataset.offline === 'ready'");
    let address = url(&server, &Route::Plan);
    drop(server);
    browser.open_app(&address);
    let file = ask(&browser, Request::question_document(&QuestionDraft::default()).expect("small")).expect("a file");
    assert!(file.bytes.starts_with(b"PK"));
}

#[test]
fn the_calendar_of_meetings_is_there_to_save() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::Plan));
    let link = browser.text("return document.querySelector('a[type=\"text/calendar\"]').href");
    assert_eq!(link, format!("{}data/meetings.ics", server.address()));
    let text = browser
        .run_async("fetch(document.querySelector('a[type=\"text/calendar\"]').href).then(answer => answer.text()).then(arguments[0])");
    assert!(text.as_str().is_some_and(|text| text.starts_with("BEGIN:VCALENDAR") && text.contains("STATUS:CONFIRMED")), "{text}");
}
