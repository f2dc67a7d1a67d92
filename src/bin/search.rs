//! The search in the browser.

fn main() {
    demarc::app::search::results::start();
}
