//! Lines and columns in the libraries, as messages of a crash tell them, are blanked out, since they cost half a kilobyte of each first load.
//! The message and the name of the file stay, and so do places in our own code; a build for developers has them all.

/// What a place takes: where its path stands, how long that is, line and column, four bytes each.
const PLACE: usize = 16;
/// No path is longer.
const LONGEST: usize = 200;

/// Blanks out line and column of libraries in some data of a module; `base` is the address of the data. The folders of the paths are blank.
pub fn blank(data: &mut [u8], base: usize) {
    for at in (0..data.len().saturating_sub(PLACE - 1)).filter(|at| (base + at).is_multiple_of(4)) {
        let numbers = data.get(at + 8..at + PLACE).map(<[u8]>::to_vec);
        if is_of_library(data, at, base) && numbers.is_some_and(|numbers| numbers.iter().any(|byte| *byte != 0)) {
            data.iter_mut().skip(at + 8).take(8).for_each(|byte| *byte = 0);
        }
    }
}

/// Whether the place of a library stands there: its path is a name of a file behind blank folders.
fn is_of_library(data: &[u8], at: usize, base: usize) -> bool {
    let number = |at: usize| data.get(at..at + 4)?.try_into().ok().map(|bytes| u32::from_le_bytes(bytes) as usize);
    let path = number(at).zip(number(at + 4)).filter(|(_, length)| *length < LONGEST).and_then(|(address, length)| {
        let from = address.checked_sub(base)?;
        data.get(from..from + length)
    });
    path.is_some_and(|path| path.starts_with(b" ") && path.ends_with(b".rs"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Data at address 1024 with two paths and a place of each.
    fn data() -> Vec<u8> {
        let mut data = b"      lib.rs src/a.rs   ".to_vec();
        for (path, length, line, column) in [(0_u32, 12_u32, 258_u32, 7_u32), (13, 8, 30, 9)] {
            data.extend([1024 + path, length, line, column].into_iter().flat_map(u32::to_le_bytes));
        }
        data
    }

    #[test]
    fn places_of_libraries_are_blank_and_ours_stay() {
        let (mut blanked, given) = (data(), data());
        blank(&mut blanked, 1024);
        assert_eq!(blanked.len(), given.len());
        for (at, (now, before)) in blanked.iter().zip(&given).enumerate() {
            let is_line_or_column = (32..40).contains(&at);
            assert_eq!(*now, if is_line_or_column { 0 } else { *before }, "byte {at}");
        }
    }

    #[test]
    fn what_is_no_place_stays() {
        for mut data in [Vec::new(), b"short".to_vec(), vec![0xff; 40]] {
            let before = data.clone();
            blank(&mut data, 1024);
            assert_eq!(data, before);
        }
        let mut elsewhere = data();
        blank(&mut elsewhere, 2048);
        assert_eq!(elsewhere, data());
    }
}
