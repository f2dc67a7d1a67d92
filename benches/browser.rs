//! The classifier for `cargo xtask bench` to measure in a browser.

mod work;

use demarc::classifier::Classifier;
use demarc::embedded;
use wasm_bindgen::prelude::wasm_bindgen;

use work::{Work, copied};

/// The classifier with its work.
#[wasm_bindgen]
pub struct Bench {
    classifier: Classifier<'static>,
    work: Work,
}

#[wasm_bindgen]
impl Bench {
    /// Prepares the classifier with so many copies of the deliverables.
    #[wasm_bindgen(constructor)]
    pub fn new(copies: usize) -> Self {
        let dataset = Box::leak(Box::new(copied(embedded::dataset(), copies)));
        Self { classifier: Classifier::new(dataset), work: Work::new(embedded::dataset()) }
    }

    /// How many different titles there are.
    pub fn count(&self) -> usize {
        self.work.titles.len()
    }

    /// Classifies so many titles.
    pub fn titles(&self, count: usize) -> u32 {
        self.work.classify_titles(&self.classifier, count)
    }

    /// Classifies the long text.
    pub fn long(&self) -> u32 {
        self.work.classify_long(&self.classifier)
    }
}

fn main() {}
