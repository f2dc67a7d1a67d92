//! From texts and answers to figures. One measure for the classifier and for its peers.

use std::collections::BTreeMap;

use demarc::classifier::Outcome;
use demarc::dataset::QuestionId;
use demarc::evaluation::{Figures, Rate};

use super::answer::Answer;
use super::confidence::{self, Claim};
use super::rate::Count;
use super::text::{Expected, Text};

/// A text with the answer of a model.
pub(crate) type Judged<'a> = (&'a Text, &'a Answer);

/// The figures of a model on a set of texts.
pub(crate) fn measure(set: &str, title: &str, judged: &[Judged<'_>]) -> Figures {
    let claims: Vec<Claim> = judged.iter().filter(|(_, answer)| answer.claims()).map(claim).collect();
    Figures {
        set: set.to_owned(),
        title: title.to_owned(),
        texts: u32::try_from(judged.len()).unwrap_or(u32::MAX),
        calibration_error: confidence::calibration_error(&claims),
        as_expected: rate(judged, |text, answer| Some(answer.is_as(&text.expected))),
        group: rate(judged, |text, answer| Some(answer.group() == Some(text.expected.group()?))),
        question: rate(judged, |text, answer| question(text).map(|_| answer.is_as(&text.expected))),
        best_claim: rate(judged, |text, answer| question(text).map(|_| answer.best_is(&text.expected))),
        top_three: rate(judged, |text, answer| question(text).map(|owner| answer.ranked.iter().take(3).any(|named| *named == owner))),
        called_outside: rate(judged, |text, answer| text.expected.group().map(|_| matches!(answer.outcome, Outcome::Outside(_)))),
        called_contested: rate(judged, |text, answer| question(text).map(|_| matches!(answer.outcome, Outcome::Contested(_)))),
        outside_found: found(judged, |expected| matches!(expected, Expected::Outside)),
        contested_found: found(judged, |expected| matches!(expected, Expected::Contested(_))),
        insufficient_found: found(judged, |expected| matches!(expected, Expected::Insufficient)),
        pairs: pairs(judged),
        groups: recall(judged, |text, answer| Some((text.expected.group()?, answer.group() == text.expected.group()))),
        questions: recall(judged, |text, answer| Some((question(text)?, answer.is_as(&text.expected)))),
        bands: confidence::bands(&claims),
        confusion: confusion(judged),
        steps: confidence::steps(&claims),
        curve: confidence::curve(&claims, judged.len()),
    }
}

/// The claim that an answer makes.
fn claim((text, answer): &Judged<'_>) -> Claim {
    Claim { confidence: answer.confidence.0, band: answer.band, right: answer.best_is(&text.expected) }
}

/// The Question in charge; `None` where no single one is, or it is not known.
fn question(text: &Text) -> Option<QuestionId> {
    match text.expected {
        Expected::Question(question) => Some(question),
        _ => None,
    }
}

/// Hits among the texts that count.
fn rate(judged: &[Judged<'_>], hit: impl Fn(&Text, &Answer) -> Option<bool>) -> Option<Rate> {
    judged.iter().filter_map(|(text, answer)| hit(text, answer)).collect::<Count>().rate()
}

/// Hits among the texts that expect one kind of answer.
fn found(judged: &[Judged<'_>], kind: impl Fn(&Expected) -> bool) -> Option<Rate> {
    rate(judged, |text, answer| kind(&text.expected).then(|| answer.is_as(&text.expected)))
}

/// Pairs with both texts right.
fn pairs(judged: &[Judged<'_>]) -> Option<Rate> {
    let mut pairs: BTreeMap<&str, bool> = BTreeMap::new();
    for (text, answer) in judged {
        if let Some(pair) = &text.pair {
            *pairs.entry(pair).or_insert(true) &= answer.is_as(&text.expected);
        }
    }
    pairs.into_values().collect::<Count>().rate()
}

/// Hits by owner.
fn recall<T: Ord + ToString>(judged: &[Judged<'_>], hit: impl Fn(&Text, &Answer) -> Option<(T, bool)>) -> Vec<(String, Rate)> {
    let mut owners: BTreeMap<T, Count> = BTreeMap::new();
    for (owner, hit) in judged.iter().filter_map(|(text, answer)| hit(text, answer)) {
        owners.entry(owner).or_default().add(hit);
    }
    owners.into_iter().filter_map(|(owner, count)| Some((owner.to_string(), count.rate()?))).collect()
}

/// Who is taken for whom.
fn confusion(judged: &[Judged<'_>]) -> Vec<(String, String, u32)> {
    let mut counts: BTreeMap<(String, String), u32> = BTreeMap::new();
    for (text, answer) in judged {
        *counts.entry((text.expected.to_string(), answer.label())).or_default() += 1;
    }
    counts.into_iter().map(|((expected, said), count)| (expected, said, count)).collect()
}

#[cfg(test)]
mod tests {
    use demarc::classifier::{Band, Confidence, Missing};

    use super::*;

    fn named(name: &str) -> QuestionId {
        name.parse().expect("a Question")
    }

    fn text(expected: Expected, pair: Option<&str>) -> Text {
        Text { id: "id".to_owned(), title: String::new(), scope: String::new(), expected, why: None, pair: pair.map(str::to_owned) }
    }

    fn answer(outcome: Outcome, ranked: &[&str]) -> Answer {
        Answer { outcome, ranked: ranked.iter().map(|name| named(name)).collect(), confidence: Confidence(800), band: Band::Medium }
    }

    fn counts(rate: Option<Rate>) -> Option<(u32, u32)> {
        rate.map(|rate| (rate.hits, rate.cases))
    }

    fn by_name(rates: &[(String, Rate)]) -> Vec<(&str, u32, u32)> {
        rates.iter().map(|(name, rate)| (name.as_str(), rate.hits, rate.cases)).collect()
    }

    /// Eight texts, worked out by hand.
    #[test]
    fn every_figure_counts_what_it_says() {
        let q16 = || Expected::Question(named("Q16/13"));
        let contested = |rivals: [&str; 2]| rivals.map(named).to_vec();
        let texts = [
            text(q16(), Some("one")),
            text(Expected::Question(named("Q15/17")), Some("one")),
            text(q16(), Some("two")),
            text(q16(), Some("two")),
            text(Expected::Group(demarc::dataset::GroupId::Study(17)), None),
            text(Expected::Contested(contested(["Q16/13", "Q15/17"])), None),
            text(Expected::Outside, None),
            text(Expected::Insufficient, None),
        ];
        let answers = [
            answer(Outcome::Assigned(named("Q16/13")), &["Q16/13"]),
            answer(Outcome::Assigned(named("Q15/17")), &["Q15/17"]),
            // Right group, wrong Question, the right one second.
            answer(Outcome::Assigned(named("Q6/13")), &["Q6/13", "Q16/13"]),
            // Contested within the group, the right one first.
            answer(Outcome::Contested(contested(["Q16/13", "Q6/13"])), &["Q16/13", "Q6/13"]),
            answer(Outcome::Outside(None), &[]),
            answer(Outcome::Contested(contested(["Q15/17", "Q16/13"])), &["Q15/17", "Q16/13"]),
            answer(Outcome::Assigned(named("Q16/13")), &["Q16/13"]),
            answer(Outcome::Insufficient(Missing::Text), &[]),
        ];
        let judged: Vec<Judged<'_>> = texts.iter().zip(&answers).collect();
        let figures = measure("set", "Set", &judged);
        assert_eq!(figures.texts, 8);
        assert_eq!(counts(figures.as_expected), Some((4, 8)));
        assert_eq!(counts(figures.group), Some((4, 5)));
        assert_eq!(counts(figures.question), Some((2, 4)));
        assert_eq!(counts(figures.best_claim), Some((3, 4)));
        assert_eq!(counts(figures.top_three), Some((4, 4)));
        assert_eq!(counts(figures.called_outside), Some((1, 5)));
        assert_eq!(counts(figures.called_contested), Some((1, 4)));
        assert_eq!(counts(figures.outside_found), Some((0, 1)));
        assert_eq!(counts(figures.contested_found), Some((1, 1)));
        assert_eq!(counts(figures.insufficient_found), Some((1, 1)));
        assert_eq!(counts(figures.pairs), Some((1, 2)));
        assert_eq!(by_name(&figures.groups), [("SG13", 3, 3), ("SG17", 1, 2)]);
        assert_eq!(by_name(&figures.questions), [("Q16/13", 1, 3), ("Q15/17", 1, 1)]);
        // Seven claims: the answer of too little text makes none. Right by the best claim: four of seven.
        assert_eq!(by_name(&figures.bands), [("medium", 4, 7)]);
        assert_eq!(figures.confusion.iter().map(|(_, _, count)| count).sum::<u32>(), 8);
        assert!(figures.confusion.contains(&("Q16/13".to_owned(), "contested".to_owned(), 1)));
    }

    #[test]
    fn a_set_without_owners_has_no_figures_of_owners() {
        let texts = [text(Expected::Outside, None)];
        let answers = [answer(Outcome::Outside(None), &[])];
        let figures = measure("set", "Set", &texts.iter().zip(&answers).collect::<Vec<_>>());
        assert_eq!((figures.group, figures.question, figures.pairs), (None, None, None));
        assert_eq!(counts(figures.outside_found), Some((1, 1)));
    }
}
