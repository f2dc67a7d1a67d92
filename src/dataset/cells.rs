//! Cells of tables in files: CSV that is never a formula, JSON that is never broken.

/// A file of CSV (RFC 4180). It begins with the mark by which spreadsheets know UTF-8.
pub fn csv(lines: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = String::from("\u{feff}");
    for line in lines {
        text.push_str(&line.iter().map(|field| csv_cell(field)).collect::<Vec<_>>().join(","));
        text.push_str("\r\n");
    }
    text
}

/// A cell of CSV: quoted where needed, and never a formula for a spreadsheet.
fn csv_cell(field: &str) -> String {
    let formula = field.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guarded = if formula { format!("'{field}") } else { field.to_owned() };
    if guarded.contains(['"', ',', '\n', '\r', ';']) { format!("\"{}\"", guarded.replace('"', "\"\"")) } else { guarded }
}

/// A JSON string; an empty one is `null`, since it stands for what is not known.
pub fn json_string(field: &str) -> String {
    if field.is_empty() {
        return "null".to_owned();
    }
    let mut text = String::from("\"");
    for c in field.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            c if c < ' ' => text.push(' '),
            c => text.push(c),
        }
    }
    text.push('"');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula() {
        assert_eq!(csv_cell("=1+1"), "'=1+1");
        assert_eq!(csv_cell("Y.3803"), "Y.3803");
        assert_eq!(csv_cell("a, \"b\""), "\"a, \"\"b\"\"\"");
    }

    #[test]
    fn a_spreadsheet_reads_the_file_as_utf_8() {
        let lines = [vec!["all".to_owned()], vec!["Q16/13".to_owned(), "networks – a, b".to_owned()]];
        assert_eq!(csv(lines), "\u{feff}all\r\nQ16/13,\"networks – a, b\"\r\n");
    }

    #[test]
    fn what_is_not_known_is_null() {
        assert_eq!(json_string(""), "null");
        assert_eq!(json_string("a \"b\" \\"), r#""a \"b\" \\""#);
    }
}
