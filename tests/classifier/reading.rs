//! Which words of a text count: forms, headings, what is put aside.

use super::{said, verdict};

#[test]
fn a_numbered_heading_ends_the_part_before_it() {
    let scope =
        "3 Out of scope\nMessage formats.\n4 What follows\nThe draft specifies the threats to nodes of a QKD network and measures.\n";
    assert_eq!(said(&verdict("Report of the drafting session", scope)), "Q15/17");
    // A number that no heading follows.
    assert_eq!(said(&verdict("Security requirements for QKD networks", "4294967295. Background\nNone.")), "Q15/17");
}

#[test]
fn what_other_groups_do_names_the_object_and_no_aspect() {
    let scope = "SG13 has described the protocols of QKD networks. The companion lists the threats by dishonest operators, with measures.";
    let verdict = verdict("Companion text on several operators", scope);
    assert_eq!(said(&verdict), "Q15/17");
    assert!(verdict.warnings.iter().any(|warning| warning.text.contains("other groups")), "{:?}", verdict.warnings);
}

#[test]
fn what_is_named_only_as_a_part_or_a_kind_is_not_the_subject() {
    for (title, scope, expected) in [
        ("Orchestration of QKD networks and optical transport, with quality classes as an input", "", "Q16/13"),
        ("Reference points of a quantum repeater network, protocols for which will be developed by SG11", "", "Q16/13"),
        ("Mixing twin-field and prepare-and-measure nodes in one QKD network: architecture", "", "Q16/13"),
        ("Framework for QKD networks in industrial parks, including security considerations", "", "Q16/13"),
        ("Interworking of prepare-and-measure QKD networks", "", "Q16/13"),
        ("Use cases of QKD networks facing the quantum computing threat", "", "Q16/13"),
        ("Key relay in QKD networks", "It covers path computation. How keys are guarded against tampering is in X.1712.", "Q16/13"),
    ] {
        assert_eq!(said(&verdict(title, scope)), expected, "{title}");
    }
}

#[test]
fn what_a_text_does_not_cover_does_not_count() {
    let scope = "This Recommendation specifies the functional architecture of quantum key distribution network slicing. Security requirements and \
                 protocols are out of scope and will be handled by SG17 and SG11.";
    let verdict = verdict("Quantum key distribution network slicing", scope);
    assert_eq!(said(&verdict), "Q16/13");
    assert!(verdict.warnings.iter().any(|warning| warning.text.contains("out of scope")), "{:?}", verdict.warnings);
}

#[test]
fn a_pasted_form_reads_like_its_title_and_scope() {
    let form = "Question: 16/13\nTitle: Security measures for quantum key distribution network slicing\nScope: This Recommendation specifies security \
                measures for slices of a QKD network.\nRelations to ITU-T Recommendations: Y.3800, Y.3803 key management, Q.4160 protocol framework\n\
                Editor: A. Person, Example Network Protocols Ltd\n";
    let pasted = verdict("", form);
    let plain = verdict(
        "Security measures for quantum key distribution network slicing",
        "This Recommendation specifies security measures for slices of a QKD network.",
    );
    assert_eq!(said(&pasted), "Q15/17");
    assert_eq!((pasted.outcome, pasted.confidence), (plain.outcome, plain.confidence));
}

#[test]
fn a_form_in_one_line_is_read() {
    let form = "Proposed new ITU-T Recommendation. Timing: 2028-Q2. Scope: The draft describes how relay keys wait on board of a satellite and \
                how ground key managers take them over. Relations: Y.3802, Y.3803. Liaisons: SG11, SG17.";
    assert_eq!(said(&verdict("Framework for storing relay keys on board of satellites", form)), "Q16/13");
}

#[test]
fn a_text_copied_from_a_document_reads_like_the_typed_one() {
    let title = "Quantum key distribution networks – Func-\ntional archi\u{ad}tecture for net-work slicing";
    let scope = "1. Scope\nThis Recommendation specifies the functional archi-\ntecture of slices in a QKD net-\nwork.\n\
                 2. What is not covered\nProtocols between the con-\ntrollers, message formats, threats from attackers.\n\
                 3. Security considerations\nAttackers may listen. Authentication of the controllers keeps them out.\n";
    let copied = verdict(title, scope);
    let typed = verdict(
        "Quantum key distribution networks – Functional architecture for network slicing",
        "This Recommendation specifies the functional architecture of slices in a QKD network.",
    );
    assert_eq!(said(&copied), "Q16/13");
    assert_eq!((copied.outcome, copied.confidence), (typed.outcome, typed.confidence));
}

#[test]
fn a_title_over_two_lines_is_a_title() {
    let title = "Framework for resource sharing\nin quantum networks";
    let (broken, whole) = (verdict(title, ""), verdict(&title.replace('\n', " "), ""));
    assert_eq!((broken.outcome, broken.confidence), (whole.outcome, whole.confidence));
}

#[test]
fn what_only_looks_like_a_label_is_read() {
    let scope = "Security considerations, threats and measures are laid down in clauses 6 to 11.";
    assert_eq!(said(&verdict("Metropolitan quantum key distribution ring", scope)), "Q15/17");
}

#[test]
fn addresses_in_the_web_are_not_read() {
    let title = "Framework of billing in QKD networks";
    let scope = "This Recommendation specifies roles and charging records.";
    let with = format!("{scope} See https://example.org/security/threats-to-protocols.html for more.");
    let without = format!("{scope} See for more.");
    assert_eq!(verdict(title, &with).confidence, verdict(title, &without).confidence);
    assert_eq!(said(&verdict("https://example.org/quantum/protocol", "See link")), "insufficient");
}

#[test]
fn letters_that_are_joined_in_print_are_read_apart() {
    for (joined, apart) in [
        ("Conﬁdentiality of keys in QKD networks", "Confidentiality of keys in QKD networks"),
        ("QoS objectives and traﬃc proﬁles of key supply", "QoS objectives and traffic profiles of key supply"),
    ] {
        let (first, second) = (verdict(joined, ""), verdict(apart, ""));
        assert_eq!((first.outcome, first.confidence), (second.outcome, second.confidence), "{joined}");
    }
}
