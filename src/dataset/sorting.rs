//! Sorting in little code: the standard sort is compiled once for each type it sorts, several kilobytes of WebAssembly each time.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::mem;

/// Sorts by comparison, keeping the order of equals.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut taken: Vec<Option<T>> = mem::take(items).into_iter().map(Some).collect();
    items.reserve(taken.len());
    for at in order {
        items.extend(taken.get_mut(at).and_then(Option::take));
    }
}

/// Sorts by a key, keeping the order of equals.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// How two items compare, by their positions.
type Compare<'c> = &'c dyn Fn(usize, usize) -> Ordering;

/// The positions of items in sorted order. The only place that sorts: runs are merged into runs of twice the length until one is left. (The
/// sort of the standard library takes a kilobyte and a half of download more.)
fn order(count: usize, compare: Compare<'_>) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..count).collect();
    let mut length = 1;
    while length < count {
        let mut merged = Vec::with_capacity(count);
        let mut runs = sorted.chunks(length);
        while let Some(first) = runs.next() {
            merge(first, runs.next().unwrap_or_default(), compare, &mut merged);
        }
        sorted = merged;
        length *= 2;
    }
    sorted
}

/// Adds the positions of two sorted runs in sorted order; of equals, those of the first run come first.
fn merge(mut first: &[usize], mut second: &[usize], compare: Compare<'_>, merged: &mut Vec<usize>) {
    while let (Some((a, behind_a)), Some((b, behind_b))) = (first.split_first(), second.split_first()) {
        if compare(*a, *b).is_le() {
            merged.push(*a);
            first = behind_a;
        } else {
            merged.push(*b);
            second = behind_b;
        }
    }
    merged.extend_from_slice(first);
    merged.extend_from_slice(second);
}

/// A map of entries; of two entries with one key, the later. (Collecting into a map sorts the entries first.)
pub fn map<K: Ord, V>(entries: impl Iterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        let mut items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (0, 'e')];
        sort_by_key(&mut items, |item| item.0);
        assert_eq!(items, [(0, 'e'), (1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }

    #[test]
    fn any_number_of_items_is_sorted_as_by_the_standard_library() {
        for count in 0..70_u32 {
            // Some order without a pattern, with equals in it.
            let mut items: Vec<(u32, u32)> = (0..count).map(|at| (at * 7919 % 31, at)).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by_key(&mut items, |item| item.0);
            assert_eq!(items, expected, "{count} items");
        }
    }

    #[test]
    fn the_later_of_two_entries_stays() {
        assert_eq!(map([(1, 'a'), (1, 'b')].into_iter()).get(&1), Some(&'b'));
    }
}
