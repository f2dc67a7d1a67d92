//! The answer in one look: what, how sure, and what to do next.

use yew::prelude::*;

use super::part::{answer, next};
use crate::app::components::links::{group_class, part_href, question_link};
use crate::classifier::verdict::Missing;
use crate::classifier::{Outcome, Verdict};
use crate::dataset::{GroupId, QuestionId};
use crate::embedded::dataset;
use crate::permalink::Route;

/// The answer in one sentence, for screen readers.
pub fn spoken(verdict: &Verdict) -> String {
    let sure = format!("Confidence {} per cent, {}.", verdict.confidence.percent(), verdict.band.name());
    match &verdict.outcome {
        Outcome::Assigned(id) => format!("{id} of {} is in charge. {sure}", id.study_group()),
        Outcome::Contested(rivals) => format!("Contested between {}. {sure}", names(rivals)),
        Outcome::Outside(Some(group)) => format!("Not quantum information technology; likely {group}. {sure}"),
        Outcome::Outside(None) => format!("Not for a Question on quantum technology. {sure}"),
        Outcome::Insufficient(missing) => missing_words(*missing).0.to_owned(),
    }
}

/// The answer.
pub fn headline(verdict: &Verdict) -> Html {
    match &verdict.outcome {
        Outcome::Assigned(id) => assigned(*id, verdict),
        Outcome::Contested(rivals) => contested(rivals, verdict),
        Outcome::Outside(group) => outside(group.as_ref(), verdict),
        Outcome::Insufficient(missing) => insufficient(*missing),
    }
}

/// One Question.
fn assigned(id: QuestionId, verdict: &Verdict) -> Html {
    let content = html! {
        <>
            { claimant(id) }
            { confidence(verdict) }
            { next(html! { { proposing(id, verdict) } }) }
        </>
    };
    answer(group_class(&id.study_group()), "In charge", content)
}

/// A Question by its number, group and latest known title.
fn claimant(id: QuestionId) -> Html {
    html! {
        <>
            <p class="answer-name">{ question_link(id) }<span class="answer-group">{ group_name(&id.study_group()) }</span></p>
            if let Some((_, title)) = dataset().latest_title(id) {
                <cite class="answer-title">{ title.value.clone() }</cite>
            }
        </>
    }
}

/// What to do with an item of one Question.
fn proposing(id: QuestionId, verdict: &Verdict) -> String {
    let groups: Vec<&str> = verdict.liaisons.iter().map(|liaison| liaison.to.as_str()).collect();
    match groups.as_slice() {
        [] => format!("propose the item to {id}."),
        [only] => format!("propose the item to {id}, and inform {only}."),
        [all @ .., last] => format!("propose the item to {id}, and inform {} and {last}.", all.join(", ")),
    }
}

/// Two or more Questions.
fn contested(rivals: &[QuestionId], verdict: &Verdict) -> Html {
    let settling = if within_one_group(rivals) {
        "Both sides are in one study group, which settles it."
    } else {
        "If it stays open, the groups consult each other by liaison; where they do not agree, TSAG advises."
    };
    let content = html! {
        <>
            { lead(format!("{} Questions could claim this.", rivals.len())) }
            <ol class="rivals">
                for id in rivals {
                    <li class={group_class(&id.study_group())}>{ claimant(*id) }</li>
                }
            </ol>
            { confidence(verdict) }
            { next(html! { <>{"say in the scope which side the item studies, or split it. "}{ settling }</> }) }
        </>
    };
    answer("answer-contested", "Contested", content)
}

/// Whether one study group has all the Questions.
fn within_one_group(rivals: &[QuestionId]) -> bool {
    rivals.iter().zip(rivals.iter().skip(1)).all(|(one, next)| one.group == next.group)
}

/// Not for a Question on quantum technology.
fn outside(group: Option<&GroupId>, verdict: &Verdict) -> Html {
    let whose = match group {
        Some(group) => format!("Not for a Question on quantum technology. The wording is near to texts of {group}."),
        None => "Not for a Question on quantum technology: another subject, or one left to other bodies. The data name no likely group."
            .to_owned(),
    };
    let advice = html! {
        <>
            {"if the work does concern quantum technology, name it in the title or scope"}
            if let Some(first) = verdict.alternatives.first() {
                <>{ "; it would then be for " }{ question_link(first.question) }</>
            }
            {". If not, ask the counsellor of the study group for its subject."}
        </>
    };
    answer("answer-outside", "Outside", html! { <>{ lead(whose) }{ confidence(verdict) }{ next(advice) }</> })
}

/// Too little to go on.
fn insufficient(missing: Missing) -> Html {
    let (what, advice) = missing_words(missing);
    answer("answer-insufficient", "Not enough to say", html! { <>{ lead(what.to_owned()) }{ next(html! { { advice } }) }</> })
}

/// What the answer says, where it names no Question.
fn lead(words: String) -> Html {
    html! { <p class="answer-lead">{ words }</p> }
}

/// What is missing, and what to do about it.
fn missing_words(missing: Missing) -> (&'static str, &'static str) {
    match missing {
        Missing::Text => ("There is no text.", "paste the working title of the item."),
        Missing::Subject => (
            "The text does not say a subject.",
            "add what the work is about, and under which aspect: network, quality of service, security, protocol.",
        ),
        Missing::English => {
            ("The text is not in English.", "paste the English title and scope. Other languages are not read, so nothing is guessed.")
        }
        Missing::Words => {
            ("The text is not made of words.", "paste plain text. Signs that cannot be read were kept in the field and not counted.")
        }
    }
}

/// How sure the answer is: a bar, a number and a word.
fn confidence(verdict: &Verdict) -> Html {
    let percent = verdict.confidence.percent().to_string();
    html! {
        <div class="confidence">
            <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="bar-value" width={percent.clone()} height="8" />
            </svg>
            <span class="confidence-number">{ format!("{percent} %") }</span>
            // Not where it is the same, as it nearly always is.
            if verdict.group_confidence > verdict.confidence {
                if let Some(group) = verdict.outcome.study_group() {
                    <span>{ format!("({group}: {} %)", verdict.group_confidence.percent()) }</span>
                }
            }
            <span class={format!("band band-{}", verdict.band.name())}>{ format!("{} confidence", verdict.band.name()) }</span>
            <a class="small" href={part_href(&Route::About, "confidence")}>{"What the number means"}</a>
        </div>
    }
}

/// A group by number and name.
fn group_name(group: &GroupId) -> String {
    let name = dataset().group(group).and_then(|record| record.name.as_ref());
    name.map_or_else(|| group.to_string(), |name| format!("{group}, {name}"))
}

/// Names of Questions in a sentence.
fn names(questions: &[QuestionId]) -> String {
    questions.iter().map(ToString::to_string).collect::<Vec<_>>().join(" and ")
}
