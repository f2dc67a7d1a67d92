//! Classifying on the page, and by the command line.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use demarc::permalink::Route;
use serde_json::{Value, json};
use xtask::browser::Browser;

use crate::site::{serve, url};

/// Titles with the outcome and the Question that a delegate expects.
pub const TITLES: [(&str, &str, &str); 6] = [
    ("Quantum key distribution networks – Control and management", "assigned", "Q16/13"),
    ("Security requirements and measures for quantum key distribution networks – control and management", "assigned", "Q15/17"),
    ("Protocols for Kx interfaces for quantum key distribution networks", "assigned", "Q2/11"),
    ("Quantum key distribution networks – Requirements for quality of service assurance", "assigned", "Q6/13"),
    ("Optical fibre cables for indoor applications", "outside", ""),
    ("Framework", "insufficient", ""),
];

/// Waits for the outcome and the Question on the page.
pub fn expect_verdict(browser: &Browser, outcome: &str, question: &str) {
    let script = format!(
        "const verdict = document.querySelector('#verdict').dataset; return verdict.outcome === '{outcome}' && verdict.question === '{question}'"
    );
    browser.wait_until(&format!("{outcome} {question}"), &script);
}

#[test]
fn pasted_titles_are_classified_as_on_the_command_line() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&url(&server, &Route::Classify));
    let lines: String = TITLES.iter().map(|(title, ..)| json!({ "id": title, "title": title }).to_string() + "\n").collect();
    let answers = classify(&lines);
    for ((title, outcome, question), answer) in TITLES.iter().zip(answers) {
        browser.paste("#title", title);
        expect_verdict(&browser, outcome, question);
        assert_eq!(answer["outcome"], *outcome, "{title}");
        assert_eq!(answer["question"].as_str().unwrap_or_default(), *question, "{title}");
        let page = browser.text("return document.querySelector('#verdict').textContent");
        if *outcome != "insufficient" {
            // Rounded down: nothing is called 100 % that is not.
            let thousandths = (answer["confidence"].as_f64().expect("a number") * 1000.0).round();
            let confidence = format!("{} %", (thousandths / 10.0).floor());
            assert!(page.contains(&confidence), "{title}: the page gives the confidence {confidence}");
        }
        for companion in answer["companions"].as_array().into_iter().flatten() {
            let why = companion["why"].as_str().unwrap_or_default();
            assert!(page.contains(why), "{title}: the page gives the twin item \"{why}\"");
        }
        for reason in answer["reasons"].as_array().into_iter().flatten() {
            let why = reason["why"].as_str().unwrap_or_default();
            assert!(page.contains(why), "{title}: the page gives the reason \"{why}\"");
        }
    }
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_malformed_line_is_told_and_the_rest_goes_on() {
    let answers = classify(
        "{\"id\": 1, \"title\": \"Framework\"}\nnot json\n{\"id\": 3}\n{\"id\": 4, \"title\": 5}\n\n{\"id\": 6, \"title\": \"\"}\n",
    );
    assert_eq!(answers.len(), 5);
    assert_eq!(answers[0]["outcome"], "insufficient");
    for (at, part) in [(1, "line 2"), (2, "line 3"), (3, "line 4")] {
        assert!(answers[at]["error"].as_str().is_some_and(|error| error.contains(part)), "{}", answers[at]);
    }
    assert_eq!(answers[4]["outcome"], "insufficient");
}

#[test]
fn the_start_page_takes_a_title_to_the_classifier_and_no_address_holds_it() {
    let (server, browser) = (serve("/a/b/"), Browser::start());
    browser.open_app(&server.address());
    browser.paste("main textarea, main input[type=text], main input:not([type])", TITLES[2].0);
    browser.click("main form button[type=submit]");
    expect_verdict(&browser, "assigned", "Q2/11");
    assert_eq!(browser.text("return location.pathname + location.search + location.hash"), "/a/b/classify/");
}

#[test]
fn enter_in_a_title_asks_and_the_answer_comes_into_sight() {
    const ENTER: &str = "\u{e007}";
    let (server, browser) = (serve("/"), Browser::start());
    browser.show_as("light", 360);
    browser.open_app(&server.address());
    browser.paste("#ask", TITLES[2].0);
    browser.press(&[ENTER]);
    expect_verdict(&browser, "assigned", "Q2/11");
    browser.wait_until("the app has started", "return document.documentElement.dataset.app === 'ready'");
    let is_in_sight =
        "const place = document.querySelector('.answer').getBoundingClientRect(); return place.top >= 0 && place.bottom <= innerHeight";
    let with_control = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }))";
    for field in ["#title", "#scope"] {
        browser.run_with("scrollTo(0, 0); document.querySelector(arguments[0]).focus({ preventScroll: true })", &[json!(field)]);
        assert_eq!(browser.run(is_in_sight), json!(false), "below the screen");
        if field == "#title" {
            browser.press(&[ENTER]);
        } else {
            browser.run(with_control);
        }
        browser.wait_until("the answer is in sight", is_in_sight);
        assert_eq!(browser.text("return document.querySelector('#title').value"), TITLES[2].0, "no line is added");
    }
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_text_of_five_megabytes_gets_a_verdict_and_is_kept() {
    let (server, browser) = (serve("/"), Browser::start());
    browser.open_app(&url(&server, &Route::Classify));
    let start = Instant::now();
    browser.run("document.querySelector('#scope').value = 'security of quantum key distribution '.repeat(140000)");
    browser.run("document.querySelector('#scope').dispatchEvent(new InputEvent('input', { bubbles: true }))");
    browser.wait_until("a verdict on 5 MB", "return document.querySelector('#verdict').textContent.includes('200000')");
    // Seconds where the browser does not search the text for its direction, minutes where it does.
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    assert_eq!(browser.run("return document.querySelector('#scope').value.length"), 37 * 140_000, "nothing is lost");
    browser.paste("#scope", "");
    browser.paste("#title", TITLES[0].0);
    expect_verdict(&browser, "assigned", "Q16/13");
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn odd_texts_are_told_and_kept() {
    let (server, browser) = (serve("/"), Browser::start());
    browser.open_app(&url(&server, &Route::Classify));
    let odd = [("\u{1}\u{2}\u{1b}[31m", "ltr"), ("تشفير كمي للشبكات", "rtl"), ("<img src=x onerror=alert(1)>", "ltr"), ("", "ltr")];
    for (text, direction) in odd {
        // Another verdict first, so that the one waited for is that on the odd text.
        browser.paste("#title", TITLES[0].0);
        expect_verdict(&browser, "assigned", "Q16/13");
        browser.paste("#title", text);
        expect_verdict(&browser, "insufficient", "");
        assert_eq!(browser.text("return document.querySelector('#title').value"), text, "nothing is lost");
        assert_eq!(browser.text("return document.querySelector('#title').dir"), direction, "{text}");
    }
    assert_eq!(browser.text("return document.documentElement.dataset.app"), "ready");
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn text_typed_before_the_app_starts_is_kept() {
    let (server, browser) = (serve("/"), Browser::start());
    browser.open(&url(&server, &Route::Classify));
    browser.run_with("document.querySelector('#title').value ||= arguments[0]", &[json!(TITLES[0].0)]);
    browser.wait_until("the app has started", "return document.documentElement.dataset.app === 'ready'");
    assert_eq!(browser.text("return document.querySelector('#title').value"), TITLES[0].0);
}

/// Runs `cargo xtask classify` on lines.
fn classify(lines: &str) -> Vec<Value> {
    let mut program =
        Command::new(env!("CARGO_BIN_EXE_xtask")).arg("classify").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("xtask");
    program.stdin.take().expect("an input").write_all(lines.as_bytes()).expect("written");
    let output = program.wait_with_output().expect("an end");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("text").lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}
