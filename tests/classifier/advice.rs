//! Whom a verdict informs.

use super::{said, verdict};

#[test]
fn a_customary_clause_informs_nobody() {
    let scope = "This Recommendation specifies key management functions. Security considerations are in clause 9.";
    let verdict = verdict("Key management for QKD networks in industrial parks", scope);
    assert_eq!(said(&verdict), "Q16/13");
    assert!(verdict.liaisons.iter().all(|liaison| !liaison.why.contains("Part of the text")), "{:?}", verdict.liaisons);
    // Nor is anyone warned of a word that nobody could misread.
    let failures = self::verdict("Keeping keys flowing in QKD networks after a fibre cut", "");
    assert_eq!(said(&failures), "Q16/13");
    assert!(failures.warnings.is_empty(), "{:?}", failures.warnings);
    let protection = self::verdict("Path protection in QKD networks after a fibre cut", "");
    assert!(protection.warnings.iter().any(|warning| warning.text.contains("not against attackers")), "{:?}", protection.warnings);
    // Of a title it is the subject.
    assert_eq!(said(&self::verdict("Security considerations for QKD networks", "")), "Q15/17");
}

#[test]
fn bodies_that_the_text_names_are_informed() {
    let scope = "Threats to satellite QKD networks are listed. Liaison: CCSDS, SG 15 and 3GPP.";
    let verdict = verdict("Security requirements for satellite QKD", scope);
    for body in ["CCSDS", "SG15", "3GPP"] {
        assert!(verdict.liaisons.iter().any(|liaison| liaison.to == body), "{body}: {:?}", verdict.liaisons);
    }
    assert!(verdict.liaisons.iter().all(|liaison| liaison.to != "GSMA"));
}
