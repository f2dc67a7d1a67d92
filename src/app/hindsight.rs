//! What the classifier says of each deliverable of the data, judged as if it were new.
//!
//! On the host only: it takes a classifier for each family, which has not seen the texts of that family.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::classifier::{Classifier, Outcome, Precedent, Proposal, Verdict};
use crate::dataset::families::families;
use crate::dataset::{Dataset, Deliverable, DeliverableId, GroupId, QuestionId};
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// It names who is in charge.
    Fits,
    /// It says something else.
    Differs,
    /// No study group is in charge, so that there is nothing to compare with.
    Alone,
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

/// Compares the verdict on a deliverable with who is in charge of it, in a sentence or two.
pub fn compare(dataset: &Dataset, deliverable: &Deliverable, verdict: &Verdict) -> (Relation, String) {
    let group = &deliverable.group;
    if !matches!(group, GroupId::Study(_)) {
        return (Relation::Alone, format!("{group} writes no Recommendations. {}", alone(&verdict.outcome)));
    }
    let owner = deliverable.question.as_ref().map(|question| dataset.question_today(question.value));
    let in_charge = owner.map_or_else(|| group.to_string(), |id| id.to_string());
    let is_in_charge = |id: QuestionId| owner.map_or(id.study_group() == *group, |owner| owner == id);
    match &verdict.outcome {
        Outcome::Assigned(id) if owner == Some(*id) => {
            // The record names the Question of its time.
            let earlier = deliverable.question.as_ref().map(|question| question.value).filter(|earlier| earlier != id);
            let why = earlier.map_or_else(|| "is in charge".to_owned(), |earlier| format!("carries on the work of {earlier}"));
            (Relation::Fits, format!("It gives the text to {id}, which {why}."))
        }
        Outcome::Assigned(id) if is_in_charge(*id) => (
            Relation::Fits,
            format!("It gives the text to {id}. Which Question is in charge is not known; the study group, {group}, is the same."),
        ),
        Outcome::Assigned(id) => (Relation::Differs, format!("It would give the text to {id}; in charge is {in_charge}.")),
        Outcome::Contested(rivals) => {
            let among = if rivals.iter().copied().any(is_in_charge) { "" } else { ", which is not among them" };
            (Relation::Differs, format!("It finds the text contested between {}. In charge is {in_charge}{among}.", names(rivals)))
        }
        Outcome::Outside(likely) if likely.as_ref() == Some(group) => {
            (Relation::Fits, format!("It finds no quantum network in the text, and takes it for work of {group}, which is in charge."))
        }
        Outcome::Outside(_) => {
            (Relation::Differs, format!("It finds no subject of a quantum Question in the text; in charge is {in_charge}."))
        }
        Outcome::Insufficient(_) => {
            (Relation::Differs, format!("Title and scope as known here say too little for a verdict; in charge is {in_charge}."))
        }
    }
}

/// What the outcome means for a text that no study group is in charge of.
fn alone(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Assigned(id) => format!("A proposal in these words would go to {id}."),
        Outcome::Contested(rivals) => format!("A proposal in these words would be contested between {}.", names(rivals)),
        Outcome::Outside(_) => "In these words it finds no subject of a quantum Question.".to_owned(),
        Outcome::Insufficient(_) => "These words say too little for a verdict.".to_owned(),
    }
}

/// Names of Questions in a sentence.
fn names(questions: &[QuestionId]) -> String {
    questions.iter().map(ToString::to_string).collect::<Vec<_>>().join(" and ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classifier::verdict::Missing;

    fn verdict(outcome: Outcome) -> Verdict {
        Verdict { outcome, ..Verdict::empty() }
    }

    #[test]
    fn a_verdict_fits_where_it_names_who_is_in_charge() {
        let question = |text: &str| text.parse::<QuestionId>().expect("a Question");
        let relation = |id: &str, outcome: Outcome| {
            let text = dataset().deliverable(&id.parse().expect("an id")).expect("a text");
            compare(dataset(), text, &verdict(outcome)).0
        };
        assert_eq!(relation("Y.3803", Outcome::Assigned(question("Q16/13"))), Relation::Fits);
        assert_eq!(relation("Y.3803", Outcome::Assigned(question("Q6/13"))), Relation::Differs);
        assert_eq!(relation("X.1712", Outcome::Assigned(question("Q15/17"))), Relation::Fits, "Q15/17 carries on the work of Q4/17");
        let x1712 = dataset().deliverable(&"X.1712".parse().expect("an id")).expect("a text");
        let words = compare(dataset(), x1712, &verdict(Outcome::Assigned(question("Q15/17")))).1;
        assert_eq!(words, "It gives the text to Q15/17, which carries on the work of Q4/17.");
        assert_eq!(relation("X.1702", Outcome::Assigned(question("Q15/17"))), Relation::Fits, "the group is known, the Question is not");
        assert_eq!(relation("X.1702", Outcome::Assigned(question("Q16/13"))), Relation::Differs);
        assert_eq!(relation("Y.3803", Outcome::Contested(vec![question("Q16/13"), question("Q15/17")])), Relation::Differs);
        assert_eq!(relation("GSTR-OCN", Outcome::Outside("SG15".parse().ok())), Relation::Fits);
        assert_eq!(relation("GSTR-OCN", Outcome::Outside(None)), Relation::Differs);
        assert_eq!(relation("FG-QIT4N D2.1", Outcome::Assigned(question("Q16/13"))), Relation::Alone);
        assert_eq!(relation("Y.3803", Outcome::Insufficient(Missing::Subject)), Relation::Differs);
    }

    #[test]
    fn a_text_is_judged_without_its_family_and_is_not_its_own_neighbour() {
        let id: DeliverableId = "Y.3804".parse().expect("an id");
        let found = hindsight(&id).expect("a title");
        let twin: DeliverableId = "X.1717".parse().expect("an id");
        assert!(found.verdict.precedents.iter().all(|precedent| precedent.deliverable != id && precedent.deliverable != twin));
        assert!(found.nearest.iter().any(|precedent| precedent.deliverable == twin), "a twin is near");
        assert!(found.nearest.iter().all(|precedent| precedent.deliverable != id));
        assert!(hindsight(&"Y.QKD-TL".parse().expect("an id")).is_none(), "its title is not known");
    }
}
