//! The application in a browser.
#![cfg(target_arch = "wasm32")]

mod form;
mod hydration;
mod links;
mod page;
mod verdicts;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
