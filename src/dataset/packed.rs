//! The packed form of the dataset, made at build time and read by the app.

use super::records::Dataset;

/// Packs a dataset.
///
/// # Errors
/// Where a value cannot be written; with the record types as they are this does not happen.
pub fn pack(dataset: &Dataset) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(dataset)
}

/// Reads what [`pack`] wrote.
///
/// # Errors
/// Where the bytes were made by another version of the record types, or are damaged.
pub fn unpack(bytes: &[u8]) -> Result<Dataset, postcard::Error> {
    postcard::from_bytes(bytes)
}
