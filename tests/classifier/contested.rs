//! Texts with two owners, and the rivals named.

use demarc::classifier::Outcome;

use super::{said, verdict};

#[test]
fn two_aspects_at_equal_rank_are_contested() {
    for title in [
        "Satellite QKD networks: architecture and security requirements",
        "Architecture of quantum repeaters and protection of repeaters against attackers",
        "Protocols and architecture for entanglement routing",
        "Quantum cloud computing services: functional requirements and security requirements",
        "Distributed quantum computing in the cloud",
        // A function of the network beside an aspect, an adjective that shares its noun, and other words for "and".
        "Authorization and orchestration in multi-tenant QKD networks",
        "Ground stations for satellite QKD: functional and security requirements",
        "Functional requirements plus protocol specification for controllers of QKD networks",
        "Architecture and end-to-end fidelity objectives for quantum repeaters",
        // The second noun has its aspect for itself.
        "Requirements and security measures for networks of quantum sensors",
    ] {
        let verdict = verdict(title, "");
        assert_eq!(said(&verdict), "contested", "{title}");
        assert!(verdict.companions.iter().any(|companion| Some(companion.question) != verdict.outcome.question()), "{title}: a companion");
    }
    // What only qualifies the head is not at equal rank.
    for (title, expected) in [
        ("Heartbeat and failover messages between key managers of QKD networks", "Q2/11"),
        ("Security architecture and framework of QKD networks", "Q15/17"),
        ("Discovery and registration protocol for QKD networks", "Q2/11"),
        ("Requirements and QoS of key supply in QKD networks", "Q6/13"),
        ("Security requirements and measures for QKD networks", "Q15/17"),
    ] {
        assert_eq!(said(&verdict(title, "")), expected, "{title}");
    }
}

#[test]
fn an_item_is_proposed_only_to_a_rival_for_whom_a_rule_speaks() {
    // The examples alone see two claims.
    let verdict = verdict("Requirements and protocols for QKDN", "");
    let Outcome::Contested(rivals) = &verdict.outcome else { panic!("contested") };
    assert_eq!(rivals.len(), 2, "two claims where the rules name one");
    let words_only = verdict.against.iter().find(|against| against.question == rivals[1]).expect("why not alone");
    assert!(words_only.why_not.contains("comes next by the words of the text"), "{}", words_only.why_not);
    assert!(verdict.companions.is_empty());
}

#[test]
fn two_subjects_are_heard_in_many_forms() {
    for title in [
        "Quality classes for key supply in QKD networks and the signalling by which they are negotiated",
        "Joint evaluation of the performance and of the security of QKD networks",
        "Resilience of QKD networks to equipment failures as well as to deliberate attacks",
    ] {
        assert_eq!(said(&verdict(title, "")), "contested", "{title}");
    }
    let open = "Quantum key distribution networks across borders";
    for (scope, expected) in [
        ("Part A gives the functional architecture. Part B gives the threats and the security measures.", "contested"),
        // What stands behind the last item of a list is said of all of it.
        ("This Recommendation specifies the architecture, functions and procedures for quality of service assurance.", "Q6/13"),
        // One clause of one sentence is no subject.
        (
            "This Recommendation specifies the functional architecture. It specifies functional requirements of gateways. Threats differ.",
            "Q16/13",
        ),
    ] {
        assert_eq!(said(&verdict(open, scope)), expected, "{scope}");
    }
}

#[test]
fn a_text_that_says_its_two_subjects_are_of_equal_weight_is_contested() {
    // A long text: of a short one less plain words are believed.
    let scope = "The interface lies between a QKD module and a key manager. One block has the procedures and messages. It has the coding of \
                 parameters, too. It grew out of a trial of QKD networks in three countries. The other block has the threats at this \
                 interface. It has the security requirements for both ends. Operators of QKD networks read it. Annexes hold error codes.";
    let equal = format!("{scope} The two are of equal weight.");
    let outcome = verdict("Interface protocol of QKD modules", &equal).outcome;
    let Outcome::Contested(rivals) = &outcome else { panic!("{outcome:?}") };
    let mut rivals: Vec<String> = rivals.iter().map(ToString::to_string).collect();
    rivals.sort();
    assert_eq!(rivals, ["Q15/17", "Q2/11"]);
    // Words that a technical text has anyway say nothing of its subjects.
    let scope = "This Recommendation specifies security requirements for satellite QKD networks. Ground stations of the same level share a \
                 clock. The functional architecture of Y.3802 is used. Two main orbits are in use. Keys of the same length are kept. Threats come \
                 from jamming. Measures are listed. Staff are vetted. Logs are kept.";
    assert_eq!(said(&verdict("Security requirements for satellite QKD networks", scope)), "Q15/17");
}

#[test]
fn rivals_are_as_likely_as_the_contested_answer() {
    let verdict = verdict("Quantum key distribution networks: security requirements and quality of service requirements", "");
    let Outcome::Contested(rivals) = &verdict.outcome else { panic!("{verdict:?}") };
    for rival in rivals.iter().skip(1) {
        let shown = verdict.alternatives.iter().find(|other| other.question == *rival).map(|other| other.confidence);
        assert_eq!(shown, Some(verdict.confidence), "{rival}");
    }
}
