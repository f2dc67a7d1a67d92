//! A list of phrases, packed as one text with a line for each.
//!
//! A list is else packed with a length before each entry. Those lengths differ, and the packed vocabulary compresses worse for them.

use serde::{Deserialize, Deserializer, Serializer};

/// Packs the phrases; none of them holds a line break.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<S: Serializer>(phrases: &[String], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&phrases.join("\n"))
}

/// Reads what [`serialize`] wrote.
///
/// # Errors
/// Those of the deserializer.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    Ok(String::deserialize(deserializer)?.lines().map(String::from).collect())
}
