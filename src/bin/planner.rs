//! The planner in the browser.

use demarc::app::interactive;
use demarc::app::planner::desk::PlannerDesk;

fn main() {
    interactive::start::<PlannerDesk>();
}
