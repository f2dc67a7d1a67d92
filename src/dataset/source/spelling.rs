//! "Did you mean": the word that was probably meant.

/// Advice for a word that is not among the known ones: the nearest one, or all of them.
pub(super) fn advice<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> String {
    let known: Vec<_> = known.collect();
    match nearest(word, known.iter().copied()) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None => format!("known here: {}", known.join(", ")),
    }
}

/// The known word that differs least, if it differs by no more than half of its letters.
pub(super) fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    known
        .map(|candidate| (distance(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| distance * 2 <= candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many letters must be changed, added or removed to make one word of the other.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<_> = to.chars().collect();
    // The distances from the letters of `from` read so far to each beginning of `to`.
    let mut row: Vec<_> = (0..=to.len()).collect();
    for (read, letter) in from.chars().enumerate() {
        let mut next = vec![read + 1];
        for (pair, other) in row.windows(2).zip(&to) {
            let &[diagonal, above] = pair else { continue };
            let left = next.last().copied().unwrap_or_default();
            let replaced = diagonal + usize::from(letter != *other);
            next.push(replaced.min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_changed_letters() {
        for (from, to, expected) in [("title", "title", 0), ("titel", "title", 2), ("", "abc", 3), ("sources", "source", 1)] {
            assert_eq!(distance(from, to), expected, "{from} to {to}");
        }
    }

    #[test]
    fn suggests_only_what_is_near() {
        let known = ["title", "kind", "approved"];
        assert_eq!(nearest("Titles", known.into_iter()), Some("title"));
        assert_eq!(nearest("aproved", known.into_iter()), Some("approved"));
        assert_eq!(nearest("colour", known.into_iter()), None);
        assert_eq!(advice("colour", known.into_iter()), "known here: title, kind, approved");
    }
}
