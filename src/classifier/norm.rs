//! A word in normal form, made to be compared: a text is held against thousands of words of vocabulary.

use std::cmp::Ordering;
use std::ops::Deref;

/// A word in normal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Norm {
    /// Its first bytes as one number, the first one highest: tells nearly all words apart, in the order of the alphabet.
    head: u64,
    /// The same for the same word, and seldom for another.
    hash: u32,
    word: String,
}

impl Norm {
    /// The word as text.
    pub fn as_str(&self) -> &str {
        &self.word
    }

    /// Its first byte; 0 where there is none.
    pub fn first_byte(&self) -> u8 {
        self.head.to_be_bytes()[0]
    }

    /// A number that is the same for the same word, and seldom for another.
    pub fn hash(&self) -> u32 {
        self.hash
    }
}

impl From<String> for Norm {
    fn from(word: String) -> Self {
        let mut head = [0; 8];
        head.iter_mut().zip(word.bytes()).for_each(|(place, byte)| *place = byte);
        // FNV-1a, which is little code and spreads short words well.
        let hash = word.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        Self { head: u64::from_be_bytes(head), hash, word }
    }
}

impl Ord for Norm {
    fn cmp(&self, other: &Self) -> Ordering {
        self.head.cmp(&other.head).then_with(|| self.word.cmp(&other.word))
    }
}

impl PartialOrd for Norm {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Deref for Norm {
    type Target = str;

    fn deref(&self) -> &str {
        &self.word
    }
}

impl PartialEq<&str> for Norm {
    fn eq(&self, other: &&str) -> bool {
        self.word == *other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_the_order_of_the_alphabet() {
        let words = ["", "a", "key", "keys", "quantum", "quantumkey", "quantumkeys", "quantums", "é", "сеть"];
        for (at, first) in words.iter().enumerate() {
            for (other, second) in words.iter().enumerate() {
                let compared = Norm::from((*first).to_owned()).cmp(&Norm::from((*second).to_owned()));
                assert_eq!(compared, at.cmp(&other), "{first} and {second}");
            }
        }
    }
}
