//! The text of a proposal in the fragment of a shared link: `#1.` and base64url.
//!
//! The first character is the version of the form; links of every released version stay readable for ever (`tests/permalinks/`).
//!
//! Version 1, within the [`envelope`], is the length of the title in bytes (postcard's varint), the title, and the scope up to the end.

use super::envelope::{self, Unreadable};
use crate::classifier::{MAX_CHARACTERS, Proposal};

/// The longest fragment that is read: the longest proposal in four-byte characters, in base64, with some room.
const MAX_FRAGMENT: usize = MAX_CHARACTERS * 4 / 3 * 4 + 64;

/// Why a fragment gave no whole proposal, with what can be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FragmentProblem {
    /// The fragment is something else: empty, or the name of a heading.
    NotOurs,
    /// Made by a later version of the site.
    FutureVersion,
    /// Cut or changed on the way; here is what could be read, which may be nothing.
    Damaged(Proposal),
    /// Longer than any proposal the site takes.
    TooLong,
}

/// The fragment of a shared link, without `#`; `None` for a text longer than the classifier reads.
pub fn encode(proposal: &Proposal) -> Option<String> {
    if proposal.title.chars().count() + proposal.scope.chars().count() > MAX_CHARACTERS {
        return None;
    }
    let mut body = postcard::to_allocvec(&u32::try_from(proposal.title.len()).ok()?).ok()?;
    body.extend_from_slice(proposal.title.as_bytes());
    body.extend_from_slice(proposal.scope.as_bytes());
    Some(envelope::seal(&body))
}

/// Reads a fragment, with or without `#`.
///
/// # Errors
/// Where the fragment holds no whole proposal.
pub fn decode(fragment: &str) -> Result<Proposal, FragmentProblem> {
    let (body, sound) = envelope::open(fragment, MAX_FRAGMENT).map_err(|unreadable| match unreadable {
        Unreadable::NotOurs => FragmentProblem::NotOurs,
        Unreadable::FutureVersion => FragmentProblem::FutureVersion,
        Unreadable::TooLong => FragmentProblem::TooLong,
    })?;
    let (proposal, whole) = read_body(&body);
    if whole && sound { Ok(proposal) } else { Err(FragmentProblem::Damaged(proposal)) }
}

/// Title and scope, and whether every byte had its place.
fn read_body(body: &[u8]) -> (Proposal, bool) {
    let Ok((length, text)) = postcard::take_from_bytes::<u32>(body) else {
        return (Proposal::default(), false);
    };
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    let (title, scope, cut) = match text.split_at_checked(length) {
        Some((title, scope)) => (title, scope, false),
        None => (text, &[][..], true),
    };
    let ((title, whole_title), (scope, whole_scope)) = (utf8_prefix(title), utf8_prefix(scope));
    (Proposal { title, scope }, !cut && whole_title && whole_scope)
}

/// The longest beginning that is text, and whether that is all.
fn utf8_prefix(bytes: &[u8]) -> (String, bool) {
    let text = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    (text.to_owned(), text.len() == bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn proposal(title: &str, scope: &str) -> Proposal {
        Proposal { title: title.to_owned(), scope: scope.to_owned() }
    }

    #[test]
    fn other_fragments_are_told_apart() {
        for other in ["", "#", "#main", "evidence", "#.x", "#a1.x"] {
            assert_eq!(decode(other), Err(FragmentProblem::NotOurs), "{other}");
        }
        assert_eq!(decode("#2.AAAA"), Err(FragmentProblem::FutureVersion));
        for short in ["#1.", "#1.A", "#1.AAAA"] {
            assert_eq!(decode(short), Err(FragmentProblem::Damaged(Proposal::default())), "{short}");
        }
        assert_eq!(decode(&format!("#1.{}", "A".repeat(MAX_FRAGMENT))), Err(FragmentProblem::TooLong));
        assert_eq!(decode(&"x".repeat(MAX_FRAGMENT + 1)), Err(FragmentProblem::NotOurs));
    }

    #[test]
    fn punctuation_added_behind_a_link_does_no_harm() {
        let fragment = encode(&proposal("Key management", "Scope")).expect("short");
        for tail in [".", ")", ">", "%20", " ", "AAAA"] {
            assert_eq!(decode(&format!("#{fragment}{tail}")), Ok(proposal("Key management", "Scope")));
        }
    }

    #[test]
    fn a_cut_link_saves_its_beginning() {
        let fragment = encode(&proposal("Key management", "A long scope of the work")).expect("short");
        let Err(FragmentProblem::Damaged(saved)) = decode(&fragment[..fragment.len() - 9]) else { panic!("a cut link is damaged") };
        assert_eq!(saved.title, "Key management");
        assert!("A long scope of the work".starts_with(&saved.scope) && saved.scope.len() > 8);
    }

    #[test]
    fn the_longest_text_still_fits() {
        let longest = proposal("", &"\u{10ffff}".repeat(MAX_CHARACTERS));
        assert_eq!(decode(&encode(&longest).expect("at the limit")), Ok(longest));
        assert_eq!(encode(&proposal("x", &"y".repeat(MAX_CHARACTERS))), None);
    }

    proptest! {
        #[test]
        fn what_was_shared_is_read_back(title in any::<String>(), scope in any::<String>()) {
            let shared = Proposal { title, scope };
            let fragment = encode(&shared).expect("short");
            prop_assert!(fragment.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)));
            prop_assert_eq!(decode(&fragment), Ok(shared));
        }

        #[test]
        fn no_fragment_breaks_the_reader(fragment in any::<String>(), payload in "[A-Za-z0-9_-]{0,200}") {
            let _ = decode(&fragment);
            let _ = decode(&format!("#1.{payload}"));
        }

        #[test]
        fn a_change_is_noticed(title in "[a-z ]{1,40}", at in 0_usize..20, to in "[A-Za-z0-9_-]") {
            let shared = proposal(&title, "");
            let fragment = encode(&shared).expect("short");
            let at = 2 + at % (fragment.len() - 2);
            let changed = format!("{}{to}{}", &fragment[..at], &fragment[at + 1..]);
            prop_assert!(changed == fragment || decode(&changed) != Ok(shared));
        }
    }
}
