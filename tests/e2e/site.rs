//! The built site on a host, and what is expected of it.

use std::path::{Path, PathBuf};

use demarc::dataset::{Dataset, source};
use demarc::permalink::Route;
use xtask::server::Server;

/// The paths at which the site is served.
pub const PLACES: [&str; 2] = ["/", "/a/b/"];

/// The top folder of the checkout.
fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The folder of the built site.
pub fn dist() -> PathBuf {
    let dist = top().join("dist");
    assert!(dist.join("index.html").is_file(), "dist/ is not built: `cargo xtask build` makes it");
    dist
}

/// Serves the built site below a path, with the production headers.
pub fn serve(under: &str) -> Server {
    Server::start(dist(), under, 0).expect("a server")
}

/// The facts that the site was built from.
pub fn dataset() -> Dataset {
    source::read(&top().join("data")).expect("sound data")
}

/// The address of a page.
pub fn url(server: &Server, route: &Route) -> String {
    format!("{}{}", server.address(), route.path())
}

/// The status that the host answers with.
pub fn status(url: &str) -> u16 {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    agent.get(url).call().expect("an answer").status().as_u16()
}
