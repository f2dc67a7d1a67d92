//! The approved editions of a text, with their corrigenda and amendments.

use yew::prelude::*;

use super::evidence::evidence;
use super::links::{question_link, source_link};
use crate::dataset::{Amendment, Edition, SourceId};

/// The editions, newest first.
pub fn editions(editions: &[Edition]) -> Html {
    html! {
        <ol class="periods" reversed={true}>
            for edition in editions.iter().rev() {
                <li>{ show(edition) }</li>
            }
        </ol>
    }
}

/// One edition.
fn show(edition: &Edition) -> Html {
    html! {
        <article class="period">
            <h3>{ edition.approved.to_string() }</h3>
            if let Some(title) = &edition.title {
                <p>{"Under the title "}<cite>{ title.clone() }</cite></p>
            }
            if let Some(scope) = &edition.scope {
                <p>{ scope.clone() }</p>
            }
            <dl class="facts">
                if let Some(period) = &edition.study_period {
                    <div><dt>{"Study period"}</dt><dd>{ period.to_string() }</dd></div>
                }
                if let Some(question) = &edition.question {
                    <div><dt>{"Question then"}</dt><dd class="row">{ question_link(question.value) }{ evidence(&question.evidence) }</dd></div>
                }
                if let Some(consented) = &edition.consented {
                    <div><dt>{"Consented"}</dt><dd class="row"><span>{ consented.value.to_string() }</span>{ evidence(&consented.evidence) }</dd></div>
                }
                if let Some(process) = &edition.process {
                    <div><dt>{"Approval process"}</dt><dd class="row"><span>{ process.value.clone() }</span>{ evidence(&process.evidence) }</dd></div>
                }
                if let Some(note) = &edition.note {
                    <div><dt>{"Remark"}</dt><dd>{ note.clone() }</dd></div>
                }
                <div><dt>{"Read in"}</dt><dd>{ sources(&edition.sources) }</dd></div>
            </dl>
            if !edition.amendments.is_empty() {
                <ul class="amendments">
                    for amendment in &edition.amendments {
                        <li>{ show_amendment(amendment) }</li>
                    }
                </ul>
            }
        </article>
    }
}

/// One corrigendum or amendment.
fn show_amendment(amendment: &Amendment) -> Html {
    html! {
        <>
            <p><strong>{ amendment.id.clone() }</strong>{ format!(" of {}", amendment.approved) }
                if let Some(what) = &amendment.what {
                    { format!(": {what}") }
                }
            </p>
            if let Some(note) = &amendment.note {
                <p class="small">{ note.clone() }</p>
            }
            <div class="small">{ sources(&amendment.sources) }</div>
        </>
    }
}

/// Where it was read.
fn sources(sources: &[SourceId]) -> Html {
    html! {
        <ul class="sources">
            for source in sources {
                <li>{ source_link(source) }</li>
            }
        </ul>
    }
}
