//! `cargo xtask eval`: how good the classifier is.
//!
//! Sets of texts ([`sets`]) are judged by the classifier ([`judge`]); one measure ([`measure`]) makes figures of texts and answers. The
//! figures are kept in `data/evaluation/` for the page of evidence ([`files`]) and must reach the bars ([`bars`]).

mod answer;
mod bars;
mod confidence;

mod figures;
mod files;
pub(crate) mod gold;
mod judge;
mod measure;
mod misses;
mod peers;
mod print;
mod rate;
pub(crate) mod sets;
mod speed;
pub(crate) mod text;

use demarc::dataset::{Dataset, packed};
use demarc::evaluation::{Comparison, Evaluation, Peer};

use crate::run::Failure;
use crate::{data, learn, python};
use answer::Answer;
use misses::Misses;
use sets::Set;

/// The program of the peers.
const PEERS: &str = "xtask/peers/judge.py";

const HELP: &str = "\
`cargo xtask eval` takes options:
  --details   also shares of every group and Question, confidence, who is taken for whom
  --misses    every miss that may be shown: those of the locked half may not
  --compare   the same texts also judged by general methods, in Python
  --write     write the figures to data/evaluation/, for the page of evidence";

/// What was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    Details,
    Misses,
    Compare,
    Write,
}

impl Wish {
    /// Reads one option.
    fn read(option: &str) -> Result<Self, Failure> {
        match option {
            "--details" => Ok(Self::Details),
            "--misses" => Ok(Self::Misses),
            "--compare" => Ok(Self::Compare),
            "--write" => Ok(Self::Write),
            _ => Err(HELP.to_owned()),
        }
    }
}

/// Prints the figures, or writes them.
///
/// # Errors
/// Where the data or the gold set is not sound, or a figure misses its bar.
pub(crate) fn run(args: &[String]) -> Result<(), Failure> {
    let wishes: Vec<Wish> = args.iter().map(|arg| Wish::read(arg)).collect::<Result<_, _>>()?;
    let dataset = data::read().ok_or("data/ is not sound")?;
    let sets = sets::all(&dataset)?;
    let evaluation = evaluate(&dataset, &sets)?;
    for figures in &evaluation.figures {
        print::figures(figures);
        if wishes.contains(&Wish::Details) {
            print::details(figures);
        }
    }
    if wishes.contains(&Wish::Misses) {
        print::misses(&evaluation.misses);
    }
    print::without_comment(&evaluation.misses);
    let write = wishes.contains(&Wish::Write);
    if write {
        files::FIGURES.write(&evaluation)?;
    }
    if wishes.contains(&Wish::Compare) {
        // Who has no Python can measure all the same.
        match python::prepare() {
            Ok(()) => compare(&dataset, &sets, &evaluation, write)?,
            Err(error) => println!("\nNot compared: {error}. The figures of the peers stay as they were."),
        }
    }
    bars::check(&evaluation.figures)
}

/// Lets the peers judge the same sets; prints their figures beside those of the classifier, or writes them.
fn compare(dataset: &Dataset, sets: &[Set], evaluation: &Evaluation, write: bool) -> Result<(), Failure> {
    let input = serde_json::to_vec(&peers::task(dataset, sets)).map_err(|error| error.to_string())?;
    let answers: peers::Answers =
        serde_json::from_slice(&python::run(PEERS, input)?).map_err(|error| format!("the peers' answers: {error}"))?;
    let peer = |answers: &peers::PeerAnswers| -> Result<Peer, Failure> {
        let figures = figures::figures(sets, &answers.read(dataset, sets)?);
        Ok(Peer { name: answers.name.clone(), about: answers.about.clone(), microseconds: answers.microseconds, figures })
    };
    let titles: Vec<&str> = sets.iter().take(1).flat_map(Set::texts).map(|text| text.title.as_str()).collect();
    let comparison = Comparison {
        texts: evaluation.texts.clone(),
        microseconds: speed::microseconds(&titles)?,
        peers: answers.peers.iter().map(peer).collect::<Result<_, _>>()?,
    };
    print::comparison(&evaluation.figures, &comparison);
    if write { files::PEERS.write(&comparison) } else { Ok(()) }
}

/// Measures again, and compares with the figures written and with the bars.
///
/// # Errors
/// Where the figures written are stale, or a figure misses its bar.
pub(crate) fn check() -> Result<(), Failure> {
    let dataset = data::read().ok_or("data/ is not sound")?;
    let evaluation = evaluate(&dataset, &sets::all(&dataset)?)?;
    let faults: Vec<_> =
        [learn::check(&dataset), files::check(&evaluation), bars::check(&evaluation.figures)].into_iter().filter_map(Result::err).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// Measures the classifier on every set.
fn evaluate(dataset: &Dataset, sets: &[Set]) -> Result<Evaluation, Failure> {
    let answers: Vec<Vec<Answer>> = sets.iter().map(|set| judge::judge(dataset, set)).collect();
    let mut misses = Misses::default();
    for (set, answers) in sets.iter().zip(&answers) {
        misses.collect(set, &figures::judged(set, answers));
    }
    misses.add_comments(sets)?;
    Ok(Evaluation {
        dataset: packed::fingerprint(dataset),
        texts: packed::fingerprint(&sets),
        locked_misses: misses.secret,
        figures: figures::figures(sets, &answers),
        misses: misses.shown,
    })
}
