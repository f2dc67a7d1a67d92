//! The words of a text, each once, with how often it stands in title and scope.

use super::index::Index;
use super::norm::Norm;
use super::reading::Text;
use super::sentence::Role;
use super::words::Word;
use crate::dataset::sorting::sort_by;

/// A word in normal form and how often it occurs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term<'t> {
    /// The word.
    pub word: &'t Norm,
    /// How often it stands in the title.
    pub in_title: u64,
    /// How often it stands in the scope.
    pub in_scope: u64,
}

/// The words of all sentences that count, sorted.
pub fn terms(text: &Text) -> Vec<Term<'_>> {
    let counted = text.sentences.iter().filter(|sentence| sentence.role.counts());
    gather(counted.flat_map(|sentence| sentence.words.iter().map(|word| (word, sentence.role == Role::Title))))
}

/// Each word once, sorted; `true` with those of the title.
pub fn gather<'t>(words: impl Iterator<Item = (&'t Word, bool)>) -> Vec<Term<'t>> {
    let words: Vec<(&Word, bool)> = words.collect();
    let mut index = Index::with_room(words.len());
    let mut gathered: Vec<Term<'t>> = Vec::new();
    for (Word { norm: word, .. }, in_title) in words {
        let at = index.add(word, gathered.len()..gathered.len() + 1, &|at| gathered.get(at).is_some_and(|known| known.word == word));
        if at == gathered.len() {
            gathered.push(Term { word, in_title: 0, in_scope: 0 });
        }
        if let Some(term) = gathered.get_mut(at) {
            *(if in_title { &mut term.in_title } else { &mut term.in_scope }) += 1;
        }
    }
    sort_by(&mut gathered, |a, b| a.word.cmp(b.word));
    gathered
}

/// A count damped, in hundredths: each doubling adds as much as the first. Integer, hence the same on every machine.
pub fn damped(count: u64) -> u64 {
    100 + log2_percent(count)
}

/// 100 × log2 of a whole number, linear between powers of two; 0 for 0 and 1.
pub fn log2_percent(value: u64) -> u64 {
    let Some(exponent) = value.checked_ilog2() else { return 0 };
    let power = 1_u64 << exponent;
    u64::from(exponent) * 100 + (value - power) * 100 / power
}

/// The Euclidean length of weights, rounded down, by Newton's method. (That of the standard library has a table, for download.)
pub fn length(weights: impl Iterator<Item = u64>) -> u64 {
    let square: u64 = weights.map(|weight| weight * weight).sum();
    let (mut root, mut nearer) = (square, square.div_ceil(2));
    while nearer < root {
        root = nearer;
        nearer = u64::midpoint(root, square / root);
    }
    root
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn each_word_is_there_once_with_its_counts() {
        let (title, scope) = (words("Keys of QKD networks"), words("Networks and a key: keys"));
        let terms = gather(title.iter().map(|word| (word, true)).chain(scope.iter().map(|word| (word, false))));
        let counts: Vec<_> = terms.iter().map(|term| (term.word.as_str(), term.in_title, term.in_scope)).collect();
        assert_eq!(counts, [("a", 0, 1), ("and", 0, 1), ("key", 1, 2), ("network", 1, 1), ("of", 1, 0), ("qkd", 1, 0)]);
    }

    #[test]
    fn length_in_whole_numbers() {
        for weights in [vec![], vec![0], vec![1], vec![1, 1], vec![1, 1, 1], vec![2], vec![3, 4], vec![65_535], vec![1_000_000, 2, 999_999]]
        {
            let square: u64 = weights.iter().map(|weight| weight * weight).sum();
            assert_eq!(length(weights.into_iter()), square.isqrt());
        }
    }

    #[test]
    fn logarithm_in_whole_numbers() {
        for (value, expected) in [(0, 0), (1, 0), (2, 100), (3, 150), (4, 200), (1024, 1000)] {
            assert_eq!(log2_percent(value), expected, "{value}");
        }
    }
}
