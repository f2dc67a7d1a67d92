//! The figures of a model on every set, and on the halves of the gold set as a whole.

use demarc::evaluation::Figures;

use super::answer::Answer;
use super::measure::{Judged, measure};
use super::sets::{Half, Set};

/// The figures in the order of the sets; a half stands before its parts. `answers` holds those of each set, in the order of its texts.
pub(crate) fn figures(sets: &[Set], answers: &[Vec<Answer>]) -> Vec<Figures> {
    let mut figures = Vec::new();
    let mut half = None;
    for (set, answers_to_it) in sets.iter().zip(answers) {
        if set.half != half {
            half = set.half;
            figures.extend(half.map(|half| whole(half, sets, answers)));
        }
        figures.push(measure(&set.key, &set.title, &judged(set, answers_to_it)));
    }
    figures
}

/// The figures of a half of the gold set.
fn whole(half: Half, sets: &[Set], answers: &[Vec<Answer>]) -> Figures {
    let parts = sets.iter().zip(answers).filter(|(set, _)| set.half == Some(half));
    let judged: Vec<_> = parts.flat_map(|(set, answers)| judged(set, answers)).collect();
    measure(half.name(), &half.title(), &judged)
}

/// The texts of a set with the answers to them.
pub(crate) fn judged<'a>(set: &'a Set, answers: &'a [Answer]) -> Vec<Judged<'a>> {
    set.texts().zip(answers).collect()
}
