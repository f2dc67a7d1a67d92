//! Makes files for saving, in a thread of its own.

use demarc::app::outputs::worker;

fn main() {
    worker::listen();
}
