//! A small static file server that behaves like a plain static host with the production headers.
//!
//! Folders are served by their `index.html`, a folder without its slash is redirected, anything else gets `404.html` with status 404.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Method, Request, Response, StatusCode};

/// Threads that answer: a page asks for several files at once.
const THREADS: usize = 4;

/// A running server; it stops when dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    site: Arc<Site>,
    threads: Vec<JoinHandle<()>>,
}

/// What is served.
struct Site {
    /// The folder of files.
    root: PathBuf,
    /// The path of the site on the host, with a slash at both ends.
    under: String,
    /// Headers of every answer, from `_headers`.
    headers: Vec<Header>,
    /// The paths asked for so far.
    requests: Mutex<Vec<String>>,
}

impl Server {
    /// Starts serving a folder at a port of this machine; port 0 takes a free one.
    ///
    /// # Errors
    /// Where the port is taken or `_headers` cannot be understood.
    pub fn start(root: PathBuf, under: &str, port: u16) -> Result<Self, String> {
        let http = tiny_http::Server::http(("127.0.0.1", port))
            .map_err(|error| format!("cannot serve at port {port}: {error}; try another with --port"))?;
        let headers = headers(&fs::read_to_string(root.join("_headers")).unwrap_or_default());
        let site = Arc::new(Site { root, under: under.to_owned(), headers, requests: Mutex::default() });
        let http = Arc::new(http);
        let threads = (0..THREADS).map(|_| {
            let (http, site) = (Arc::clone(&http), Arc::clone(&site));
            thread::spawn(move || {
                // A browser that goes away mid-answer is no fault of ours.
                while let Ok(request) = http.recv() {
                    let _ = site.answer(request);
                }
            })
        });
        let threads = threads.collect();
        Ok(Self { http, site, threads })
    }

    /// The address of the site, with a slash at the end.
    pub fn address(&self) -> String {
        let port = self.http.server_addr().to_ip().map_or(0, |address| address.port());
        format!("http://127.0.0.1:{port}{}", self.site.under)
    }

    /// The paths asked for so far, oldest first.
    pub fn requests(&self) -> Vec<String> {
        self.site.requests.lock().map(|requests| requests.clone()).unwrap_or_default()
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in 0..THREADS {
            self.http.unblock();
        }
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

impl Site {
    /// Answers one request.
    fn answer(&self, request: Request) -> io::Result<()> {
        let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        if let Ok(mut requests) = self.requests.lock() {
            requests.push(path.clone());
        }
        if !matches!(request.method(), Method::Get | Method::Head) {
            return request.respond(Response::empty(StatusCode(405)));
        }
        let Some(file) = path.strip_prefix(&self.under).and_then(|rest| self.file(rest)) else {
            return self.send(request, &self.root.join("404.html"), StatusCode(404));
        };
        if file.is_dir() && !path.ends_with('/') {
            let location = header("Location", &format!("{path}/"));
            return request.respond(Response::empty(StatusCode(301)).with_header(location));
        }
        let file = if file.is_dir() { file.join("index.html") } else { file };
        match file.is_file() {
            true => self.send(request, &file, StatusCode(200)),
            false => self.send(request, &self.root.join("404.html"), StatusCode(404)),
        }
    }

    /// The file of a path; `None` for a path that would leave the folder.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let path = Path::new(path);
        path.components().all(|part| matches!(part, Component::Normal(_))).then(|| self.root.join(path))
    }

    /// Sends a file with the headers of the site.
    fn send(&self, request: Request, file: &Path, status: StatusCode) -> io::Result<()> {
        let content = fs::read(file).unwrap_or_else(|_| b"Not found".to_vec());
        let mut response = Response::from_data(content).with_status_code(status).with_header(header("Content-Type", content_type(file)));
        for header in &self.headers {
            response.add_header(header.clone());
        }
        request.respond(response)
    }
}

/// The headers for every path: the indented lines behind `/*` of a `_headers` file.
fn headers(text: &str) -> Vec<Header> {
    let lines = text.lines().skip_while(|line| line.trim() != "/*").skip(1).take_while(|line| line.starts_with(' '));
    lines.filter_map(|line| line.trim().split_once(": ")).map(|(name, value)| header(name, value)).collect()
}

#[allow(clippy::expect_used, reason = "names and values are ASCII text of this program and of the file that the build wrote")]
fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("an ASCII header")
}

/// The content type by the ending of the file's name.
fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_those_of_every_path() {
        let found = headers("/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n/sw.js\n  Cache-Control: no-cache\n");
        let names: Vec<&str> = found.iter().map(|header| header.field.as_str().as_str()).collect();
        assert_eq!(names, ["X-Content-Type-Options", "Referrer-Policy"]);
    }

    #[test]
    fn no_path_leaves_the_folder() {
        let site = Site { root: PathBuf::from("dist"), under: "/".to_owned(), headers: Vec::new(), requests: Mutex::default() };
        assert_eq!(site.file("questions/16-13/"), Some(PathBuf::from("dist/questions/16-13/")));
        for path in ["../Cargo.toml", "a/../../b", "/etc/passwd"] {
            assert_eq!(site.file(path), None, "{path}");
        }
    }
}
