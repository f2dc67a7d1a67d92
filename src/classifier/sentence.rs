//! Sentences of words, and how a running text is cut into them.

use super::letters::{is_letter, lower};
use super::norm::Norm;
use super::verdict::{Field, Span};
use super::words::{Word, is_hyphen, join_broken, join_conjunctions, normal, place_of, words};

/// The part that a sentence plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The title.
    Title,
    /// Says what the work does.
    Purpose,
    /// Running text.
    Plain,
    /// Says why the work is wanted.
    Background,
    /// Says what other groups do: the object is that of the text, what is done to it is not.
    Others,
    /// Says what the work does not do.
    Excluded,
    /// A customary clause that says nothing of the subject.
    Clause,
    /// An entry of a form that is not about the subject.
    Form,
}

impl Role {
    /// Whether the sentence counts for the verdict.
    pub fn counts(self) -> bool {
        matches!(self, Self::Title | Self::Purpose | Self::Plain | Self::Background | Self::Others)
    }
}

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nothing that matters: a space, a hyphen.
    Joined,
    /// A bracket.
    Bracket,
    /// A comma or slash.
    Comma,
    /// A dash, colon or semicolon between two parts of a title.
    Dash,
}

/// A sentence, clause or title.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Which field it stands in.
    pub field: Field,
    /// The part it plays.
    pub role: Role,
    /// Its words.
    pub words: Vec<Word>,
    /// For each word, what stands before it.
    pub gaps: Vec<Gap>,
    /// For each word of running text, whether it stands in quotation marks: named, not used.
    pub quoted: Vec<bool>,
}

impl Sentence {
    /// A sentence of these words of a text.
    pub fn new(field: Field, role: Role, text: &str, words: Vec<Word>) -> Self {
        let mut before = words.first().map_or(0, |word| word.start);
        let gaps = words.iter().map(|word| {
            let between = text.get(before..word.start).unwrap_or_default();
            before = word.end;
            gap(between)
        });
        let gaps = gaps.collect();
        let quoted = quoted(text, &words);
        Self { field, role, words, gaps, quoted }
    }

    /// The place of the words `from..to` in the text as given.
    pub fn span(&self, from: usize, to: usize) -> Option<Span> {
        let first = self.words.get(from)?;
        let last = self.words.get(to.checked_sub(1)?)?;
        Some(Span { field: self.field, start: first.start, end: last.end })
    }

    /// Whether a word is only named, in quotation marks.
    pub fn is_quoted(&self, at: usize) -> bool {
        self.role != Role::Title && self.quoted.get(at).copied().unwrap_or_default()
    }
}

/// The most words of a name in quotation marks.
const LONGEST_NAME: usize = 5;

/// Which words stand between quotation marks that open and close within the sentence.
fn quoted(text: &str, words: &[Word]) -> Vec<bool> {
    let end = words.last().map_or(0, |word| word.end);
    let (mut before, mut open) = (words.first().map_or(0, |word| word.start), None);
    let mut quoted = vec![false; words.len()];
    for at in 0..=words.len() {
        let start = words.get(at).map_or_else(|| text.len().min(end + 4), |word| word.start);
        let marks = text.get(before..start).unwrap_or_default().matches(['"', '“', '”', '«', '»']).count();
        if marks > 0 {
            match open {
                // What is longer than a name is a title or a statement: used, not named.
                Some(from) if marks % 2 == 1 && at - from > LONGEST_NAME => open = None,
                Some(from) if marks % 2 == 1 => {
                    quoted.iter_mut().take(at).skip(from).for_each(|quoted| *quoted = true);
                    open = None;
                }
                None if marks % 2 == 1 => open = Some(at),
                _ => {}
            }
        }
        before = words.get(at).map_or(start, |word| word.end);
    }
    quoted
}

/// What the characters between two words mean.
fn gap(between: &str) -> Gap {
    match between {
        // Nearly all words.
        " " => Gap::Joined,
        _ if between.contains(['–', '—', ':', ';', '|']) || place_of(between, " - ").is_some() => Gap::Dash,
        _ if between.contains([',', '/', '&']) => Gap::Comma,
        _ if between.contains(['(', ')', '[', ']']) => Gap::Bracket,
        _ => Gap::Joined,
    }
}

/// A sentence of more words is no sentence. What is read within a sentence takes the square of its length.
const LONGEST_SENTENCE: usize = 400;

/// Words that open a clause of its own after a comma: what comes before may be excluded, what follows not.
const TURNS: [&str; 6] = ["while", "whereas", "but", "however", "although", "though"];

/// Splits a running text into sentences of words; true with those that begin a line.
pub fn split(text: &str, is_word: impl Fn(&Norm) -> bool) -> Vec<(Vec<Word>, bool)> {
    let mut sentences: Vec<(Vec<Word>, bool)> = Vec::new();
    let mut end = 0;
    for word in join_conjunctions(join_broken(text, words(text), is_word)) {
        let between = text.get(end..word.start).unwrap_or_default();
        let raw = text.get(word.start..word.end).unwrap_or_default();
        let lower = raw.starts_with(|c: char| is_letter(c) && lower(c) == c);
        // Lists of one letter: the library looks for a letter alone with code of a kilobyte.
        let new_line = between.contains(['\n']) && !(lower && (between.trim().is_empty() || is_hyphen(between)));
        let stop = between.contains(['!', '?', ';', '•', '|', '\t']) || place_of(between, ". ").is_some() || new_line;
        let turn = between.contains([',']) && TURNS.contains(&normal(raw).as_str());
        end = word.end;
        match sentences.last_mut() {
            Some((words, _)) if !stop && !turn && words.len() < LONGEST_SENTENCE => words.push(word),
            // The full stop behind a number ends no sentence: "2. Scope".
            Some((words, true)) if !new_line && words.len() < LONGEST_SENTENCE && numbering(words) == words.len() => words.push(word),
            _ => sentences.push((vec![word], new_line || sentences.is_empty())),
        }
    }
    sentences
}

/// How many words number the sentence: "3.", "2.1", "a)".
pub fn numbering(words: &[Word]) -> usize {
    let is_number = |word: &&Word| word.norm.len() == 1 || word.norm.bytes().all(|byte| byte.is_ascii_digit());
    words.iter().take_while(is_number).count()
}
