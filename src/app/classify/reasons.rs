//! Why this Question, and why not the others.

use yew::prelude::*;

use super::part::{list, part};
use super::quoted::quoted;
use crate::app::components::links::{deliverable_link, group_class, mandate_href, part_href, plain_link, question_link, source_link};
use crate::classifier::{Against, Outcome, Proposal, Reason, Verdict};
use crate::dataset::QuestionId;
use crate::embedded::dataset;
use crate::permalink::Route;

/// What speaks for the answer: for its Question, or for each that has a claim.
pub fn speaking(verdict: &Verdict) -> Vec<(Option<QuestionId>, &[Reason])> {
    let Outcome::Contested(rivals) = &verdict.outcome else { return vec![(None, &verdict.reasons)] };
    let of = |(at, rival): (usize, &QuestionId)| {
        let other = || verdict.against.iter().find(|against| against.question == *rival).map(|against| against.for_it.as_slice());
        let own = if at == 0 { Some(verdict.reasons.as_slice()) } else { other() };
        (Some(*rival), own.unwrap_or_default())
    };
    rivals.iter().enumerate().map(of).collect()
}

/// The reasons for the answer, numbered as in the marked text.
pub fn reasons_for(proposal: &Proposal, verdict: &Verdict) -> Html {
    let heading = match verdict.outcome {
        Outcome::Assigned(_) => "Why",
        Outcome::Contested(_) => "What speaks for each",
        Outcome::Outside(_) | Outcome::Insufficient(_) => "What was found",
    };
    if verdict.reasons.is_empty() { Html::default() } else { part("reasons", heading, reason_list(proposal, verdict)) }
}

/// The reasons, numbered; those of several Questions go on counting.
pub fn reason_list(proposal: &Proposal, verdict: &Verdict) -> Html {
    let mut before = 0;
    let lists = speaking(verdict).into_iter().map(|(question, reasons)| {
        let first = before + 1;
        before += reasons.len();
        html! {
            <>
                if let Some(question) = question {
                    <h3 class={group_class(&question.study_group())}>{ question_link(question) }</h3>
                }
                <ol start={first.to_string()}>
                    for (number, reason) in (first..).zip(reasons) {
                        <li id={format!("reason-{number}")} value={number.to_string()}>{ show(reason, proposal) }</li>
                    }
                </ol>
            </>
        }
    });
    html! { for list in lists { { list } } }
}

/// Why the other Questions are not the owner.
pub fn reasons_against(proposal: &Proposal, verdict: &Verdict) -> Html {
    // What speaks for rivals stands above.
    let is_other = |against: &&Against| !matches!(&verdict.outcome, Outcome::Contested(rivals) if rivals.contains(&against.question));
    let show = |against: &Against| {
        html! { <li class={group_class(&against.question.study_group())}>{ show_against(against, proposal) }</li> }
    };
    list("against", "Why not the others", verdict.against.iter().filter(is_other).map(show).collect())
}

/// One rule that spoke: the words, the sentence, the rule and what it follows from.
fn show(reason: &Reason, proposal: &Proposal) -> Html {
    html! {
        <>
            <p>{ reason.why.clone() }</p>
            <p class="small row">
                if !reason.words.is_empty() {
                    <span>{"Words: "}{ quoted(reason.words.iter().map(|word| word.span), proposal) }</span>
                }
                <span>{"Rule: "}{ rule_link(&reason.rule) }</span>
                if !reason.follows_from.is_empty() {
                    <span>{"From: "}
                        for (index, key) in reason.follows_from.iter().enumerate() {
                            <>if index > 0 { {", "} }{ origin(key) }</>
                        }
                    </span>
                }
            </p>
        </>
    }
}

/// A rule by its key, as a link to where it is told.
fn rule_link(key: &str) -> Html {
    let part = if dataset().rules.rules.iter().any(|rule| rule.id == key) { format!("rule-{key}") } else { "method".to_owned() };
    plain_link(part_href(&Route::About, &part), key.to_owned())
}

/// What a rule follows from: a mandate, a statement of the demarcation, a text, or a source.
fn origin(key: &str) -> Html {
    let data = dataset();
    if let Some(mandate) = data.mandates.iter().find(|mandate| mandate.id == key) {
        let name = mandate.question.map_or_else(|| mandate.group.to_string(), |id| id.to_string());
        return plain_link(mandate_href(mandate), format!("mandate of {name}"));
    }
    if let Some(statement) = data.demarcation.iter().find(|statement| statement.id == key) {
        return plain_link(part_href(&Route::About, &statement.id), "agreed demarcation".to_owned());
    }
    if let Some(deliverable) = data.deliverables.iter().find(|deliverable| deliverable.id.as_str() == key) {
        return deliverable_link(&deliverable.id);
    }
    match data.sources.iter().find(|source| source.id.as_str() == key) {
        Some(source) => source_link(&source.id),
        None => html! { <span>{ key.to_owned() }</span> },
    }
}

/// Another Question: why it is not the owner, and what speaks for it all the same.
fn show_against(against: &Against, proposal: &Proposal) -> Html {
    html! {
        <>
            <p>{ question_link(against.question) }<span>{ against.why_not.clone() }</span></p>
            if !against.for_it.is_empty() {
                <details>
                    <summary>{"What speaks for it"}</summary>
                    <ul>
                        for reason in &against.for_it {
                            <li>{ show(reason, proposal) }</li>
                        }
                    </ul>
                </details>
            }
        </>
    }
}
