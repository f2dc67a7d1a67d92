//! The kinds of record, and the files of each.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::{Value, to_value};

use super::basics::{Collection, Single};
use super::{bodies, facts, texts};
use crate::app::open_data::FOLDER;
use crate::dataset::{Dataset, packed};

/// One kind of record: its file, and the files of single records where these have pages.
pub struct Kind {
    /// The name of its file, without ending.
    pub name: &'static str,
    /// How many records it holds.
    pub count: usize,
    /// The files by path from the root of the site, with what stands in them: the records and the schemas.
    files: Vec<(String, Value)>,
}

/// What every file says of the facts as a whole.
struct Stamp {
    as_of: String,
    version: String,
}

/// Every kind, in the order of the list on the page.
pub fn kinds(dataset: &Dataset) -> Vec<Kind> {
    let stamp = Stamp { as_of: dataset.as_of.to_string(), version: packed::fingerprint(dataset) };
    let question_ids = dataset.question_ids();
    vec![
        with_items(
            &stamp,
            ("deliverables", "deliverable"),
            dataset.deliverables.iter().map(|text| (text.id.slug(), texts::Deliverable::of(dataset, text))).collect(),
        ),
        with_items(
            &stamp,
            ("questions", "question"),
            question_ids.into_iter().map(|id| (id.slug(), bodies::Question::of(dataset, id))).collect(),
        ),
        with_items(&stamp, ("groups", "group"), dataset.groups.iter().map(|group| (group.id.slug(), bodies::Group::from(group))).collect()),
        collection(&stamp, "study-periods", dataset.study_periods.iter().map(bodies::StudyPeriod::from).collect()),
        collection(&stamp, "areas", dataset.areas.iter().map(facts::Area::from).collect()),
        collection(&stamp, "mandates", dataset.mandates.iter().map(facts::Mandate::from).collect()),
        collection(&stamp, "demarcation", dataset.demarcation.iter().map(facts::Statement::from).collect()),
        collection(&stamp, "twins", dataset.twins.iter().map(facts::Twin::from).collect()),
        collection(&stamp, "open-points", dataset.open_points.iter().map(facts::OpenPoint::from).collect()),
        collection(&stamp, "events", dataset.events.iter().map(facts::Event::from).collect()),
        collection(&stamp, "sources", dataset.sources.iter().map(facts::Source::from).collect()),
    ]
}

/// Every file by its path from the root of the site, as JSON.
pub fn files(dataset: &Dataset) -> Vec<(String, String)> {
    kinds(dataset).into_iter().flat_map(|kind| kind.files).map(|(path, value)| (path, format!("{value:#}\n"))).collect()
}

/// A kind whose records are in one file only.
fn collection<T: Serialize + JsonSchema>(stamp: &Stamp, name: &'static str, items: Vec<T>) -> Kind {
    let count = items.len();
    let schema_path = format!("schema/{name}.json");
    let file = Collection { schema: schema_path.clone(), as_of: stamp.as_of.clone(), version: stamp.version.clone(), items };
    let files = vec![(format!("{FOLDER}/{name}.json"), value(&file)), (format!("{FOLDER}/{schema_path}"), schema::<Collection<T>>())];
    Kind { name, count, files }
}

/// A kind whose records also have a file each, named like their pages.
fn with_items<T: Serialize + JsonSchema>(stamp: &Stamp, (name, one): (&'static str, &str), items: Vec<(String, T)>) -> Kind {
    let schema_path = format!("schema/{one}.json");
    let mut single_files = vec![(format!("{FOLDER}/{schema_path}"), schema::<Single<T>>())];
    let mut records = Vec::with_capacity(items.len());
    for (slug, item) in items {
        let file = Single { schema: format!("../{schema_path}"), as_of: stamp.as_of.clone(), version: stamp.version.clone(), item: &item };
        single_files.push((format!("{FOLDER}/{name}/{slug}.json"), value(&file)));
        records.push(item);
    }
    let mut kind = collection(stamp, name, records);
    kind.files.extend(single_files);
    kind
}

/// A value as JSON.
fn value(record: &impl Serialize) -> Value {
    // Text keys only: nothing that JSON cannot say.
    to_value(record).unwrap_or_default()
}

/// The schema of a file, as it is written.
fn schema<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>().to_value()
}
