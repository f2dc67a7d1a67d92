//! What every shared fragment is wrapped in: a version, a checksum of 4 bytes, and base64url.
//!
//! A fragment never leaves the browser, so what it holds is in no server's log. The checksum tells a cut link from a whole one.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What a fragment of the present version starts with.
const VERSION_1: &str = "1.";

/// Bytes of the checksum.
const CHECKSUM: usize = 4;

/// The longest fragment that is put into a link: browsers take it, and no page is slow from it.
pub const LONGEST_LINK: usize = 100_000;
/// The longest plan or draft that is read, from a link, a file or the device.
pub(super) const LONGEST: usize = 1_000_000;
/// How many things a plan or a draft may say: a page with more fields than that is of no use to anyone.
const MOST_ENTRIES: usize = 2_000;

/// Why a fragment gave no whole plan or draft, with what can be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem<T> {
    /// The fragment is something else: empty, or the name of a heading.
    NotOurs,
    /// Made by a later version of the site.
    FutureVersion,
    /// Longer than any that the site makes.
    TooLong,
    /// It came whole, and says things that are not known here: it belongs to another page, or a later version wrote it.
    Unknown,
    /// Cut or changed on the way; here is what could be read.
    Damaged(Box<T>),
}

impl<T> From<Unreadable> for Problem<T> {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::NotOurs => Self::NotOurs,
            Unreadable::FutureVersion => Self::FutureVersion,
            Unreadable::TooLong => Self::TooLong,
        }
    }
}

/// A row of entries, wrapped; `None` where there are too many of them or they are too long.
pub(super) fn seal_entries<E: Serialize>(entries: &[E]) -> Option<String> {
    if entries.len() > MOST_ENTRIES {
        return None;
    }
    let mut body = Vec::new();
    for entry in entries {
        body.extend(postcard::to_allocvec(entry).ok()?);
    }
    Some(seal(&body)).filter(|fragment| fragment.len() <= LONGEST)
}

/// Reads a row of entries, each of which is put into a work with `apply`.
pub(super) fn open_entries<E: DeserializeOwned, T>(fragment: &str, mut work: T, apply: fn(&mut T, E)) -> Result<T, Problem<T>> {
    let (body, sound) = open(fragment, LONGEST)?;
    let mut rest = body.as_slice();
    for _ in 0..MOST_ENTRIES {
        let Ok((entry, behind)) = postcard::take_from_bytes::<E>(rest) else { break };
        apply(&mut work, entry);
        rest = behind;
    }
    match (sound, rest.is_empty()) {
        (true, true) => Ok(work),
        (true, false) => Err(Problem::Unknown),
        (false, _) => Err(Problem::Damaged(Box::new(work))),
    }
}

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
/// Characters added behind a link, by a mail program or by a slip, are left out: the checksum tells where the body ends.
pub(super) fn open(fragment: &str, longest: usize) -> Result<(Vec<u8>, bool), Unreadable> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.len() > longest {
        return Err(if has_version(fragment) { Unreadable::TooLong } else { Unreadable::NotOurs });
    }
    let Some(payload) = fragment.strip_prefix(VERSION_1) else {
        return Err(if has_version(fragment) { Unreadable::FutureVersion } else { Unreadable::NotOurs });
    };
    let bytes = base64_prefix(payload);
    let (sum, body) = bytes.split_at_checked(CHECKSUM).unwrap_or((&bytes, &[]));
    let whole = whole(sum, body);
    Ok((whole.unwrap_or(body).to_vec(), whole.is_some()))
}

/// The longest beginning of a body that has the checksum.
fn whole<'a>(sum: &[u8], body: &'a [u8]) -> Option<&'a [u8]> {
    let mut hash = BASIS;
    let mut end = (sum == hash.to_le_bytes()).then_some(0);
    for (at, byte) in (1..).zip(body) {
        hash = stirred(hash, *byte);
        if sum == hash.to_le_bytes() {
            end = Some(at);
        }
    }
    body.get(..end?)
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

/// What FNV-1a begins with.
const BASIS: u32 = 0x811c_9dc5;

/// FNV-1a, 32 bits: not against forgery, only against cut and mistyped links.
fn checksum(bytes: &[u8]) -> [u8; CHECKSUM] {
    bytes.iter().fold(BASIS, |hash, byte| stirred(hash, *byte)).to_le_bytes()
}

/// A step of FNV-1a.
fn stirred(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}
