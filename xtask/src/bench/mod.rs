//! `cargo xtask bench`: how fast the classifier is on the host, in a browser, and beside a general method; how fast landscape and
//! search answer in a browser.
//!
//! Machines are noisy and differ: the bars are wide, and most are ratios. No test depends on them.

mod browser;
mod host;
mod peer;
mod table;
#[path = "../../../benches/work/mod.rs"]
#[allow(dead_code, reason = "shared with the programs that classify")]
mod work;

use std::path::Path;

use demarc::dataset::source;

use crate::run::Failure;
use crate::tools;
use table::{Row, Table};
use work::Work;

/// The most milliseconds, and with how many times the deliverables.
type Bar = (f64, usize);

/// What is measured, by its name in `benches/`, and its bar in a browser.
const WORK: [(&str, &str, Option<Bar>); 9] = [
    ("start", "start", None),
    ("title", "one title", Some((1.0, 1))),
    ("long", "3,000 words", Some((10.0, 1))),
    ("batch", "10,000 titles", Some((3000.0, 1))),
    // A change on the screen: one frame of 60 in a second.
    ("filter", "landscape", Some((16.0, 10))),
    ("search", "search", Some((16.0, 10))),
    // The slowest kind of change, and the slowest of the frames after it, which draw the matrix and parts of the table.
    ("change", "a change", Some((16.0, 10))),
    ("after", "a frame after it", Some((16.0, 10))),
    // 200 items and 100 meetings of the reader's own.
    ("plan", "a large plan", Some((16.0, 1))),
];
/// Measured in a browser only.
const IN_BROWSER: [&str; 5] = ["filter", "search", "change", "after", "plan"];
/// How many times the deliverables there are.
const COPIES: [usize; 2] = [1, 10];
/// The browser may take this many times the time of the host, and ten times the deliverables this many times the time of one.
const BROWSER_BAR: f64 = 5.0;
const COPIES_BAR: f64 = 10.0;

/// Measures, prints a table, and fails where a bar is missed.
pub(crate) fn run(args: &[String]) -> Result<(), Failure> {
    if !args.is_empty() {
        return Err("`cargo xtask bench` takes no arguments".to_owned());
    }
    tools::for_testing()?;
    let dataset = source::read(Path::new("data")).map_err(|problems| problems.to_string())?;
    let page = browser::Page::open()?;
    let peer = peer::measure(&Work::new(&dataset), &dataset)?;
    host::measure()?;
    let mut table = Table::default();
    for copies in COPIES {
        for (key, name, bar) in WORK {
            table.rows.push(Row {
                name,
                copies,
                host: if IN_BROWSER.contains(&key) { None } else { Some(host::milliseconds(copies, key)?) },
                browser: page.milliseconds(copies, key)?,
                peer: peer.as_ref().filter(|_| copies == 1).and_then(|times| times.get(key).copied()),
                bar: bar.filter(|(_, at)| *at == copies).map(|(bar, _)| bar),
            });
        }
    }
    println!("\n{table}");
    if peer.is_none() {
        println!("The general method is left out: `cargo xtask eval --compare` installs it.");
    }
    let missed = table.missed(BROWSER_BAR, COPIES_BAR);
    if missed.is_empty() { Ok(()) } else { Err(missed.join("\n")) }
}
