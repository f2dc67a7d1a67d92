//! Links of every released version, which must work for ever. Lines may be added to the files in `tests/permalinks/`, never changed.

use demarc::classifier::Proposal;
use demarc::embedded::dataset;
use demarc::permalink::Route;
use demarc::permalink::fragment::{decode, encode};

/// Escaped line breaks and tabs, so that a proposal stands on one line.
fn unescape(text: &str) -> String {
    text.replace("\\n", "\n").replace("\\t", "\t")
}

#[test]
fn shared_texts_of_every_version_can_be_read() {
    for line in include_str!("permalinks/fragments.tsv").lines().filter(|line| !line.starts_with('#')) {
        let [fragment, title, scope] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
        let expected = Proposal { title: unescape(title), scope: unescape(scope) };
        assert_eq!(decode(fragment), Ok(expected), "{line}");
    }
}

/// Prints lines for the file, for a new version of the form.
#[test]
fn the_present_version_is_frozen_too() {
    let present = encode(&Proposal { title: "Key management".to_owned(), scope: "Scope\nof the work".to_owned() }).expect("short");
    assert!(
        include_str!("permalinks/fragments.tsv").lines().any(|line| line.starts_with(&format!("{present}\t"))),
        "add a line: {present}"
    );
}

#[test]
fn every_path_leads_to_its_page() {
    for route in Route::all(dataset()) {
        let path = route.path();
        for found in [&path, &format!("/{}", path.trim_end_matches('/')), &format!("{path}index.html")] {
            assert_eq!(Route::parse(found, dataset()), route, "{found}");
        }
    }
    for other in ["deliverables/y.9999/", "groups/99/", "questions/016-13/", "groups/13/x/"] {
        assert_eq!(Route::parse(other, dataset()), Route::NotFound, "{other}");
    }
}

#[test]
fn a_former_name_leads_to_the_present_one() {
    let mut dataset = dataset().clone();
    let text = dataset.deliverables.first_mut().expect("a text");
    text.former_ids.push("Y.OLD".parse().expect("an id"));
    let present = Route::Deliverable(text.id.clone());
    assert_eq!(Route::parse("deliverables/y.old/", &dataset), present);
}
