//! What a verdict tells beside its answer.

use demarc::classifier::Band;
use demarc::embedded;

use super::{said, verdict, warns};

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
    assert!(warns(&protection, "not against attackers"), "{:?}", protection.warnings);
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

#[test]
fn another_question_in_the_form_is_told() {
    let form = |question: &str| {
        format!(
            "A.1 justification for proposed draft new Recommendation\nQuestion: {question}\nScope: This Recommendation specifies threats to \
             key managers of QKD networks and security requirements against attackers.\nLiaisons with other study groups: SG13 (Q16/13)"
        )
    };
    let other = verdict("Protection of key managers in QKD networks against attackers", &form("16/13"));
    assert_eq!(said(&other), "Q15/17");
    assert!(warns(&other, "The form names Q16/13, the text speaks for Q15/17."), "{:?}", other.warnings);
    let same = verdict("Protection of key managers in QKD networks against attackers", &form("15/17"));
    assert!(!warns(&same, "The form names"), "{:?}", same.warnings);
}

#[test]
fn a_title_nearly_the_same_as_that_of_a_known_text_is_told() {
    let near = verdict("Security requirements for the integration of QKDN and user network", "");
    assert!(near.overlap.iter().any(|overlap| overlap.deliverable.as_str() == "X.sec-QKDN-un-req"), "{:?}", near.overlap);
    assert!(warns(&near, "X.sec-QKDN-un-req"), "{:?}", near.warnings);
    // Of the words, X.1712 has few; of its title, nearly all. X.1718 has another subject.
    let near = verdict("Security requirements and measures for key management of QKD networks", "");
    let has = |id: &str| near.overlap.iter().any(|overlap| overlap.deliverable.as_str() == id);
    assert!(has("X.1712") && !has("X.1718"), "{:?}", near.overlap);
    let other = verdict("Security requirements for QKD payloads of high-altitude platforms", "");
    assert!(other.overlap.is_empty(), "{:?}", other.overlap);
    // Also where the scope, with a long list of references, is nearer to many others.
    let others = embedded::dataset().deliverables.iter().filter(|text| text.id.as_str() != "Y.3803");
    let references: Vec<&str> = others.filter_map(|text| text.title.as_deref()).collect();
    let listing = verdict("Quantum key distribution networks – Key management", &references.join(". "));
    assert!(warns(&listing, "Nearly the same as Y.3803"), "{:?}", listing.warnings);
}

#[test]
fn what_is_far_behind_the_nearest_text_is_not_shown() {
    let verdict = verdict("QKDN: business role-based models and requirements", "");
    let nearest = verdict.precedents.first().map_or(0, |precedent| precedent.similarity);
    assert!(nearest > 0);
    assert!(verdict.precedents.iter().all(|precedent| precedent.similarity >= nearest / 2), "{:?}", verdict.precedents);
}

#[test]
fn a_document_that_proposes_no_work_is_told_and_never_high() {
    for title in [
        "Reply LS to ETSI ISG QKD on key delivery API",
        "Questionnaire on deployment of QKDN in member states",
        "Liaison statement on QKDN security work in SG17",
        "Terms of reference of a correspondence group on quantum networks",
        "Job vacancy: manager of QKDN architecture",
        "Withdrawal of Y.3802",
    ] {
        let verdict = verdict(title, "");
        assert!(verdict.band != Band::High, "{title}: {:?}", verdict.confidence);
        assert!(warns(&verdict, "not of proposed work"), "{title}: {:?}", verdict.warnings);
    }
    let proposal = verdict("Protocol for the key delivery API of QKD networks", "");
    assert!(!warns(&proposal, "not of proposed work"), "{:?}", proposal.warnings);
}

#[test]
fn texts_that_the_proposal_names_come_first_among_the_precedents() {
    let verdict = verdict("Experience of quality of service with Y.3807 and Y.3811 in key supply to hospitals", "");
    let names: Vec<&str> = verdict.precedents.iter().map(|precedent| precedent.deliverable.as_str()).collect();
    assert!(names.iter().take(2).all(|name| ["Y.3807", "Y.3811"].contains(name)), "{names:?}");
    // So does a text of nearly that title.
    let title = "Key pre-establishment in QKDN: principles and framework of it";
    let near = self::verdict(title, "");
    assert!(near.precedents.first().is_some_and(|first| first.deliverable.as_str() == "Y.QKDN-pkpe-fr"), "{:?}", near.precedents);
}

#[test]
fn an_answer_without_a_rule_says_so() {
    let words = "No rule speaks for";
    let verdict = verdict("Protecting key supply in metropolitan QKDN rings when a relay node fails", "");
    assert_eq!(said(&verdict), "Q16/13");
    assert!(warns(&verdict, words) && warns(&verdict, "Rules speak for Q15/17"), "{:?}", verdict.warnings);
    for (title, scope) in
        [("Protocols for Kx interfaces for quantum key distribution networks", ""), ("Revision of Y.3806", ""), ("Cooking", "")]
    {
        assert!(!warns(&self::verdict(title, scope), words), "{title}");
    }
}

#[test]
fn groups_and_bodies_are_informed_of_what_touches_them() {
    for (title, bodies) in [
        ("Numbering, naming and addressing of quantum network nodes", &["SG2"][..]),
        ("Security of eSIM remote provisioning against quantum computers", &["3GPP"]),
        ("Combination of QKD and post-quantum cryptography", &["SG13", "ETSI TC QT"]),
    ] {
        let liaisons = verdict(title, "").liaisons;
        for body in bodies {
            assert!(liaisons.iter().any(|liaison| liaison.to == *body), "{title}: {body}: {liaisons:?}");
        }
    }
}
