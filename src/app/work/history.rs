//! What the reader makes, with the way back and forth.

use std::rc::Rc;

/// How many changes can be taken back.
const MOST: usize = 100;
/// A pause, in milliseconds, after which what is typed into a field is a change of its own.
const PAUSE: f64 = 1_000.0;

/// A work of the reader with its earlier states.
#[derive(Debug, Clone, PartialEq)]
pub struct History<T> {
    /// As it is.
    pub now: Rc<T>,
    /// As it was, the latest last.
    before: Vec<Rc<T>>,
    /// What was taken back, the latest last.
    after: Vec<Rc<T>>,
    /// What was changed last, and when; nothing after a way back or forth.
    last: Option<(String, f64)>,
}

impl<T> History<T> {
    /// A work that was never changed.
    pub fn new(work: T) -> Self {
        Self { now: Rc::new(work), before: Vec::new(), after: Vec::new(), last: None }
    }

    /// Puts another state in the place of the present one. Letters typed into one field without a pause are taken back together; a change
    /// without a name stands alone. `time` is in milliseconds, from any day on.
    pub fn change(&mut self, work: T, what: &str, time: f64) {
        let goes_on = !what.is_empty() && self.last.as_ref().is_some_and(|(last, then)| last == what && time - then < PAUSE);
        let old = std::mem::replace(&mut self.now, Rc::new(work));
        if !goes_on {
            self.before.push(old);
        }
        if self.before.len() > MOST {
            self.before.remove(0);
        }
        self.after.clear();
        self.last = Some((what.to_owned(), time));
    }

    /// Takes the last change back.
    pub fn undo(&mut self) {
        if let Some(work) = self.before.pop() {
            self.after.push(std::mem::replace(&mut self.now, work));
            self.last = None;
        }
    }

    /// Makes the change again that was taken back last.
    pub fn redo(&mut self) {
        if let Some(work) = self.after.pop() {
            self.before.push(std::mem::replace(&mut self.now, work));
            self.last = None;
        }
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// Whether there is something to make again.
    pub fn can_redo(&self) -> bool {
        !self.after.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Types letter after letter.
    fn typed(texts: &[&str], pause: f64) -> History<String> {
        let mut history = History::new(String::new());
        for (at, text) in (1_u8..).zip(texts) {
            history.change((*text).to_owned(), "title", f64::from(at) * pause);
        }
        history
    }

    #[test]
    fn letters_typed_into_one_field_are_taken_back_together() {
        let mut history = typed(&["Q", "Qu", "Qua"], 100.0);
        history.change("Qua!".to_owned(), "", 400.0);
        history.change("Qua!!".to_owned(), "", 500.0);
        for expected in ["Qua!", "Qua", ""] {
            history.undo();
            assert_eq!(*history.now, expected);
        }
        assert!(!history.can_undo());
        history.undo();
        assert_eq!(*history.now, "");
    }

    #[test]
    fn a_pause_makes_a_change_of_its_own() {
        let mut history = typed(&["Q", "Qu"], 5_000.0);
        history.undo();
        assert_eq!(*history.now, "Q");
    }

    #[test]
    fn what_was_taken_back_is_made_again_until_something_else_is_changed() {
        let mut history = typed(&["Q", "Qu", "Qua"], 5_000.0);
        history.undo();
        history.undo();
        history.redo();
        assert_eq!(*history.now, "Qu");
        // Typing on after a way back is a change of its own, however fast.
        history.change("Qu?".to_owned(), "title", 15_001.0);
        assert!(!history.can_redo());
        history.redo();
        history.undo();
        assert_eq!(*history.now, "Qu");
    }

    #[test]
    fn no_more_is_kept_than_anyone_takes_back() {
        let mut history = History::new(0);
        (1..=300).for_each(|number| history.change(number, "", 0.0));
        (0..300).for_each(|_| history.undo());
        assert_eq!(*history.now, 300 - MOST);
    }
}
