//! Build entry: writes every page and everything made from the built files. Run by Trunk after the build of the app.

use std::process::ExitCode;

fn main() -> ExitCode {
    match demarc::app::prerender::run() {
        Ok(summary) => {
            println!("{summary}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("prerender: {problem}");
            ExitCode::FAILURE
        }
    }
}
