//! The colours of `styles/10-tokens.css` against each other, in both schemes, by the formula of WCAG 2.2.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail by a panic")]

use std::collections::BTreeMap;

/// Text on its grounds: 4.5 at least.
const TEXT: &[(&str, &[&str])] = &[
    ("ink", &["paper", "surface", "sunken", "alert-tint", "sg11-tint", "sg13-tint", "sg17-tint", "sg-other-tint"]),
    ("ink-soft", &["paper", "surface", "sunken", "alert-tint", "sg11-tint", "sg13-tint", "sg17-tint", "sg-other-tint"]),
    ("paper", &["ink"]),
    ("sg11", &["paper", "surface", "sg11-tint", "alert-tint"]),
    ("sg13", &["paper", "surface", "sg13-tint", "alert-tint"]),
    ("sg17", &["paper", "surface", "sg17-tint", "alert-tint"]),
    ("sg-other", &["paper", "surface", "sg-other-tint", "alert-tint"]),
];
/// Edges of controls, marks and the ring of the focus: 3 at least.
const MARKS: &[(&str, &[&str])] =
    &[("line-strong", &["paper", "surface"]), ("focus", &["paper", "surface", "sunken"]), ("alert", &["paper", "alert-tint"])];

type Colours = BTreeMap<String, [u8; 3]>;

/// The colours of the light scheme, and of the dark one, which changes some of them.
fn schemes() -> [Colours; 2] {
    let sheet = include_str!("../styles/10-tokens.css");
    let (light, rest) = sheet.split_once("@media (prefers-color-scheme: dark)").expect("a dark scheme");
    let dark = rest.split_once("\n  }\n").map_or(rest, |(dark, _)| dark);
    let light = colours(light);
    let mut both = light.clone();
    both.extend(colours(dark));
    [light, both]
}

/// The tokens that are colours.
fn colours(css: &str) -> Colours {
    let colour = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
        let value = u32::from_str_radix(value.strip_suffix(';')?, 16).ok()?;
        let [_, red, green, blue] = value.to_be_bytes();
        Some((name.to_owned(), [red, green, blue]))
    };
    css.lines().filter_map(colour).collect()
}

/// Relative luminance.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn text_and_marks_stand_out_in_both_schemes() {
    let get = |colours: &Colours, name: &str| *colours.get(name).unwrap_or_else(|| panic!("no colour --{name}"));
    let mut weak = Vec::new();
    for (scheme, colours) in ["light", "dark"].iter().zip(schemes()) {
        for (pairs, least) in [(TEXT, 4.5), (MARKS, 3.0)] {
            for (front, grounds) in pairs {
                for ground in *grounds {
                    let found = contrast(get(&colours, front), get(&colours, ground));
                    if found < least {
                        weak.push(format!("{scheme}: --{front} on --{ground} is {found:.2}, must be {least}"));
                    }
                }
            }
        }
    }
    assert!(weak.is_empty(), "{weak:#?}");
}
