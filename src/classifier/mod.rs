//! Layer 2: from a proposal to a verdict, with reasons. Knows the dataset and nothing above it.
//!
//! text → words with positions ([`words`]) → sentences and the part each plays ([`reading`]) → concepts ([`vocabulary`], [`findings`])
//! → mandate rules ([`claims`]) → precedents ([`precedents`]) → what each clause says by itself ([`clauses`], [`votes`]) → verdict ([`decision`], [`advice`]).
//! All scores are integers, so that every machine gives the same verdict.

mod advice;
mod claims;
mod clauses;
mod decision;
mod emphasis;
mod findings;
mod language;
mod precedents;
mod reading;
pub mod verdict;
mod vocabulary;
mod votes;
mod word_set;
mod wordings;
mod words;

pub use verdict::{
    Against, Alternative, Band, Companion, Confidence, Field, Liaison, Marked, Missing, Outcome, Precedent, Proposal, Reason, Span,
    Verdict, Warning,
};

use crate::dataset::Dataset;
use claims::MandateRules;
use findings::Grammar;
use language::Language;
use precedents::Precedents;
use reading::Reader;
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
    precedents: Precedents<'a>,
    /// The names of the deliverables.
    names: Wordings,
}

impl<'a> Classifier<'a> {
    /// Prepares the classifier from the facts and rules of a dataset.
    pub fn new(dataset: &'a Dataset) -> Self {
        let reading = &dataset.rules.reading;
        let vocabulary = Vocabulary::new(&dataset.rules.concepts);
        let set = |list: &[String]| WordSet::of(list);
        let phrases = |list: &[String]| list.iter().map(|phrase| reading::normals(phrase)).collect();
        let common = set(&reading.common);
        Self {
            dataset,
            reader: Reader::new(reading),
            rules: MandateRules::new(&dataset.rules.rules, &vocabulary),
            vocabulary,
            precedents: Precedents::new(dataset, &common),
            names: Wordings::new(&dataset.deliverables.iter().map(|deliverable| deliverable.id.as_str().to_owned()).collect::<Vec<_>>()),
            grammar: Grammar {
                links: set(&reading.links),
                purposes: set(&reading.purpose_links),
                denials: set(&reading.denials),
                customary: phrases(&reading.customary),
                balance: Wordings::new(&reading.balance),
                equal: Wordings::new(&reading.equal),
                considered: phrases(&reading.considered),
                shared: set(&reading.shared),
                between_denial: set(&reading.between_denial),
                common,
                chatter: set(&reading.chatter),
                generic: set(&reading.generic),
            },
            language: Language::new(reading),
        }
    }

    /// Says where a proposal belongs, and why.
    pub fn classify(&self, proposal: &Proposal) -> Verdict {
        let mut text = self.reader.read(proposal, MAX_CHARACTERS, |word| self.vocabulary.has_word(word));
        if let Some(missing) = self.language.missing(&text, proposal, &self.vocabulary) {
            return Verdict { outcome: Outcome::Insufficient(missing), warnings: text.warnings, ..Verdict::empty() };
        }
        for sentence in &mut text.sentences {
            self.vocabulary.mend(sentence);
        }
        let findings = findings::find(&text, &self.vocabulary, &self.grammar, &self.rules);
        self.decide(proposal, text, &findings)
    }

    /// The deliverables nearest to a text, nearest first; at most `most` of them. All words count, unlike in a verdict.
    pub fn nearest(&self, proposal: &Proposal, most: usize) -> Vec<Precedent> {
        let near = self.precedents.nearest(&proposal.title, &proposal.scope, most);
        near.into_iter().map(|(_, precedent)| precedent).collect()
    }
}
