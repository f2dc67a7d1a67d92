//! How long approvals took: counted in the dataset, where consent and approval are both documented to the day.

use crate::dataset::{Dataset, DeliverableId, EvidenceGrade};

/// One approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// The text.
    pub deliverable: DeliverableId,
    /// Days from consent to approval.
    pub days: i32,
}

/// The approvals by a process, shortest first.
pub fn approvals(dataset: &Dataset, process: &str) -> Vec<Approval> {
    let editions = dataset.deliverables.iter().flat_map(|text| text.editions.iter().map(move |edition| (text, edition)));
    let counted = editions.filter_map(|(text, edition)| {
        let by = edition.process.as_ref().filter(|by| by.value == process)?;
        let consented = edition.consented.as_ref()?;
        let documented = [&by.evidence, &consented.evidence].iter().all(|evidence| evidence.grade == EvidenceGrade::Documented);
        let days = edition.approved.day_known()?.days_after(consented.value.day_known()?);
        documented.then(|| Approval { deliverable: text.id.clone(), days })
    });
    let mut all: Vec<_> = counted.collect();
    crate::dataset::sorting::sort_by_key(&mut all, |approval| approval.days);
    all
}
