//! The open data: every file fits its published schema, and says what the facts say.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail by a panic")]

use std::collections::BTreeMap;

use demarc::app::open_data::{self as links, KINDS};
use demarc::app::prerender::open_data::{files, kinds};
use demarc::embedded::dataset;
use jsonschema::Validator;
use serde_json::Value;

/// Every file by its path.
fn all() -> BTreeMap<String, Value> {
    files(dataset()).into_iter().map(|(path, text)| (path, serde_json::from_str(&text).expect("JSON"))).collect()
}

/// The path of the schema that a file names.
fn schema_of(path: &str, file: &Value) -> String {
    let named = file["$schema"].as_str().unwrap_or_else(|| panic!("{path} names its schema"));
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    match named.strip_prefix("../") {
        Some(rest) => format!("{}/{rest}", folder.rsplit_once('/').map_or("", |(up, _)| up)),
        None => format!("{folder}/{named}"),
    }
}

#[test]
fn every_file_fits_its_schema() {
    let all = all();
    let (schemas, records): (BTreeMap<_, _>, BTreeMap<_, _>) = all.into_iter().partition(|(path, _)| path.contains("/schema/"));
    let validators: BTreeMap<String, Validator> =
        schemas.iter().map(|(path, schema)| (path.clone(), jsonschema::validator_for(schema).expect("a schema"))).collect();
    assert!(records.len() > dataset().deliverables.len() + KINDS.len(), "{} files", records.len());
    for (path, file) in &records {
        let schema = schema_of(path, file);
        let validator = validators.get(&schema).unwrap_or_else(|| panic!("{path}: there is no schema {schema}"));
        let faults: Vec<_> = validator.iter_errors(file).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        assert!(faults.is_empty(), "{path}: {faults:?}");
    }
}

#[test]
fn a_schema_finds_faults() {
    let all = all();
    let validator = jsonschema::validator_for(&all["data/schema/deliverable.json"]).expect("a schema");
    let sound = &all["data/deliverables/y.3803.json"];
    assert!(validator.is_valid(sound));
    for (pointer, wrong) in [
        ("/item/kind", Value::from("Recomendation")),
        ("/item/editions/0/approved", Value::from("7 December 2020")),
        ("/item/evidence/grade", Value::Null),
        ("/item/aliases", Value::from("one text")),
        ("/item", Value::from(1)),
    ] {
        let mut spoilt = sound.clone();
        *spoilt.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} is there")) = wrong;
        assert!(!validator.is_valid(&spoilt), "{pointer}");
    }
    let mut without = sound.clone();
    without["item"].as_object_mut().expect("a record").remove("status");
    assert!(!validator.is_valid(&without), "a record without a status");
}

#[test]
fn the_files_hold_every_record() {
    let all = all();
    let listed: Vec<_> = KINDS.iter().map(|(kind, _)| *kind).collect();
    let written: Vec<_> = kinds(dataset()).iter().map(|kind| kind.name).collect();
    assert_eq!(listed, written, "the page lists what is written");
    for kind in kinds(dataset()) {
        let file = &all[&links::kind_href(kind.name)];
        assert!(kind.count > 0 && file["items"].as_array().is_some_and(|items| items.len() == kind.count), "{}", kind.name);
    }
    for text in &dataset().deliverables {
        let item = &all[&links::deliverable_href(&text.id)]["item"];
        assert_eq!(item["id"], text.id.as_str());
        assert_eq!(item.get("title").and_then(Value::as_str), text.title.as_deref());
        assert_eq!(item["editions"].as_array().map(Vec::len), Some(text.editions.len()));
        assert!(item["areas"].as_array().is_some_and(|areas| !areas.is_empty()), "{}", text.id);
    }
}

#[test]
fn what_is_not_known_is_left_out() {
    fn nulls(value: &Value) -> usize {
        match value {
            Value::Null => 1,
            Value::Object(fields) => fields.values().map(nulls).sum(),
            Value::Array(items) => items.iter().map(nulls).sum(),
            _ => 0,
        }
    }
    let records = all().into_iter().filter(|(path, _)| !path.contains("/schema/"));
    assert_eq!(records.map(|(_, file)| nulls(&file)).sum::<usize>(), 0);
}
