//! Every deliverable has its place in areas that exist.

use std::collections::BTreeSet;

use crate::dataset::records::{Dataset, Placement};
use crate::dataset::source::areas::AREAS;
use crate::dataset::source::deliverables::DELIVERABLES;
use crate::dataset::source::reader::Reader;
use crate::dataset::source::spelling;

/// Reports areas that do not exist or stand twice, and deliverables without a place.
pub(super) fn check(reader: &mut Reader, dataset: &Dataset) {
    for placement in &dataset.placements {
        check_placement(reader, dataset, placement);
    }
    let placed: BTreeSet<_> = dataset.placements.iter().map(|placement| &placement.id).collect();
    for deliverable in dataset.deliverables.iter().filter(|deliverable| !placed.contains(&deliverable.id)) {
        let id = deliverable.id.as_str();
        // A record with a fault of its own, or a placement that could not be read, says enough.
        if !reader.may_hold(AREAS, id) && !reader.may_hold(DELIVERABLES, id) {
            reader.fault(AREAS, id, "placement", "missing; add a [[placement]] for this deliverable");
        }
    }
}

/// The areas of one placement.
fn check_placement(reader: &mut Reader, dataset: &Dataset, placement: &Placement) {
    let id = placement.id.as_str();
    let mut seen = BTreeSet::new();
    for area in &placement.areas {
        if !seen.insert(area) {
            reader.fault(AREAS, id, "areas", format!("\"{area}\" stands twice; name each area once"));
        }
        if dataset.area(area).is_none() && !reader.may_hold(AREAS, area.as_str()) {
            let advice = spelling::advice(area.as_str(), dataset.areas.iter().map(|area| area.id.as_str()));
            reader.fault(AREAS, id, "areas", format!("there is no area \"{area}\"; {advice}"));
        }
    }
}
