//! The writer of a draft Question in the browser.

use demarc::app::drafter::desk::DrafterDesk;
use demarc::app::interactive;

fn main() {
    interactive::start::<DrafterDesk>();
}
