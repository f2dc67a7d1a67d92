//! Tells of most words at once that a list does not hold them: looking up a sorted list takes ten comparisons.

/// Which places are taken, a bit each.
#[derive(Debug, Clone, Default)]
pub struct Sieve([u64; PLACES / 64]);

/// Words fall on so many places.
const PLACES: usize = 2048;

impl Sieve {
    /// A sieve that lets these words pass.
    pub fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut sieve = Self::default();
        for (part, bit) in words.map(place) {
            if let Some(bits) = sieve.0.get_mut(part) {
                *bits |= bit;
            }
        }
        sieve
    }

    /// Whether the list may hold the word.
    pub fn passes(&self, word: &str) -> bool {
        let (part, bit) = place(word);
        self.0.get(part).is_some_and(|bits| bits & bit != 0)
    }
}

/// Where a word falls, by its length and its first, second and last byte.
fn place(word: &str) -> (usize, u64) {
    let byte = |at: Option<&u8>| at.map_or(0, |byte| usize::from(*byte));
    let bytes = word.as_bytes();
    let place = (byte(bytes.first()) * 157 + byte(bytes.get(1)) * 37 + byte(bytes.last()) * 11 + bytes.len()) % PLACES;
    (place / 64, 1 << (place % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_the_list_passes_and_most_else_does_not() {
        let words = ["", "a", "key", "quantum", "é", "requirement"];
        let sieve = Sieve::of(words.into_iter());
        assert!(words.iter().all(|word| sieve.passes(word)));
        let others = ["the", "network", "of", "protocol", "framework", "quantity", "x", "è"];
        assert!(others.iter().filter(|word| sieve.passes(word)).count() <= 1);
    }
}
