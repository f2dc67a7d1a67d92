//! Whether a text names anything quantum, and whether as its subject.

use super::findings::Findings;
use super::reading::{Role, Text};
use super::verdict::Span;
use super::vocabulary::{ANY_QUANTUM, Vocabulary};

/// How a text names what is quantum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Naming {
    /// In the title, in the first sentence, in one of purpose, or in several.
    Meant,
    /// In one sentence of the scope that does not say what the work is, with these words.
    InPassing(Vec<Span>),
    /// Not at all.
    Nothing,
}

impl Naming {
    /// Reads how a text names what is quantum.
    pub fn of(text: &Text, findings: &Findings, vocabulary: &Vocabulary<'_>) -> Self {
        let mut named: Vec<Span> = Vec::new();
        for id in ANY_QUANTUM {
            if let Some(finding) = vocabulary.find(id).and_then(|index| findings.of(index)) {
                named.extend_from_slice(&finding.spans);
            }
        }
        let (mut naming, mut leading, mut first) = (0, false, true);
        for sentence in text.sentences.iter().filter(|sentence| sentence.role.counts()) {
            let all = sentence.span(0, sentence.words.len());
            let names = all.is_some_and(|all| named.iter().any(|span| all.contains(*span)));
            naming += usize::from(names);
            leading |= names && (first || matches!(sentence.role, Role::Title | Role::Purpose));
            first &= sentence.role == Role::Title;
        }
        match naming {
            0 => Self::Nothing,
            1 if !leading => Self::InPassing(named),
            _ => Self::Meant,
        }
    }
}
