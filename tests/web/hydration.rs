//! An interactive part comes to life as it was prerendered: a difference would stop it.

use demarc::app::classify::workbench::Workbench;
use demarc::app::drafter::desk::DrafterDesk;
use demarc::app::interactive::{Part, Whole};
use demarc::app::landscape::explorer::Explorer;
use demarc::app::planner::desk::PlannerDesk;
use demarc::app::search::results::ResultsPage;
use gloo::utils::document_element;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Stage;

/// `lasting` gives what a part shows whatever address, clock and store say.
async fn hydrates_into_itself<P: Whole>(part: Part, lasting: fn(&Stage) -> String) {
    let plain = Stage::new();
    plain.root.set_inner_html(&part.render(false).await);
    let stage = Stage::prerendered(part).await;
    let handle = stage.hydrate::<P>().await;
    assert_eq!(lasting(&stage), lasting(&plain), "{part:?}");
    assert_eq!(document_element().get_attribute("data-app").as_deref(), Some("ready"), "{part:?}");
    handle.destroy();
}

#[wasm_bindgen_test]
async fn the_classifier() {
    hydrates_into_itself::<Workbench>(Part::Classify, |stage| stage.root.inner_html()).await;
}

#[wasm_bindgen_test]
async fn the_landscape() {
    hydrates_into_itself::<Explorer>(Part::Landscape, |stage| stage.text(".landscape-table") + &stage.text(".matrix")).await;
}

#[wasm_bindgen_test]
async fn the_results_of_a_search() {
    hydrates_into_itself::<ResultsPage>(Part::Search, |stage| stage.text("p")).await;
}

#[wasm_bindgen_test]
async fn the_writer_of_a_question() {
    hydrates_into_itself::<DrafterDesk>(Part::Drafter, |stage| stage.text(".draft") + &stage.text(".standing")).await;
}

#[wasm_bindgen_test]
async fn the_planner() {
    hydrates_into_itself::<PlannerDesk>(Part::Planner, |stage| stage.text(".topics-to-take") + &stage.text(".planner h2")).await;
}
