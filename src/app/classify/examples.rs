//! Titles to try.

/// One title for each kind of answer, and the border cases between the groups.
pub const EXAMPLES: [&str; 6] = [
    "Quantum key distribution networks – Functional architecture for key relay",
    "Requirements for quality of service assurance of quantum key distribution network federation",
    "Security requirements for quantum key distribution network key managers",
    "Protocols for the Ck interface of quantum key distribution networks",
    "Integration of quantum key distribution network and secure storage network",
    "Signalling requirements for voice over LTE emergency calls",
];
