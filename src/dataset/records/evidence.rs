//! Where facts come from, and how sure they are.

use serde::{Deserialize, Serialize};

use super::super::ids::SourceId;
use super::super::words::words;

/// How sure a fact is. The order is from best to weakest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EvidenceGrade {
    /// A page of the body names it.
    Documented,
    /// A page suggests it without naming it plainly.
    DocumentedWeak,
    /// The TSAG document of 2023 states it.
    SourceDocument,
    /// A third-party catalogue lists it.
    ThirdPartyCatalogue,
    /// Follows from the subject or from other facts.
    Inferred,
    /// Stated somewhere, not confirmed by a page.
    Unverified,
}

words! {
    EvidenceGrade {
        Documented = "documented",
        DocumentedWeak = "documented-weak",
        SourceDocument = "source-document",
        ThirdPartyCatalogue = "third-party-catalogue",
        Inferred = "inferred",
        Unverified = "unverified",
    }
}

impl EvidenceGrade {
    /// What readers see of it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::DocumentedWeak => "documented, weakly",
            Self::SourceDocument => "2023 document",
            Self::ThirdPartyCatalogue => "catalogue",
            Self::Inferred => "inferred",
            Self::Unverified => "unverified",
        }
    }
}

/// What a fact rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// How sure it is.
    pub grade: EvidenceGrade,
    /// How it is known, or what is uncertain, in one or two sentences.
    pub note: Option<String>,
    /// Where it was read; at least one.
    pub sources: Vec<SourceId>,
}

impl Evidence {
    /// The evidence of what is not carried.
    pub fn nothing() -> Self {
        Self { grade: EvidenceGrade::Unverified, note: None, sources: Vec::new() }
    }
}

/// A value with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attested<T> {
    /// The value.
    pub value: T,
    /// What it rests on.
    pub evidence: Evidence,
}

/// A place where facts were read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Key used by other records.
    pub id: SourceId,
    /// What it is, in a few words.
    pub name: String,
    /// Its address, where it has one.
    pub url: Option<String>,
    /// A limit of this source: a mirror, a page listed but not seen.
    pub note: Option<String>,
}
