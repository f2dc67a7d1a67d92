//! What is measured: the same texts on the host and in the browser.

use demarc::classifier::{Classifier, Proposal, Verdict};
use demarc::dataset::{Dataset, DeliverableId};

/// Words of the long text.
const LONG: usize = 3000;

/// The texts to classify, from the dataset itself.
pub struct Work {
    /// The titles of all deliverables.
    pub titles: Vec<Proposal>,
    /// A title with a long scope: the scopes of deliverables, one after the other.
    pub long: Proposal,
}

impl Work {
    /// Takes the texts from the dataset.
    pub fn new(dataset: &Dataset) -> Self {
        let proposal = |title: &str, scope: String| Proposal { title: title.to_owned(), scope };
        let titles = dataset.deliverables.iter().filter_map(|deliverable| deliverable.title.as_deref());
        let scopes = dataset.deliverables.iter().filter_map(|deliverable| deliverable.scope.as_deref());
        let words = scopes.flat_map(str::split_whitespace).cycle().take(LONG).collect::<Vec<_>>();
        let titles: Vec<Proposal> = titles.map(|title| proposal(title, String::new())).collect();
        let long = Proposal { scope: words.join(" "), ..titles.first().cloned().unwrap_or_default() };
        Self { titles, long }
    }

    /// Classifies so many titles, over and over the same.
    pub fn classify_titles(&self, classifier: &Classifier<'_>, count: usize) -> u32 {
        self.titles.iter().cycle().take(count).map(|title| digest(&classifier.classify(title))).fold(0, u32::wrapping_add)
    }

    /// Classifies the long text.
    pub fn classify_long(&self, classifier: &Classifier<'_>) -> u32 {
        digest(&classifier.classify(&self.long))
    }
}

/// A number that depends on the verdict, so that no work can be left out.
fn digest(verdict: &Verdict) -> u32 {
    let precedents = verdict.precedents.iter().map(|precedent| u32::from(precedent.similarity)).sum::<u32>();
    u32::from(verdict.confidence.0) + precedents
}

/// The dataset with so many copies of each deliverable, under names of their own.
pub fn copied(dataset: &Dataset, copies: usize) -> Dataset {
    let mut more = dataset.clone();
    for number in 1..copies {
        more.deliverables.extend(dataset.deliverables.iter().filter_map(|deliverable| {
            let id: DeliverableId = format!("{} copy {number}", deliverable.id).parse().ok()?;
            Some(demarc::dataset::Deliverable { id, ..deliverable.clone() })
        }));
    }
    more
}
