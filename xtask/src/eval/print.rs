//! Figures as text, for whoever works on the rules.

use demarc::evaluation::{Figures, Miss, Rate};

use super::rate::{decimal, show};

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

/// Prints one figure, where there is one.
fn line(name: &str, rate: Option<Rate>) {
    if let Some(rate) = rate {
        println!("  {name:<24} {}", show(rate));
    }
}
