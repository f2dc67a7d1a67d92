//! Where words stand in a list, found in one look: a search in a sorted list takes ten comparisons.

use std::ops::Range;

use super::norm::Norm;

/// The positions of words in a list, by the hash of the word. (The map of the standard library takes kilobytes of download.)
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// At least half of the slots are free. Their number is a power of two.
    slots: Vec<Option<Slot>>,
}

/// A word of the list, by its hash: where it stands first, and one past the last place.
#[derive(Debug, Clone, Copy)]
struct Slot {
    hash: u32,
    from: u32,
    to: u32,
}

impl Index {
    /// An index with room for so many words, and no more: a free slot ends each look.
    pub fn with_room(count: usize) -> Self {
        Self { slots: vec![None; (2 * count + 1).next_power_of_two()] }
    }

    /// An index of a list in which equal words stand together.
    pub fn of(list: &[&Norm]) -> Self {
        let mut index = Self::with_room(list.len());
        let mut from = 0;
        for group in list.chunk_by(|a, b| a == b) {
            let to = from + group.len();
            if let Some(word) = group.first() {
                index.add(word, from..to, &|_| false);
            }
            from = to;
        }
        index
    }

    /// Where a word stands; `is_it` tells whether it stands at a place.
    pub fn find(&self, word: &Norm, is_it: &dyn Fn(usize) -> bool) -> Option<Range<usize>> {
        self.slots.get(self.place(word, is_it)).copied().flatten().map(|slot| slot.from as usize..slot.to as usize)
    }

    /// Where a word stands, if the index has it, or else the given places, where it stands from now on.
    pub fn add(&mut self, word: &Norm, places: Range<usize>, is_it: &dyn Fn(usize) -> bool) -> usize {
        let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        let new = Slot { hash: word.hash(), from: number(places.start), to: number(places.end) };
        let place = self.place(word, is_it);
        self.slots.get_mut(place).map_or(places.start, |slot| slot.get_or_insert(new).from as usize)
    }

    /// The place of the slot of a word, or of the free one where it would be.
    fn place(&self, word: &Norm, is_it: &dyn Fn(usize) -> bool) -> usize {
        let hash = word.hash();
        let last = self.slots.len().saturating_sub(1);
        let mut place = hash as usize & last;
        while let Some(Some(slot)) = self.slots.get(place) {
            if slot.hash == hash && is_it(slot.from as usize) {
                break;
            }
            place = (place + 1) & last;
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_where_they_stand() {
        // "costarring" and "liquid" have the same hash.
        let words = ["", "a", "costarring", "key", "key", "key", "liquid", "quantum", "requirement", "requirements", "é"]
            .map(|word| Norm::from(word.to_owned()));
        let index = Index::of(&words.iter().collect::<Vec<_>>());
        for word in &words {
            let first = words.iter().position(|known| known == word).unwrap_or_default();
            let last = words.iter().rposition(|known| known == word).unwrap_or_default();
            assert_eq!(index.find(word, &|at| words.get(at) == Some(word)), Some(first..last + 1), "{word:?}");
        }
        let other = Norm::from("keys".to_owned());
        assert_eq!(index.find(&other, &|at| words.get(at) == Some(&other)), None);
        assert_eq!(Index::default().find(&other, &|_| true), None);
    }

    #[test]
    fn a_word_that_is_added_again_keeps_its_place() {
        let (key, node) = (Norm::from("key".to_owned()), Norm::from("node".to_owned()));
        let mut index = Index::with_room(2);
        assert_eq!(index.add(&key, 0..1, &|_| false), 0);
        assert_eq!(index.add(&node, 1..2, &|at| at == 1), 1);
        assert_eq!(index.add(&key, 2..3, &|at| at == 0), 0);
    }
}
