//! How sure a fact is, and where it was read.

use yew::prelude::*;

use super::links::source_link;
use crate::dataset::{Evidence, EvidenceGrade};

/// Every grade, best first.
pub const GRADES: [EvidenceGrade; 6] = [
    EvidenceGrade::Documented,
    EvidenceGrade::DocumentedWeak,
    EvidenceGrade::SourceDocument,
    EvidenceGrade::ThirdPartyCatalogue,
    EvidenceGrade::Inferred,
    EvidenceGrade::Unverified,
];

/// The key for the style sheet, and what the grade means.
pub fn words(grade: EvidenceGrade) -> (&'static str, &'static str) {
    match grade {
        EvidenceGrade::Documented => ("documented", "A page of the body itself names it."),
        EvidenceGrade::DocumentedWeak => ("weak", "A page of the body suggests it without naming it plainly."),
        EvidenceGrade::SourceDocument => ("source", "The TSAG document of 2023 on the collaboration of SG13 and SG17 states it."),
        EvidenceGrade::ThirdPartyCatalogue => ("catalogue", "A catalogue kept by others lists it."),
        EvidenceGrade::Inferred => ("inferred", "It follows from the subject or from other facts; no page says it."),
        EvidenceGrade::Unverified => ("unverified", "It is stated somewhere, and no page was found that confirms it."),
    }
}

/// The mark of a grade: a shape and a word, so that nothing rests on colour.
pub fn grade_mark(grade: EvidenceGrade) -> Html {
    let (key, _) = words(grade);
    html! { <span class={format!("grade grade-{key}")}>{ grade.label() }</span> }
}

/// The mark, which opens to the note and the sources.
pub fn evidence(evidence: &Evidence) -> Html {
    html! {
        <details class="evidence">
            <summary>{ grade_mark(evidence.grade) }</summary>
            <div class="evidence-body">
                if let Some(note) = &evidence.note {
                    <p>{ note.clone() }</p>
                }
                if !evidence.sources.is_empty() {
                    <ul class="sources">
                        for source in &evidence.sources {
                            <li>{ source_link(source) }</li>
                        }
                    </ul>
                }
            </div>
        </details>
    }
}
