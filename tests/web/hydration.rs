//! The interactive part of a page comes to life as it was prerendered: a difference would stop the app.

use demarc::app::interactive::is_interactive;
use demarc::embedded::dataset;
use demarc::permalink::Route;
use gloo::utils::document_element;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Stage, render};

#[wasm_bindgen_test]
async fn every_interactive_part_hydrates_into_the_same_part() {
    for route in Route::all(dataset()).into_iter().filter(is_interactive) {
        document_element().remove_attribute("data-app").expect("removed");
        let plain = Stage::new();
        plain.root.set_inner_html(&render(&route, false).await);
        let stage = Stage::prerendered(&route).await;
        let handle = stage.hydrate(&route).await;
        assert_eq!(stage.root.inner_html(), plain.root.inner_html(), "{route:?}");
        assert_eq!(document_element().get_attribute("data-app").as_deref(), Some("ready"), "{route:?}");
        handle.destroy();
    }
}
