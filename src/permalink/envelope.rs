//! What every shared fragment is wrapped in: a version, a checksum of 4 bytes, and base64url.
//!
//! A fragment never leaves the browser, so what it holds is in no server's log. The checksum tells a cut link from a whole one.

use base64ct::{Base64UrlUnpadded, Encoding};

/// What a fragment of the present version starts with.
const VERSION_1: &str = "1.";

/// Bytes of the checksum.
const CHECKSUM: usize = 4;

/// Why there is nothing to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// The fragment is something else: empty, or the name of a heading.
    NotOurs,
    /// Made by a later version of the site.
    FutureVersion,
    /// Longer than any that the site makes.
    TooLong,
}

/// Wraps a body.
pub(super) fn seal(body: &[u8]) -> String {
    let mut bytes = checksum(body).to_vec();
    bytes.extend_from_slice(body);
    format!("{VERSION_1}{}", Base64UrlUnpadded::encode_string(&bytes))
}

/// The body of a fragment, with or without `#`, as far as it can be read, and whether that is the whole of it.
///
/// Characters that mail programs add behind a link are left out; the checksum tells whether the rest is whole.
pub(super) fn open(fragment: &str, longest: usize) -> Result<(Vec<u8>, bool), Unreadable> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.len() > longest {
        return Err(if has_version(fragment) { Unreadable::TooLong } else { Unreadable::NotOurs });
    }
    let Some(payload) = fragment.strip_prefix(VERSION_1) else {
        return Err(if has_version(fragment) { Unreadable::FutureVersion } else { Unreadable::NotOurs });
    };
    let bytes = base64_prefix(payload);
    let (sum, body) = bytes.split_at_checked(CHECKSUM).unwrap_or((&[], &bytes));
    Ok((body.to_vec(), sum == checksum(body)))
}

/// Whether a fragment starts with the number of a version and a dot.
fn has_version(fragment: &str) -> bool {
    fragment.split_once('.').is_some_and(|(version, _)| !version.is_empty() && version.bytes().all(|b| b.is_ascii_digit()))
}

/// Decodes the longest readable beginning.
fn base64_prefix(payload: &str) -> Vec<u8> {
    let readable = payload.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
    let payload = payload.get(..readable).unwrap_or_default();
    // A cut may leave one to three characters that are no whole group.
    (0..4).find_map(|cut| Base64UrlUnpadded::decode_vec(payload.get(..payload.len().checked_sub(cut)?)?).ok()).unwrap_or_default()
}

/// FNV-1a, 32 bits: not against forgery, only against cut and mistyped links.
fn checksum(bytes: &[u8]) -> [u8; CHECKSUM] {
    bytes.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)).to_le_bytes()
}
