//! What is read, and every fault with its place.

use super::*;
use crate::dataset::{Date, QuestionId};

/// Reads a text as a file; gives what the reading gave, and the faults as they are printed.
fn read<T>(text: &str, read: impl FnOnce(&mut Fields<'_>) -> T) -> (T, Vec<String>) {
    let mut problems = Vec::new();
    let table = text.parse().expect("the test's own TOML is valid");
    let mut fields = Fields::of_file("test.toml", table, &mut problems);
    let value = read(&mut fields);
    fields.finish();
    (value, problems.iter().map(ToString::to_string).collect())
}

#[test]
fn reads_what_is_right() {
    let text = r#"
        [[rule]]
        id = "one"
        strength = 10
        any = ["a", "b"]
        residual = true
        claim = { is = "Q16/13", grade = "inferred", basis = "By subject.", sources = ["td-2023"] }
    "#;
    let (rules, faults) = read(text, |file| {
        file.list("rule", &["id"], |rule| {
            let number = rule.number("strength", 1..=10u8);
            let claim = rule.attested::<QuestionId>("claim");
            Some((rule.text("id")?, number?, rule.texts("any"), rule.flag("residual"), claim?.value.to_string()))
        })
    });
    assert_eq!(faults, Vec::<String>::new());
    assert_eq!(rules, [("one".to_owned(), 10, vec!["a".to_owned(), "b".to_owned()], true, "Q16/13".to_owned())]);
}

#[test]
fn tells_every_fault_of_a_record_with_its_place() {
    let text = "
        [[text]]
        id = 'Y.1'
        titel = 'Wrong name'
        approved = 2020-12-07
        kind = 'Recomendation'
        strength = 11
        name = ' spaced'
        sources = 'no list'
        [[text.edition]]
        date = '2023-02-29'
        [[text.edition]]
        date = 'x\u{200b}'
        [[txet]]
    ";
    let ((), faults) = read(text, |file| {
        file.list("text", &["id"], |text| {
            text.text("id");
            text.text("title");
            text.parse::<Date>("approved");
            text.one_of("kind", &[("Recommendation", 1), ("Supplement", 2)]);
            text.number("strength", 1..=10);
            text.text("name");
            text.texts("sources");
            text.list("edition", &["date"], |edition| edition.parse::<Date>("date"));
            Some(())
        });
    });
    assert_eq!(
        faults,
        [
            "data/test.toml: Y.1: title: missing; this field must be there",
            "data/test.toml: Y.1: approved: put the date in quotes: approved = \"2020-12-07\"",
            "data/test.toml: Y.1: kind: \"Recomendation\" is not allowed here; did you mean \"Recommendation\"?",
            "data/test.toml: Y.1: strength: expected a whole number from 1 to 10, found 11",
            "data/test.toml: Y.1: name: space at the beginning or end of \" spaced\"; remove it",
            "data/test.toml: Y.1: sources: expected a list of texts such as [\"first\", \"second\"], found string",
            "data/test.toml: Y.1: edition 2023-02-29, date: expected a date that exists, such as 2025-11-06, 2025-11 or 2025, found \"2023-02-29\"",
            "data/test.toml: Y.1: edition x\u{200b}, date: the invisible character U+200B is in \"x\\u{200b}\"; retype that place",
            "data/test.toml: Y.1: edition x\u{200b}, date: expected a date that exists, such as 2025-11-06, 2025-11 or 2025, found \"x\u{200b}\"",
            "data/test.toml: Y.1: titel: unknown field; did you mean \"title\"?",
            "data/test.toml: (whole file): txet: unknown field; did you mean \"text\"?",
        ]
    );
}
