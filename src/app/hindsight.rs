//! What the classifier says of each deliverable of the data, judged as if it were new.
//!
//! On the host only: it takes a classifier for each family, which has not seen the texts of that family.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::classifier::{Classifier, Outcome, Precedent, Proposal, Verdict};
use crate::dataset::families::families;
use crate::dataset::{Dataset, Deliverable, DeliverableId, GroupId};
use crate::embedded::dataset;

/// How many of the nearest texts are told.
const NEAREST: usize = 6;

/// A deliverable as the classifier sees it.
#[derive(Debug)]
pub struct Hindsight {
    /// Its title and scope.
    pub proposal: Proposal,
    /// The verdict of a classifier that has seen neither the text nor its family.
    pub verdict: Verdict,
    /// The nearest of all other texts.
    pub nearest: Vec<Precedent>,
}

/// How a verdict compares with the facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Whether the two say different things.
    pub differs: bool,
    /// The comparison, in a sentence or two.
    pub words: String,
}

/// The deliverable of that name as the classifier sees it; `None` where its title is not known.
pub fn hindsight(id: &DeliverableId) -> Option<&'static Hindsight> {
    static ALL: OnceLock<BTreeMap<DeliverableId, Hindsight>> = OnceLock::new();
    ALL.get_or_init(|| all(dataset())).get(id)
}

/// Every deliverable that has a title.
fn all(dataset: &Dataset) -> BTreeMap<DeliverableId, Hindsight> {
    let whole = Classifier::new(dataset);
    let mut all = BTreeMap::new();
    for family in families(dataset) {
        let mut rest = dataset.clone();
        rest.deliverables.retain(|deliverable| !family.contains(&deliverable.id));
        let classifier = Classifier::new(&rest);
        let members = dataset.deliverables.iter().filter(|deliverable| family.contains(&deliverable.id));
        for (deliverable, proposal) in members.filter_map(|deliverable| Some((deliverable, proposal(deliverable)?))) {
            let verdict = classifier.classify(&proposal);
            let mut nearest = whole.nearest(&proposal, NEAREST + 1);
            nearest.retain(|precedent| precedent.deliverable != deliverable.id);
            nearest.truncate(NEAREST);
            all.insert(deliverable.id.clone(), Hindsight { proposal, verdict, nearest });
        }
    }
    all
}

/// A deliverable as a proposal; `None` where its title is not known.
fn proposal(deliverable: &Deliverable) -> Option<Proposal> {
    Some(Proposal { title: deliverable.title.clone()?, scope: deliverable.scope.clone().unwrap_or_default() })
}

/// Compares the verdict on a deliverable with who is in charge of it.
pub fn compare(dataset: &Dataset, deliverable: &Deliverable, verdict: &Verdict) -> Comparison {
    let owner = deliverable.question.as_ref().map(|question| dataset.question_today(question.value));
    let group = &deliverable.group;
    let in_charge = owner.map_or_else(|| group.to_string(), |id| id.to_string());
    let is_study_group = matches!(group, GroupId::Study(_));
    let same = |words: String| Comparison { differs: false, words };
    let other = |words: String| Comparison { differs: true, words };
    match &verdict.outcome {
        Outcome::Assigned(id) if !is_study_group => {
            same(format!("{group} writes no Recommendations. A proposal in these words would go to {id}."))
        }
        Outcome::Assigned(id) if Some(*id) == owner => same(format!("It gives the text to {id}, which is in charge.")),
        Outcome::Assigned(id) if owner.is_none() && id.study_group() == *group => {
            same(format!("It gives the text to {id}. Which Question is in charge is not known; the study group, {group}, is the same."))
        }
        Outcome::Assigned(id) => other(format!("It would give the text to {id}; in charge is {in_charge}.")),
        Outcome::Contested(rivals) => {
            let names = rivals.iter().map(ToString::to_string).collect::<Vec<_>>().join(" and ");
            let among = if is_study_group && !rivals.iter().any(|id| Some(*id) == owner || (owner.is_none() && id.study_group() == *group))
            {
                format!("In charge is {in_charge}, which is not among them.")
            } else if is_study_group {
                format!("In charge is {in_charge}.")
            } else {
                format!("{group} writes no Recommendations.")
            };
            other(format!("It finds the text contested between {names}. {among}"))
        }
        Outcome::Outside(Some(likely)) if likely == group => {
            same(format!("It finds no quantum network in the text, and takes it for work of {group}, which is in charge."))
        }
        Outcome::Outside(_) => other(format!("It finds no subject of a quantum Question in the text; in charge is {in_charge}.")),
        Outcome::Insufficient(_) => {
            other(format!("The title and scope known here say too little for a verdict; in charge is {in_charge}."))
        }
    }
}
