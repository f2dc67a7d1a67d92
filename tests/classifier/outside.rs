//! Other subjects, and texts that say too little.

use demarc::classifier::{Band, Missing, Outcome};

use super::{said, verdict, warns};

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
fn words_of_other_fields_show_nothing_alone() {
    for title in ["Digital rights and key delivery for IPTV", "Entanglement of submarine cables with fishing gear"] {
        assert_eq!(said(&verdict(title, "")), "outside", "{title}");
    }
    assert_eq!(said(&verdict("Availability objectives for satellite key delivery", "")), "Q6/13");
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
fn outside_does_not_deny_what_the_text_names() {
    let says = |title: &str, words: &str| verdict(title, "").reasons.iter().any(|reason| reason.why.contains(words));
    assert!(says("Quantum technologies for future networks", "Quantum technology is named"));
    assert!(says("Garden furniture made of recycled wood", "No subject of quantum information technology"));
}

#[test]
fn outside_names_who_would_be_asked_if_a_quantum_network_is_meant() {
    for (title, expected) in
        [("Entanglement of submarine cables with fishing gear", "Q16/13"), ("Swapping of battery packs: protocol", "Q2/11")]
    {
        let verdict = verdict(title, "");
        assert_eq!(said(&verdict), "outside", "{title}");
        assert!(verdict.alternatives.iter().any(|other| other.question.to_string() == expected), "{title}: {:?}", verdict.alternatives);
    }
}

#[test]
fn words_that_quantum_networks_share_with_others_leave_doubt() {
    for title in [
        "Heralding the new semester: calendar feeds in campus applications",
        "Reconciliation of accounts between roaming partners",
        "Entanglement of fishing gear with submarine cables",
    ] {
        let verdict = verdict(title, "");
        assert_eq!(said(&verdict), "outside", "{title}");
        assert!(verdict.band != Band::High, "{title}: {:?}", verdict.confidence);
        assert!(warns(&verdict, "say so in the text"), "{title}: {:?}", verdict.warnings);
    }
    let plain = verdict("Colour management for television sets", "");
    assert!(plain.warnings.is_empty(), "{:?}", plain.warnings);
}

#[test]
fn a_change_of_algorithms_is_sure_only_where_it_says_what_for() {
    // Others replace and count algorithms as well.
    for title in ["Inventory of cryptographic assets in banks", "Algorithm deprecation in network management: SHA-1 and 3DES"] {
        let verdict = verdict(title, "");
        assert!(verdict.band != Band::High, "{title}: {} {:?}", said(&verdict), verdict.confidence);
        assert!(warns(&verdict, "say so in the text"), "{title}: {:?}", verdict.warnings);
    }
    // Nor do they always name certificates for a quantum reason.
    let plain = verdict("Profile of X.509 attribute certificates", "");
    assert!(plain.band != Band::High && warns(&plain, "say so in the text"), "{:?} {:?}", plain.confidence, plain.warnings);
    // Where the title hints at it, one sentence that says so is no mention in passing.
    let scope = "Fields of the record and its upkeep are listed. It is an input to the quantum-safe migration plan.";
    let hinted = verdict("Inventory of cryptographic assets in hospitals", scope);
    assert!(!warns(&hinted, "Only one sentence"), "{:?}", hinted.warnings);
    let meant = verdict("Inventory of cryptographic assets for the migration of banks to post-quantum cryptography", "");
    assert_eq!((said(&meant).as_str(), meant.band), ("Q11/17", Band::High), "{:?}", meant.confidence);
    assert!(!warns(&meant, "say so in the text"), "{:?}", meant.warnings);
    assert_eq!(said(&verdict("Crypto-agility in enterprise networks", "")), "Q11/17");
}

#[test]
fn outside_is_not_sure_where_only_a_quantum_word_is_missing() {
    let verdict = verdict("Guidelines for lifetime of keys at customer gateways", "");
    assert_eq!((said(&verdict).as_str(), verdict.band), ("outside", Band::Medium), "{:?}", verdict.confidence);
}

#[test]
fn the_name_of_a_text_on_quantum_technology_is_a_quantum_word() {
    let named = verdict("Interoperability tests for interfaces of Q.4160", "");
    let other = verdict("Interoperability tests for interfaces of Q.1912", "");
    assert_eq!(said(&other), "outside");
    assert!(said(&named) == "Q2/11" || named.confidence < other.confidence, "{named:?}");
}

#[test]
fn what_no_mandate_names_is_never_surely_outside() {
    for title in [
        "Common Criteria protection profile for QKD transmitter modules",
        // The "and" within a name makes no list of bare names.
        "Common Criteria protection profile for prepare and measure QKD modules",
        "Certification scheme for QKD modules by accredited laboratories",
    ] {
        let verdict = verdict(title, "");
        assert_eq!(said(&verdict), "outside", "{title}");
        assert!(verdict.band < Band::High, "{title}: {}", verdict.confidence);
    }
}

#[test]
fn an_entropy_source_alone_is_not_quantum() {
    assert_eq!(said(&verdict("Entropy source requirements for software random number generators", "")), "outside");
    assert_eq!(said(&verdict("Entropy source requirements for quantum random number generators", "")), "Q15/17");
}
