//! A proposal as the classifier reads it: sentences of words, each with the part it plays.
//!
//! What a text says the work *does* counts; what it leaves out, template labels and customary clauses do not.

use super::letters::is_masked;
use super::norm::Norm;
use super::sentence::{Gap, Role, Sentence, numbering, split};
use super::verdict::{Field, Proposal, Span, Warning};
use super::wordings::Wordings;
use super::words::{Word, join_broken, join_conjunctions, normals, words};
use crate::dataset::rules::{Part, Reading};
use crate::dataset::sorting::sort_by_key;

/// The reader: the wordings of `data/reading.toml` in normal form.
#[derive(Debug)]
pub struct Reader {
    labels: Vec<(Vec<Norm>, Part)>,
    excluded: Wordings,
    no_proposal: Wordings,
    clause: Wordings,
    purpose: Wordings,
}

/// A proposal, read.
#[derive(Debug)]
pub struct Text {
    /// All sentences in order, the title first.
    pub sentences: Vec<Sentence>,
    /// What the reader left out, told to the user.
    pub warnings: Vec<Warning>,
    /// Whether the text was cut, has masked letters or is no proposal, so that no verdict on it can be sure.
    pub odd: bool,
}

impl Text {
    /// Where the title stands.
    pub fn title(&self) -> Option<Span> {
        let title = self.sentences.iter().find(|sentence| sentence.role == Role::Title)?;
        title.span(0, title.words.len())
    }
}

/// A title with more words than this is a text pasted into the wrong box and is read as one.
const LONGEST_TITLE: usize = 40;

impl Reader {
    /// Prepares the wordings.
    pub fn new(reading: &Reading) -> Self {
        Self {
            labels: reading.labels.iter().map(|label| (normals(&label.text), label.part)).collect(),
            excluded: Wordings::new(&reading.excluded),
            no_proposal: Wordings::new(&reading.no_proposal),
            clause: Wordings::new(&reading.clause),
            purpose: Wordings::new(&reading.purpose),
        }
    }

    /// Reads a proposal: the first `limit` characters of it. Of two parts of a broken word, `is_word` tells that they belong together.
    pub fn read(&self, proposal: &Proposal, limit: usize, is_word: impl Fn(&Norm) -> bool) -> Text {
        let title = head(&proposal.title, limit);
        let scope = head(&proposal.scope, limit.saturating_sub(title.chars().count()));
        let mut sentences = Vec::new();
        let (title_words, put_aside) = self.put_aside(title, join_conjunctions(join_broken(title, words(title), &is_word)));
        if title_words.len() > LONGEST_TITLE || title.lines().filter(|line| !line.trim().is_empty()).count() > 1 {
            sentences.extend(self.sentences(Field::Title, title, &is_word));
            // A title that is broken over lines is still one.
            if let [only] = sentences.as_mut_slice()
                && only.role == Role::Plain
                && only.words.len() <= LONGEST_TITLE
            {
                only.role = Role::Title;
            }
        } else if !title_words.is_empty() {
            sentences.push(Sentence::new(Field::Title, Role::Title, title, title_words));
        }
        if !put_aside.is_empty() {
            sentences.push(Sentence::new(Field::Title, Role::Excluded, title, put_aside));
        }
        sentences.extend(self.sentences(Field::Scope, scope, &is_word));
        let mut warnings = remarks(&sentences);
        let masked =
            [(Field::Title, title), (Field::Scope, scope)].into_iter().flat_map(|(field, text)| masked(field, text)).collect::<Vec<_>>();
        let cut = title.len() < proposal.title.len() || scope.len() < proposal.scope.len();
        let no_proposal = sentences.iter().find(|sentence| sentence.role == Role::Title && self.no_proposal.stand_in(sentence));
        if let Some(title) = no_proposal {
            let text = "This title is that of another kind of document, not of proposed work.".to_owned();
            warnings.push(Warning { text, spans: title.span(0, title.words.len()).into_iter().collect() });
        }
        let odd = cut || !masked.is_empty() || no_proposal.is_some();
        if !masked.is_empty() {
            let text = "Letters of another alphabet that look like Latin ones were read as Latin.".to_owned();
            warnings.push(Warning { text, spans: masked });
        }
        if cut {
            warnings.push(Warning { text: format!("Only the first {limit} characters were read."), spans: Vec::new() });
        }
        Text { sentences, warnings, odd }
    }

    /// Takes out of a title what brackets, or the words behind the last comma, say it does not cover: "… (security is treated elsewhere)".
    fn put_aside(&self, title: &str, words: Vec<Word>) -> (Vec<Word>, Vec<Word>) {
        let brackets = title.find('(').zip(title.rfind(')'));
        let Some((open, close)) = brackets.or_else(|| Some((title.rfind([',', ';'])?, title.len()))) else { return (words, Vec::new()) };
        let (inside, outside): (Vec<Word>, Vec<Word>) = words.into_iter().partition(|word| open < word.start && word.end <= close);
        let aside = Sentence::new(Field::Title, Role::Plain, title, inside.clone());
        if self.excluded.stand_in(&aside) || self.clause.stand_in(&aside) {
            return (outside, inside);
        }
        let mut all = [outside, inside].concat();
        sort_by_key(&mut all, |word| word.start);
        (all, Vec::new())
    }

    /// Cuts a running text or a form into sentences and says what part each plays.
    fn sentences(&self, field: Field, text: &str, is_word: impl Fn(&Norm) -> bool) -> Vec<Sentence> {
        let mut found: Vec<Sentence> = Vec::new();
        let mut part = None;
        let mut heading = None;
        let mut titled = false;
        for (words, new_line) in split(text, is_word) {
            let mut sentence = Sentence::new(field, Role::Plain, text, words);
            // A form that was pasted into one line has its labels within the line.
            if new_line || part.is_some() {
                let number = numbering(&sentence.words);
                let label = self.label(&sentence, number).filter(|(end, _)| new_line || sentence.gaps.get(*end) == Some(&Gap::Dash));
                let counted = sentence.words.first().filter(|_| number == 1).and_then(|word| word.norm.parse::<u32>().ok());
                // Behind "3 Background" the heading "4 …" opens a part of its own, whatever it is called.
                if new_line && label.is_none() && counted.is_some() && counted == heading {
                    part = None;
                }
                if let Some((label, labelled)) = label {
                    part = Some(labelled);
                    heading = counted.and_then(|number| number.checked_add(1));
                    sentence.words.drain(..label);
                    sentence.gaps.drain(..label);
                    sentence.quoted.drain(..label);
                }
            }
            if sentence.words.is_empty() {
                continue;
            }
            sentence.role = match part {
                Some(Part::Ignored) => Role::Form,
                Some(Part::Title) if !titled => {
                    titled = true;
                    Role::Title
                }
                _ => match (self.role(&sentence), part) {
                    (Role::Plain, Some(Part::Counts)) => Role::Purpose,
                    (Role::Plain | Role::Purpose, Some(Part::Background)) => Role::Background,
                    (role, _) => role,
                },
            };
            found.push(sentence);
        }
        found
    }

    /// The longest label that the sentence begins with, behind its number: where it ends, and what it announces.
    fn label(&self, sentence: &Sentence, number: usize) -> Option<(usize, Part)> {
        let words = sentence.words.get(number..).unwrap_or_default();
        let starts = |label: &[Norm]| label.len() <= words.len() && words.iter().zip(label).all(|(word, part)| word.norm == *part);
        let ends_there = |end: usize| sentence.gaps.get(end).is_none_or(|gap| matches!(gap, Gap::Dash | Gap::Bracket));
        let fitting = self.labels.iter().filter(|(label, _)| starts(label) && ends_there(number + label.len()));
        fitting.max_by_key(|(label, _)| label.len()).map(|(label, part)| (number + label.len(), *part))
    }

    /// The part that a sentence of running text plays.
    fn role(&self, sentence: &Sentence) -> Role {
        match () {
            () if self.excluded.stand_in(sentence) => Role::Excluded,
            () if self.clause.stand_in(sentence) => Role::Clause,
            () if self.purpose.stand_in(sentence) => Role::Purpose,
            () if names_group(sentence) => Role::Others,
            () => Role::Plain,
        }
    }
}

/// Whether the sentence names a study group or a Question: it tells who does what, not what the work is about.
fn names_group(sentence: &Sentence) -> bool {
    let numbered = |word: &Word, prefix: &str| {
        word.norm.strip_prefix(prefix).is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    sentence.words.iter().any(|word| numbered(word, "sg") || numbered(word, "q"))
}

/// The words that mix alphabets.
fn masked(field: Field, text: &str) -> Vec<Span> {
    // Nearly no text has such letters.
    let all = if is_masked(text) { words(text) } else { Vec::new() };
    let mixed = all.into_iter().filter(|word| text.get(word.start..word.end).is_some_and(is_masked));
    mixed.map(|word| Span { field, start: word.start, end: word.end }).collect()
}

/// The first `limit` characters.
fn head(text: &str, limit: usize) -> &str {
    // Hardly any text has so many bytes that its characters must be counted.
    if text.len() <= limit {
        return text;
    }
    text.char_indices().nth(limit).and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

/// Tells what was left out.
fn remarks(sentences: &[Sentence]) -> Vec<Warning> {
    let remark = |role: Role, text: &str| {
        let left_out = sentences.iter().filter(|sentence| sentence.role == role);
        let spans: Vec<Span> = left_out.filter_map(|sentence| sentence.span(0, sentence.words.len())).collect();
        (!spans.is_empty()).then(|| Warning { text: text.to_owned(), spans })
    };
    let remarks = [
        remark(Role::Excluded, "Not counted: sentences on what is out of scope, or on the work of others."),
        remark(Role::Others, "Not counted: what the text says that other groups do."),
        remark(Role::Clause, "Not counted: a customary clause, such as one on security or on an appendix."),
        remark(Role::Form, "Not counted: entries of the form that are not about the subject."),
    ];
    remarks.into_iter().flatten().collect()
}
