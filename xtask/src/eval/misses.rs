//! The texts that were not answered as expected, with what we make of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use demarc::evaluation::Miss;
use serde::Deserialize;

use super::measure::Judged;
use super::sets::Set;

/// The comments, written by hand.
const COMMENTS: &str = "data/gold/comments.toml";

/// A file of comments.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Comments {
    #[serde(default)]
    comment: Vec<Comment>,
}

/// What we make of a miss.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Comment {
    id: String,
    says: String,
}

/// The misses as they are found.
#[derive(Debug, Default)]
pub(crate) struct Misses {
    /// Of texts that may be shown, in the order found.
    pub(crate) shown: Vec<Miss>,
    /// Of secret sets: names by set.
    pub(crate) secret: Vec<(String, Vec<String>)>,
}

impl Misses {
    /// Collects the misses of a set.
    pub(crate) fn collect(&mut self, set: &Set, judged: &[Judged<'_>]) {
        let missed = judged.iter().filter(|(text, answer)| !answer.is_as(&text.expected));
        if set.is_secret() {
            self.secret.push((set.key.clone(), missed.map(|(text, _)| text.id.clone()).collect()));
            return;
        }
        for (text, answer) in missed {
            let said = (set.key.clone(), answer.in_full(), answer.confidence.0);
            match self.shown.iter_mut().find(|miss| miss.id == text.id) {
                Some(miss) => miss.said.push(said),
                None => self.shown.push(Miss {
                    id: text.id.clone(),
                    title: text.title.clone(),
                    // The scope of a deliverable stands on the page of its Question.
                    scope: text.why.as_ref().map(|_| text.scope.clone()).filter(|scope| !scope.is_empty()),
                    expected: text.expected.in_full(),
                    why: text.why.clone(),
                    said: vec![said],
                    comment: None,
                }),
            }
        }
    }

    /// Adds the comments to the misses that are shown.
    ///
    /// # Errors
    /// Where the file of comments cannot be read, or comments on a text twice, or on one that may not be read or does not exist.
    pub(crate) fn add_comments(&mut self, sets: &[Set]) -> Result<(), String> {
        let text = fs::read_to_string(COMMENTS).map_err(|error| format!("{COMMENTS}: {error}"))?;
        let mut comments = read(&text, sets).map_err(|fault| format!("{COMMENTS}: {fault}"))?;
        for miss in &mut self.shown {
            miss.comment = comments.remove(&miss.id);
        }
        Ok(())
    }
}

/// Reads the comments: text by id.
fn read(text: &str, sets: &[Set]) -> Result<BTreeMap<String, String>, String> {
    let texts = sets.iter().filter(|set| !set.is_secret()).flat_map(Set::texts);
    let known: BTreeSet<&str> = texts.map(|text| text.id.as_str()).collect();
    let comments: Comments = toml::from_str(text).map_err(|error| error.to_string())?;
    let mut read = BTreeMap::new();
    for Comment { id, says } in comments.comment {
        if !known.contains(id.as_str()) {
            return Err(format!("{id}: no text of this name is judged, or it is of the locked half, whose texts nobody reads"));
        }
        if read.insert(id.clone(), says).is_some() {
            return Err(format!("{id}: two comments"));
        }
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::super::sets::{Fold, Half};
    use super::super::text::{Expected, Text};
    use super::*;

    fn set(id: &str, half: Half) -> Set {
        let text =
            Text { id: id.to_owned(), title: String::new(), scope: String::new(), expected: Expected::Outside, why: None, pair: None };
        let fold = Fold { deliverables: Vec::new(), outside: Vec::new(), examples: Vec::new(), texts: vec![text] };
        Set { key: id.to_owned(), title: String::new(), half: Some(half), folds: vec![fold] }
    }

    #[test]
    fn a_comment_is_on_one_text_that_may_be_read() {
        let sets = [set("open-one", Half::Open), set("locked-one", Half::Locked)];
        let comment = |id: &str| format!("[[comment]]\nid = \"{id}\"\nsays = \"Why.\"\n");
        assert_eq!(read(&comment("open-one"), &sets).map(|comments| comments.len()), Ok(1));
        assert!(read(&comment("locked-one"), &sets).is_err(), "secret");
        assert!(read(&comment("no-one"), &sets).is_err(), "unknown");
        assert!(read(&comment("open-one").repeat(2), &sets).is_err(), "twice");
    }
}
