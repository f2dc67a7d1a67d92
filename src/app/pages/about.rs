//! Sources, method, limits, privacy.

use yew::prelude::*;

use super::about_text::{LIMITS, METHOD};
use crate::app::components::evidence::{GRADES, evidence, grade_mark, words};
use crate::app::components::footer::VERSION;
use crate::app::components::links::{question_link, source_part};
use crate::app::components::prose::prose;
use crate::dataset::rules::{Claim, Rule};
use crate::dataset::{EvidenceGrade, Source};
use crate::embedded::{DATA_VERSION, dataset};

/// The page.
pub fn about() -> Html {
    let data = dataset();
    html! {
        <div class="page about">
            <h1>{"Sources, method, limits and privacy"}</h1>
            <div class="prose">
                { prose(METHOD) }
                <h2 id="demarcation">{"The agreed demarcation, statement by statement"}</h2>
                <ul class="statements">
                    for statement in &data.demarcation {
                        <li id={statement.id.clone()}><p>{ statement.text.clone() }</p>{ evidence(&statement.evidence) }</li>
                    }
                </ul>
                <h2 id="evidence">{"How sure a fact is"}</h2>
                <p>{"Every fact carries a mark. Press it to see how the fact is known and where it was read."}</p>
                <dl class="legend">
                    for grade in GRADES {
                        { legend(grade) }
                    }
                </dl>
                { prose(LIMITS) }
                <h2 id="version">{"Version"}</h2>
                <p>{ format!("Facts as of {}. Program version {VERSION}; version of facts and rules {DATA_VERSION}.", data.as_of) }</p>
                <h2 id="rules">{"The rules"}</h2>
                <p>{ format!("The {} rules that the classifier applies, from weak (1) to decisive (10).", data.rules.rules.len()) }</p>
                <ul class="rules">
                    for rule in &data.rules.rules {
                        { rule_entry(rule) }
                    }
                </ul>
                <h2 id="sources">{"Sources"}</h2>
                <ul class="source-list">
                    for source in &data.sources {
                        { source_entry(source) }
                    }
                </ul>
            </div>
        </div>
    }
}

/// What a grade of evidence means.
fn legend(grade: EvidenceGrade) -> Html {
    html! { <div><dt>{ grade_mark(grade) }</dt><dd>{ words(grade).2 }</dd></div> }
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
