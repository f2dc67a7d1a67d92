//! The classifier on the real data: the outcomes, their reasons, and what must hold for any text.

use demarc::classifier::{Band, Classifier, Missing, Outcome, Proposal, Verdict};
use demarc::dataset::QuestionId;
use demarc::embedded;
use proptest::prelude::*;

/// The verdict on a title and a scope.
fn verdict(title: &str, scope: &str) -> Verdict {
    Classifier::new(embedded::dataset()).classify(&Proposal { title: title.to_owned(), scope: scope.to_owned() })
}

/// The outcome in the words of the command line.
fn said(verdict: &Verdict) -> String {
    match &verdict.outcome {
        Outcome::Assigned(question) => question.to_string(),
        other => other.name().to_owned(),
    }
}

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
fn too_little_text_says_what_is_missing() {
    for (title, missing) in [
        ("", Missing::Text),
        ("   \u{7}\u{1b}\n", Missing::Text),
        ("Framework", Missing::Subject),
        ("Key management", Missing::Subject),
        ("QKDN", Missing::Subject),
        ("12345 67890 0x1", Missing::Words),
        ("Hello world", Missing::Subject),
        ("Réseaux de distribution quantique de clés – Gestion des clés et de la qualité", Missing::English),
        ("量子密钥分发网络 密钥管理", Missing::English),
        ("Anforderungen an QKD-Netze", Missing::English),
        ("Arquitectura funcional QKDN", Missing::English),
        ("Kuantum anahtar dağıtım ağları için çerçeve", Missing::English),
        ("Dear all, please find the revised version attached", Missing::Subject),
        ("QKDN and PQC", Missing::Subject),
    ] {
        let verdict = verdict(title, "");
        assert_eq!(verdict.outcome, Outcome::Insufficient(missing), "{title:?}");
        assert_eq!(verdict.band, Band::Low, "{title:?}");
    }
}

#[test]
fn near_identical_titles_with_different_owners_are_told_apart() {
    for (title, expected) in [
        ("Quantum key distribution networks – Key management", "Q16/13"),
        ("Security requirements and measures for quantum key distribution networks – key management", "Q15/17"),
        ("Protocol for QoS negotiation between QKD networks", "Q2/11"),
        ("QoS requirements for QKD network protocols", "Q6/13"),
        ("Integration of QKD network and secure storage network", "Q16/13"),
        ("Security requirements for integration of QKD network and secure storage network", "Q15/17"),
        ("Procedures for key supply protection and recovery in QKD networks", "Q16/13"),
        ("Protection of QKD nodes against attackers", "Q15/17"),
        ("Framework of QKD protocols in QKD networks", "Q15/17"),
        ("Protocol framework for QKD networks", "Q2/11"),
        ("Trust model for QKD network services", "Q16/13"),
    ] {
        assert_eq!(said(&verdict(title, "")), expected, "{title}");
    }
}

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
    ] {
        assert_eq!(said(&verdict(title, "")), expected, "{title}");
    }
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
fn examples_are_heard_beside_the_rules() {
    // What the words alone say is told, with the words that say so.
    let verdict = verdict("Quantum key distribution networks – Key management", "");
    let reason = verdict.reasons.iter().find(|reason| reason.rule == "examples").expect("a reason by examples");
    assert!(reason.weight > 500 && reason.why.contains("Q16/13") && !reason.words.is_empty(), "{reason:?}");
    // However sure the examples are, nothing is high where the rules say something else; and the other Question tells what speaks for it.
    let scope = "The draft adds message types, information elements, encoding and error codes to the protocol between applications and key \
                 managers of QKD networks. Signalling procedures and timers are specified.";
    let torn = self::verdict("QoS information in key requests", scope);
    assert_eq!((said(&torn).as_str(), torn.band), ("Q2/11", Band::Medium));
    assert!(torn.reasons.iter().any(|reason| reason.rule == "examples" && reason.weight > 980), "{:?}", torn.reasons);
    let other = torn.against.iter().find(|against| against.question.to_string() == "Q6/13").expect("the other Question");
    assert!(other.for_it.iter().any(|reason| reason.rule == "quality-of-service"), "{other:?}");
    // Nor where the examples are sure of the few words that they know, among many that nobody does.
    let unknown = self::verdict("Video zebra quokka marmalade saxophone of the", "");
    assert_eq!((said(&unknown).as_str(), unknown.band), ("outside", Band::Medium));
    assert!(unknown.reasons.iter().any(|reason| reason.rule == "examples" && reason.weight > 980), "{:?}", unknown.reasons);
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
fn words_of_other_fields_show_nothing_alone() {
    for title in ["Digital rights and key delivery for IPTV", "Entanglement of submarine cables with fishing gear"] {
        assert_eq!(said(&verdict(title, "")), "outside", "{title}");
    }
    assert_eq!(said(&verdict("Availability objectives for satellite key delivery", "")), "Q6/13");
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
fn a_title_that_only_names_what_it_revises_goes_to_the_owner_of_that() {
    for (title, expected) in [("Amendment 1 to X.1710", "Q15/17"), ("Revision of Y.3802", "Q16/13"), ("Corrigendum to Q.4161", "Q2/11")] {
        let verdict = verdict(title, "");
        assert_eq!(said(&verdict), expected, "{title}");
        assert_eq!(verdict.band, Band::Medium, "{title}");
        assert_eq!(verdict.reasons.first().map(|reason| reason.rule.as_str()), Some("revision"), "{title}");
    }
    for title in ["Amendment 1 to X.17101", "Amendment 2 to G.652", "Y.3802"] {
        assert_eq!(verdict(title, "").outcome.question(), None, "{title}");
    }
    // Where the text tells a subject, that counts.
    assert_eq!(said(&verdict("Amendment to Y.3802: protocol at the Kx interface of QKD networks, messages and coding", "")), "Q2/11");
}

#[test]
fn what_is_named_in_passing_makes_nothing_sure() {
    let scope = "The draft identifies threats to backhaul links. It specifies security requirements for IPsec profiles and key rotation.";
    let passing = format!("{scope} Operators may also consider quantum key distribution.");
    let told = verdict("Security requirements for mobile backhaul", &passing);
    assert!(told.band != Band::High, "{told:?}");
    assert_eq!(said(&verdict("Security requirements for mobile backhaul", scope)), "outside");
    let meant = format!("{scope} Links of quantum key distribution are secured in the same way.");
    assert_eq!(said(&verdict("Security requirements for QKD links", &meant)), "Q15/17");
}

#[test]
fn plain_titles_of_other_groups_stay_outside() {
    for title in [
        "TMN management functions",
        "Functional architecture of software-defined networking",
        "Cloud computing - Global management framework of distributed cloud",
        "Network functions virtualisation: management and orchestration",
        "Key management practice of cloud service customers: guidelines",
    ] {
        assert_eq!(said(&verdict(title, "")), "outside", "{title}");
    }
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
fn bodies_that_the_text_names_are_informed() {
    let scope = "Threats to satellite QKD networks are listed. Liaison: CCSDS, SG 15 and 3GPP.";
    let verdict = verdict("Security requirements for satellite QKD", scope);
    for body in ["CCSDS", "SG15", "3GPP"] {
        assert!(verdict.liaisons.iter().any(|liaison| liaison.to == body), "{body}: {:?}", verdict.liaisons);
    }
    assert!(verdict.liaisons.iter().all(|liaison| liaison.to != "GSMA"));
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
fn what_only_looks_like_a_label_is_read() {
    let scope = "Security considerations, threats and measures are laid down in clauses 6 to 11.";
    assert_eq!(said(&verdict("Metropolitan quantum key distribution ring", scope)), "Q15/17");
}

#[test]
fn outside_names_who_would_be_asked_if_a_quantum_network_is_meant() {
    let verdict = verdict("Entanglement of submarine cables with fishing gear", "");
    assert_eq!(said(&verdict), "outside");
    assert!(verdict.alternatives.iter().any(|other| other.question.to_string() == "Q16/13"), "{:?}", verdict.alternatives);
}

#[test]
fn hostile_texts_get_an_answer_and_never_a_high_band() {
    let triggers: Vec<&str> =
        embedded::dataset().rules.concepts.iter().flat_map(|concept| concept.terms.iter().map(String::as_str)).collect();
    let everything = triggers.join(" ");
    let repeated = "quantum ".repeat(1000);
    let noise = "\u{202e}א\u{0}".repeat(1000);
    let huge = "security of quantum key distribution ".repeat(6000);
    for text in [everything.as_str(), &repeated, &noise] {
        assert_ne!(verdict(text, "").band, Band::High);
        assert_ne!(verdict("", text).band, Band::High);
    }
    let masked = verdict("S\u{435}curity requirements for qu\u{430}ntum key distribution networks", "");
    assert_eq!(said(&masked), "Q15/17");
    assert_ne!(masked.band, Band::High);
    assert!(masked.warnings.iter().any(|warning| warning.text.contains("alphabet") && warning.spans.len() == 2), "{:?}", masked.warnings);
    let many_sentences = "This Recommendation specifies the architecture of QKD networks. ".repeat(3000);
    assert_ne!(verdict("Handling of anomalies in QKD networks", &many_sentences).band, Band::High);
    let cut = verdict("", &huge);
    assert_ne!(cut.band, Band::High);
    assert!(cut.warnings.iter().any(|warning| warning.text.contains("200000")), "a cut is told: {:?}", cut.warnings);
}

proptest! {
    /// Any text gets the same verdict twice, with spans that lie in the text.
    #[test]
    fn any_text_is_read_without_panic(title in ".{0,200}", scope in "(?s).{0,400}") {
        let proposal = Proposal { title, scope };
        let classifier = Classifier::new(embedded::dataset());
        let verdict = classifier.classify(&proposal);
        prop_assert_eq!(&verdict, &classifier.classify(&proposal));
        for marked in verdict.reasons.iter().flat_map(|reason| &reason.words) {
            prop_assert!(!marked.span.text(&proposal).is_empty());
        }
        prop_assert!(verdict.confidence.0 < 1000, "no answer is certain");
    }

    /// Each alternative is a Question once, and none is the owner.
    #[test]
    fn alternatives_are_others(words in proptest::collection::vec(prop::sample::select(vec![
        "quantum key distribution", "network", "security", "protocol", "QoS", "requirements", "for", "of", "key management", "post-quantum", "–",
    ]), 1..12)) {
        let verdict = verdict(&words.join(" "), "");
        let mut others: Vec<QuestionId> = verdict.alternatives.iter().map(|other| other.question).collect();
        prop_assert!(verdict.outcome.question().is_none_or(|owner| !others.contains(&owner)));
        let count = others.len();
        others.dedup();
        prop_assert_eq!(count, others.len());
    }
}
