//! The classifier in the browser.

use demarc::app::classify::workbench::Workbench;
use demarc::app::interactive;

fn main() {
    interactive::start::<Workbench>();
}
