//! Who is found, and who is taken for whom.

use yew::prelude::*;

use crate::app::components::figures::{in_words, place, rate_cell, wide};
use crate::app::components::links::question_link;
use crate::dataset::QuestionId;
use crate::evaluation::{Evaluation, Figures, Rate, on};

/// The shares of some kind of owner.
type Shares = fn(&Figures) -> &[(String, Rate)];

/// The sets shown owner by owner.
const SETS: [&str; 4] = ["families-titles", "later", "open", "locked"];

/// The share of each owner's texts that were given to it.
pub fn recall(evaluation: &Evaluation) -> Html {
    let sets: Vec<_> = SETS.iter().filter_map(|set| on(&evaluation.figures, set)).collect();
    let parts: [(&str, Shares); 2] = [("Study group", |figures| &figures.groups), ("Question", |figures| &figures.questions)];
    let table = html! {
        <table class="matrix">
            <thead><tr>
                <td></td>
                for figures in &sets {
                    <th scope="col">{ figures.title.clone() }</th>
                }
            </tr></thead>
            for (name, rates) in parts {
                <tbody>
                    <tr><th scope="rowgroup" colspan={(sets.len() + 1).to_string()}>{ name }</th></tr>
                    for owner in owners(sets.iter().map(|figures| rates(figures))) {
                        <tr>
                            <th scope="row">{ name_of(&owner) }</th>
                            { sets.iter().map(|figures| rate_cell(of(rates(figures), &owner))).collect::<Html>() }
                        </tr>
                    }
                </tbody>
            }
        </table>
    };
    wide("Share found, by study group and Question", table)
}

/// Every owner that has a rate in one of the lists, in the order of tables.
fn owners<'a>(lists: impl Iterator<Item = &'a [(String, Rate)]>) -> Vec<String> {
    let mut owners: Vec<String> = lists.flatten().map(|(owner, _)| owner.clone()).collect();
    owners.sort_by_key(|owner| place(owner));
    owners.dedup();
    owners
}

/// The rate of an owner.
fn of(rates: &[(String, Rate)], owner: &str) -> Option<Rate> {
    rates.iter().find(|(name, _)| name == owner).map(|(_, rate)| *rate)
}

/// An owner as a link where it is a Question.
fn name_of(owner: &str) -> Html {
    match owner.parse::<QuestionId>() {
        Ok(id) => question_link(id),
        Err(_) => html! { { owner.to_owned() } },
    }
}

/// A table of what was expected and what was said.
pub fn confusion(evaluation: &Evaluation, set: &str, label: &'static str) -> Html {
    let Some(figures) = on(&evaluation.figures, set) else { return Html::default() };
    let labels = |which: fn(&(String, String, u32)) -> &String| {
        let mut labels: Vec<&str> = figures.confusion.iter().map(|entry| which(entry).as_str()).collect();
        labels.sort_by_key(|label| (place(label).0.is_none(), place(label)));
        labels.dedup();
        labels
    };
    let (expected, said) = (labels(|entry| &entry.0), labels(|entry| &entry.1));
    let table = html! {
        <table class="confusion">
            <caption>{ figures.title.clone() }<span class="small">{ format!(" {} texts. Rows: what was expected. Columns: what was said.", figures.texts) }</span></caption>
            <thead><tr>
                <td></td>
                for label in &said {
                    <th scope="col">{ in_words(label) }</th>
                }
            </tr></thead>
            <tbody>
                for row in &expected {
                    <tr>
                        <th scope="row">{ row_name(row) }</th>
                        { said.iter().map(|column| cell(figures, row, column)).collect::<Html>() }
                    </tr>
                }
            </tbody>
        </table>
    };
    wide(label, table)
}

/// What was expected, in words.
fn row_name(label: &str) -> String {
    if label.starts_with("SG") { format!("{label}, Question not known") } else { in_words(label) }
}

/// How often one was said where the other was expected.
fn cell(figures: &Figures, expected: &str, said: &str) -> Html {
    let found = figures.confusion.iter().find(|entry| entry.0 == expected && entry.1 == said);
    let count = found.map_or(0, |entry| entry.2);
    let group = said.parse::<QuestionId>().is_ok_and(|question| question.study_group().to_string() == expected);
    let class = match count {
        0 => "nothing",
        _ if expected == said || group => "right",
        // Such an answer names a likely study group, which is not counted here.
        _ if expected.starts_with("SG") && said == "outside" => "open",
        _ => "wrong",
    };
    html! { <td {class}>{ count }</td> }
}
