//! What the reader makes, with the way back.

use std::rc::Rc;

/// How many changes can be taken back.
const MOST: usize = 50;

/// A work of the reader with its earlier states.
#[derive(Debug, Clone, PartialEq)]
pub struct History<T> {
    /// As it is.
    pub now: Rc<T>,
    /// As it was, the latest last, each with the name of what was changed then.
    before: Vec<(Rc<T>, String)>,
}

impl<T> History<T> {
    /// A work that was never changed.
    pub fn new(work: T) -> Self {
        Self { now: Rc::new(work), before: Vec::new() }
    }

    /// Puts another state in the place of the present one. Changes of one thing in a row, such as the letters typed into a field, are taken
    /// back together; a change without a name stands alone.
    pub fn change(&mut self, work: T, what: &str) {
        let goes_on = !what.is_empty() && self.before.last().is_some_and(|(_, last)| last == what);
        let old = std::mem::replace(&mut self.now, Rc::new(work));
        if !goes_on {
            self.before.push((old, what.to_owned()));
        }
        if self.before.len() > MOST {
            self.before.remove(0);
        }
    }

    /// Takes the last change back.
    pub fn undo(&mut self) {
        if let Some((work, _)) = self.before.pop() {
            self.now = work;
        }
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_typed_into_one_field_are_taken_back_together() {
        let mut history = History::new(String::new());
        for text in ["Q", "Qu", "Qua"] {
            history.change(text.to_owned(), "title");
        }
        history.change("Qua!".to_owned(), "");
        history.change("Qua!!".to_owned(), "");
        history.undo();
        assert_eq!(*history.now, "Qua!");
        history.undo();
        assert_eq!(*history.now, "Qua");
        history.undo();
        assert_eq!(*history.now, "");
        assert!(!history.can_undo());
        history.undo();
        assert_eq!(*history.now, "");
    }

    #[test]
    fn no_more_is_kept_than_anyone_takes_back() {
        let mut history = History::new(0);
        (1..200).for_each(|number| history.change(number, ""));
        (0..200).for_each(|_| history.undo());
        assert_eq!(*history.now, 199 - MOST);
    }
}
