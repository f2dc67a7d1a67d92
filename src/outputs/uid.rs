//! Names of calendar events that stay the same: a calendar program then moves an event instead of showing it twice.

use crate::planning::{Milestone, Part, Plan};

/// The name of a milestone's event. It depends on what the plan is for and on the item, and on no date.
pub(super) fn of_milestone(plan: &Plan, milestone: &Milestone<'_>, role: &str) -> String {
    let mut hash = add(START, &[&plan.aim.to_string(), &plan.home.to_string()]);
    if let Part::Item(at) = milestone.part {
        let title = plan.items.get(at).map_or("", |item| item.title.as_str());
        // Of items with one title, which.
        let twin = plan.items.iter().take(at).filter(|item| item.title == title).count();
        hash = add(hash, &[title, &twin.to_string()]);
    }
    format!("{:016x}@demarc", add(hash, &[&milestone.key, role]))
}

/// The name of a meeting's event.
pub(super) fn of_meeting(id: &str) -> String {
    format!("{:016x}@demarc", add(START, &["meeting", id]))
}

/// Where FNV-1a with 64 bits begins.
const START: u64 = 0xcbf2_9ce4_8422_2325;

/// Adds texts to a sum, each with an end, so that "ab" + "c" is not "a" + "bc".
fn add(hash: u64, texts: &[&str]) -> u64 {
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0xff]));
    bytes.fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
