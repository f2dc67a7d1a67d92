//! Shared links.

use demarc::app::App;
use demarc::app::classify::workbench::Workbench;
use demarc::app::interactive::Part;
use demarc::classifier::Proposal;
use demarc::permalink::fragment;
use gloo::utils::window;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Stage, leave, pause, set_address, settle};

fn shared() -> (Proposal, String) {
    let proposal = Proposal { title: "Quality of service of QKD networks".to_owned(), scope: "A scope\nof two lines".to_owned() };
    let fragment = fragment::encode(&proposal).expect("short");
    (proposal, fragment)
}

async fn opened(fragment: &str) -> (Stage, yew::AppHandle<App<Workbench>>) {
    set_address(&format!("/#{fragment}"));
    let stage = Stage::prerendered(Part::Classify).await;
    let handle = stage.hydrate::<Workbench>().await;
    pause().await;
    (stage, handle)
}

#[wasm_bindgen_test]
async fn a_shared_link_fills_the_form_and_is_dropped_at_the_first_change() {
    let (proposal, fragment) = shared();
    let (stage, handle) = opened(&fragment).await;
    assert_eq!((stage.value("#title"), stage.value("#scope")), (proposal.title, proposal.scope));
    assert!(!stage.has(".notice"));
    stage.type_in("#title", "Another title");
    settle().await;
    assert_eq!(window().location().hash().as_deref(), Ok(""), "the address must not hold another text than the page");
    handle.destroy();
    leave();
}

#[wasm_bindgen_test]
async fn a_cut_link_says_so_and_keeps_what_can_be_read() {
    let (proposal, fragment) = shared();
    let (stage, handle) = opened(&fragment[..fragment.len() - 6]).await;
    assert_eq!(stage.value("#title"), proposal.title);
    assert!(stage.text(".notice").contains("damaged"));
    handle.destroy();
    leave();
}

#[wasm_bindgen_test]
async fn links_of_later_versions_and_lost_links_say_so() {
    for (fragment, word) in [("2.AAAA", "newer version"), ("1.", "no text could be read")] {
        let (stage, handle) = opened(fragment).await;
        assert!(stage.text(".notice").contains(word), "{fragment}");
        handle.destroy();
    }
    let (stage, handle) = opened("main").await;
    assert!(!stage.has(".notice"), "the name of a part is no shared text");
    handle.destroy();
    leave();
}

#[wasm_bindgen_test]
async fn share_makes_a_link_that_gives_the_text_back() {
    let (stage, handle) = opened("").await;
    stage.type_in("#title", "Key management of QKD networks");
    settle().await;
    assert_eq!(window().location().hash().as_deref(), Ok(""), "no text in the address before it is shared");
    stage.click(".share button");
    settle().await;
    let hash = window().location().hash().expect("a fragment");
    assert_eq!(fragment::decode(&hash).expect("whole").title, "Key management of QKD networks");
    handle.destroy();
    leave();
}
