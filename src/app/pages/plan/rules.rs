//! The clocks and numbers of the rules, how texts are approved, and what is assumed.

use yew::prelude::*;

use crate::app::components::evidence::evidence;
use crate::app::components::links::{deliverable_link, source_link};
use crate::app::planning::dates::level;
use crate::app::planning::milestones::{caution, clause};
use crate::dataset::{Evidence, Process, RuleText, SourceId};
use crate::embedded::dataset;
use crate::planning::observed::approvals;

/// Clocks, numbers, approval processes.
pub fn rules() -> Html {
    let procedure = &dataset().planning.procedure;
    html! {
        <>
            <ul class="cautions">
                for edition in &procedure.editions {
                    <li>{ format!("{}: {}", edition.name, edition.caution) }</li>
                }
            </ul>
            <table class="cards">
                <thead><tr><th scope="col">{"How long, how many"}</th><th scope="col">{"What the rule says"}</th><th scope="col">{"Where it stands"}</th></tr></thead>
                <tbody>
                    for clock in &procedure.clocks {
                        { rule(&clock.id, clock.length.to_string(), &clock.what, &clock.text, &clock.evidence) }
                    }
                    for threshold in &procedure.thresholds {
                        { rule(&threshold.id, threshold.number.to_string(), &threshold.what, &threshold.text, &threshold.evidence) }
                    }
                </tbody>
            </table>
            <h3>{"How a text is approved"}</h3>
            <div class="processes">
                for process in &procedure.processes {
                    { approval(process) }
                }
            </div>
        </>
    }
}

/// One rule.
fn rule(id: &str, number: String, what: &str, text: &RuleText, known: &Evidence) -> Html {
    html! {
        <tr id={id.to_owned()}>
            <th scope="row">{ number }</th>
            <td data-label="What the rule says">{ what.to_owned() }</td>
            <td data-label="Where it stands">{ clause(text) }{" "}{ evidence(known) }</td>
        </tr>
    }
}

/// One approval process, with how long it took where that is documented.
fn approval(process: &Process) -> Html {
    let seen = approvals(dataset(), &process.id);
    html! {
        <article class="process">
            <h4>{ if process.name == process.id { process.name.clone() } else { format!("{}, {}", process.id, process.name) } }</h4>
            <p>{ process.when.clone() }</p>
            <ol class="points">
                for step in &process.steps {
                    <li>
                        { step.name.clone() }
                        if let Some(condition) = &step.condition {
                            <span class="small">{ format!(". {condition}") }</span>
                        }
                    </li>
                }
            </ol>
            if let (Some(shortest), Some(longest)) = (seen.first(), seen.last()) {
                <p>
                    { format!("From consent to approval it took {} to {} days in the {} cases documented to the day: ", shortest.days, longest.days, seen.len()) }
                    for (at, approval) in seen.iter().enumerate() {
                        <>if at > 0 { {", "} }{ deliverable_link(&approval.deliverable) }{ format!(" {}", approval.days) }</>
                    }
                    {"."}
                </p>
            }
            if let Some(unknown) = &process.unknown {
                <p class="small">{ unknown.clone() }</p>
            }
            <p class="small">{ format!("{}. {}", clause(&process.text), caution(&process.text)) }</p>
            { evidence(&process.evidence) }
        </article>
    }
}

/// What is assumed, and why.
pub fn assumptions() -> Html {
    let assumptions = &dataset().planning.assumptions;
    html! {
        <>
            <p>{"No source gives these. Each is a guess with its reason, and the first thing to replace once a date is announced."}</p>
            <ul class="assumed-list">
                for meeting in &assumptions.meetings {
                    { guess(&format!("{}: {} to {}", meeting.what, meeting.start, meeting.end), &meeting.why, &meeting.sources) }
                }
                for rhythm in &assumptions.rhythms {
                    { guess(&format!("{}, {}: every {}", rhythm.body, level(rhythm.level), rhythm.every), &rhythm.why, &rhythm.sources) }
                }
                for length in &assumptions.lengths {
                    { guess(&format!("{}: {}", length.what, length.length), &length.why, &length.sources) }
                }
            </ul>
        </>
    }
}

/// One guess.
fn guess(what: &str, why: &str, sources: &[SourceId]) -> Html {
    html! {
        <li>
            <p><strong>{ what.to_owned() }</strong></p>
            <p>{ why.to_owned() }</p>
            <p class="small sources">
                for (at, source) in sources.iter().enumerate() {
                    <>if at > 0 { {" · "} }{ source_link(source) }</>
                }
            </p>
        </li>
    }
}
