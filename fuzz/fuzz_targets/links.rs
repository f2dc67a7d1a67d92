//! Any fragment or query of an address is read or refused, and what was read survives being written.
#![no_main]

use demarc::embedded::overview;
use demarc::permalink::{fragment, landscape};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(proposal) = fragment::decode(text) {
        let written = fragment::encode(&proposal);
        assert!(written.is_none_or(|link| fragment::decode(&link) == Ok(proposal)));
    }
    let (view, _) = landscape::read(text, overview());
    let (again, unknown) = landscape::read(&landscape::write(&view, overview()), overview());
    assert!(unknown.is_empty());
    assert_eq!(view, again);
});
