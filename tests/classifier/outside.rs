//! Other subjects, and texts that say too little.

use demarc::classifier::{Band, Missing, Outcome};

use super::{said, verdict};

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
fn outside_names_who_would_be_asked_if_a_quantum_network_is_meant() {
    let verdict = verdict("Entanglement of submarine cables with fishing gear", "");
    assert_eq!(said(&verdict), "outside");
    assert!(verdict.alternatives.iter().any(|other| other.question.to_string() == "Q16/13"), "{:?}", verdict.alternatives);
}
