//! The landscape with far more texts than a screen can take: what is folded is said, and can be opened.

use demarc::app::landscape::explorer::{Landscape, LandscapeProps};
use demarc::app::landscape::facts::Facts;
use demarc::dataset::overview::Overview;
use demarc::embedded::overview;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Stage, leave, pause, settle};

/// The facts, ten times.
fn tenfold() -> Facts {
    let mut large = overview().clone();
    large.entries = (0..10).flat_map(|_| overview().entries.clone()).collect();
    Facts(Box::leak::<'static>(Box::<Overview>::new(large)))
}

/// How many elements there are.
fn count(stage: &Stage, css: &str) -> u32 {
    stage.root.query_selector_all(css).expect("a selector").length()
}

/// The first number in a text.
fn number(text: &str) -> u32 {
    let digits: String = text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}

#[wasm_bindgen_test]
async fn many_texts_are_folded_and_can_be_opened() {
    let (stage, handle) = Stage::show::<Landscape>(LandscapeProps { facts: tenfold() }).await;
    pause().await;
    let texts = u32::try_from(overview().entries.len() * 10).expect("a small number");
    assert_eq!(number(&stage.text(".explorer [role=status]")), texts, "the count is that of all texts");

    let (before, rest) = (count(&stage, "a.mark"), number(&stage.text(".rest")));
    stage.click(".rest");
    settle().await;
    assert_eq!(count(&stage, "a.mark"), before + rest, "the rest of the cell is drawn");

    assert!(count(&stage, ".landscape-table tbody tr") < texts);
    stage.click(".explorer > section:last-child .status-row button");
    // Drawn a part in each frame.
    for _ in 0..20 {
        if count(&stage, ".landscape-table tbody tr") < texts {
            pause().await;
        }
    }
    assert_eq!(count(&stage, ".landscape-table tbody tr"), texts);
    handle.destroy();
    leave();
}
