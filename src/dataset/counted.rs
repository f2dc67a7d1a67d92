//! Numbers of things in a sentence.

use std::fmt::Display;

/// A number with its noun: `1 text`, `2 texts`. The plural of the noun ends in `s`.
pub fn counted<N: Copy + Display + PartialEq + From<u8>>(count: N, noun: &str) -> String {
    let plural = if count == N::from(1) { "" } else { "s" };
    format!("{count} {noun}{plural}")
}
