//! The packed form of the dataset, made at build time and read by the app.

use serde::Serialize;

/// Packs a dataset, or the part of it that the app carries.
///
/// # Errors
/// Where a value cannot be written; with the record types as they are this does not happen.
pub fn pack(facts: &impl Serialize) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(facts)
}

/// A short fingerprint of a record or of the whole dataset: 16 hexadecimal digits (FNV-1a, 64 bits, over the packed form).
///
/// It tells versions apart; it does not protect against forgery.
pub fn fingerprint(value: &impl Serialize) -> String {
    let bytes = postcard::to_allocvec(value).unwrap_or_default();
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}
