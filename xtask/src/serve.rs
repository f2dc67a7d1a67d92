//! `cargo xtask serve`: the site as published, at a local address.

use std::path::PathBuf;

use xtask::server::Server;

use crate::run::Failure;
use crate::site;

const USAGE: &str = "`cargo xtask serve` takes --port N (8080 unless told) and --under /a/b/ (the path of the site on its host)";

/// Builds the site and serves it until stopped.
pub(crate) fn run(args: &[String]) -> Result<(), Failure> {
    let (mut port, mut under) = (8080_u16, "/".to_owned());
    let mut rest = args.iter();
    while let Some(flag) = rest.next() {
        let value = rest.next().ok_or(USAGE)?;
        match flag.as_str() {
            "--port" => port = value.parse().map_err(|_| USAGE)?,
            "--under" => under = format!("/{}/", value.trim_matches('/')).replace("//", "/"),
            _ => return Err(USAGE.to_owned()),
        }
    }
    site::build(None)?;
    let server = Server::start(PathBuf::from(site::DIST), &under, port)?;
    println!("\nDemarc is at {}\nStop it with Ctrl-C. Start it again after a change.", server.address());
    server.wait();
    Ok(())
}
