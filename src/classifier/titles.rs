//! How alike two titles are. Titles of a few words tell more about each other than long scopes do.

use super::norm::Norm;

/// Fewer words in both titles tell nothing.
const FEWEST: usize = 6;

/// How alike two titles are, in thousandths: the words that both have, among the words of each; idle ones, which nearly all titles have, tell
/// nothing.
pub fn likeness(first: &[Norm], second: &[Norm], is_idle: &dyn Fn(&Norm) -> bool) -> u16 {
    if first == second {
        return 1000;
    }
    let (mut shared, mut all) = (0, 0);
    for (title, other) in [(first, second), (second, first)] {
        for word in title.iter().filter(|word| !is_idle(word)) {
            shared += usize::from(other.contains(word));
            all += 1;
        }
    }
    if all < FEWEST { 0 } else { u16::try_from(shared * 1000 / all).unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::super::words::normals;
    use super::*;

    #[test]
    fn titles_are_compared_by_the_words_that_tell_something() {
        let is_idle = |word: &Norm| ["for", "of", "the", "qkdn", "quantum", "key", "distribution", "network"].contains(&word.as_str());
        let compare = |first, second| likeness(&normals(first), &normals(second), &is_idle);
        let title = "Framework for QKDN slicing and billing";
        assert_eq!(compare(title, "Framework of billing and slicing in quantum key distribution networks"), 888);
        assert_eq!(compare(title, "Framework for QKDN trust and slicing"), 750);
        assert_eq!(compare(title, "Cloud gaming and its billing"), 444);
        assert_eq!(compare("QKDN slicing", "Slicing of QKDN"), 0, "too few words");
        assert_eq!(compare("QKDN slicing", "QKDN slicing"), 1000);
        assert_eq!(compare("", "the"), 0);
    }
}
