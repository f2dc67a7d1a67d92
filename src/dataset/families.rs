//! Families: deliverables of one subject, which are judged together.
//!
//! A classifier that is to judge a deliverable must not have seen its twins in other groups, nor the item that revises it.

use super::ids::DeliverableId;
use super::records::Dataset;

/// Every deliverable in exactly one family; twins of twins are one family.
pub fn families(dataset: &Dataset) -> Vec<Vec<DeliverableId>> {
    let mut families: Vec<Vec<DeliverableId>> = dataset.deliverables.iter().map(|deliverable| vec![deliverable.id.clone()]).collect();
    for twins in &dataset.twins {
        join(&mut families, &twins.members);
    }
    for deliverable in &dataset.deliverables {
        if let Some(revised) = &deliverable.revises {
            join(&mut families, &[deliverable.id.clone(), revised.clone()]);
        }
    }
    families
}

/// Makes one family of all that hold one of the members.
fn join(families: &mut Vec<Vec<DeliverableId>>, members: &[DeliverableId]) {
    let (touched, mut rest): (Vec<_>, Vec<_>) = families.drain(..).partition(|family| family.iter().any(|id| members.contains(id)));
    let mut joined: Vec<_> = touched.into_iter().flatten().collect();
    joined.sort();
    rest.push(joined);
    *families = rest;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twins_of_twins_are_one_family() {
        let id = |text: &str| text.parse::<DeliverableId>().expect("valid");
        let mut families = vec![vec![id("A")], vec![id("B")], vec![id("C")], vec![id("D")]];
        join(&mut families, &[id("A"), id("B")]);
        join(&mut families, &[id("B"), id("C")]);
        assert_eq!(families, vec![vec![id("D")], vec![id("A"), id("B"), id("C")]]);
    }
}
