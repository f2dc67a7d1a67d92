//! Whose a text is.

use demarc::classifier::{Band, Classifier, Outcome, Proposal};
use demarc::embedded;

use super::{said, verdict, warns};

#[test]
fn titles_of_the_four_aspects_go_to_their_questions() {
    for (title, expected, rule) in [
        ("Quantum key distribution networks – Control and management", "Q16/13", "network-aspects"),
        (
            "Security requirements and measures for quantum key distribution networks – control and management",
            "Q15/17",
            "security-of-quantum-communication",
        ),
        ("Protocols for Kx interfaces for quantum key distribution networks", "Q2/11", "protocol-between-functions"),
        ("Quantum key distribution networks – Requirements for quality of service assurance", "Q6/13", "quality-of-service"),
        ("Optical fibre cables for indoor applications", "outside", "transport-and-timing"),
    ] {
        let verdict = verdict(title, "");
        assert_eq!(said(&verdict), expected, "{title}");
        let first = verdict.reasons.first().unwrap_or_else(|| panic!("{title}: no reason"));
        assert_eq!(first.rule, rule, "{title}");
        assert!(!first.words.is_empty() && !first.follows_from.is_empty(), "{title}: the reason names words and what it follows from");
    }
}

#[test]
fn near_identical_titles_with_different_owners_are_told_apart() {
    for (title, expected) in [
        ("Quantum key distribution networks – Key management", "Q16/13"),
        ("Security requirements and measures for quantum key distribution networks – key management", "Q15/17"),
        ("Protocol for QoS negotiation between QKD networks", "Q2/11"),
        ("QoS objectives for key delivery by QKD network protocols", "Q6/13"),
        ("Integration of QKD network and secure storage network", "Q16/13"),
        ("Security requirements for integration of QKD network and secure storage network", "Q15/17"),
        ("Procedures for key supply protection and recovery in QKD networks", "Q16/13"),
        ("Protection of QKD nodes against attackers", "Q15/17"),
        ("Framework of QKD protocols in QKD networks", "Q15/17"),
        ("Protocols of the quantum layer of QKD networks", "Q15/17"),
        ("Protocol framework for QKD networks", "Q2/11"),
        ("Trust model for QKD network services", "Q16/13"),
    ] {
        assert_eq!(said(&verdict(title, "")), expected, "{title}");
    }
}

#[test]
fn the_head_noun_is_claimed_first_though_its_object_sounds_like_another_question() {
    let protocols = verdict("QoS requirements for QKD network protocols", "");
    let first = match &protocols.outcome {
        Outcome::Assigned(question) => *question,
        Outcome::Contested(rivals) => *rivals.first().expect("rivals"),
        other => panic!("{other:?}"),
    };
    assert_eq!(first.to_string(), "Q6/13");
    assert!(protocols.band != Band::High, "{:?}", protocols.confidence);
    // What the text is not mainly about is heard as such.
    let proposal = Proposal { title: "Protocol for QoS negotiation between QKD networks".to_owned(), scope: String::new() };
    let (features, _) = Classifier::new(embedded::dataset()).features(&proposal).expect("it can be read");
    let has = |key: &str| features.iter().any(|(known, _)| known == key);
    assert!(has(">qos") && has(":protocol") && !has(">protocol"), "{features:?}");
}

#[test]
fn examples_are_heard_beside_the_rules() {
    // What the words alone say is told, with the words that say so.
    let verdict = verdict("Quantum key distribution networks – Key management", "");
    let reason = verdict.reasons.iter().find(|reason| reason.rule == "examples").expect("a reason by examples");
    assert!(reason.weight > 500 && reason.why.contains("Q16/13") && !reason.words.is_empty(), "{reason:?}");
    // However sure the examples are, nothing is high where the rules say something else; and the other Question tells what speaks for it.
    let scope = "The draft adds message types, information elements, encoding and error codes to the protocol between applications and key \
                 managers of QKD networks. Signalling procedures and timers are specified. Message flows are given.";
    let torn = self::verdict("QoS information in key requests", scope);
    assert_eq!((said(&torn).as_str(), torn.band), ("Q2/11", Band::Medium));
    assert!(torn.reasons.iter().any(|reason| reason.rule == "examples" && reason.weight > 980), "{:?}", torn.reasons);
    let other = torn.against.iter().find(|against| against.question.to_string() == "Q6/13").expect("the other Question");
    assert!(other.for_it.iter().any(|reason| reason.rule == "quality-of-service"), "{other:?}");
    // Nor where the examples are sure of the few words that they know, among many that nobody does.
    let unknown = self::verdict("Video zebra quokka marmalade saxophone", "");
    assert_eq!((said(&unknown).as_str(), unknown.band), ("outside", Band::Medium));
    assert!(unknown.reasons.iter().any(|reason| reason.rule == "examples" && reason.weight > 980), "{:?}", unknown.reasons);
}

#[test]
fn nothing_is_sure_where_a_word_is_not_understood() {
    // Protection, but against whom?
    assert_ne!(verdict("Protection of QKD links against groundwater", "").band, Band::High);
    // Quantum, but what of it?
    assert_ne!(verdict("Quantum birdsong in the evening garden", "").band, Band::High);
}

#[test]
fn post_quantum_cryptography_is_owned_where_it_is_used() {
    for (title, expected) in [
        ("Deployment profile of ML-KEM for operator networks", "Q11/17"),
        ("Guidance on retiring RSA in operator networks", "Q11/17"),
        ("Security proof of a new lattice-based signature", "outside"),
        ("Side-channel resistant implementation of Kyber on microcontrollers", "outside"),
    ] {
        assert_eq!(said(&verdict(title, "")), expected, "{title}");
    }
}

#[test]
fn a_title_that_only_names_what_it_revises_goes_to_the_owner_of_that() {
    for (title, expected) in [("Amendment 1 to X.1710", "Q15/17"), ("Revision of Y.3802", "Q16/13"), ("Corrigendum to Q.4161", "Q2/11")] {
        let verdict = verdict(title, "");
        assert_eq!(said(&verdict), expected, "{title}");
        assert_eq!(verdict.band, Band::Medium, "{title}");
        assert_eq!(verdict.reasons.first().map(|reason| reason.rule.as_str()), Some("revision"), "{title}");
    }
    // Also where the words of the title sound like another Question.
    for title in [
        "Revision of X.1712",
        "Draft revised Recommendation ITU-T X.1712",
        "Proposed new revision of X.1712",
        "Second edition of X.1712",
        "X.1712, third edition",
    ] {
        let verdict = verdict(title, "");
        assert_eq!(verdict.reasons.first().map(|reason| reason.rule.as_str()), Some("revision"), "{title}");
        assert_eq!(said(&verdict), "Q15/17", "{title}");
    }
    // Of texts in a row the first decides where they are of one Question; behind "with" stands another's.
    for title in
        ["Amendment to Y.3800 and Y.3802", "Revision of Y.3802 to align it with X.1710", "Alignment of Y.3802 with the Q.4160 series"]
    {
        assert_eq!(said(&verdict(title, "")), "Q16/13", "{title}");
    }
    // Texts of two Questions are for both, each with its reason.
    let two = verdict("Amendment to Y.3800 and X.1710", "");
    let rivals: Vec<String> = match &two.outcome {
        Outcome::Contested(rivals) => rivals.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    };
    assert_eq!(rivals, ["Q16/13", "Q15/17"]);
    assert_eq!(two.band, Band::Medium);
    let named: Vec<&str> = two.precedents.iter().map(|precedent| precedent.deliverable.as_str()).collect();
    assert_eq!(named, ["Y.3800", "X.1710"]);
    let second: Vec<&str> = two.against.iter().flat_map(|against| &against.for_it).map(|reason| reason.rule.as_str()).collect();
    assert_eq!(second, ["revision"]);
    // Other words for it.
    for (title, expected) in [("Erratum to X.1714", "Q15/17"), ("Y.3804, addendum 1", "Q16/13"), ("Updating clause 11 of Y.3820", "Q16/13")]
    {
        assert_eq!(said(&verdict(title, "")), expected, "{title}");
    }
    // Years and "ITU-T" may stand between the two and their "and"; a text behind a colon is not revised.
    for title in ["Revision of Y.3803 (2020) and X.1712 (2021)", "Revision of Recommendations ITU-T Y.3803 and ITU-T X.1712"] {
        assert_eq!(said(&verdict(title, "")), "contested", "{title}");
    }
    assert_eq!(said(&verdict("Amendment 1 to Y.3804: X.1714 measures for controllers", "")), "Q16/13");
    // A word of revision elsewhere in the title says nothing of the text that is named.
    for (title, expected) in [
        ("Security of software update of QKD nodes conforming to Y.3802: threats and countermeasures", "Q15/17"),
        ("Key update protocol at the Kx interface, messages conforming to Y.3803", "Q2/11"),
        ("Quality of service assurance for revised key relay of Y.3803", "Q6/13"),
        ("Supplement on updated use of ITU-T Y.3800-series for security of QKD", "Q15/17"),
    ] {
        let verdict = verdict(title, "");
        assert_eq!(said(&verdict), expected, "{title}");
        assert!(verdict.reasons.iter().all(|reason| reason.rule != "revision"), "{title}");
    }
    // What calls itself a text of its own is no revision.
    let own = verdict(
        "Extension of Y.3804: protocol at the Mx interface of QKDN",
        "A new, independent Recommendation specifies messages and timers.",
    );
    assert_eq!(said(&own), "Q2/11");
    for title in ["Revision of X.1712", "Revision of Y.3802", "Corrigendum to Q.4161"] {
        let verdict = verdict(title, "");
        let own = verdict.outcome.study_group().map(|group| group.to_string());
        assert!(verdict.liaisons.iter().all(|liaison| Some(&liaison.to) != own.as_ref()), "{title}: not to itself");
    }
    // A subject of the same Question makes it no less sure.
    assert!(verdict("Revision of Y.3802 on architecture", "").confidence >= verdict("Revision of Y.3802", "").confidence);
    for title in ["Amendment 1 to X.17101", "Amendment 2 to G.652", "Y.3802"] {
        assert_eq!(verdict(title, "").outcome.question(), None, "{title}");
    }
    // It stays with its Question whatever is added; an addition for another Question may need an item of its own.
    for (title, owner, other) in [
        ("Amendment to Y.3802: protocol at the Kx interface of QKD networks, messages and coding", "Q16/13", "Q2/11"),
        ("Revision of Q.4164: authentication of the Ck interface", "Q2/11", "Q15/17"),
        ("Amendment to X.1712: QoS of key management", "Q15/17", "Q6/13"),
    ] {
        let verdict = verdict(title, "");
        assert_eq!(said(&verdict), owner, "{title}");
        assert_eq!(verdict.band, Band::Medium, "{title}");
        let companions: Vec<_> = verdict.companions.iter().map(|companion| companion.question.to_string()).collect();
        assert_eq!(companions, [other], "{title}");
        let group = other.split_once('/').map(|(_, group)| format!("SG{group}"));
        assert_eq!(verdict.liaisons.first().map(|liaison| &liaison.to), group.as_ref(), "{title}: the group of that part is told");
    }
    // A name alone says whom to inform, by the title of the text that it names.
    for (title, group) in [("Amendment 1 to X.1710", "SG13"), ("Revision of Y.3802", "SG17"), ("Corrigendum to Q.4161", "SG13")] {
        assert!(verdict(title, "").liaisons.iter().any(|liaison| liaison.to == group), "{title}: {group}");
    }
    // Unless that Question and another have an equal claim.
    let both = "Amendment 1 to Y.3804: architecture of control functions, and security measures for controllers";
    assert!(said(&verdict(both, "")).starts_with("contested"), "{both}");
}

#[test]
fn two_words_do_where_they_name_object_and_treatment() {
    for (title, expected) in
        [("QKDN architecture", "Q16/13"), ("QKDN security", "Q15/17"), ("QKDN protocols", "Q2/11"), ("QKDN", "insufficient")]
    {
        assert_eq!(said(&verdict(title, "")), expected, "{title}");
    }
}

#[test]
fn the_diameter_of_a_fibre_is_no_protocol() {
    assert_ne!(said(&verdict("Mode field diameter in fibres of quantum networks", "")), "Q2/11");
}

#[test]
fn documents_that_propose_no_work_are_told() {
    for title in [
        "LS/i on new work item on QKD authentication",
        "LS/o on the architecture of quantum networks",
        "Report of the rapporteur group meeting on security of QKD networks",
        "Proposed new Question on requirements of quantum networks",
    ] {
        let verdict = verdict(title, "");
        assert!(warns(&verdict, "another kind of document"), "{title}");
        assert_ne!(verdict.band, Band::High, "{title}");
    }
    assert!(!warns(&verdict("Use cases of group keys in meetings over QKD networks", ""), "another kind of document"));
}

#[test]
fn what_quantum_computers_mean_for_cryptography_in_use_is_for_migration() {
    for title in [
        "Harvest now, decrypt later: ranking of data for early protection by operators",
        "Protection of subscriber keys in SIM cards against future quantum computers",
        "Long-term archives of signed documents and the arrival of quantum computers: renewal of signatures",
        "Guidelines on ledgers that withstand quantum attackers",
    ] {
        assert_eq!(said(&verdict(title, "")), "Q11/17", "{title}");
    }
    for title in ["Quantum computers for weather forecasting", "AES-256 hardware accelerators for set-top boxes"] {
        assert_eq!(said(&verdict(title, "")), "outside", "{title}");
    }
}
