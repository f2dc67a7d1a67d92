//! The browser gives the same verdicts as the host, field by field, on every text there is.

use demarc::classifier::{Classifier, Proposal, Verdict};
use demarc::embedded::{DATA_VERSION, dataset};
use gloo::utils::window;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Response;

use crate::page::settle;

/// Where `cargo xtask test` writes the verdicts of the host. The server of these tests serves the checkout.
const FILE: &str = "/target/verdicts.bin";

#[wasm_bindgen_test]
async fn verdicts_are_those_of_the_host() {
    let bytes = fetch(FILE).await;
    let (version, judged): (String, Vec<(String, Proposal, Verdict)>) = postcard::from_bytes(&bytes).unwrap_or_default();
    assert_eq!(version, DATA_VERSION, "{FILE} is missing or old: run `cargo xtask test web`");
    assert!(judged.len() > 650, "{} texts", judged.len());
    let classifier = Classifier::new(dataset());
    for some in judged.chunks(50) {
        for (id, proposal, host) in some {
            // The texts are not shown: some must stay unread.
            assert_eq!(different(&classifier.classify(proposal), host), [""; 0], "fields of the verdict on {id}");
        }
        // The browser is asked for news now and then.
        settle().await;
    }
}

/// The names of the fields that differ.
fn different(ours: &Verdict, host: &Verdict) -> Vec<&'static str> {
    let Verdict {
        outcome,
        confidence,
        group_confidence,
        band,
        alternatives,
        reasons,
        against,
        precedents,
        overlap,
        companions,
        liaisons,
        warnings,
    } = ours;
    let fields = [
        ("outcome", *outcome == host.outcome),
        ("confidence", *confidence == host.confidence),
        ("group_confidence", *group_confidence == host.group_confidence),
        ("band", *band == host.band),
        ("alternatives", *alternatives == host.alternatives),
        ("reasons", *reasons == host.reasons),
        ("against", *against == host.against),
        ("precedents", *precedents == host.precedents),
        ("overlap", *overlap == host.overlap),
        ("companions", *companions == host.companions),
        ("liaisons", *liaisons == host.liaisons),
        ("warnings", *warnings == host.warnings),
    ];
    fields.into_iter().filter(|(_, same)| !same).map(|(name, _)| name).collect()
}

/// The bytes of a file.
async fn fetch(path: &str) -> Vec<u8> {
    let response = JsFuture::from(window().fetch_with_str(path)).await.expect("an answer");
    let body = response.unchecked_into::<Response>().array_buffer().expect("a body");
    Uint8Array::new(&JsFuture::from(body).await.expect("the whole body")).to_vec()
}
