//! `cargo xtask`: every command a contributor runs.

mod bench;
mod budget;
mod check;
mod classify;
mod data;
mod eval;
mod learn;
mod python;
mod run;
mod serve;
mod shots;
mod site;
mod test;
mod tools;
mod verdicts;

use std::env;
use std::process::ExitCode;

const HELP: &str = "\
Demarc: every command a contributor runs.

  cargo xtask serve [--port N] [--under /a/b/]   build the site and serve it at a local address
  cargo xtask build [--site-address URL]         build the site into dist/
  cargo xtask test [native | web | e2e]          every test, or one part
  cargo xtask check                              format, lints, layers, data, evaluation, byte budget
  cargo xtask data                               check the facts and rules in data/
  cargo xtask eval [--write] [--compare] [...]   how good the classifier is; the file of figures; beside other methods
  cargo xtask learn                              learn again from the example texts in data/gold/open
  cargo xtask classify < in.jsonl > out.jsonl    classify JSON Lines: {\"id\", \"title\", \"scope\"?}
  cargo xtask bench                              how fast the classifier is, on the host and in a browser
  cargo xtask shots [WORD]                       pictures of the pages, for designers, in target/shots
  cargo xtask help                               this text

Each command installs what it needs at pinned versions: tools under target/tools, and a browser for test and shots.";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let (command, args) = args.split_first().map_or(("help", [].as_slice()), |(command, args)| (command.as_str(), args));
    // cargo starts the alias in the caller's folder; every path below is from the top of the checkout.
    if let Err(error) = env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/..")) {
        eprintln!("cannot enter the top folder of the checkout: {error}");
        return ExitCode::FAILURE;
    }
    let done = match command {
        "serve" => serve::run(args),
        "build" => site::run(args),
        "test" => test::run(args),
        "check" => check::run(args),
        "data" => return data::run(args),
        "eval" => eval::run(args),
        "learn" => learn::run(args),
        "classify" => return classify::run(args),
        "bench" => bench::run(args),
        "shots" => shots::run(args),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        unknown => Err(format!("unknown command \"{unknown}\"\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nxtask: {message}");
            ExitCode::FAILURE
        }
    }
}
