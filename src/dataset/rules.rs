//! The vocabulary and the mandate rules of the classifier, as records. What they mean is told in `crate::classifier`.

use serde::{Deserialize, Serialize};

use super::ids::{GroupId, QuestionId};
use super::learned::Learned;

/// All that the classifier knows besides the deliverables.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rulebook {
    /// What words and phrases mean.
    pub concepts: Vec<Concept>,
    /// Which meanings speak for which Question.
    pub rules: Vec<Rule>,
    /// Whom to inform or ask.
    pub liaisons: Vec<LiaisonRule>,
    /// Which parts of a text do not count.
    pub reading: Reading,
    /// What example texts teach.
    pub learned: Learned,
    /// From scores to confidence.
    pub calibration: Calibration,
}

/// Which question about a proposal a concept answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Facet {
    /// What the text is about: a QKD network, a random number generator.
    Object,
    /// What it does to the object: requirements, architecture, measurement.
    Treatment,
    /// Under which aspect: security, quality of service, protocol.
    Aspect,
    /// A wording that looks like an aspect and is none: "secure storage network".
    FalseFriend,
}

/// A meaning and the phrases that carry it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Stable key.
    pub id: String,
    /// Its name in plain words, as shown in reasons.
    pub name: String,
    /// The question it answers.
    pub facet: Facet,
    /// Wider concepts it belongs to.
    pub is: Vec<String>,
    /// Phrases, as they stand in texts; singular and plural are one.
    #[serde(with = "super::lines")]
    pub terms: Vec<String>,
    /// The mandates, statements or sources that the vocabulary is taken from.
    pub follows_from: Vec<String>,
}

/// Whom a rule speaks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Claim {
    /// One Question.
    Question(QuestionId),
    /// A study group outside quantum information technology, or none that is known.
    Outside(Option<GroupId>),
}

impl Claim {
    /// The claimant where it is a Question.
    pub fn question(&self) -> Option<QuestionId> {
        match self {
            Self::Question(question) => Some(*question),
            Self::Outside(_) => None,
        }
    }
}

/// A mandate rule: where these meanings are found, this Question has a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Stable key, shown in verdicts.
    pub id: String,
    /// Whom it speaks for.
    pub claim: Claim,
    /// How strongly, 1 (a hint) to 10 (decides alone).
    pub strength: u8,
    /// One of these concepts must be found; its words are the ones marked.
    pub any: Vec<String>,
    /// One of these, too, anywhere in the text; empty means no condition.
    pub with: Vec<String>,
    /// And one of these; empty means no condition.
    pub also: Vec<String>,
    /// None of these may be found.
    pub unless: Vec<String>,
    /// Whether the rule speaks only as far as no other rule does: the network aspects are what the other aspects leave.
    pub residual: bool,
    /// Whether two mandates name the subject, so that the text must be about both what `any` and what `with` names; or no mandate does, so
    /// that a text is not surely outside.
    pub disputed: bool,
    /// Why, in one sentence for a delegate.
    pub why: String,
    /// What it follows from: keys of mandates, demarcation statements or sources.
    pub follows_from: Vec<String>,
}

/// Whom to inform or ask, besides the owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiaisonRule {
    /// The group or outside body: `SG17`, `ETSI ISG QKD`.
    pub to: String,
    /// The groups whose items need it: `SG13`; empty means every item.
    pub owner: Vec<GroupId>,
    /// One of these concepts must be found; empty means every quantum text, where nothing need be named.
    pub any: Vec<String>,
    /// Names of the body; a text that has one of them needs it as well.
    pub named: Vec<String>,
    /// Why, in one sentence.
    pub why: String,
    /// What it follows from.
    pub follows_from: Vec<String>,
}

/// How a text is read before its words count.
///
/// All entries are phrases; they are compared in the normal form of words, so that case and plural do not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Labels of the justification form and of liaison texts.
    pub labels: Vec<Label>,
    /// Phrases that say what the work does not do.
    #[serde(with = "super::lines")]
    pub excluded: Vec<String>,
    /// Phrases that mark a customary clause, such as security considerations.
    #[serde(with = "super::lines")]
    pub clause: Vec<String>,
    /// Phrases that open a statement of what the work does.
    #[serde(with = "super::lines")]
    pub purpose: Vec<String>,
    /// Words after which a new phrase begins: "for", "of".
    #[serde(with = "super::lines")]
    pub links: Vec<String>,
    /// Words after which the purpose stands: "against", "detecting".
    #[serde(with = "super::lines")]
    pub purpose_links: Vec<String>,
    /// Words that deny what stands right behind them: "no protocol".
    #[serde(with = "super::lines")]
    pub denials: Vec<String>,
    /// What may stand between a denial and what it denies: "no new protocol".
    #[serde(with = "super::lines")]
    pub between_denial: Vec<String>,
    /// What a text says of itself where it has two subjects.
    #[serde(with = "super::lines")]
    pub balance: Vec<String>,
    /// What titles say of documents that propose no work.
    #[serde(with = "super::lines")]
    pub no_proposal: Vec<String>,
    /// Words that say, beside the name of a text, that it is revised; in normal form.
    #[serde(with = "super::lines")]
    pub revises: Vec<String>,
    /// What may stand between such a word and the name of the text.
    #[serde(with = "super::lines")]
    pub between_revised: Vec<String>,
    /// What a text says of itself that is no revision, whatever it builds on.
    #[serde(with = "super::lines")]
    pub own_text: Vec<String>,
    /// Words that nearly all titles of the field have, and those that stand beside the name of a text: they tell no title from another.
    #[serde(with = "super::lines")]
    pub idle: Vec<String>,
    /// Frequent English words without a subject of their own.
    #[serde(with = "super::lines")]
    pub common: Vec<String>,
    /// Frequent words of other languages.
    #[serde(with = "super::lines")]
    pub foreign: Vec<String>,
    /// Endings that words of other languages have and English ones seldom.
    #[serde(with = "super::lines")]
    pub foreign_endings: Vec<String>,
}

impl Reading {
    /// Its lists of words and phrases. The order in them means nothing.
    pub fn lists(&mut self) -> [&mut Vec<String>; 16] {
        [
            &mut self.excluded,
            &mut self.clause,
            &mut self.purpose,
            &mut self.links,
            &mut self.purpose_links,
            &mut self.denials,
            &mut self.between_denial,
            &mut self.balance,
            &mut self.no_proposal,
            &mut self.revises,
            &mut self.between_revised,
            &mut self.own_text,
            &mut self.idle,
            &mut self.common,
            &mut self.foreign,
            &mut self.foreign_endings,
        ]
    }
}

/// A label of a form and what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// The label as printed, without the colon.
    pub text: String,
    /// How the entry counts.
    pub part: Part,
}

/// How an entry of a form counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// It is the title.
    Title,
    /// It says what the work is about.
    Counts,
    /// It says why the work is wanted: read, but it counts less.
    Background,
    /// It does not: names, dates, the proposer's own claim, lists of references.
    Ignored,
}

/// The thresholds of the decision, and what makes a confidence high.
///
/// Scores are in score units: a rule of strength 1 on a concept that the whole text is about gives 100.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calibration {
    /// A text is about quantum information technology from this weight of the concept on, in thousandths.
    pub about_quantum: u32,
    /// The score that a rival needs, and the share of the best score, in per cent.
    pub rival_score: u32,
    /// See `rival_score`.
    pub rival_share: u32,
    /// The same where the text says of itself that it has two subjects.
    pub balanced_share: u32,
    /// The same where the scope is long: it names many aspects beside its subject.
    pub long_share: u32,
    /// What it adds to an answer that the rules give it, beside what the examples say; in thousandths of a natural logarithm of odds.
    pub rules_lean: i64,
    /// What is added to "too little text", since examples of it are too few; in the same unit.
    pub insufficient_lean: i64,
    /// What is added for a subject of others, in the same.
    pub outside_lean: i64,
    /// What a full score by the rules adds to a Question where Questions are put in order; in the same unit.
    pub score_lean: i64,
    /// What the nearest deliverables can add to a claim at most: they support, they never decide.
    pub precedent_score: u32,
    /// Deliverables of this similarity, in thousandths, may already cover a proposal.
    pub overlap: u16,
    /// The same where the titles alone are compared: the share of words that both have.
    pub overlap_title: u16,
    /// Deliverables of this similarity, or with titles so alike, in thousandths, are nearly the same as a proposal.
    pub same: u16,
    /// Deliverables of this similarity, in thousandths, tell by their twins which companion a proposal may need.
    pub companion: u16,
    /// The confidence, in thousandths, where only the name of the text that is revised tells the owner.
    pub revision: u16,
    /// Fewer different content words than this say too little for a high confidence.
    pub few_words: usize,
    /// The most, in thousandths, that the confidence in a verdict on a short, an odd or a hardly understood text can reach.
    pub doubtful: u16,
    /// Confidence in thousandths from which the band is high.
    pub high: u16,
    /// Confidence in thousandths from which the band is medium.
    pub medium: u16,
}
