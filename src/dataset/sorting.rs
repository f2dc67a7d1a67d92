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

/// The positions of items in sorted order. The only place that sorts.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    // Their positions keep equals in order, so that the sort need not, which takes less code.
    positions.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    positions
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
    fn the_later_of_two_entries_stays() {
        assert_eq!(map([(1, 'a'), (1, 'b')].into_iter()).get(&1), Some(&'b'));
    }
}
