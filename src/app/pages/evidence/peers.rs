//! The classifier beside general methods.

use yew::prelude::*;

use crate::app::components::figures::{rate_cell, wide};
use crate::evaluation::{Comparison, Evaluation, Figures, Rate, on};

/// A figure by its name.
type Figure = (&'static str, fn(&Figures) -> Option<Rate>);

/// What is compared, set by set.
const COMPARED: [(&str, &[Figure]); 4] = [
    ("families-titles", &[STUDY_GROUP, QUESTION]),
    ("later", &[STUDY_GROUP, QUESTION]),
    ("open", &[STUDY_GROUP, QUESTION, TOP_THREE, OUTSIDE, PAIRS]),
    ("locked", &[STUDY_GROUP, QUESTION, TOP_THREE, OUTSIDE, CALLED_OUTSIDE, CONTESTED, PAIRS]),
];
const STUDY_GROUP: Figure = ("Study group right", |figures| figures.group);
const QUESTION: Figure = ("Question right", |figures| figures.question);
const TOP_THREE: Figure = ("Question among the best three", |figures| figures.top_three);
const OUTSIDE: Figure = ("Other subject found", |figures| figures.outside_found);
const CALLED_OUTSIDE: Figure = ("Quantum text called other subject (fault)", |figures| figures.called_outside);
const CONTESTED: Figure = ("Contested found", |figures| figures.contested_found);
const PAIRS: Figure = ("Pairs with both texts right", |figures| figures.pairs);

/// The figures side by side, and what the peers are.
pub fn peers(evaluation: &Evaluation, comparison: &Comparison) -> Html {
    let models =
        || std::iter::once(("Demarc", &evaluation.figures)).chain(comparison.peers.iter().map(|peer| (peer.name.as_str(), &peer.figures)));
    let times = || std::iter::once(comparison.microseconds).chain(comparison.peers.iter().map(|peer| peer.microseconds));
    let columns = (models().count() + 1).to_string();
    let table = html! {
        <table class="matrix">
            <thead><tr>
                <td></td>
                for (name, _) in models() {
                    <th scope="col">{ name.to_owned() }</th>
                }
            </tr></thead>
            for (set, compared) in COMPARED {
                <tbody>
                    <tr><th scope="rowgroup" colspan={columns.clone()}>{ on(&evaluation.figures, set).map(|figures| figures.title.clone()).unwrap_or_default() }</th></tr>
                    for (name, figure) in compared {
                        <tr>
                            <th scope="row">{ *name }</th>
                            { models().map(|(_, figures)| rate_cell(on(figures, set).and_then(figure))).collect::<Html>() }
                        </tr>
                    }
                </tbody>
            }
            <tbody>
                <tr><th scope="rowgroup" colspan={columns.clone()}>{"Time for one title, on the machine that measured"}</th></tr>
                <tr><th scope="row">{"Milliseconds"}</th>{ times().map(|time| html! { <td class="rate">{ milliseconds(time) }</td> }).collect::<Html>() }</tr>
            </tbody>
        </table>
    };
    html! {
        <>
            if comparison.texts != evaluation.texts {
                <p class="notice">{"The figures of the two other methods were measured on an older version of these texts."}</p>
            }
            { wide("The classifier beside other methods", table) }
            <dl class="facts">
                for peer in &comparison.peers {
                    <div><dt>{ peer.name.clone() }</dt><dd>{ peer.about.clone() }</dd></div>
                }
            </dl>
        </>
    }
}

/// Microseconds as milliseconds: `0.18`.
fn milliseconds(microseconds: u32) -> String {
    format!("{}.{:02}", microseconds / 1000, microseconds % 1000 / 10)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_time_has_two_decimals() {
        assert_eq!((super::milliseconds(175), super::milliseconds(12_049)), ("0.17".to_owned(), "12.04".to_owned()));
    }
}
