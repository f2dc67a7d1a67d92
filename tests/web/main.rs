//! The application in a browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by a panic")]

mod clock;
mod form;
mod hydration;
mod landscape;
mod links;
mod page;
mod sameness;
mod verdicts;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
