//! `cargo xtask eval`: how good the classifier is.
//!
//! Sets of texts ([`sets`]) are judged by the classifier ([`judge`]); one measure ([`measure`]) makes figures of texts and answers. The
//! figures are kept in `data/evaluation/` for the page of evidence ([`files`]) and must reach the bars ([`bars`]).

mod answer;
mod bars;
mod confidence;
mod families;
mod figures;
mod files;
mod gold;
mod judge;
mod measure;
mod misses;
mod print;
mod rate;
mod sets;
mod text;

use demarc::dataset::{Dataset, packed};
use demarc::evaluation::Evaluation;

use crate::data;
use crate::run::Failure;
use answer::Answer;
use misses::Misses;
use sets::Set;

const HELP: &str = "\
`cargo xtask eval` takes options:
  --details   also shares of every group and Question, confidence, who is taken for whom
  --misses    every miss that may be shown: those of the locked half may not
  --write     write the figures to data/evaluation/, for the page of evidence";

/// What was asked for.
#[derive(Debug, Default)]
struct Options {
    details: bool,
    misses: bool,
    write: bool,
}

impl Options {
    /// Reads the options.
    fn read(args: &[String]) -> Result<Self, Failure> {
        let mut options = Self::default();
        for arg in args {
            match arg.as_str() {
                "--details" => options.details = true,
                "--misses" => options.misses = true,
                "--write" => options.write = true,
                _ => return Err(HELP.to_owned()),
            }
        }
        Ok(options)
    }
}

/// Prints the figures, or writes them.
///
/// # Errors
/// Where the data or the gold set is not sound, or a figure misses its bar.
pub(crate) fn run(args: &[String]) -> Result<(), Failure> {
    let options = Options::read(args)?;
    let dataset = data::read().ok_or("data/ is not sound")?;
    let sets = sets::all(&dataset)?;
    let evaluation = evaluate(&dataset, &sets)?;
    for figures in &evaluation.figures {
        print::figures(figures);
        if options.details {
            print::details(figures);
        }
    }
    if options.misses {
        print::misses(&evaluation.misses);
    }
    print::without_comment(&evaluation.misses);
    if options.write {
        files::FIGURES.write(&evaluation)?;
    }
    bars::check(&evaluation.figures)
}

/// Measures again, and compares with the figures written and with the bars.
///
/// # Errors
/// Where the figures written are stale, or a figure misses its bar.
pub(crate) fn check() -> Result<(), Failure> {
    let dataset = data::read().ok_or("data/ is not sound")?;
    let evaluation = evaluate(&dataset, &sets::all(&dataset)?)?;
    let faults: Vec<_> = [files::check(&evaluation), bars::check(&evaluation.figures)].into_iter().filter_map(Result::err).collect();
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
