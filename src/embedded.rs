//! What `build.rs` packed into this build: the dataset, and the figures of the evaluation.

use std::sync::OnceLock;

use crate::dataset::Dataset;
use crate::dataset::findable::Findable;
use crate::dataset::overview::Overview;
use crate::dataset::planner::PlannerFacts;
use crate::evaluation::{Comparison, Evaluation};
use crate::unpack::unpack;

/// The bytes made by `build.rs` with the same record types.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dataset.bin"));

/// Tells the versions of the facts and rules apart: 16 hexadecimal digits.
pub const DATA_VERSION: &str = env!("DEMARC_DATA_VERSION");

/// The facts of this build, unpacked on first use. In the browser only those that the app needs: see `dataset::lean`.
///
/// # Panics
/// Never in a build that `cargo build` made: build.rs packs with the same types. A test reads it.
pub fn dataset() -> &'static Dataset {
    static DATASET: OnceLock<Dataset> = OnceLock::new();
    DATASET.get_or_init(unpacked)
}

/// The whole dataset.
#[cfg(not(target_arch = "wasm32"))]
fn unpacked() -> Dataset {
    unpack(PACKED)
}

/// The part that the app carries.
#[cfg(target_arch = "wasm32")]
fn unpacked() -> Dataset {
    unpack::<crate::dataset::lean::Lean>(PACKED).into()
}

/// What the landscape shows, packed apart: its module in the browser carries nothing else.
static OVERVIEW: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/overview.bin"));

/// What the landscape shows, unpacked on first use.
///
/// # Panics
/// Never in a build that `cargo build` made, as [`dataset`].
pub fn overview() -> &'static Overview {
    static UNPACKED: OnceLock<Overview> = OnceLock::new();
    UNPACKED.get_or_init(|| unpack(OVERVIEW))
}

/// What plans are made from, packed apart as well.
static PLANNER: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/planner.bin"));

/// What plans are made from, unpacked on first use.
///
/// # Panics
/// Never in a build that `cargo build` made, as [`dataset`].
pub fn planner() -> &'static Dataset {
    static UNPACKED: OnceLock<Dataset> = OnceLock::new();
    UNPACKED.get_or_init(|| unpack::<PlannerFacts>(PLANNER).into())
}

/// What can be searched for, packed apart as well.
static FINDABLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/findables.bin"));

/// What can be searched for, unpacked on first use.
///
/// # Panics
/// Never in a build that `cargo build` made, as [`dataset`].
pub fn findables() -> &'static [Findable] {
    static UNPACKED: OnceLock<Vec<Findable>> = OnceLock::new();
    UNPACKED.get_or_init(|| unpack(FINDABLES))
}

/// What plans are made from, packed apart: for the worker, which carries nothing else of the dataset.
static PLANNING: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/planning.bin"));

/// The dataset as far as plans need it, with the sources of its facts; unpacked on first use.
///
/// # Panics
/// Never in a build that `cargo build` made, as [`dataset`].
pub fn planning() -> &'static Dataset {
    static UNPACKED: OnceLock<Dataset> = OnceLock::new();
    UNPACKED.get_or_init(|| unpack(PLANNING))
}

/// How good the classifier is, as measured last. Not for the app in the browser, which would have to carry it.
///
/// # Panics
/// Never, as with [`dataset`].
pub fn evaluation() -> &'static Evaluation {
    static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/evaluation.bin"));
    static EVALUATION: OnceLock<Evaluation> = OnceLock::new();
    EVALUATION.get_or_init(|| unpack(BYTES))
}

/// What other methods make of the same texts, as measured last. Not for the app in the browser either.
///
/// # Panics
/// Never, as with [`dataset`].
pub fn comparison() -> &'static Comparison {
    static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/comparison.bin"));
    static COMPARISON: OnceLock<Comparison> = OnceLock::new();
    COMPARISON.get_or_init(|| unpack(BYTES))
}
