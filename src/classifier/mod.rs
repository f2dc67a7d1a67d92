//! Layer 2: from a proposal to a verdict, with reasons. Knows the dataset and nothing above it.
//!
//! text → words with positions ([`words`]) → sentences and the part each plays ([`sentence`], [`reading`]) → concepts ([`vocabulary`], [`findings`])
//! → mandate rules ([`claims`]) with precedents ([`precedents`]): the answer of the rules ([`ruling`]); beside it what example texts teach
//! ([`terms`], [`learned`]) → verdict ([`decision`], [`advice`]).
//! All scores are integers, so that every machine gives the same verdict.

mod advice;
mod claims;
mod decision;
mod emphasis;
mod findings;
mod form;
mod index;
mod language;
mod learned;
pub mod letters;
mod naming;
mod norm;
mod precedents;
mod reading;
mod revision;
mod ruling;
mod sentence;
mod terms;
mod titles;
pub mod verdict;
mod vocabulary;
mod word_set;
mod wordings;
mod words;

pub use naming::Naming;
pub use verdict::{
    Against, Alternative, Band, Companion, Confidence, Field, Liaison, Marked, Missing, Outcome, Precedent, Proposal, Reason, Span,
    Verdict, Warning,
};

use crate::dataset::Dataset;
use claims::MandateRules;
use findings::Grammar;
use language::Language;
use precedents::Precedents;
use reading::{Reader, Text};
use vocabulary::Vocabulary;
use word_set::WordSet;
use wordings::Wordings;

/// The most characters of a proposal that are read; the rest is left out with a warning.
pub const MAX_CHARACTERS: usize = 200_000;

/// The classifier, ready for use: the dataset with the indexes made from it.
#[derive(Debug)]
pub struct Classifier<'a> {
    dataset: &'a Dataset,
    reader: Reader,
    vocabulary: Vocabulary<'a>,
    grammar: Grammar,
    language: Language,
    rules: MandateRules<'a>,
    /// The names of bodies to liaise with.
    bodies: Wordings,
    precedents: Precedents<'a>,
}

impl<'a> Classifier<'a> {
    /// Prepares the classifier from the facts and rules of a dataset.
    pub fn new(dataset: &'a Dataset) -> Self {
        let reading = &dataset.rules.reading;
        let vocabulary = Vocabulary::new(&dataset.rules.concepts, &dataset.deliverables);
        let set = |list: &[String]| WordSet::of(list);
        let common = set(&reading.common);
        Self {
            dataset,
            reader: Reader::new(reading),
            rules: MandateRules::new(&dataset.rules.rules, &vocabulary),
            bodies: Wordings::new(dataset.rules.liaisons.iter().flat_map(|rule| &rule.named)),
            vocabulary,
            precedents: Precedents::new(dataset, &common),
            grammar: Grammar {
                links: set(&reading.links),
                purposes: set(&reading.purpose_links),
                denials: set(&reading.denials),
                balance: Wordings::new(&reading.balance),
                between_denial: set(&reading.between_denial),
                idle: set(&reading.idle),
                common,
            },
            language: Language::new(reading),
        }
    }

    /// Says where a proposal belongs, and why.
    pub fn classify(&self, proposal: &Proposal) -> Verdict {
        let mut verdict = self.judge(proposal);
        self.revision(proposal, &mut verdict);
        verdict.warnings.extend(form::other_question(proposal, &verdict.outcome));
        verdict.warnings.extend(advice::by_words_only(&verdict));
        verdict
    }

    /// The same by the words alone, whatever text a proposal names.
    fn judge(&self, proposal: &Proposal) -> Verdict {
        match self.read(proposal) {
            Ok(text) => self.decide(proposal, &text),
            Err((missing, warnings)) => Verdict { outcome: Outcome::Insufficient(missing), warnings, ..Verdict::empty() },
        }
    }

    /// What example texts are learned by: the words and concepts of a text with how often each counts, in hundredths, and how it names what is
    /// quantum. `None` where the text cannot be read.
    pub fn features(&self, proposal: &Proposal) -> Option<(Vec<(String, u64)>, Naming)> {
        let text = self.read(proposal).ok()?;
        let terms = terms::terms(&text);
        let findings = findings::find(&text, &terms, &self.vocabulary, &self.grammar);
        let naming = self.ruling(&text, &findings, &[]).naming;
        Some((learned::features(&text, &terms, &findings, &self.vocabulary), naming))
    }

    /// Reads a proposal; an error says what an unreadable one lacks.
    fn read(&self, proposal: &Proposal) -> Result<Text, (Missing, Vec<Warning>)> {
        let mut text = self.reader.read(proposal, MAX_CHARACTERS, |word| self.vocabulary.has_word(word));
        if let Some(missing) = self.language.missing(&text, proposal, &self.vocabulary) {
            return Err((missing, text.warnings));
        }
        for sentence in &mut text.sentences {
            self.vocabulary.mend(sentence);
        }
        Ok(text)
    }

    /// The deliverables nearest to a text, nearest first; at most `most` of them. All words count, unlike in a verdict.
    pub fn nearest(&self, proposal: &Proposal, most: usize) -> Vec<Precedent> {
        let (title, scope) = (words::words(&proposal.title), words::words(&proposal.scope));
        let near = self.precedents.nearest(&precedents::both(&title, &scope), most, 0, &[], &|_| false);
        near.into_iter().map(|(_, precedent)| precedent).collect()
    }
}
