//! Sources, method, limits, privacy.

use yew::prelude::*;

use super::about_text;
use crate::app::components::evidence::{GRADES, evidence, grade_mark, words};
use crate::app::components::footer::VERSION;
use crate::app::components::links::{part_href, question_link, source_part};
use crate::app::components::prose::prose;
use crate::app::open_data::{KINDS, kind_href, schema_href};
use crate::dataset::rules::{Claim, Rule};
use crate::dataset::{EvidenceGrade, Source};
use crate::embedded::{DATA_VERSION, dataset};
use crate::permalink::Route;

/// The parts of the page: the name of each for links, and its heading.
const PARTS: [(&str, &str); 12] = [
    ("source", "The document behind this site"),
    ("method", "How a proposal is classified"),
    ("confidence", "What the confidence means"),
    ("demarcation", "The demarcation, statement by statement"),
    ("evidence", "How sure a fact is"),
    ("limits", "Limits"),
    ("privacy", "Privacy, and how to verify it"),
    ("data", "Open data"),
    ("licence", "Licence"),
    ("version", "Version"),
    ("rules", "The rules"),
    ("sources", "Sources"),
];

/// The page.
pub fn about() -> Html {
    html! {
        <div class="page about">
            <h1>{"Sources, method, limits and privacy"}</h1>
            <div class="with-contents">
                <nav class="contents" aria-label="Parts of this page">
                    <ul>
                        for (part, heading) in PARTS {
                            <li><a href={part_href(&Route::About, part)}>{ heading }</a></li>
                        }
                    </ul>
                </nav>
                <div class="prose">
                    for (part, heading) in PARTS {
                        <section id={part}>
                            <h2>{ heading }</h2>
                            { content(part) }
                        </section>
                    }
                </div>
            </div>
        </div>
    }
}

/// What stands under a heading.
fn content(part: &str) -> Html {
    match part {
        "source" => prose(about_text::SOURCE),
        "method" => prose(about_text::METHOD),
        "confidence" => prose(about_text::CONFIDENCE),
        "limits" => prose(about_text::LIMITS),
        "privacy" => prose(about_text::PRIVACY),
        "licence" => prose(about_text::LICENCE),
        "demarcation" => statements(),
        "evidence" => grades(),
        "data" => open_data(),
        "version" => version(),
        "rules" => rules(),
        _ => sources(),
    }
}

/// What was agreed, the procedure around it, and what past cases teach.
fn statements() -> Html {
    html! {
        <>
            <p>{"What was agreed in 2023, the procedure around it, and what we read from past cases; the mark says which is which."}</p>
            <ul class="statements">
                for statement in &dataset().demarcation {
                    <li id={statement.id.clone()}><p>{ statement.text.clone() }</p>{ evidence(&statement.evidence) }</li>
                }
            </ul>
        </>
    }
}

/// The marks of evidence and their meaning.
fn grades() -> Html {
    html! {
        <>
            <p>{"Every fact carries a mark. Press it to see how the fact is known and where it was read."}</p>
            <dl class="legend">
                for grade in GRADES {
                    { legend(grade) }
                }
            </dl>
        </>
    }
}

/// The files for other programs.
fn open_data() -> Html {
    html! {
        <>
            { prose(about_text::OPEN_DATA) }
            <ul>
                for (kind, what) in KINDS {
                    <li>
                        <a href={kind_href(kind)}>{ format!("{kind}.json") }</a>{ format!(": {what} (") }
                        <a href={schema_href(kind)}>{"schema"}</a>{")"}
                    </li>
                }
            </ul>
        </>
    }
}

/// What this was made with.
fn version() -> Html {
    let text = format!("Facts as of {}. Program version {VERSION}; version of facts and rules {DATA_VERSION}.", dataset().as_of);
    html! { <p>{ text }</p> }
}

/// The rules of the classifier.
fn rules() -> Html {
    let rules = &dataset().rules.rules;
    html! {
        <>
            <p>{ format!("The {} rules that the classifier applies, from weak (1) to decisive (10).", rules.len()) }</p>
            <ul class="rules">
                for rule in rules {
                    { rule_entry(rule) }
                }
            </ul>
        </>
    }
}

/// Where facts come from.
fn sources() -> Html {
    html! {
        <ul class="source-list">
            for source in &dataset().sources {
                { source_entry(source) }
            }
        </ul>
    }
}

/// What a grade of evidence means.
fn legend(grade: EvidenceGrade) -> Html {
    html! { <div><dt>{ grade_mark(grade) }</dt><dd>{ words(grade).1 }</dd></div> }
}

/// One rule of the classifier.
fn rule_entry(rule: &Rule) -> Html {
    html! {
        <li id={format!("rule-{}", rule.id)}>
            { match &rule.claim {
                Claim::Question(id) => question_link(*id),
                Claim::Outside(Some(group)) => html! { <span class="question sg-other">{ format!("outside: {group}") }</span> },
                Claim::Outside(None) => html! { <span class="question sg-other">{"outside"}</span> },
            } }
            <p>{ rule.why.clone() }<span class="small">{ format!(" {} · strength {}", rule.id, rule.strength) }</span></p>
        </li>
    }
}

/// One source.
fn source_entry(source: &Source) -> Html {
    html! {
        <li id={source_part(&source.id)}>
            if let Some(url) = &source.url {
                <a href={url.clone()}>{ source.name.clone() }</a>
            } else {
                <span>{ source.name.clone() }</span>
            }
            if let Some(note) = &source.note {
                <span class="small">{ format!(" {note}") }</span>
            }
        </li>
    }
}
