//! From a document to the bytes of its package, with what the library has no words for: title and language, the style of what has
//! none, header rows that repeat.

use std::io::Cursor;

use docx_rs::{Docx, XMLDocx};

use crate::outputs::{Origin, text};

/// What the reader is told where a document cannot be written.
const FAILED: &str = "The Word document could not be written.";

/// Writes a document.
///
/// # Errors
/// Where the library fails.
pub(super) fn write(document: Docx, title: &str, origin: &Origin) -> Result<Vec<u8>, String> {
    let mut package = document.build();
    complete(&mut package, title, origin).ok_or(FAILED)?;
    let mut bytes = Cursor::new(Vec::new());
    package.pack(&mut bytes).map_err(|_| FAILED)?;
    Ok(bytes.into_inner())
}

/// Adds what is missing; `None` where the library writes differently than expected.
fn complete(package: &mut XMLDocx, title: &str, origin: &Origin) -> Option<()> {
    package.doc_props.core = properties(title, origin).into_bytes();
    // The language of all text, for the spelling check and for those who listen.
    let styles = std::str::from_utf8(&package.styles).ok()?;
    let (before, after) = styles.split_once("</w:rPr></w:rPrDefault>")?;
    let language = r#"<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA" />"#;
    // The style of what has none.
    let after = after.replacen(r#"w:styleId="Normal""#, r#"w:default="1" w:styleId="Normal""#, 1);
    package.styles = format!("{before}{language}</w:rPr></w:rPrDefault>{after}").into_bytes();
    package.document = repeat_headers(std::str::from_utf8(&package.document).ok()?).into_bytes();
    Some(())
}

/// Title, language and dates of the document.
fn properties(title: &str, origin: &Origin) -> String {
    let (title, made) = (escape(&text::line(title)), origin.made.extended());
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>Demarc</dc:creator><cp:lastModifiedBy>Demarc</cp:lastModifiedBy><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{made}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{made}</dcterms:modified></cp:coreProperties>"#
    )
}

/// Marks the first row of each table with a header as one that stands on every page: the rows whose cells have a ground.
fn repeat_headers(document: &str) -> String {
    let mut rows = document.split("<w:tr>");
    let mut marked = rows.next().unwrap_or_default().to_owned();
    for row in rows {
        let is_header = row.contains("<w:shd ");
        marked.push_str("<w:tr>");
        marked.push_str(&if is_header { row.replacen("</w:trPr>", "<w:tblHeader /></w:trPr>", 1) } else { row.to_owned() });
    }
    marked
}

/// Text within an element.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
