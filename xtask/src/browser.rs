//! A browser under WebDriver: the few commands that journeys and pictures need, over HTTP.
//!
//! A fault of the browser or its driver ends the program with a panic: there is nothing to go on with.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "see above; a missing value of an answer is null")]

use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use base64ct::{Base64, Encoding};
use serde_json::{Value, json};

/// How long to wait for a page to get somewhere.
const PATIENCE: Duration = Duration::from_secs(20);

/// A browser with an empty profile; closed when dropped.
pub struct Browser {
    driver: Child,
    session: String,
}

impl Browser {
    /// Starts a browser of 1440 × 900 pixels.
    pub fn start() -> Self {
        Self::with(&json!({}))
    }

    /// Starts a browser that runs no scripts.
    pub fn without_scripts() -> Self {
        Self::with(&json!({ "profile.managed_default_content_settings.javascript": 2 }))
    }

    /// Starts a browser whose pages find no WebAssembly.
    pub fn without_webassembly() -> Self {
        let browser = Self::start();
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": "delete self.WebAssembly" }));
        browser
    }

    /// Starts a browser with Chromium preferences.
    fn with(preferences: &Value) -> Self {
        let port = free_port();
        let driver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is on the path: `cargo xtask test` installs it");
        let address = format!("http://127.0.0.1:{port}");
        wait_for("chromedriver", || request("GET", &format!("{address}/status"), None).ok());
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--window-size=1440,900",
            "--hide-scrollbars",
        ];
        let capabilities = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "goog:chromeOptions": { "args": arguments, "prefs": preferences },
        } } });
        let answer = request("POST", &format!("{address}/session"), Some(&capabilities)).expect("a session");
        let id = answer["value"]["sessionId"].as_str().expect("a session id").to_owned();
        Self { driver, session: format!("{address}/session/{id}") }
    }

    /// Opens an address.
    pub fn open(&self, url: &str) {
        self.command("url", &json!({ "url": url }));
    }

    /// Opens an address and waits until the app has started.
    pub fn open_app(&self, url: &str) {
        self.open(url);
        self.wait_until("the app has started", "return document.documentElement.dataset.app === 'ready'");
    }

    /// Goes back one page.
    pub fn back(&self) {
        self.command("back", &json!({}));
    }

    /// Runs a script; its last statement returns the answer.
    pub fn run(&self, script: &str) -> Value {
        self.run_with(script, &[])
    }

    /// Runs a script with arguments.
    pub fn run_with(&self, script: &str, arguments: &[Value]) -> Value {
        self.command("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Runs a script that calls its last argument when done.
    pub fn run_async(&self, script: &str) -> Value {
        self.run_async_with(script, &[])
    }

    /// Runs a script with arguments, which calls its last argument when done.
    pub fn run_async_with(&self, script: &str, arguments: &[Value]) -> Value {
        self.command("execute/async", &json!({ "script": script, "args": arguments }))
    }

    /// The text that a script returns.
    pub fn text(&self, script: &str) -> String {
        self.run(script).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a script returns true.
    pub fn wait_until(&self, what: &str, script: &str) {
        wait_for(what, || (self.run(script) == Value::Bool(true)).then_some(()));
    }

    /// Presses keys, one after the other, where the focus is.
    pub fn press(&self, keys: &[&str]) {
        let actions: Vec<Value> =
            keys.iter().flat_map(|key| [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]).collect();
        self.command("actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }));
    }

    /// Clicks the element that a selector finds.
    pub fn click(&self, selector: &str) {
        self.run_with("document.querySelector(arguments[0]).click()", &[json!(selector)]);
    }

    /// Types a text into a field as a user's paste does: at once, with an input event.
    pub fn paste(&self, selector: &str, text: &str) {
        let script = "const field = document.querySelector(arguments[0]); field.focus(); field.value = arguments[1];
            field.dispatchEvent(new InputEvent('input', { bubbles: true }))";
        self.run_with(script, &[json!(selector), json!(text)]);
    }

    /// Sets the colour scheme and the width of the page.
    pub fn show_as(&self, scheme: &str, width: u32) {
        self.emulate("screen", scheme, width);
    }

    /// Shows the page as it is printed, on paper of the width of A4.
    pub fn show_as_paper(&self) {
        self.emulate("print", "light", 794);
    }

    /// Sets medium, colour scheme and width.
    fn emulate(&self, medium: &str, scheme: &str, width: u32) {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.devtools("Emulation.setEmulatedMedia", &json!({ "media": medium, "features": features }));
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false }),
        );
    }

    /// A picture of the whole page, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        let size = self.devtools("Page.getLayoutMetrics", &json!({}))["cssContentSize"].clone();
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        decoded(&self.devtools("Page.captureScreenshot", &json!({ "captureBeyondViewport": true, "clip": clip })))
    }

    /// The page printed on A4, as PDF.
    pub fn pdf(&self) -> Vec<u8> {
        decoded(&self.devtools("Page.printToPDF", &json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true })))
    }

    /// What the console says since the last call.
    pub fn console(&self) -> Vec<String> {
        self.log("browser")
    }

    /// The addresses that pages have asked for since the last call, answered by whomever.
    pub fn requests(&self) -> Vec<String> {
        let events = self.log("performance").into_iter().filter_map(|event| serde_json::from_str::<Value>(&event).ok());
        let requests = events.filter(|event| event["message"]["method"] == "Network.requestWillBeSent");
        requests.filter_map(|event| event["message"]["params"]["request"]["url"].as_str().map(str::to_owned)).collect()
    }

    /// The messages of a log since the last call.
    fn log(&self, name: &str) -> Vec<String> {
        let answer = self.command("se/log", &json!({ "type": name }));
        let entries = answer.as_array().cloned().unwrap_or_default();
        entries.iter().filter_map(|entry| entry["message"].as_str()).map(str::to_owned).collect()
    }

    /// A command of the developer tools.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.command("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// A WebDriver command; a fault of the driver ends the test.
    fn command(&self, name: &str, body: &Value) -> Value {
        let answer = request("POST", &format!("{}/{name}", self.session), Some(body)).unwrap_or_else(|error| panic!("{name}: {error}"));
        answer["value"].clone()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = request("DELETE", &self.session, None);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// A file in an answer of the developer tools.
fn decoded(answer: &Value) -> Vec<u8> {
    Base64::decode_vec(answer["data"].as_str().unwrap_or_default()).expect("base64")
}

/// Tries until there is an answer.
fn wait_for<T>(what: &str, mut attempt: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = attempt() {
            return answer;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain: {what}");
        thread::sleep(Duration::from_millis(20));
    }
}

/// A port that nobody uses.
fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// A request with a JSON answer; what the driver says of a fault is the error.
fn request(method: &str, url: &str, body: Option<&Value>) -> Result<Value, String> {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let sent = match (method, body) {
        ("POST", Some(body)) => agent.post(url).send_json(body),
        ("DELETE", _) => agent.delete(url).call(),
        _ => agent.get(url).call(),
    };
    let mut response = sent.map_err(|error| error.to_string())?;
    let answer: Value = response.body_mut().read_json().map_err(|error| error.to_string())?;
    match answer["value"]["error"].as_str() {
        Some(error) => Err(format!("{error}: {}", answer["value"]["message"])),
        None => Ok(answer),
    }
}
