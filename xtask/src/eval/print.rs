//! Figures as text, for whoever works on the rules.

use demarc::evaluation::{Comparison, Figures, Miss, Rate, on};

use super::rate::{decimal, show};

/// A figure by its name.
type Figure = fn(&Figures) -> Option<Rate>;

/// What is compared with peers.
const COMPARED: [(&str, Figure); 9] = [
    ("as expected", |figures| figures.as_expected),
    ("study group", |figures| figures.group),
    ("Question", |figures| figures.question),
    ("Question, best claim", |figures| figures.best_claim),
    ("Question, top three", |figures| figures.top_three),
    ("owned, called outside", |figures| figures.called_outside),
    ("outside found", |figures| figures.outside_found),
    ("contested found", |figures| figures.contested_found),
    ("pairs fully right", |figures| figures.pairs),
];

/// Prints the figures of a set.
pub(crate) fn figures(figures: &Figures) {
    println!("\n{}: {} texts", figures.title, figures.texts);
    line("as expected", figures.as_expected);
    line("study group", figures.group);
    line("Question", figures.question);
    line("Question, best claim", figures.best_claim);
    line("Question, top three", figures.top_three);
    line("owned, called outside", figures.called_outside);
    line("owned, called contested", figures.called_contested);
    line("outside found", figures.outside_found);
    line("contested found", figures.contested_found);
    line("insufficient found", figures.insufficient_found);
    line("pairs fully right", figures.pairs);
}

/// Prints how far confidence can be trusted, and who is taken for whom.
pub(crate) fn details(figures: &Figures) {
    for (owner, rate) in figures.groups.iter().chain(&figures.questions) {
        line(&format!("  {owner}"), Some(*rate));
    }
    for (band, rate) in &figures.bands {
        line(&format!("right at {band}"), Some(*rate));
    }
    println!("  {:<24} {}", "calibration error", decimal(u32::from(figures.calibration_error)));
    for (confidence, right) in &figures.steps {
        line(&format!("  said {}", decimal(u32::from(*confidence))), Some(*right));
    }
    for (confidence, wrong) in &figures.curve {
        line(&format!("  wrong from {}", decimal(u32::from(*confidence))), Some(*wrong));
    }
    for (expected, said, count) in figures.confusion.iter().filter(|(expected, said, _)| expected != said) {
        println!("    {expected:<12} taken for {said:<12} {count}");
    }
}

/// Prints every miss that may be shown.
pub(crate) fn misses(misses: &[Miss]) {
    println!("\nMisses");
    for miss in misses {
        println!("  {} \"{}\": expected {}", miss.id, miss.title, miss.expected);
        for (set, said, confidence) in &miss.said {
            println!("      {set}: {said} ({})", decimal(u32::from(*confidence)));
        }
        if let Some(why) = &miss.why {
            println!("      {why}");
        }
    }
}

/// Names the misses that nobody has commented on.
pub(crate) fn without_comment(misses: &[Miss]) {
    let ids: Vec<_> = misses.iter().filter(|miss| miss.comment.is_none()).map(|miss| miss.id.as_str()).collect();
    if !ids.is_empty() {
        println!("\nMisses without a comment in data/gold/comments.toml: {}", ids.join(", "));
    }
}

/// Prints the figures of the classifier beside those of its peers.
pub(crate) fn comparison(own: &[Figures], comparison: &Comparison) {
    print!("\n{:<52}{:>22}", "", "Demarc");
    comparison.peers.iter().for_each(|peer| print!("{:>22}", peer.name));
    println!();
    for figures in own {
        println!("{}", figures.title);
        let same_set: Vec<_> = comparison.peers.iter().map(|peer| on(&peer.figures, &figures.set)).collect();
        for (name, figure) in COMPARED {
            let Some(rate) = figure(figures) else { continue };
            print!("  {name:<50}{:>22}", short(rate));
            for peer in &same_set {
                print!("{:>22}", peer.and_then(figure).map(short).unwrap_or_default());
            }
            println!();
        }
        print!("  {:<50}{:>22}", "calibration error", decimal(u32::from(figures.calibration_error)));
        for peer in same_set.into_iter().flatten() {
            print!("{:>22}", decimal(u32::from(peer.calibration_error)));
        }
        println!();
    }
    print!("{:<52}{:>22}", "microseconds a title", comparison.microseconds);
    comparison.peers.iter().for_each(|peer| print!("{:>22}", peer.microseconds));
    println!();
}

/// A rate without its interval.
fn short(rate: Rate) -> String {
    format!("{} ({} of {})", decimal(rate.thousandths()), rate.hits, rate.cases)
}

/// Prints one figure, where there is one.
fn line(name: &str, rate: Option<Rate>) {
    if let Some(rate) = rate {
        println!("  {name:<24} {}", show(rate));
    }
}
