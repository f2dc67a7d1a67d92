//! Where in the libraries a message of a crash comes from: the folders are blanked out, which no reader of the message misses, so that they
//! compress to nothing. The name of the file stays.

/// What the paths of libraries begin with: the standard library, what it is made of, and packages.
const ROOTS: [&[u8]; 3] = [b"/rustc/", b"/rust/deps/", b"packages/"];
/// No path is longer.
const LONGEST: usize = 200;

/// Blanks out the folders in some data of a module.
pub fn blank(data: &mut [u8]) {
    let mut at = 0;
    while let Some(rest) = data.get_mut(at..).filter(|rest| !rest.is_empty()) {
        let length = folders(rest);
        rest.iter_mut().take(length).for_each(|byte| *byte = b' ');
        at += length.max(1);
    }
}

/// How long the folders of the path are that some data begin with; 0 where they begin with none.
fn folders(data: &[u8]) -> usize {
    if !ROOTS.iter().any(|root| data.starts_with(root)) {
        return 0;
    }
    let end = data.windows(3).take(LONGEST).position(|end| end == b".rs");
    let Some(path) = end.and_then(|end| data.get(..end)) else { return 0 };
    let is_path = path.iter().all(|byte| byte.is_ascii_alphanumeric() || b"/-_.".contains(byte));
    path.iter().rposition(|byte| *byte == b'/').filter(|_| is_path).map_or(0, |last| last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blanked(text: &str) -> String {
        let mut data = text.as_bytes().to_vec();
        blank(&mut data);
        String::from_utf8_lossy(&data).into_owned()
    }

    #[test]
    fn the_file_is_still_named() {
        let blanks = |folders: &str| " ".repeat(folders.len());
        let found = blanked("no itempackages/yew-1.0.0/src/html/mod.rsnone/rustc/59ab/library/core/a.rs/rust/deps/b.rs");
        let expected = [
            "no item",
            &blanks("packages/yew-1.0.0/src/html/"),
            "mod.rsnone",
            &blanks("/rustc/59ab/library/core/"),
            "a.rs",
            &blanks("/rust/deps/"),
            "b.rs",
        ];
        assert_eq!(found, expected.concat());
    }

    #[test]
    fn what_is_no_path_of_a_library_stays() {
        for text in ["src/classifier/mod.rs", "packages/ are many. See mod.rs", "packages/", "/rustc/", ""] {
            assert_eq!(blanked(text), text);
        }
    }
}
