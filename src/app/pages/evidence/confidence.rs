//! How far confidence can be trusted: as diagrams, each with a table of the same numbers.

use yew::prelude::*;

use crate::app::components::chart::{LARGEST, Scales, chart, line, path};
use crate::app::components::figures::{of_thousandths, percent, range, rate_cell, wide};
use crate::evaluation::{Comparison, Figures, Rate};

/// Confidence against hits.
pub fn reliability(figures: &Figures) -> Html {
    let scales = Scales { across: "confidence, %", up: "right, %", top: 1000 };
    let marks = html! {
        <>
            { line(scales, "ideal", (0, 0), (1000, 1000)) }
            for (confidence, right) in &figures.steps {
                { step(scales, u32::from(*confidence), *right) }
            }
        </>
    };
    html! {
        <div class="diagram">
            { chart(scales, marks) }
            <div class="diagram-words">
                <table>
                    <caption>{ format!("{}: confidence and hits", figures.title) }</caption>
                    <thead><tr><th scope="col">{"Mean confidence"}</th><th scope="col">{"Right"}</th></tr></thead>
                    <tbody>
                        for (confidence, right) in &figures.steps {
                            <tr><th scope="row">{ format!("{} %", of_thousandths(*confidence)) }</th>{ rate_cell(Some(*right)) }</tr>
                        }
                    </tbody>
                </table>
                <p>{ format!("On average confidence and hits lie {} percentage points apart (expected calibration error, ten steps).", points(figures.calibration_error)) }</p>
            </div>
        </div>
    }
}

/// One group of answers of similar confidence: its range, and a circle that grows with the number of answers.
fn step(scales: Scales, confidence: u32, right: Rate) -> Html {
    html! {
        <>
            { line(scales, "spread", (confidence, u32::from(right.low)), (confidence, u32::from(right.high))) }
            <circle
                class="step"
                cx={scales.x(confidence).to_string()}
                cy={scales.y(right.thousandths()).to_string()}
                r={(3 + right.cases.isqrt() * 2 / 3).min(LARGEST).to_string()}
            />
        </>
    }
}

/// Thousandths as percentage points with a decimal: `7.5`.
fn points(thousandths: u16) -> String {
    format!("{}.{}", thousandths / 10, thousandths % 10)
}

/// Right answers by the words that the classifier uses for its confidence.
pub fn bands(sets: &[&Figures]) -> Html {
    let of = |figures: &Figures, band: &str| figures.bands.iter().find(|(name, _)| name == band).map(|(_, rate)| *rate);
    let table = html! {
        <table>
            <caption>{"Right answers, and the share of all texts, by confidence in words"}</caption>
            <thead><tr>
                <th scope="col">{"Set"}</th><th scope="col">{"Confidence"}</th><th scope="col">{"Share of all texts"}</th><th scope="col">{"Right"}</th>
            </tr></thead>
            <tbody>
                for (figures, band, rate) in sets.iter().flat_map(|figures| ["high", "medium", "low"].map(|band| (figures, band, of(figures, band)))) {
                    <tr>
                        <th scope="row">{ figures.title.clone() }</th>
                        <td>{ band }</td>
                        <td>{ format!("{} %", percent(rate.map_or(0, |rate| rate.cases), figures.texts)) }</td>
                        { rate_cell(rate) }
                    </tr>
                }
            </tbody>
        </table>
    };
    wide("Right answers by confidence in words", table)
}

/// A model with its figures on the set of the diagram, and the class of its line.
type Curve<'a> = (&'a str, &'static str, &'a Figures);

/// The classes of the lines: the classifier, then its peers.
const LINES: [&str; 3] = ["curve own", "curve first", "curve second"];

/// Wrong answers when only the surest are taken, of the classifier and its peers.
pub fn coverage(own: &Figures, comparison: &Comparison) -> Html {
    let peers = comparison.peers.iter().filter_map(|peer| Some((peer.name.as_str(), crate::evaluation::on(&peer.figures, &own.set)?)));
    let curves: Vec<Curve<'_>> =
        std::iter::once(("Demarc", own)).chain(peers).zip(LINES).map(|((name, figures), line)| (name, line, figures)).collect();
    let worst = curves.iter().flat_map(|(_, _, figures)| &figures.curve).map(|(_, wrong)| wrong.thousandths()).max().unwrap_or(0);
    let scales = Scales { across: "share of texts answered, surest first, %", up: "wrong, %", top: worst.div_ceil(250).max(1) * 250 };
    let share = |figures: &Figures, wrong: &Rate| (wrong.cases * 1000).checked_div(figures.texts).unwrap_or(0);
    let places =
        |figures: &Figures| figures.curve.iter().map(|(_, wrong)| (share(figures, wrong), wrong.thousandths())).collect::<Vec<_>>();
    html! {
        <div class="diagram">
            { chart(scales, curves.iter().map(|(_, line, figures)| path(scales, line, &places(figures))).collect::<Html>()) }
            <div class="diagram-words">
                <ul class="key">
                    for (name, line, _) in &curves {
                        <li>
                            <svg class="chart sample" viewBox="0 0 48 12" width="48" height="12" aria-hidden="true" focusable="false">
                                <g class={*line}><polyline points="2,6 46,6" /><circle cx="24" cy="6" r="4" /></g>
                            </svg>
                            { (*name).to_owned() }
                        </li>
                    }
                </ul>
                <details>
                    <summary>{"The diagram as a table"}</summary>
                    { coverage_table(&curves) }
                </details>
            </div>
        </div>
    }
}

/// The numbers of the diagram.
fn coverage_table(curves: &[Curve<'_>]) -> Html {
    html! {
        <table>
            <thead><tr><th scope="col">{"Texts answered"}</th><th scope="col">{"Wrong"}</th><th scope="col">{"Range"}</th></tr></thead>
            for (name, _, figures) in curves {
                <tbody>
                    <tr><th scope="rowgroup" colspan="3">{ (*name).to_owned() }</th></tr>
                    for (_, wrong) in &figures.curve {
                        <tr>
                            <th scope="row">{ format!("{} ({} %)", wrong.cases, percent(wrong.cases, figures.texts)) }</th>
                            <td>{ format!("{} ({} %)", wrong.hits, percent(wrong.hits, wrong.cases)) }</td>
                            <td>{ range(*wrong) }</td>
                        </tr>
                    }
                </tbody>
            }
        </table>
    }
}
