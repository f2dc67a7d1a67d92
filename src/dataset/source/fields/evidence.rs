//! Reads what a fact rests on.

use std::fmt::Display;
use std::str::FromStr;

use super::Fields;
use crate::dataset::ids::SourceId;
use crate::dataset::records::{Attested, Evidence, EvidenceGrade};

impl Fields<'_> {
    /// What the fact in this table rests on: its fields `grade`, `basis` and `sources`.
    pub fn evidence(&mut self) -> Option<Evidence> {
        let grade = self.one_of("grade", EvidenceGrade::WORDS);
        let note = self.optional_text("basis");
        let sources = self.sources();
        Some(Evidence { grade: grade?, note, sources })
    }

    /// The same, where the table has any of its fields.
    pub fn optional_evidence(&mut self) -> Option<Evidence> {
        let fields = ["grade", "basis", "sources"];
        if fields.iter().any(|field| self.table.contains_key(*field)) {
            return self.evidence();
        }
        self.known.extend(fields.map(str::to_owned));
        None
    }

    /// Where a fact was read: the field `sources`, with at least one key.
    pub fn sources(&mut self) -> Vec<SourceId> {
        let is_given = self.table.contains_key("sources");
        let sources = self.parse_all("sources");
        if sources.is_empty() && !is_given {
            self.fault("sources", "missing; every fact needs at least one source, as in sources = [\"td-2023\"]");
        } else if sources.is_empty() {
            self.fault("sources", "every fact needs at least one source, as in sources = [\"td-2023\"]");
        }
        sources
    }

    /// A value with evidence of its own, where there is one: a table with the field `is` besides `grade`, `basis` and `sources`.
    pub fn attested<T: FromStr<Err: Display>>(&mut self, field: &str) -> Option<Attested<T>> {
        self.table(field, |fields| {
            let value = fields.parse("is");
            let evidence = fields.evidence();
            Some(Attested { value: value?, evidence: evidence? })
        })
    }
}
