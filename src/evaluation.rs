//! How good the classifier is: the figures that `cargo xtask eval` measures, as kept in `data/evaluation/` and shown by the page of
//! evidence.
//!
//! Plain records that know nothing of the other layers. Questions and groups stand here by name: figures are shown, not reasoned about.

use serde::{Deserialize, Serialize};

/// Hits out of cases, with the interval in which the true share lies with 95 % confidence (Wilson), in thousandths.
///
/// Written as `[hits, cases, low, high]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(u32, u32, u16, u16)", into = "(u32, u32, u16, u16)")]
pub struct Rate {
    /// Cases that were right.
    pub hits: u32,
    /// All cases; never none.
    pub cases: u32,
    /// Lower end of the interval.
    pub low: u16,
    /// Upper end of the interval.
    pub high: u16,
}

impl From<(u32, u32, u16, u16)> for Rate {
    fn from((hits, cases, low, high): (u32, u32, u16, u16)) -> Self {
        Self { hits, cases, low, high }
    }
}

impl From<Rate> for (u32, u32, u16, u16) {
    fn from(rate: Rate) -> Self {
        (rate.hits, rate.cases, rate.low, rate.high)
    }
}

impl Rate {
    /// The share in thousandths, rounded down.
    pub fn thousandths(self) -> u32 {
        (self.hits * 1000).checked_div(self.cases).unwrap_or(0)
    }
}

/// The figures of one model on one set of texts. A rate is absent where the set has no text that it could count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Key of the set: `families-titles`, `locked`, `locked-proposals`.
    pub set: String,
    /// The set in words.
    pub title: String,
    /// Number of texts.
    pub texts: u32,
    /// Expected calibration error in thousandths: how far confidence and hits lie apart on average, in ten steps.
    pub calibration_error: u16,
    /// Texts answered exactly as expected.
    pub as_expected: Option<Rate>,
    /// Of texts with an owner: the study group is the right one. Rivals of one group name it.
    pub group: Option<Rate>,
    /// Of texts with a known Question: that Question and no other is the answer. "Contested" is not right.
    pub question: Option<Rate>,
    /// The same, where "contested" counts by its first rival.
    pub best_claim: Option<Rate>,
    /// The Question is among the three best claims.
    pub top_three: Option<Rate>,
    /// Of texts with an owner: called outside quantum information technology. A fault.
    pub called_outside: Option<Rate>,
    /// Of texts with a known Question: called contested. A fault.
    pub called_contested: Option<Rate>,
    /// Texts on other subjects that were called so.
    pub outside_found: Option<Rate>,
    /// Contested texts that were called so, with both rivals named.
    pub contested_found: Option<Rate>,
    /// Texts that say too little and were called so.
    pub insufficient_found: Option<Rate>,
    /// Pairs of near-identical texts with both texts right.
    pub pairs: Option<Rate>,
    /// Share of each study group's texts that were given to it.
    pub groups: Vec<(String, Rate)>,
    /// Share of each Question's texts that were given to it.
    pub questions: Vec<(String, Rate)>,
    /// Right answers by band of confidence, best band first.
    pub bands: Vec<(String, Rate)>,
    /// What was expected, what was said, and how often.
    pub confusion: Vec<(String, String, u32)>,
    /// Confidence against hits, in steps from low to high: the mean confidence in thousandths, and the answers that were right.
    pub steps: Vec<(u16, Rate)>,
    /// When only the surest answers are taken, from few to all: the least confidence among them in thousandths, and those that are wrong.
    pub curve: Vec<(u16, Rate)>,
}

/// A text that was not answered as expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Miss {
    /// Name of the text.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its scope, for texts that stand nowhere else on the site.
    pub scope: Option<String>,
    /// The answer expected.
    pub expected: String,
    /// What decides, as its label says.
    pub why: Option<String>,
    /// What was said instead: key of the set, answer, confidence in thousandths.
    pub said: Vec<(String, String, u16)>,
    /// What we make of the miss; absent until someone has looked at it.
    pub comment: Option<String>,
}

/// All that was measured of the classifier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    /// Fingerprint of the facts and rules.
    pub dataset: String,
    /// Fingerprint of the texts and the answers expected.
    pub texts: String,
    /// The misses of the locked half by set: names only, so that nobody writes rules from them.
    pub locked_misses: Vec<(String, Vec<String>)>,
    /// The figures, set by set.
    pub figures: Vec<Figures>,
    /// The misses of all other sets.
    pub misses: Vec<Miss>,
}

/// The same texts, judged by general methods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// Fingerprint of the texts and the answers expected, when it was made.
    pub texts: String,
    /// Time of the classifier for one title, in microseconds, on the machine that measured the peers.
    pub microseconds: u32,
    /// The peers.
    pub peers: Vec<Peer>,
}

/// A general method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Peer {
    /// Its short name.
    pub name: String,
    /// What it is, with versions.
    pub about: String,
    /// Its time for one title, in microseconds.
    pub microseconds: u32,
    /// Its figures, set by set.
    pub figures: Vec<Figures>,
}

/// The figures on one set.
pub fn on<'a>(figures: &'a [Figures], set: &str) -> Option<&'a Figures> {
    figures.iter().find(|figures| figures.set == set)
}
