//! The landscape in the browser.

use demarc::app::interactive;
use demarc::app::landscape::explorer::Explorer;

fn main() {
    interactive::start::<Explorer>();
}
