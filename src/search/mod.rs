//! Layer 3: finds records by names and words, however they are written. Knows what can be searched for and nothing else.

use crate::dataset::findable::{Findable, Kind};
use crate::dataset::sorting::sort_by_key;

/// More signs of a query are not read: nobody searches for a text this long.
pub const LONGEST: usize = 200;

/// How well a record answers, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// It is its name, or one of its other names.
    Named,
    /// Its name begins so.
    Begins,
    /// Every word begins a word of its name or title.
    Words,
    /// Every word stands somewhere in it.
    Within,
}

/// The results of one kind, best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Results<'a> {
    /// The kind.
    pub kind: Kind,
    /// What was found.
    pub found: Vec<&'a Findable>,
}

/// What answers a query, by kind; kinds without results are left out.
pub fn find<'a>(all: &'a [Findable], query: &str) -> Vec<Results<'a>> {
    let query: String = query.chars().take(LONGEST).collect();
    let whole = squeezed(&query);
    let words: Vec<String> = query.split_whitespace().map(squeezed).filter(|word| !word.is_empty()).collect();
    if whole.is_empty() {
        return Vec::new();
    }
    let mut hits: Vec<(Rank, &Findable)> = all.iter().filter_map(|record| Some((rank(record, &whole, &words)?, record))).collect();
    sort_by_key(&mut hits, |(rank, _)| *rank);
    let of_kind =
        |kind| Results { kind, found: hits.iter().filter(|(_, record)| record.kind == kind).map(|(_, record)| *record).collect() };
    Kind::ALL.map(of_kind).into_iter().filter(|results| !results.found.is_empty()).collect()
}

/// How well a record answers; `None` where it does not.
fn rank(record: &Findable, whole: &str, words: &[String]) -> Option<Rank> {
    let name = squeezed(&record.name);
    if name == whole || record.others.iter().any(|other| squeezed(other) == whole) {
        return Some(Rank::Named);
    }
    if name.starts_with(whole) {
        return Some(Rank::Begins);
    }
    let texts = || [&record.name, &record.title].into_iter().chain(&record.others);
    let begins = |word: &String| texts().flat_map(|text| text.split_whitespace()).any(|there| squeezed(there).starts_with(word.as_str()));
    if words.iter().all(begins) {
        return Some(Rank::Words);
    }
    let within = |word: &String| texts().any(|text| squeezed(text).contains(word.as_str()));
    words.iter().all(within).then_some(Rank::Within)
}

/// Letters and digits alone, in lower case: `Y.QKDN_KM` and `y qkdn-km` are one name.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
