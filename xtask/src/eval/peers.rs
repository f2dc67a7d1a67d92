//! General methods judge the same texts: what they are given, and what their answers mean.
//!
//! They learn from what a fold allows to be known: titles of deliverables with their Questions, also with the scope behind, and titles on
//! other subjects, and for the locked half the example texts that the classifier learned from. Their answers are read by the rules that follow, and measured like those of the classifier.

use std::collections::BTreeMap;

use demarc::classifier::{Band, Confidence, Missing, Outcome};
use demarc::dataset::learned::Answer as Label;
use demarc::dataset::{Dataset, QuestionId};
use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::sets::{Fold, Set};

/// The label of texts on other subjects.
const OUTSIDE: &str = "outside";
/// Two Questions are rivals where the second has this share of the first, in per cent.
const RIVAL_SHARE: u32 = 60;

/// What the peers are given.
#[derive(Debug, Serialize)]
pub(crate) struct Task<'a> {
    /// Every text once.
    texts: Vec<String>,
    sets: Vec<TaskSet<'a>>,
}

/// A set of a task.
#[derive(Debug, Serialize)]
struct TaskSet<'a> {
    key: &'a str,
    folds: Vec<TaskFold>,
}

/// A fold of a task: texts by their number.
#[derive(Debug, Serialize)]
struct TaskFold {
    train: Vec<(usize, String)>,
    test: Vec<usize>,
}

/// What the peers answer.
#[derive(Debug, Deserialize)]
pub(crate) struct Answers {
    /// One after the other.
    pub(crate) peers: Vec<PeerAnswers>,
}

/// What one peer answers.
#[derive(Debug, Deserialize)]
pub(crate) struct PeerAnswers {
    /// Its name.
    pub(crate) name: String,
    /// What it is.
    pub(crate) about: String,
    /// Its time for one title.
    pub(crate) microseconds: u32,
    /// Its answers, set by set and fold by fold.
    pub(crate) sets: Vec<Vec<FoldAnswers>>,
}

/// The answers to a fold: labels, and their probabilities for each text.
#[derive(Debug, Deserialize)]
pub(crate) struct FoldAnswers {
    labels: Vec<String>,
    probabilities: Vec<Vec<f64>>,
}

/// Gives each text a number.
#[derive(Debug, Default)]
struct Numbers {
    texts: Vec<String>,
    known: BTreeMap<String, usize>,
}

impl Numbers {
    fn of(&mut self, title: &str, scope: &str) -> usize {
        let text = format!("{title}. {scope}").trim_end_matches(". ").to_owned();
        *self.known.entry(text.clone()).or_insert_with(|| {
            self.texts.push(text);
            self.texts.len() - 1
        })
    }
}

/// The task of judging the sets.
pub(crate) fn task<'a>(dataset: &Dataset, sets: &'a [Set]) -> Task<'a> {
    let mut numbers = Numbers::default();
    let mut fold = |fold: &Fold| TaskFold {
        train: examples(dataset, fold, &mut numbers),
        test: fold.texts.iter().map(|text| numbers.of(&text.title, &text.scope)).collect(),
    };
    let sets = sets.iter().map(|set| TaskSet { key: &set.key, folds: set.folds.iter().map(&mut fold).collect() }).collect();
    Task { texts: numbers.texts, sets }
}

/// What may be learned in a fold.
fn examples(dataset: &Dataset, fold: &Fold, numbers: &mut Numbers) -> Vec<(usize, String)> {
    let mut examples = Vec::new();
    for deliverable in dataset.deliverables.iter().filter(|deliverable| fold.deliverables.contains(&deliverable.id)) {
        let (Some(title), Some(question)) = (&deliverable.title, &deliverable.question) else { continue };
        let label = dataset.question_today(question.value).to_string();
        examples.push((numbers.of(title, ""), label.clone()));
        if let Some(scope) = &deliverable.scope {
            examples.push((numbers.of(title, scope), label));
        }
    }
    let outside = dataset.outside.iter().filter(|title| fold.outside.contains(&title.id));
    examples.extend(outside.map(|title| (numbers.of(&title.title, ""), OUTSIDE.to_owned())));
    examples.extend(fold.examples.iter().map(|text| (numbers.of(&text.title, &text.scope), text.expected.to_string())));
    examples
}

impl PeerAnswers {
    /// The answers to each set, in the terms of the classifier.
    ///
    /// # Errors
    /// Where there are not as many answers as texts.
    pub(crate) fn read(&self, dataset: &Dataset, sets: &[Set]) -> Result<Vec<Vec<Answer>>, String> {
        let read = |folds: &Vec<FoldAnswers>| folds.iter().flat_map(|fold| fold.read(dataset)).collect::<Vec<_>>();
        let answers: Vec<Vec<Answer>> = self.sets.iter().map(read).collect();
        let counts = answers.iter().map(Vec::len);
        if counts.eq(sets.iter().map(|set| set.texts().count())) {
            Ok(answers)
        } else {
            Err(format!("{} did not answer every text", self.name))
        }
    }
}

impl FoldAnswers {
    /// The answers to the texts of the fold.
    fn read(&self, dataset: &Dataset) -> Vec<Answer> {
        self.probabilities.iter().map(|row| answer(dataset, self.labels.iter().map(String::as_str).zip(row.iter().copied()))).collect()
    }
}

/// From probabilities to an answer: the likeliest label, unless another Question is nearly as likely as the likeliest Question.
fn answer<'a>(dataset: &Dataset, probabilities: impl Iterator<Item = (&'a str, f64)>) -> Answer {
    let mut shares: Vec<(Label, u16)> =
        probabilities.filter_map(|(label, share)| Some((label.parse().ok()?, thousandths(share)))).collect();
    shares.sort_by_key(|(label, share)| (std::cmp::Reverse(*share), *label));
    let ranked: Vec<QuestionId> = shares.iter().filter_map(|(label, _)| label.question()).collect();
    let (best, share) = shares.first().copied().unwrap_or((Label::Outside, 0));
    let is_near = |other: u16| u32::from(other) * 100 >= u32::from(share) * RIVAL_SHARE;
    let near = shares.iter().filter(|(_, other)| is_near(*other)).filter_map(|(label, _)| label.question()).count();
    let rivals = |count: usize| Outcome::Contested(ranked.iter().take(count).copied().collect());
    let outcome = match best {
        Label::Outside => Outcome::Outside(None),
        Label::Insufficient => Outcome::Insufficient(Missing::Subject),
        Label::Contested => rivals(2),
        Label::Question(_) if near > 1 => rivals(near),
        Label::Question(question) => Outcome::Assigned(question),
    };
    let calibration = &dataset.rules.calibration;
    let band = match share {
        share if share >= calibration.high => Band::High,
        share if share >= calibration.medium => Band::Medium,
        _ => Band::Low,
    };
    Answer { outcome, ranked, confidence: Confidence(share), band }
}

/// A probability in thousandths.
fn thousandths(share: f64) -> u16 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
    let thousandths = (share.clamp(0.0, 1.0) * 1000.0).round() as u16;
    thousandths
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use demarc::dataset::source;

    use super::super::sets;
    use super::*;

    fn dataset() -> Dataset {
        source::read(Path::new("../data")).expect("data/ is sound")
    }

    fn said(shares: &[(&str, f64)]) -> (Outcome, u16, Band) {
        let answer = answer(&dataset(), shares.iter().copied());
        (answer.outcome, answer.confidence.0, answer.band)
    }

    #[test]
    fn probabilities_are_read_like_the_answers_of_the_classifier() {
        let [network, security] = ["Q16/13", "Q15/17"].map(|name| name.parse::<QuestionId>().expect("a Question"));
        assert_eq!(said(&[("Q15/17", 0.01), ("Q16/13", 0.98), (OUTSIDE, 0.01)]), (Outcome::Assigned(network), 980, Band::High));
        assert_eq!(
            said(&[("Q15/17", 0.3), ("Q16/13", 0.5), (OUTSIDE, 0.2)]),
            (Outcome::Contested(vec![network, security]), 500, Band::Low)
        );
        assert_eq!(said(&[("Q15/17", 0.29), ("Q16/13", 0.5), (OUTSIDE, 0.21)]).0, Outcome::Assigned(network));
        assert_eq!(said(&[("Q15/17", 0.35), ("Q16/13", 0.25), (OUTSIDE, 0.4)]).0, Outcome::Outside(None));
        // Outside is no rival: it has no claim.
        assert_eq!(said(&[("Q15/17", 0.1), ("Q16/13", 0.5), (OUTSIDE, 0.4)]).0, Outcome::Assigned(network));
    }

    #[test]
    fn peers_learn_nothing_that_they_judge() {
        let dataset = dataset();
        let sets: Vec<Set> = sets::of_real_titles(&dataset);
        let task = task(&dataset, &sets);
        for fold in task.sets.iter().filter(|set| set.key == "families-titles").flat_map(|set| &set.folds) {
            assert!(fold.train.len() > 200, "{} examples", fold.train.len());
            for test in &fold.test {
                assert!(fold.train.iter().all(|(number, _)| number != test), "{:?}", task.texts.get(*test));
            }
        }
    }
}
