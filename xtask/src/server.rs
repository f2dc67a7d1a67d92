//! A small static file server that behaves like a plain static host with the production headers.
//!
//! Folders are served by their `index.html`, a folder without its slash is redirected, anything else gets `404.html` with status 404.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tokio::runtime::Runtime;

/// A running server; it stops when dropped, with all its connections.
pub struct Server {
    runtime: Runtime,
    address: SocketAddr,
    site: Arc<Site>,
}

/// What is served.
struct Site {
    /// The folder of files.
    root: PathBuf,
    /// The path of the site on the host, with a slash at both ends.
    under: String,
    /// Headers of every answer, from `_headers`.
    headers: HeaderMap,
    /// The paths asked for so far.
    requests: Mutex<Vec<String>>,
}

impl Server {
    /// Starts serving a folder at a port of this machine; port 0 takes a free one.
    ///
    /// # Errors
    /// Where the port is taken or `_headers` cannot be understood.
    pub fn start(root: PathBuf, under: &str, port: u16) -> Result<Self, String> {
        let taken = |error| format!("cannot serve at port {port}: {error}; try another with --port");
        let listener = TcpListener::bind(("127.0.0.1", port)).map_err(taken)?;
        listener.set_nonblocking(true).map_err(taken)?;
        let address = listener.local_addr().map_err(taken)?;
        let runtime = Runtime::new().map_err(taken)?;
        let headers = headers(&fs::read_to_string(root.join("_headers")).unwrap_or_default())?;
        let site = Arc::new(Site { root, under: under.to_owned(), headers, requests: Mutex::default() });
        let answering = Arc::clone(&site);
        let router = Router::new().fallback(move |uri: Uri| async move { answering.answer(uri.path()) });
        runtime.spawn(async move {
            if let Ok(listener) = tokio::net::TcpListener::from_std(listener) {
                let _ = axum::serve(listener, router).await;
            }
        });
        Ok(Self { runtime, address, site })
    }

    /// The address of the site, with a slash at the end.
    pub fn address(&self) -> String {
        format!("http://{}{}", self.address, self.site.under)
    }

    /// The paths asked for so far, oldest first.
    pub fn requests(&self) -> Vec<String> {
        self.site.requests.lock().map(|requests| requests.clone()).unwrap_or_default()
    }

    /// Serves until the process ends.
    pub fn wait(&self) {
        self.runtime.block_on(std::future::pending::<()>());
    }
}

impl Site {
    /// Answers a request for a path.
    fn answer(&self, path: &str) -> Response {
        if let Ok(mut requests) = self.requests.lock() {
            requests.push(path.to_owned());
        }
        let missing = || self.send(&self.root.join("404.html"), StatusCode::NOT_FOUND);
        let Some(file) = path.strip_prefix(&self.under).and_then(|rest| self.file(rest)) else { return missing() };
        if file.is_dir() && !path.ends_with('/') {
            return (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, format!("{path}/"))]).into_response();
        }
        let file = if file.is_dir() { file.join("index.html") } else { file };
        if file.is_file() { self.send(&file, StatusCode::OK) } else { missing() }
    }

    /// The file of a path; `None` for a path that would leave the folder.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let path = Path::new(path);
        path.components().all(|part| matches!(part, Component::Normal(_))).then(|| self.root.join(path))
    }

    /// A file with the headers of the site.
    fn send(&self, file: &Path, status: StatusCode) -> Response {
        let content = fs::read(file).unwrap_or_else(|_| b"Not found".to_vec());
        (status, self.headers.clone(), [(header::CONTENT_TYPE, content_type(file))], content).into_response()
    }
}

/// The headers for every path: the indented lines behind `/*` of a `_headers` file.
fn headers(text: &str) -> Result<HeaderMap, String> {
    let lines = text.lines().skip_while(|line| line.trim() != "/*").skip(1).take_while(|line| line.starts_with(' '));
    let parse = |line: &str| {
        let (name, value) = line.trim().split_once(": ")?;
        Some((name.parse::<HeaderName>().ok()?, value.parse::<HeaderValue>().ok()?))
    };
    lines.map(|line| parse(line).ok_or_else(|| format!("_headers: not a header: {line}"))).collect()
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
        "ics" => "text/calendar; charset=utf-8",
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
        let found = found.expect("headers");
        assert_eq!((found.len(), found.get("x-content-type-options").map(HeaderValue::as_bytes)), (2, Some(b"nosniff".as_slice())));
        assert!(headers("/*\n  no header\n").is_err());
    }

    #[test]
    fn no_path_leaves_the_folder() {
        let site = Site { root: PathBuf::from("dist"), under: "/".to_owned(), headers: HeaderMap::new(), requests: Mutex::default() };
        assert_eq!(site.file("questions/16-13/"), Some(PathBuf::from("dist/questions/16-13/")));
        for path in ["../Cargo.toml", "a/../../b", "/etc/passwd"] {
            assert_eq!(site.file(path), None, "{path}");
        }
    }
}
