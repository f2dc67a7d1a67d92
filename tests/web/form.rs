//! The classifier's form: what was typed stays, whenever it was typed.

use demarc::app::classify::workbench::Workbench;
use demarc::app::interactive::Part;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Stage, leave, pause, settle};

const TITLE: &str = "Security requirements for quantum key distribution networks";

#[wasm_bindgen_test]
async fn text_typed_before_the_app_starts_is_kept_and_read() {
    let stage = Stage::prerendered(Part::Classify).await;
    stage.type_in("#title", TITLE);
    let handle = stage.hydrate::<Workbench>().await;
    pause().await;
    assert_eq!(stage.value("#title"), TITLE);
    assert_eq!(stage.find("#verdict").get_attribute("data-question").as_deref(), Some("Q15/17"));
    handle.destroy();
    leave();
}

#[wasm_bindgen_test]
async fn the_verdict_follows_the_text() {
    let stage = Stage::prerendered(Part::Classify).await;
    let handle = stage.hydrate::<Workbench>().await;
    stage.type_in("#title", TITLE);
    pause().await;
    assert_eq!(stage.find("#verdict").get_attribute("data-outcome").as_deref(), Some("assigned"));
    assert!(stage.text("#verdict [role=status]").contains("Q15/17"));
    stage.type_in("#title", "");
    pause().await;
    assert_eq!(stage.find("#verdict").get_attribute("data-outcome").as_deref(), Some("insufficient"));
    assert_eq!(stage.text("#verdict [role=status]"), "", "nothing is said of an empty form");
    handle.destroy();
    leave();
}

#[wasm_bindgen_test]
async fn a_title_to_try_fills_the_form() {
    let stage = Stage::prerendered(Part::Classify).await;
    let handle = stage.hydrate::<Workbench>().await;
    stage.type_in("#scope", "left over");
    stage.click(".examples button");
    settle().await;
    assert_eq!(stage.value("#title"), stage.text(".examples button"));
    assert_eq!(stage.value("#scope"), "", "an example is a proposal of its own");
    handle.destroy();
    leave();
}

#[wasm_bindgen_test]
async fn text_is_kept_in_the_tab_until_it_is_cleared() {
    let stage = Stage::prerendered(Part::Classify).await;
    let handle = stage.hydrate::<Workbench>().await;
    stage.type_in("#scope", "A scope");
    stage.type_in("#title", TITLE);
    settle().await;
    handle.destroy();

    let stage = Stage::prerendered(Part::Classify).await;
    let handle = stage.hydrate::<Workbench>().await;
    assert_eq!((stage.value("#title"), stage.value("#scope")), (TITLE.to_owned(), "A scope".to_owned()));
    stage.click("form button[type=button]");
    settle().await;
    assert_eq!((stage.value("#title"), stage.value("#scope")), (String::new(), String::new()));
    handle.destroy();

    let stage = Stage::prerendered(Part::Classify).await;
    let handle = stage.hydrate::<Workbench>().await;
    assert_eq!(stage.value("#title"), "");
    handle.destroy();
    leave();
}

#[wasm_bindgen_test]
async fn texts_of_two_questions_have_a_reason_each_and_no_empty_heading() {
    let stage = Stage::prerendered(Part::Classify).await;
    let handle = stage.hydrate::<Workbench>().await;
    stage.type_in("#title", "Amendments to Y.3802 and Q.4160 introducing an interface");
    pause().await;
    assert_eq!(stage.find("#verdict").get_attribute("data-outcome").as_deref(), Some("contested"));
    let verdict = stage.text("#verdict");
    for words in ["What speaks for each", "Y.3802, as far as known with Q16/13", "Q.4160, as far as known with Q2/11", "named in the title"]
    {
        assert!(verdict.contains(words), "{words}: {verdict}");
    }
    assert!(!verdict.contains("Why not the others"), "{verdict}");
    handle.destroy();
    leave();
}
