//! Text → words with positions, in one normal form for texts and vocabulary alike.

use super::letters::{fold, is_invisible, is_letter, is_masked, ligature, lower, unmask};
use super::norm::Norm;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Normal form: lower case, no diacritics, singular, `-ization`.
    pub norm: Norm,
    /// First byte in the text as given.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// Words longer than this are noise (keys, encoded data) and are left out.
const LONGEST_WORD: usize = 40;

/// Splits a text into words: runs of letters or of letters and digits; everything else separates, but for marks that are not seen. What
/// stands in an address of the web is no word.
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut start = None;
    let mut address = false;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c == ':' && text.get(at..).is_some_and(|rest| rest.starts_with("://")) {
            (address, start) = (true, None);
        }
        address &= !c.is_ascii_whitespace();
        match ((is_letter(c) || c.is_ascii_digit()) && !address, start) {
            (true, None) => start = Some(at),
            (false, Some(_)) if is_invisible(c) => {}
            (false, Some(from)) => {
                push(text, from, at, &mut found);
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// The words of a text in normal form, with a space before and behind each: for looking up whole words.
pub fn spaced(text: &str) -> String {
    let words = words(text);
    let norms: Vec<&str> = words.iter().map(|word| word.norm.as_str()).collect();
    [" ", &norms.join(" "), " "].concat()
}

/// Where a part stands first in a text. The library's own search is made for long parts, and larger at each first load.
pub fn place_of(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len().max(1)).position(|window| window == part.as_bytes())
}

/// The normal words of a phrase.
pub fn normals(phrase: &str) -> Vec<Norm> {
    words(phrase).into_iter().map(|word| word.norm).collect()
}

/// Adds the word at `from..to`, unless it is noise.
fn push(text: &str, from: usize, to: usize, found: &mut Vec<Word>) {
    if let Some(raw) = text.get(from..to).filter(|raw| raw.len() <= LONGEST_WORD) {
        let norm = normal(raw);
        // Marks alone are no word.
        if !norm.is_empty() {
            found.push(Word { norm: norm.into(), start: from, end: to });
        }
    }
}

/// Reads "as well as" as "and", which it means.
pub fn join_conjunctions(words: Vec<Word>) -> Vec<Word> {
    const ALIKE: [&[&str]; 3] = [&["as", "well", "as"], &["together", "with"], &["plus"]];
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    for word in words {
        let end = word.end;
        joined.push(word);
        let ends_in =
            |alike: &&&[&str]| joined.iter().rev().map(|word| word.norm.as_str()).take(alike.len()).eq(alike.iter().rev().copied());
        if let Some(start) = ALIKE.iter().find(ends_in).map(|alike| joined.len().saturating_sub(alike.len())) {
            let start = joined.drain(start..).next().map_or(end, |first| first.start);
            joined.push(Word { norm: "and".to_owned().into(), start, end });
        }
    }
    joined
}

/// The normal form of one word.
pub fn normal(raw: &str) -> String {
    // Nearly all words are: there is nothing to unmask or to fold.
    if raw.is_ascii() {
        return singular(american(raw.to_ascii_lowercase()));
    }
    let masked = is_masked(raw);
    let latin = |c| if masked { unmask(c) } else { c };
    let visible = raw.chars().filter(|c| !is_invisible(*c));
    let mut folded = String::new();
    for c in visible.map(lower).map(latin) {
        match ligature(c) {
            Some(letters) => folded.push_str(letters),
            None => folded.extend(fold(c)),
        }
    }
    singular(american(folded))
}

/// Joins words that a line end or a careless copy has broken: "key distri-\nbution", "net-works".
///
/// Two words become one where a hyphen stands between them, `is_word` knows the whole and not both parts: "key-manager" stays two words.
pub fn join_broken(text: &str, words: Vec<Word>, is_word: impl Fn(&Norm) -> bool) -> Vec<Word> {
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    for word in words {
        let whole = joined.last().and_then(|first| {
            let between = text.get(first.end..word.start)?;
            let parts = is_hyphen(between).then(|| text.get(first.start..first.end).zip(text.get(word.start..word.end)))?;
            let whole = parts.map(|(first, second)| Norm::from(normal(&[first, second].concat())))?;
            (is_word(&whole) && !(is_word(&first.norm) && is_word(&word.norm))).then_some(whole)
        });
        match (whole, joined.last_mut()) {
            (Some(norm), Some(first)) => *first = Word { norm, start: first.start, end: word.end },
            _ => joined.push(word),
        }
    }
    joined
}

/// Whether what stands between two words is a hyphen, at most with the end of a line behind it.
pub fn is_hyphen(between: &str) -> bool {
    matches!(between.trim_end(), "-" | "\u{2010}" | "\u{2011}")
}

/// The stem of an -ize verb has so many letters at least: "raised" or "noise" are not spellings of one.
const SHORTEST_STEM: usize = 5;

/// British spellings that occur in the field, as American ones.
fn american(word: String) -> String {
    // Most words are shorter than any spelling of these, or end in another letter.
    if word.len() < SHORTEST_STEM + "ise".len() || !matches!(word.as_bytes().last(), Some(b'd' | b'e' | b'g' | b'n')) {
        return word;
    }
    for (british, american) in
        [("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("elling", "eling"), ("elled", "eled")]
    {
        if let Some(stem) = word.strip_suffix(british).filter(|stem| stem.len() >= SHORTEST_STEM) {
            return format!("{stem}{american}");
        }
    }
    if word == "signalling" { "signaling".to_owned() } else { word }
}

/// The singular of an English noun, by the common endings; other words stay as they are.
fn singular(word: String) -> String {
    let ends = |ending: &str| word.len() > ending.len() + 1 && word.ends_with(ending);
    if !word.ends_with('s') || !word.is_ascii() || word.len() < 4 || ends("ss") || ends("us") || ends("is") {
        return word;
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() >= 2) {
        return format!("{stem}y");
    }
    for ending in ["sses", "xes", "ches", "shes"] {
        if ends(ending) {
            return word.strip_suffix("es").unwrap_or(&word).to_owned();
        }
    }
    word.strip_suffix('s').unwrap_or(&word).to_owned()
}

/// Whether one word becomes the other by one missing, doubled or swapped letter before its end: the usual slips of typing.
///
/// A replaced letter does not count, since it makes other words ("projection", "protection"); nor does a letter more or less at the
/// end, since it makes other forms ("inside", "insider").
pub fn is_slip(typed: &str, meant: &str) -> bool {
    if typed.len().abs_diff(meant.len()) > 1 {
        return false;
    }
    let (typed, meant) = (typed.as_bytes(), meant.as_bytes());
    let common = typed.iter().zip(meant).take_while(|(a, b)| a == b).count();
    let (Some(typed), Some(meant)) = (typed.get(common..), meant.get(common..)) else { return false };
    match (typed, meant) {
        ([], _) | (_, []) => false,
        ([a, b, typed @ ..], [c, d, meant @ ..]) if a == d && b == c => typed == meant,
        _ => typed.get(1..) == Some(meant) || meant.get(1..) == Some(typed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn norms(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.norm.to_string()).collect()
    }

    #[test]
    fn words_carry_their_place() {
        let text = "Kq-1 interfaces – sécurité";
        let found = words(text);
        assert_eq!(norms(text), ["kq", "1", "interface", "securite"]);
        let places: Vec<&str> = found.iter().map(|word| &text[word.start..word.end]).collect();
        assert_eq!(places, ["Kq", "1", "interfaces", "sécurité"]);
    }

    #[test]
    fn one_form_for_spellings_and_plurals() {
        for (given, expected) in [
            ("Synchronisation", "synchronization"),
            ("optimised", "optimized"),
            ("signalling", "signaling"),
            ("technologies", "technology"),
            ("keys", "key"),
            ("analysis", "analysis"),
            ("process", "process"),
            ("noise", "noise"),
            ("QoS", "qos"),
            ("TLS", "tls"),
            ("ＱＫＤ", "qkd"),
            // The second letter is Cyrillic.
            ("S\u{435}curity", "security"),
            ("\u{441}\u{435}\u{442}\u{44c}", "\u{441}\u{435}\u{442}\u{44c}"),
        ] {
            assert_eq!(normal(given), expected);
        }
    }

    #[test]
    fn marks_that_are_not_seen_do_not_part_a_word() {
        assert_eq!(norms("crypto\u{ad}graphy, se\u{200b}curity"), ["cryptography", "security"]);
        // The accent is a mark of its own, as some systems write it.
        assert_eq!(norms("se\u{301}curite\u{301} \u{301}"), ["securite"]);
        // As books and their copies join them.
        assert_eq!(norms("conﬁdentiality, eﬃciency, traﬀic, conﬂict"), ["confidentiality", "efficiency", "traffic", "conflict"]);
    }

    #[test]
    fn broken_words_are_joined_and_compounds_are_not() {
        let known = |word: &Norm| ["protocol", "quantum", "safe", "network", "key", "manager", "keymanager"].contains(&word.as_str());
        let joined = |text: &str| join_broken(text, words(text), known).into_iter().map(|word| word.norm.to_string()).collect::<Vec<_>>();
        assert_eq!(joined("pro-\ntocols of net-works"), ["protocol", "of", "network"]);
        assert_eq!(joined("quantum-\nsafe key-manager - net works"), ["quantum", "safe", "key", "manager", "net", "work"]);
    }

    #[test]
    fn slips_are_missing_doubled_or_swapped_letters() {
        for typed in ["quantm", "quanntum", "qunatum", "uqantum"] {
            assert!(is_slip(typed, "quantum"), "{typed}");
        }
        for typed in ["quantum", "quantom", "qntum", "quantu", "quantums", "projection"] {
            assert!(!is_slip(typed, "quantum") && !is_slip(typed, "protection"), "{typed}");
        }
    }
}
