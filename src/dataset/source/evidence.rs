//! Reads `sources.toml`.

use super::fields::Fields;
use super::reader::Reader;
use crate::dataset::records::Source;

/// The file of sources.
pub(super) const SOURCES: &str = "sources.toml";

/// Reads the places where facts were read.
pub(super) fn sources(reader: &mut Reader) -> Vec<Source> {
    reader.records(SOURCES, "source", &["id"], source)
}

/// Reads one source.
fn source(fields: &mut Fields<'_>) -> Option<Source> {
    let id = fields.key("id").and_then(|key| key.parse().ok());
    let name = fields.text("name");
    let url = fields.optional_text("url");
    let note = fields.optional_text("note");
    if let Some(url) = &url {
        let is_address = url.starts_with("https://") || url.starts_with("http://");
        if !is_address || url.contains(char::is_whitespace) {
            fields.fault(
                "url",
                format!("expected an address that begins with https:// and has no space, found \"{url}\"; put remarks into note"),
            );
        }
    }
    Some(Source { id: id?, name: name?, url, note })
}
