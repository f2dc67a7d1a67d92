//! The part of the dataset that plans are made from, packed apart: the planner in the browser carries nothing else.

use super::records::{Dataset, Evidence};

/// Procedure, assumptions, topics, meetings, study periods, and the mandates that conflicts cite.
pub fn planner(dataset: &Dataset) -> Dataset {
    let mut facts = Dataset { sources: Vec::new(), groups: Vec::new(), demarcation: Vec::new(), ..dataset.for_planning() };
    // What was computed again for the page of plans, and the words on sources, are on pages.
    facts.planning.replays.clear();
    for topic in &mut facts.planning.topics {
        topic.found.clear();
        topic.scope.clear();
    }
    for event in &mut facts.events {
        event.evidence = Evidence { sources: Vec::new(), ..event.evidence.clone() };
    }
    facts
}
