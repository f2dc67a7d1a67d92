//! The sets of texts that are judged, each cut into folds: what may be known while a text is judged.

use demarc::dataset::families::families;
use demarc::dataset::{Dataset, Date, Deliverable, DeliverableId, GroupId, OutsideTitle};
use serde::Serialize;

use super::gold;
use super::text::{Expected, Text};

/// The last month whose texts are known when later work is judged: about when TSAG asked for the demarcation.
const SPLIT: Date = Date { year: 2023, month: Some(6), day: None };
/// The titles on other subjects are cut into so many folds.
const OUTSIDE_FOLDS: usize = 10;

/// Texts that are judged under one condition.
#[derive(Debug, Serialize)]
pub(crate) struct Set {
    /// Its key in files and on the page.
    pub(crate) key: String,
    /// What it is, in words.
    pub(crate) title: String,
    /// The half of the gold set that it is a part of.
    pub(crate) half: Option<Half>,
    /// The folds: together they hold every text once.
    pub(crate) folds: Vec<Fold>,
}

/// A half of the gold set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) enum Half {
    /// May be read.
    Open,
    /// Is for measuring alone: its texts are never shown.
    Locked,
}

impl Half {
    /// Its folder in `data/gold/`, and the key of its figures.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Locked => "locked",
        }
    }

    /// What it is, in words.
    pub(crate) fn title(self) -> String {
        format!("Gold set, {} half", self.name())
    }
}

impl Set {
    /// Its texts, fold by fold: the order of all answers to it.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text> {
        self.folds.iter().flat_map(|fold| &fold.texts)
    }

    /// Whether its texts may not be shown.
    pub(crate) fn is_secret(&self) -> bool {
        self.half == Some(Half::Locked)
    }
}

/// Some texts with what may be known while they are judged.
#[derive(Debug, Serialize)]
pub(crate) struct Fold {
    /// The deliverables known: the classifier takes them as precedents, its peers learn from them.
    pub(crate) deliverables: Vec<DeliverableId>,
    /// The titles on other subjects that peers may learn from; the classifier does not use them.
    pub(crate) outside: Vec<String>,
    /// The example texts that peers may learn from: those that the classifier has learned from. Not where they are judged themselves, nor
    /// where every fold would be learned anew: the peers would take hours.
    pub(crate) examples: Vec<Text>,
    /// The texts to judge.
    pub(crate) texts: Vec<Text>,
}

/// Every set, in the order shown.
///
/// # Errors
/// Where the gold set cannot be read.
pub(crate) fn all(dataset: &Dataset) -> Result<Vec<Set>, String> {
    let mut sets = of_real_titles(dataset);
    let examples = gold::examples()?;
    for half in [Half::Open, Half::Locked] {
        for (file, title) in gold::FILES {
            let (deliverables, outside) = (names(&dataset.deliverables), outside_names(&dataset.outside));
            let examples = if half == Half::Locked { examples.clone() } else { Vec::new() };
            let fold = Fold { deliverables, outside, examples, texts: gold::read(half, file)? };
            let title = format!("{}: {title}", half.title());
            sets.push(Set { key: format!("{}-{file}", half.name()), title, half: Some(half), folds: vec![fold] });
        }
    }
    Ok(sets)
}

/// The sets of titles of Recommendations and work items.
pub(crate) fn of_real_titles(dataset: &Dataset) -> Vec<Set> {
    vec![
        set("families-titles", "Each family left out, titles", families_left_out(dataset, false)),
        set("families-scopes", "Each family left out, titles with scope", families_left_out(dataset, true)),
        set("later", "Work after June 2023, titles", vec![later(dataset)]),
        set("other-subjects", "Recommendations on other subjects, titles", other_subjects(dataset)),
    ]
}

/// A set of real titles.
fn set(key: &str, title: &str, folds: Vec<Fold>) -> Set {
    Set { key: key.to_owned(), title: title.to_owned(), half: None, folds }
}

/// Every deliverable of a study group, each while its whole family is unknown.
fn families_left_out(dataset: &Dataset, with_scope: bool) -> Vec<Fold> {
    let fold = |family: Vec<DeliverableId>| {
        let (members, rest): (Vec<_>, Vec<_>) = dataset.deliverables.iter().partition(|deliverable| family.contains(&deliverable.id));
        let texts = members.into_iter().filter_map(|member| text(dataset, member, with_scope)).collect();
        Fold { deliverables: names(rest), outside: outside_names(&dataset.outside), examples: Vec::new(), texts }
    };
    families(dataset).into_iter().map(fold).filter(|fold| !fold.texts.is_empty()).collect()
}

/// The deliverables that came after the split, while only earlier ones are known. Those of unknown date are on neither side.
fn later(dataset: &Dataset) -> Fold {
    let dated = || dataset.deliverables.iter().filter_map(|deliverable| Some((deliverable, first_date(deliverable)?)));
    Fold {
        deliverables: names(dated().filter(|(_, date)| !date.is_surely_after(SPLIT)).map(|(deliverable, _)| deliverable)),
        outside: outside_names(dataset.outside.iter().filter(|title| !title.approved.is_surely_after(SPLIT))),
        examples: Vec::new(),
        texts: dated()
            .filter(|(_, date)| date.is_surely_after(SPLIT))
            .filter_map(|(deliverable, _)| text(dataset, deliverable, false))
            .collect(),
    }
}

/// When a deliverable was there first: its first edition or, for a work item, its start.
fn first_date(deliverable: &Deliverable) -> Option<Date> {
    deliverable.editions.first().map(|edition| edition.approved).or(deliverable.started)
}

/// The titles on other subjects, a tenth of them unknown at a time.
fn other_subjects(dataset: &Dataset) -> Vec<Fold> {
    let fold = |number: usize| {
        let (judged, known): (Vec<_>, Vec<_>) = dataset.outside.iter().enumerate().partition(|(at, _)| at % OUTSIDE_FOLDS == number);
        let texts = judged.into_iter().map(|(_, title)| Text {
            id: title.id.clone(),
            title: title.title.clone(),
            scope: String::new(),
            expected: Expected::Outside,
            why: None,
            pair: None,
        });
        Fold {
            deliverables: names(&dataset.deliverables),
            outside: outside_names(known.into_iter().map(|(_, title)| title)),
            examples: Vec::new(),
            texts: texts.collect(),
        }
    };
    (0..OUTSIDE_FOLDS).map(fold).collect()
}

/// A deliverable of a study group as a text to judge; `None` where its title is not known.
fn text(dataset: &Dataset, deliverable: &Deliverable, with_scope: bool) -> Option<Text> {
    if !matches!(deliverable.group, GroupId::Study(_)) {
        return None;
    }
    let expected = deliverable.question.as_ref().map(|question| Expected::Question(dataset.question_today(question.value)));
    Some(Text {
        id: deliverable.id.to_string(),
        title: deliverable.title.clone()?,
        scope: deliverable.scope.clone().filter(|_| with_scope).unwrap_or_default(),
        expected: expected.unwrap_or_else(|| Expected::Group(deliverable.group.clone())),
        why: None,
        pair: None,
    })
}

/// The names of deliverables.
fn names<'a>(deliverables: impl IntoIterator<Item = &'a Deliverable>) -> Vec<DeliverableId> {
    deliverables.into_iter().map(|deliverable| deliverable.id.clone()).collect()
}

/// The names of titles on other subjects.
fn outside_names<'a>(titles: impl IntoIterator<Item = &'a OutsideTitle>) -> Vec<String> {
    titles.into_iter().map(|title| title.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use demarc::dataset::source;

    use super::*;

    fn dataset() -> Dataset {
        source::read(Path::new("../data")).expect("data/ is sound")
    }

    #[test]
    fn nothing_that_is_judged_is_known() {
        let dataset = dataset();
        let folds = families_left_out(&dataset, false).into_iter().chain([later(&dataset)]).chain(other_subjects(&dataset));
        for fold in folds {
            let known: Vec<String> = fold.deliverables.iter().map(ToString::to_string).chain(fold.outside).collect();
            assert!(!known.is_empty());
            for text in fold.texts {
                assert!(!known.contains(&text.id), "{} is judged while it is known", text.id);
            }
        }
    }

    #[test]
    fn every_text_is_judged_once() {
        let dataset = dataset();
        let ids = |folds: Vec<Fold>| {
            let mut ids: Vec<String> = folds.into_iter().flat_map(|fold| fold.texts).map(|text| text.id).collect();
            ids.sort();
            ids
        };
        let mut titled: Vec<String> =
            dataset.deliverables.iter().filter_map(|one| text(&dataset, one, false)).map(|text| text.id).collect();
        titled.sort();
        assert_eq!(ids(families_left_out(&dataset, true)), titled);
        assert_eq!(ids(other_subjects(&dataset)).len(), dataset.outside.len());
    }

    #[test]
    fn only_what_was_there_by_june_2023_is_known_when_later_work_is_judged() {
        let fold = later(&dataset());
        let known = |name: &str| fold.deliverables.iter().any(|id| id.as_str() == name);
        let judged = |name: &str| fold.texts.iter().any(|text| text.id == name);
        assert!(known("Y Suppl. 75") && judged("Y.3815"), "March and September 2023");
        assert!(!known("Q.QKDN_Cq") && !judged("Q.QKDN_Cq"), "a work item of unknown start");
        assert!(judged("YSTR.qcc"), "a work item begun in 2026");
    }
}
