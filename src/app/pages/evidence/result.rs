//! The main figures, and the sets they come from.

use yew::prelude::*;

use crate::app::components::figures::{percent, range, rate_cell, wide};
use crate::evaluation::{Evaluation, Figures, Rate, on};

/// A figure by its name.
type Figure = (&'static str, fn(&Figures) -> Option<Rate>);

/// The figures of the table of sets.
const FIGURES: [Figure; 11] = [
    ("Exactly as expected", |figures| figures.as_expected),
    ("Study group right", |figures| figures.group),
    ("Question right", |figures| figures.question),
    ("Question right by best claim", |figures| figures.best_claim),
    ("Question among the best three", |figures| figures.top_three),
    ("Quantum text called other subject (fault)", |figures| figures.called_outside),
    ("Text with one owner called contested (fault)", |figures| figures.called_contested),
    ("Other subject found", |figures| figures.outside_found),
    ("Contested found", |figures| figures.contested_found),
    ("Too little text found", |figures| figures.insufficient_found),
    ("Pairs with both texts right", |figures| figures.pairs),
];

/// The main figures: set, figure, what it says.
const HEADLINES: [(&str, Figure); 4] = [
    ("locked", ("right Question", |figures| figures.question)),
    ("locked", ("right study group", |figures| figures.group)),
    ("locked", ("other subjects seen as such", |figures| figures.outside_found)),
    ("families-titles", ("right study group", |figures| figures.group)),
];

/// The figures to look at first.
pub fn headlines(evaluation: &Evaluation) -> Html {
    html! {
        <>
            <dl class="headlines">
                for (set, figure) in HEADLINES {
                    { headline(evaluation, set, figure) }
                }
            </dl>
            if let Some(rate) = on(&evaluation.figures, "locked").and_then(|figures| figures.question) {
                <p>{ format!(
                    "Of {} texts of ours that no rule was written from and that have one owner, the classifier named the right Question for {}. With \
                     so few texts the true share may lie anywhere in {}. Where it is not sure, or two Questions have a claim, it says so.",
                    rate.cases, rate.hits, range(rate)
                ) }</p>
            }
        </>
    }
}

/// One main figure.
fn headline(evaluation: &Evaluation, set: &str, (name, figure): Figure) -> Html {
    let found = on(&evaluation.figures, set).and_then(|figures| Some((figures, figure(figures)?)));
    html! {
        if let Some((figures, rate)) = found {
            <div>
                <dt>{ name }<span class="small">{ figures.title.clone() }</span></dt>
                <dd><b>{ format!("{} %", percent(rate.hits, rate.cases)) }</b><span>{ format!("{} of {}", rate.hits, rate.cases) }</span><span>{ range(rate) }</span></dd>
            </div>
        }
    }
}

/// Every set with its size and the share answered exactly as expected.
pub fn sets(evaluation: &Evaluation) -> Html {
    html! {
        <table class="sets">
            <thead><tr><th scope="col">{"Set"}</th><th scope="col">{"Texts"}</th><th scope="col">{"Exactly as expected"}</th></tr></thead>
            <tbody>
                for figures in &evaluation.figures {
                    <tr class={if is_part(figures) { "part" } else { "whole" }}>
                        <th scope="row">{ figures.title.clone() }</th>
                        <td>{ figures.texts }</td>
                        { rate_cell(figures.as_expected) }
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// Whether a set is a part of another.
fn is_part(figures: &Figures) -> bool {
    figures.title.contains(": ")
}

/// Every figure on the whole sets that have owners.
pub fn figures(evaluation: &Evaluation) -> Html {
    let is_shown = |figures: &&Figures| !is_part(figures) && figures.group.is_some();
    let sets: Vec<_> = evaluation.figures.iter().filter(is_shown).collect();
    let table = html! {
        <table class="matrix">
            <thead><tr>
                <td></td>
                for figures in &sets {
                    <th scope="col">{ figures.title.clone() }</th>
                }
            </tr></thead>
            <tbody>
                for (name, figure) in FIGURES {
                    <tr><th scope="row">{ name }</th>{ sets.iter().map(|figures| rate_cell(figure(figures))).collect::<Html>() }</tr>
                }
            </tbody>
        </table>
    };
    wide("Every figure by set", table)
}
