//! Whether a text names anything quantum, and whether as its subject.

use super::findings::Findings;
use super::reading::Text;
use super::sentence::Role;
use super::verdict::Span;
use super::vocabulary::{ANY_QUANTUM, HINTS, Vocabulary};

/// How a text names what is quantum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Naming {
    /// In the title, in the first sentence, in one of purpose, or in several.
    Meant,
    /// In one sentence of the scope that does not say what the work is, with these words.
    InPassing(Vec<Span>),
    /// By no word of its own, but by these, which others use as well.
    Hinted(Vec<Span>),
    /// Not at all.
    Nothing,
}

impl Naming {
    /// Reads how a text names what is quantum.
    pub fn of(text: &Text, findings: &Findings, vocabulary: &Vocabulary<'_>) -> Self {
        let named = places(&ANY_QUANTUM, findings, vocabulary);
        let hints = places(&HINTS, findings, vocabulary);
        let (mut naming, mut leading, mut first) = (0, false, true);
        for sentence in text.sentences.iter().filter(|sentence| sentence.role.counts()) {
            let all = sentence.span(0, sentence.words.len());
            let holds = |spans: &[Span]| all.is_some_and(|all| spans.iter().any(|span| all.contains(*span)));
            naming += usize::from(holds(&named));
            let leads = first || matches!(sentence.role, Role::Title | Role::Purpose);
            leading |= leads && (holds(&named) || holds(&hints));
            first &= sentence.role == Role::Title;
        }
        match naming {
            0 if hints.is_empty() => Self::Nothing,
            0 => Self::Hinted(hints),
            1 if !leading => Self::InPassing(named),
            _ => Self::Meant,
        }
    }

    /// Whether it leaves no doubt.
    pub fn is_clear(&self) -> bool {
        matches!(self, Self::Meant | Self::Nothing)
    }
}

/// Where the concepts are found.
fn places(concepts: &[&str], findings: &Findings, vocabulary: &Vocabulary<'_>) -> Vec<Span> {
    let found = concepts.iter().filter_map(|id| vocabulary.find(id).and_then(|index| findings.of(index)));
    found.flat_map(|finding| finding.spans.iter().copied()).collect()
}
