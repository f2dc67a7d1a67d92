//! An order in which like stands beside like, so that compression finds what is there twice near by, where a reference to it is short.

#![allow(clippy::indexing_slicing, reason = "places in lists that this file made, on the host")]

use std::cmp::Reverse;
use std::collections::HashMap;

/// Pieces of so many bytes are compared: two or three instructions.
const PIECE: usize = 4;
/// A piece in more texts than these tells little, and takes long to count.
const COMMON: usize = 400;

/// The order: each text is followed by the one, of those left, that has the largest share of pieces in common with it.
pub fn order(texts: &[Vec<u8>]) -> Vec<usize> {
    let pieces = rare_pieces(texts);
    let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (number, pieces) in pieces.iter().enumerate() {
        for piece in pieces {
            holders.entry(piece).or_default().push(number);
        }
    }
    let mut left: Vec<bool> = vec![true; texts.len()];
    let mut order = Vec::with_capacity(texts.len());
    let mut next = (!texts.is_empty()).then_some(0);
    while let Some(current) = next {
        order.push(current);
        left[current] = false;
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for other in pieces[current].iter().filter_map(|piece| holders.get(piece)).flatten().filter(|other| left[**other]) {
            *shared.entry(*other).or_default() += 1;
        }
        // Shares as whole numbers; of equals the first, so that the same texts always give the same order.
        let share = |other: usize, shared: usize| shared * 1_000_000 / (pieces[current].len() + pieces[other].len() - shared);
        let likest = shared.into_iter().max_by_key(|(other, shared)| (share(*other, *shared), Reverse(*other)));
        next = likest.map(|(other, _)| other).or_else(|| left.iter().position(|left| *left));
    }
    order
}

/// The different pieces of each text, but for those that stand in one text alone or in very many.
fn rare_pieces(texts: &[Vec<u8>]) -> Vec<Vec<&[u8]>> {
    let mut all: Vec<Vec<&[u8]>> = texts.iter().map(|text| text.windows(PIECE).collect()).collect();
    let mut holding: HashMap<&[u8], usize> = HashMap::new();
    for pieces in &mut all {
        pieces.sort_unstable();
        pieces.dedup();
        for piece in pieces {
            *holding.entry(piece).or_default() += 1;
        }
    }
    for pieces in &mut all {
        pieces.retain(|piece| (2..=COMMON).contains(&holding[piece]));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_stands_beside_like() {
        let texts = ["local get one", "branch if zero", "local get two", "branch if none", "alone"].map(|text| text.as_bytes().to_vec());
        assert_eq!(order(&texts), [0, 2, 1, 3, 4]);
    }

    #[test]
    fn every_text_is_in_the_order_once() {
        let texts: Vec<Vec<u8>> = (0..50_u8).map(|number| vec![number % 7; usize::from(number)]).collect();
        let mut numbers = order(&texts);
        numbers.sort_unstable();
        assert_eq!(numbers, (0..50).collect::<Vec<_>>());
        assert!(order(&[]).is_empty());
    }
}
