//! The search on the real data.

use demarc::dataset::findable::{Findable, Kind};
use demarc::embedded::{dataset, findables};
use demarc::search::{Results, find};
use proptest::prelude::*;

/// What is found first.
fn first(query: &str) -> Option<&'static Findable> {
    find(findables(), query).first().and_then(|results| results.found.first().copied())
}

fn names(results: &[Results<'_>]) -> Vec<String> {
    results.iter().flat_map(|results| &results.found).map(|record| record.name.clone()).collect()
}

#[test]
fn every_record_is_found_by_its_name_however_it_is_written() {
    for record in findables() {
        for query in
            [record.name.clone(), record.name.to_lowercase(), record.name.to_uppercase(), record.name.replace(['.', '-', '_', ' '], "")]
        {
            assert!(names(&find(findables(), &query)).contains(&record.name), "{query}");
        }
    }
    for query in ["Y3803", "y.3803", "Y 3803", "y-3803"] {
        assert_eq!(first(query).map(|record| record.slug.as_str()), Some("y.3803"), "{query}");
    }
    assert_eq!(first("16/13").map(|record| (record.kind, record.slug.as_str())), Some((Kind::Question, "16-13")));
}

#[test]
fn a_text_is_found_by_its_former_names_and_by_each_word_of_its_title() {
    for text in &dataset().deliverables {
        let words = text.title.iter().flat_map(|title| title.split_whitespace()).filter(|word| word.chars().any(char::is_alphanumeric));
        for query in text.aliases.iter().map(String::as_str).chain(words) {
            assert!(names(&find(findables(), query)).contains(&text.id.to_string()), "{}: {query}", text.id);
        }
    }
}

#[test]
fn names_are_found_as_people_say_them() {
    for (query, name) in
        [("Supplement 80", "Y Suppl. 80"), ("supplement80", "Y Suppl. 80"), ("question 4", "Q4/17"), ("Question 16/13", "Q16/13")]
    {
        assert!(names(&find(findables(), query)).contains(&name.to_owned()), "{query}");
    }
}

#[test]
fn nothing_is_found_for_nothing() {
    for query in ["", "   ", "./-", "no such thing at all"] {
        assert_eq!(find(findables(), query), [], "{query:?}");
    }
}

proptest! {
    #[test]
    fn any_query_is_answered_and_each_record_once(query in "\\PC{0,400}") {
        let mut found = names(&find(findables(), &query));
        let count = found.len();
        found.sort();
        found.dedup();
        prop_assert!(found.len() <= count);
    }
}
