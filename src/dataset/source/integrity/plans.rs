//! What plans are made from fits together: every rule has its text, every step its place, every replay its events.

use std::collections::BTreeSet;

use crate::dataset::ids::QuestionId;
use crate::dataset::records::{Dataset, PlanningFacts, Procedure, Replay, RuleText, Step, StepKind, TestAbout, Topic};
use crate::dataset::source::plans::{ASSUMPTIONS, REPLAY, TOPICS};
use crate::dataset::source::procedure::PROCEDURE;
use crate::dataset::source::reader::Reader;
use crate::dataset::source::spelling;

/// Reports what does not fit.
pub(super) fn check(reader: &mut Reader, dataset: &Dataset) {
    let planning = &dataset.planning;
    check_rules(reader, &planning.procedure);
    for route in &planning.procedure.routes {
        let steps = Steps { procedure: &planning.procedure, record: &route.id, all: &route.steps };
        steps.check(reader, &route.result);
        if route.aims.is_empty() && !reader.may_hold(PROCEDURE, &route.id) {
            reader.fault(PROCEDURE, &route.id, "aims", "a route leads to at least one aim");
        }
        if let Some(key) = &route.supporters {
            let known: Vec<_> = planning.procedure.thresholds.iter().map(|threshold| threshold.id.as_str()).collect();
            expect(reader, (PROCEDURE, &route.id, "supporters"), key, &known);
        }
    }
    for process in &planning.procedure.processes {
        let steps = Steps { procedure: &planning.procedure, record: &process.id, all: &process.steps };
        steps.check(reader, &process.result);
    }
    check_assumptions(reader, dataset);
    for topic in &planning.topics {
        check_topic(reader, dataset, topic);
    }
    check_numbers(reader, &planning.topics);
    for replay in &planning.replays {
        check_replay(reader, dataset, planning, replay);
    }
}

/// Reports a name that is not among the known ones, unless the file that would hold it has faults of its own.
fn expect(reader: &mut Reader, place: (&str, &str, &str), name: &str, known: &[&str]) {
    let (file, record, field) = place;
    if !known.contains(&name) && !reader.may_hold(PROCEDURE, name) {
        reader.fault(file, record, field, format!("\"{name}\" is not there; {}", spelling::advice(name, known.iter().copied())));
    }
}

/// Every rule names the text it is read from.
fn check_rules(reader: &mut Reader, procedure: &Procedure) {
    let known: Vec<_> = procedure.editions.iter().map(|edition| edition.id.as_str()).collect();
    let clocks = procedure.clocks.iter().map(|clock| (&clock.id, &clock.text));
    let thresholds = procedure.thresholds.iter().map(|threshold| (&threshold.id, &threshold.text));
    let routes = procedure.routes.iter().map(|route| (&route.id, &route.text));
    let processes = procedure.processes.iter().map(|process| (&process.id, &process.text));
    let all: Vec<(&String, &RuleText)> = clocks.chain(thresholds).chain(routes).chain(processes).collect();
    for (id, text) in all {
        expect(reader, (PROCEDURE, id, "edition"), &text.edition, &known);
    }
    for test in &procedure.tests {
        expect(reader, (PROCEDURE, &test.about.to_string(), "edition"), &test.text.edition, &known);
    }
    for (name, about) in TestAbout::WORDS {
        if procedure.tests.iter().all(|test| test.about != *about) {
            reader.fault(PROCEDURE, name, "about", "no [[test]] says what this test asks".to_owned());
        }
    }
}

/// The steps of a route or a process.
struct Steps<'a> {
    procedure: &'a Procedure,
    record: &'a str,
    all: &'a [Step],
}

impl Steps<'_> {
    /// Steps stand in the order in which they happen, so that none waits for itself.
    fn check(&self, reader: &mut Reader, result: &str) {
        if reader.may_hold(PROCEDURE, self.record) {
            return;
        }
        let ids: Vec<_> = self.all.iter().map(|step| step.id.as_str()).collect();
        expect(reader, (PROCEDURE, self.record, "result"), result, &ids);
        let clocks: Vec<_> = self.procedure.clocks.iter().map(|clock| clock.id.as_str()).collect();
        for (at, step) in self.all.iter().enumerate() {
            let (earlier, later) = (ids.get(..at).unwrap_or_default(), ids.get(at + 1..).unwrap_or_default());
            let field = |name: &str| format!("step {}, {name}", step.id);
            if earlier.contains(&step.id.as_str()) {
                reader.fault(PROCEDURE, self.record, &field("id"), "there is another step of this id in the route");
            }
            for before in step.after.iter().filter(|before| !earlier.contains(&before.as_str())) {
                let message = format!("\"{before}\" is no step above this one; {}", spelling::advice(before, earlier.iter().copied()));
                reader.fault(PROCEDURE, self.record, &field("after"), message);
            }
            for ahead in &step.before {
                if !later.contains(&ahead.step.as_str()) {
                    let message =
                        format!("\"{}\" is no step below this one; {}", ahead.step, spelling::advice(&ahead.step, later.iter().copied()));
                    reader.fault(PROCEDURE, self.record, &field("before"), message);
                }
                expect(reader, (PROCEDURE, self.record, &field("before")), &ahead.clock, &clocks);
            }
            if let StepKind::Period(clock) = &step.kind {
                expect(reader, (PROCEDURE, self.record, &field("takes")), clock, &clocks);
            }
        }
    }
}

/// Assumed meetings end after they start; a rhythm goes on from a meeting of the same body.
fn check_assumptions(reader: &mut Reader, dataset: &Dataset) {
    for meeting in &dataset.planning.assumptions.meetings {
        if meeting.end < meeting.start {
            reader.fault(ASSUMPTIONS, &meeting.id, "end", format!("ends before it starts on {}", meeting.start));
        }
    }
    for rhythm in &dataset.planning.assumptions.rhythms {
        match dataset.events.iter().find(|event| event.id == rhythm.after) {
            Some(event) if event.body != rhythm.body.to_string() || event.start.day_known().is_none() => {
                let message = format!("\"{}\" is no meeting of {} that is known to the day", event.id, rhythm.body);
                reader.fault(ASSUMPTIONS, &rhythm.id, "after", message);
            }
            Some(_) => {}
            None => expect_event(reader, dataset, (ASSUMPTIONS, &rhythm.id, "after"), &rhythm.after),
        }
    }
}

/// Reports an event that does not exist.
fn expect_event(reader: &mut Reader, dataset: &Dataset, place: (&str, &str, &str), name: &str) {
    let events = crate::dataset::source::events::EVENTS;
    let names = dataset.events.iter().map(|event| event.id.as_str());
    if dataset.events.iter().all(|event| event.id != name) && !reader.may_hold(events, name) {
        let (file, record, field) = place;
        reader.fault(file, record, field, format!("\"{name}\" is not in {events}; {}", spelling::advice(name, names)));
    }
}

/// Topics name groups, Questions and texts that exist.
fn check_topic(reader: &mut Reader, dataset: &Dataset, topic: &Topic) {
    use crate::dataset::source::{bodies, deliverables};
    for text in topic.items.iter().chain(&topic.analogues) {
        if dataset.deliverable(text).is_none() && !reader.may_hold(deliverables::DELIVERABLES, text.as_str()) {
            let known = dataset.deliverables.iter().map(|deliverable| deliverable.id.as_str());
            let message = format!("\"{text}\" is not in {}; {}", deliverables::DELIVERABLES, near(text.as_str(), known));
            reader.fault(TOPICS, &topic.id, "items", message);
        }
    }
    let homes = topic.homes.iter().map(|home| ("home", &home.group, home.question));
    let companions = topic.companions.iter().map(|companion| ("companion", &companion.group, companion.question));
    let questions: BTreeSet<QuestionId> = dataset.questions.iter().map(|question| question.id).collect();
    for (field, group, question) in homes.chain(companions) {
        let name = group.to_string();
        if dataset.groups.iter().all(|record| record.id != *group) && !reader.may_hold(bodies::GROUPS, &name) {
            reader.fault(TOPICS, &topic.id, field, format!("\"{name}\" is not in {}", bodies::GROUPS));
        }
        let Some(question) = question else { continue };
        if question.study_group() != *group {
            reader.fault(TOPICS, &topic.id, field, format!("{question} is no Question of {group}"));
        } else if !questions.contains(&question) && !reader.may_hold(bodies::QUESTIONS, &question.to_string()) {
            reader.fault(TOPICS, &topic.id, field, format!("\"{question}\" is not in {}", bodies::QUESTIONS));
        }
    }
}

/// The known name that was probably meant.
fn near<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    spelling::nearest(name, known).map_or_else(|| "add it there first".to_owned(), |near| format!("did you mean \"{near}\"?"))
}

/// Topics are numbered from 1 without a gap.
fn check_numbers(reader: &mut Reader, topics: &[Topic]) {
    let gap = topics.iter().zip(1..).find(|(topic, expected)| topic.number > *expected);
    if let Some((topic, expected)) = gap.filter(|_| reader.is_sound(TOPICS)) {
        reader.fault(TOPICS, &topic.id, "number", format!("number {expected} is missing before this one"));
    }
}

/// A replay names steps of its route, and events.
fn check_replay(reader: &mut Reader, dataset: &Dataset, planning: &PlanningFacts, replay: &Replay) {
    let routes: Vec<_> = planning.procedure.routes.iter().map(|route| route.id.as_str()).collect();
    expect(reader, (REPLAY, &replay.id, "route"), &replay.route, &routes);
    let Some(route) = planning.procedure.route(&replay.route) else { return };
    let steps: Vec<_> = route.steps.iter().map(|step| step.id.as_str()).collect();
    // A route with a fault of its own may have lost the step.
    if reader.may_hold(PROCEDURE, &route.id) {
        return;
    }
    for record in &replay.records {
        expect(reader, (REPLAY, &replay.id, "record, step"), &record.step, &steps);
        expect_event(reader, dataset, (REPLAY, &replay.id, "record, event"), &record.event);
    }
    for difference in &replay.differences {
        expect(reader, (REPLAY, &replay.id, "difference, step"), &difference.step, &steps);
    }
}
