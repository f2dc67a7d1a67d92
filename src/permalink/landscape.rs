//! A view of the landscape as the query of an address: `?as-of=2023-06&group=13,17&q=y3803`.

use crate::dataset::Date;
use crate::dataset::overview::{Dimension, Overview};
use crate::landscape::{Column, View};

/// The keys of the dimensions, in their order.
const KEYS: [&str; Dimension::ALL.len()] = ["group", "question", "kind", "status", "area", "aspect", "grade"];
/// The columns that the table can be sorted by.
const COLUMNS: [(Column, &str); 6] = [
    (Column::Title, "title"),
    (Column::Kind, "kind"),
    (Column::Status, "status"),
    (Column::Question, "question"),
    (Column::Area, "area"),
    (Column::Approved, "approved"),
];

/// The key of a dimension in addresses.
pub fn key(dimension: Dimension) -> &'static str {
    KEYS.get(dimension as usize).copied().unwrap_or_default()
}

/// Writes a view; empty for the view of everything.
pub fn write(view: &View, overview: &Overview) -> String {
    let mut parts = Vec::new();
    let mut add = |key: &str, value: String| parts.push(format!("{key}={value}"));
    if let Some(date) = view.as_of {
        add("as-of", date.to_string());
    }
    if let Some(date) = view.since {
        add("since", date.to_string());
    }
    for dimension in Dimension::ALL {
        let values = overview.values(dimension);
        let wanted = view.wanted(dimension).iter().filter_map(|at| values.get(usize::from(*at)));
        let keys: Vec<&str> = wanted.map(|value| value.key.as_str()).collect();
        if !keys.is_empty() {
            add(key(dimension), keys.join(","));
        }
    }
    if !view.text.is_empty() {
        add("q", encode(&view.text));
    }
    if let Some(entry) = view.chosen.and_then(|at| overview.entries.get(usize::from(at))) {
        add("text", entry.id.slug());
    }
    let column = COLUMNS.iter().find(|(column, _)| *column == view.sort).map_or("order", |(_, name)| name);
    if view.sort != Column::Order || view.descending {
        add("sort", format!("{}{column}", if view.descending { "-" } else { "" }));
    }
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}

/// Reads a query; with what it could not make sense of, which is ignored.
pub fn read(query: &str, overview: &Overview) -> (View, Vec<String>) {
    let mut view = View::default();
    let mut unknown = Vec::new();
    for part in query.trim_start_matches('?').split('&').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let value = decode(value);
        let understood = match name {
            "as-of" => date(&value, overview).map(|date| view.as_of = Some(date)).is_some(),
            "since" => date(&value, overview).map(|date| view.since = Some(date)).is_some(),
            "q" => {
                view.text = value;
                true
            }
            "text" => {
                let found = overview.entries.iter().position(|entry| entry.id.slug() == value);
                view.chosen = found.and_then(|at| u16::try_from(at).ok());
                view.chosen.is_some()
            }
            "sort" => sort(&mut view, &value),
            _ => wanted(&mut view, overview, name, &value),
        };
        if !understood {
            unknown.push(decode(part));
        }
    }
    (view, unknown)
}

/// A date of which the facts can tell: none after them.
fn date(value: &str, overview: &Overview) -> Option<Date> {
    value.parse().ok().filter(|date: &Date| overview.as_of.is_none_or(|as_of| !date.is_surely_after(as_of)))
}

/// Takes a sorting from a query.
fn sort(view: &mut View, value: &str) -> bool {
    let (descending, name) = value.strip_prefix('-').map_or((false, value), |name| (true, name));
    let column = COLUMNS.iter().find(|(_, known)| *known == name).map(|(column, _)| *column);
    let column = column.or((name == "order").then_some(Column::Order));
    if let Some(column) = column {
        (view.sort, view.descending) = (column, descending);
    }
    column.is_some()
}

/// Takes the values of a dimension from a query; true where all of them are known.
fn wanted(view: &mut View, overview: &Overview, name: &str, value: &str) -> bool {
    let Some(dimension) = Dimension::ALL.into_iter().find(|dimension| key(*dimension) == name) else { return false };
    let values = overview.values(dimension);
    let mut all = true;
    for key in value.split(',').filter(|key| !key.is_empty()) {
        let at = values.iter().position(|value| value.key == key).and_then(|at| u8::try_from(at).ok());
        match at {
            Some(at) if !view.wanted(dimension).contains(&at) => *view = view.toggled(dimension, at),
            Some(_) => {}
            None => all = false,
        }
    }
    all
}

/// Percent-encoding of what has a meaning in a query.
fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// Undoes [`encode`]; a plus is a space, as forms write it; what is not whole stays as it is.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok()).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        rest = match (first, code) {
            (b'%', Some(code)) => {
                bytes.push(code);
                after.get(2..).unwrap_or_default()
            }
            (b'+', _) => {
                bytes.push(b' ');
                after
            }
            (other, _) => {
                bytes.push(*other);
                after
            }
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
