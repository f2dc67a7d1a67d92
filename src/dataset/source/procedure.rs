//! Reads `procedure.toml`.

use super::fields::Fields;
use super::reader::Reader;
use crate::dataset::length::{Length, Unit};
use crate::dataset::records::{
    Ahead, Aim, Clock, MeetingBody, MeetingLevel, Procedure, Process, QuestionTest, Regulation, Route, RuleText, Step, StepKind, TestAbout,
    Threshold,
};

/// The file of the procedure.
pub(super) const PROCEDURE: &str = "procedure.toml";

/// Reads the rules, the routes and the processes.
pub(super) fn procedure(reader: &mut Reader) -> Procedure {
    let read = reader.file(PROCEDURE, |file| Procedure {
        editions: file.list("edition", &["id"], regulation),
        clocks: file.list("clock", &["id"], clock),
        thresholds: file.list("threshold", &["id"], threshold),
        tests: file.list("test", &["about"], test),
        routes: file.list("route", &["id"], route),
        processes: file.list("process", &["id"], process),
    });
    read.unwrap_or_default()
}

/// Reads a length of time: the fields `number` and `unit`.
pub(super) fn length(fields: &mut Fields<'_>) -> Option<Length> {
    let number = fields.number("number", 1..=1000);
    let unit = fields.one_of("unit", Unit::WORDS);
    Some(Length { number: number?, unit: unit? })
}

/// Reads one text that rules are read from.
fn regulation(fields: &mut Fields<'_>) -> Option<Regulation> {
    let id = fields.key("id");
    let name = fields.text("name");
    let caution = fields.text("caution");
    let source = fields.parse("source");
    Some(Regulation { id: id?, name: name?, caution: caution?, source: source? })
}

/// Reads where a rule stands.
fn rule_text(fields: &mut Fields<'_>) -> Option<RuleText> {
    let edition = fields.key("edition");
    let clause = fields.optional_text("clause");
    Some(RuleText { edition: edition?, clause })
}

/// Reads one clock.
fn clock(fields: &mut Fields<'_>) -> Option<Clock> {
    let id = fields.key("id");
    let what = fields.text("what");
    let length = length(fields);
    let text = rule_text(fields);
    let evidence = fields.evidence();
    Some(Clock { id: id?, what: what?, length: length?, text: text?, evidence: evidence? })
}

/// Reads one number.
fn threshold(fields: &mut Fields<'_>) -> Option<Threshold> {
    let id = fields.key("id");
    let what = fields.text("what");
    let number = fields.number("number", 1..=1000);
    let text = rule_text(fields);
    let evidence = fields.evidence();
    Some(Threshold { id: id?, what: what?, number: number?, text: text?, evidence: evidence? })
}

/// Reads one test of a draft Question.
fn test(fields: &mut Fields<'_>) -> Option<QuestionTest> {
    let about = fields.one_of("about", TestAbout::WORDS);
    let what = fields.text("what");
    let text = rule_text(fields);
    let evidence = fields.evidence();
    Some(QuestionTest { about: about?, what: what?, text: text?, evidence: evidence? })
}

/// Reads one route.
fn route(fields: &mut Fields<'_>) -> Option<Route> {
    let id = fields.key("id");
    let name = fields.text("name");
    let aims = fields.words("aims", Aim::WORDS);
    let when = fields.text("when");
    let decides = fields.text("decides");
    let result = fields.key("result");
    let supporters = fields.optional_text("supporters");
    let reversible = fields.text("reversible");
    let risks = fields.texts("risks");
    let text = rule_text(fields);
    let evidence = fields.evidence();
    let steps = fields.list("step", &["id"], step);
    Some(Route {
        id: id?,
        name: name?,
        aims,
        when: when?,
        decides: decides?,
        result: result?,
        supporters,
        reversible: reversible?,
        risks,
        steps,
        text: text?,
        evidence: evidence?,
    })
}

/// Reads one process.
fn process(fields: &mut Fields<'_>) -> Option<Process> {
    let id = fields.text("id");
    let name = fields.text("name");
    let when = fields.text("when");
    let result = fields.key("result");
    let unknown = fields.optional_text("unknown");
    let text = rule_text(fields);
    let evidence = fields.evidence();
    let steps = fields.list("step", &["id"], step);
    Some(Process { id: id?, name: name?, when: when?, result: result?, unknown, steps, text: text?, evidence: evidence? })
}

/// Reads one step.
fn step(fields: &mut Fields<'_>) -> Option<Step> {
    let id = fields.key("id");
    let name = fields.text("name");
    let kind = step_kind(fields);
    let after = fields.texts("after");
    let before = fields.list("before", &["step", "clock"], ahead);
    let who = fields.optional_text("who");
    let condition = fields.optional_text("condition");
    let output = fields.optional_text("output");
    let clause = fields.optional_text("clause");
    let evidence = fields.optional_evidence();
    Some(Step { id: id?, name: name?, kind: kind?, after, before, who, condition, output, clause, evidence })
}

/// Reads how a step takes its time: the field `kind`, and the fields that belong to it.
fn step_kind(fields: &mut Fields<'_>) -> Option<StepKind> {
    #[derive(Clone, Copy)]
    enum Kind {
        Work,
        Meeting,
        Period,
    }
    match fields.one_of("kind", &[("work", Kind::Work), ("meeting", Kind::Meeting), ("period", Kind::Period)]) {
        None => {
            // The fault is told; what belongs to the kind meant is no further one.
            for field in ["body", "level", "takes"] {
                fields.optional_text(field);
            }
            None
        }
        Some(Kind::Work) => Some(StepKind::Work),
        Some(Kind::Meeting) => {
            let body = fields.one_of("body", MeetingBody::WORDS);
            let level = fields.one_of("level", MeetingLevel::WORDS);
            Some(StepKind::Meeting(body?, level?))
        }
        Some(Kind::Period) => fields.key("takes").map(StepKind::Period),
    }
}

/// Reads what a step must be ahead of.
fn ahead(fields: &mut Fields<'_>) -> Option<Ahead> {
    let step = fields.key("step");
    let clock = fields.key("clock");
    Some(Ahead { step: step?, clock: clock? })
}
