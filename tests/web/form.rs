//! The classifier's form: what was typed stays, whenever it was typed.

use demarc::permalink::Route;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Stage, pause, set_address, settle};

const TITLE: &str = "Security requirements for quantum key distribution networks";

#[wasm_bindgen_test]
async fn text_typed_before_the_app_starts_is_kept_and_read() {
    set_address("/classify/");
    let stage = Stage::prerendered(&Route::Classify).await;
    stage.type_in("#title", TITLE);
    let handle = stage.hydrate(&Route::Classify).await;
    pause().await;
    assert_eq!(stage.value("#title"), TITLE);
    assert_eq!(stage.find("#verdict").get_attribute("data-question").as_deref(), Some("Q15/17"));
    handle.destroy();
    set_address("/");
}

#[wasm_bindgen_test]
async fn the_verdict_follows_the_text() {
    set_address("/classify/");
    let stage = Stage::prerendered(&Route::Classify).await;
    let handle = stage.hydrate(&Route::Classify).await;
    stage.type_in("#title", TITLE);
    pause().await;
    assert_eq!(stage.find("#verdict").get_attribute("data-outcome").as_deref(), Some("assigned"));
    assert!(stage.text("#verdict [role=status]").contains("Q15/17"));
    stage.type_in("#title", "");
    pause().await;
    assert_eq!(stage.find("#verdict").get_attribute("data-outcome").as_deref(), Some("insufficient"));
    assert_eq!(stage.text("#verdict [role=status]"), "", "nothing is said of an empty form");
    handle.destroy();
    set_address("/");
}

#[wasm_bindgen_test]
async fn a_title_to_try_fills_the_form() {
    set_address("/classify/");
    let stage = Stage::prerendered(&Route::Classify).await;
    let handle = stage.hydrate(&Route::Classify).await;
    stage.type_in("#scope", "left over");
    stage.click(".examples button");
    settle().await;
    assert_eq!(stage.value("#title"), stage.text(".examples button"));
    assert_eq!(stage.value("#scope"), "", "an example is a proposal of its own");
    handle.destroy();
    set_address("/");
}

#[wasm_bindgen_test]
async fn a_title_asked_on_the_start_page_is_classified_and_not_in_the_address() {
    set_address("/");
    let stage = Stage::prerendered(&Route::Home).await;
    let handle = stage.hydrate(&Route::Home).await;
    stage.type_in("#ask", TITLE);
    stage.click(".ask button");
    pause().await;
    assert_eq!(stage.value("#title"), TITLE);
    assert_eq!(stage.find("#verdict").get_attribute("data-outcome").as_deref(), Some("assigned"));
    let location = gloo::utils::window().location();
    assert_eq!((location.pathname().as_deref(), location.search().as_deref(), location.hash().as_deref()), (Ok("/classify/"), Ok(""), Ok("")));
    handle.destroy();
    set_address("/");
}
