//! From a plan to a network: the steps of its route, then those of its items, each item behind those it waits for.

use super::calendar::Calendar;
use super::network::{Days, Kind, Link, Network, Node};
use super::plan::{Begin, Part, Plan, PlanItem};
use crate::dataset::sorting::map;
use crate::dataset::{Aim, Dataset, GroupId, Length, MeetingBody, MeetingLevel, Procedure, Route, Step, StepKind};

/// Key of the route by which work items begin.
const WORK_ITEM: &str = "work-item";
/// Key of the assumed time from the start of an item to a stable text.
const WRITING: &str = "length-writing";
/// Key of the clock of documents, which a liaison statement and its answer keep.
const DOCUMENT: &str = "clock-temporary-document";
/// Key of the step in which a text becomes stable.
const TEXT_READY: &str = "text-ready";

/// What a node of the network stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label<'a> {
    /// The part of the plan.
    pub(super) part: Part,
    /// Key of the step within the part.
    pub(super) key: String,
    /// What happens.
    pub(super) name: String,
    /// The step of the procedure, where it is one.
    pub(super) step: Option<&'a Step>,
    /// Whose meeting, at which level.
    pub(super) meeting: Option<(GroupId, MeetingLevel)>,
    /// The clocks that lie before its start, each with the node that keeps it.
    pub(super) clocks: Vec<(usize, String)>,
}

/// A network with its labels, and where results are.
#[derive(Debug, Default)]
pub(super) struct Built<'a> {
    pub(super) network: Network,
    pub(super) labels: Vec<Label<'a>>,
    /// The node that gives the result of the route.
    pub(super) result: Option<usize>,
    /// The node that gives the result of each item, by its place in the plan.
    pub(super) item_results: Vec<Option<usize>>,
    /// Items that wait for each other in a circle.
    pub(super) circle: Vec<usize>,
    /// Items with groups that cannot be asked: no meeting of theirs is known.
    pub(super) silent: Vec<(usize, GroupId)>,
    /// The clocks of the procedure.
    lengths: Vec<(&'a str, Length)>,
}

impl Built<'_> {
    /// The length of a clock that a label names.
    pub(super) fn length(&self, clock: &str) -> Option<Length> {
        self.lengths.iter().find(|(id, _)| *id == clock).map(|(_, length)| *length)
    }
}

/// What a network is built from.
pub(super) struct Builder<'a, 'p> {
    dataset: &'a Dataset,
    procedure: &'a Procedure,
    calendar: &'p Calendar,
    plan: &'p Plan,
    built: Built<'a>,
    /// The lists of meetings made so far.
    lists: Vec<(GroupId, MeetingLevel)>,
}

/// The route of a plan: the one chosen, or the first that leads to the aim.
pub(super) fn route_of<'a>(dataset: &'a Dataset, plan: &Plan) -> Option<&'a Route> {
    let procedure = &dataset.planning.procedure;
    let chosen = plan.route.as_deref().and_then(|id| procedure.route(id)).filter(|route| route.aims.contains(&plan.aim));
    chosen.or_else(|| procedure.routes.iter().find(|route| route.aims.contains(&plan.aim)))
}

impl<'a, 'p> Builder<'a, 'p> {
    /// A builder for a plan.
    pub(super) fn new(dataset: &'a Dataset, calendar: &'p Calendar, plan: &'p Plan) -> Self {
        let procedure = &dataset.planning.procedure;
        let lengths = procedure.clocks.iter().map(|clock| (clock.id.as_str(), clock.length)).collect();
        Self { dataset, procedure, calendar, plan, built: Built { lengths, ..Built::default() }, lists: Vec::new() }
    }

    /// Builds the network.
    pub(super) fn build(mut self) -> Built<'a> {
        self.built.network.closed = self.plan.closed.iter().map(|window| window.days).collect();
        let plan = self.plan;
        // A plan for work items is made of its items; without any it shows the steps that each would go through.
        if (plan.aim != Aim::WorkItem || plan.items.is_empty())
            && let Some(route) = route_of(self.dataset, plan)
        {
            let nodes = self.steps(Part::Route, &plan.home, &route.steps);
            self.built.result = place(&nodes, &route.result);
        }
        let (order, circle) = order(&plan.items);
        self.built.circle = circle;
        self.built.item_results = vec![None; plan.items.len()];
        // The nodes in which the texts of items become stable enough for others to build on.
        let mut stable: Vec<Option<usize>> = vec![None; plan.items.len()];
        for at in order {
            let Some(item) = plan.items.get(at) else { continue };
            let (text, result) = self.item(at, item, &stable);
            if let Some(slot) = stable.get_mut(at) {
                *slot = text;
            }
            if let Some(slot) = self.built.item_results.get_mut(at) {
                *slot = result;
            }
        }
        self.built
    }

    /// Adds one item: proposal, writing, liaison, approval. Gives the node in which its text is stable, and that of its result.
    fn item(&mut self, at: usize, item: &'p PlanItem, stable: &[Option<usize>]) -> (Option<usize>, Option<usize>) {
        let part = Part::Item(at);
        let (Some(start), Some(process)) = (self.procedure.route(WORK_ITEM), self.procedure.process(&item.process)) else {
            return (None, None);
        };
        let begin = self.steps(part, &item.home, &start.steps);
        let agreed = place(&begin, &start.result);
        if let (Begin::WithQuestion, Some(question), Some((_, first))) = (item.begin, self.built.result, begin.first()) {
            self.link(*first, Link::after(question));
        }
        let mut written: Vec<usize> = agreed.into_iter().collect();
        let lengths = &self.dataset.planning.assumptions.lengths;
        if let (Some(agreed), Some(writing)) = (agreed, lengths.iter().find(|length| length.id == WRITING)) {
            let node = self.node(Label::new(part, WRITING, &writing.what), Kind::Period(writing.length));
            self.link(node, Link::after(agreed));
            written.push(node);
        }
        let answers = self.liaisons(at, item, agreed);
        let steps = self.steps(part, &item.home, &process.steps);
        if let Some(text) = place(&steps, TEXT_READY) {
            for node in written {
                self.link(text, Link::after(node));
            }
        }
        // The first meeting of the process takes the text as stable.
        let taken = process.steps.iter().find(|step| matches!(step.kind, StepKind::Meeting(..)));
        let taken = taken.and_then(|step| place(&steps, &step.id));
        if let Some(taken) = taken {
            let document = self.procedure.clock(DOCUMENT).map(|clock| clock.length);
            for node in answers {
                self.link(taken, document.map_or(Link::after(node), |lag| Link::before(node, lag)));
            }
            for other in item.after.iter().filter_map(|other| stable.get(*other).copied().flatten()) {
                self.link(taken, Link::after(other));
            }
        }
        (taken, place(&steps, &process.result))
    }

    /// Adds a liaison with each group: a statement in time for its next meeting, and that meeting, which answers.
    fn liaisons(&mut self, at: usize, item: &'p PlanItem, agreed: Option<usize>) -> Vec<usize> {
        let part = Part::Item(at);
        let (Some(agreed), Some(document)) = (agreed, self.procedure.clock(DOCUMENT)) else { return Vec::new() };
        let mut answers = Vec::new();
        for group in item.liaisons.iter().filter(|group| **group != item.home) {
            if self.calendar.of_body(group, MeetingLevel::WorkingParty).next().is_none() {
                self.built.silent.push((at, group.clone()));
                continue;
            }
            let key = group.to_string().to_lowercase();
            let sent = self.node(Label::new(part, &format!("liaison-{key}"), &format!("Liaison statement to {group}")), Kind::Work);
            self.link(sent, Link::after(agreed));
            let mut label = Label::new(part, &format!("answer-{key}"), &format!("{group} meets and answers"));
            label.meeting = Some((group.clone(), MeetingLevel::WorkingParty));
            label.clocks.push((sent, document.id.clone()));
            let list = self.list(group, MeetingLevel::WorkingParty);
            let answer = self.node(label, Kind::Meeting(list));
            self.link(answer, Link::before(sent, document.length));
            answers.push(answer);
        }
        answers
    }

    /// Adds the steps of a route or a process. Gives their keys and nodes.
    fn steps(&mut self, part: Part, home: &GroupId, steps: &'a [Step]) -> Vec<(String, usize)> {
        let mut nodes: Vec<(String, usize)> = Vec::new();
        for step in steps {
            let mut label = Label::new(part, &step.id, &step.name);
            label.step = Some(step);
            let kind = match &step.kind {
                StepKind::Work => Kind::Work,
                StepKind::Period(clock) => {
                    let length = self.procedure.clock(clock).map(|clock| clock.length);
                    length.map_or(Kind::Work, Kind::Period)
                }
                StepKind::Meeting(body, level) => {
                    let body = group(*body, home);
                    let list = self.list(&body, *level);
                    label.meeting = Some((body, *level));
                    Kind::Meeting(list)
                }
            };
            let node = self.node(label, kind);
            for before in &step.after {
                if let Some(from) = place(&nodes, before) {
                    self.link(node, Link::after(from));
                }
            }
            nodes.push((step.id.clone(), node));
        }
        for step in steps {
            for ahead in &step.before {
                let ends = (place(&nodes, &step.id), place(&nodes, &ahead.step), self.procedure.clock(&ahead.clock));
                let (Some(from), Some(to), Some(clock)) = ends else { continue };
                self.link(to, Link::before(from, clock.length));
                if let Some(label) = self.built.labels.get_mut(to) {
                    label.clocks.push((from, clock.id.clone()));
                }
            }
        }
        nodes
    }

    /// Adds a node.
    fn node(&mut self, label: Label<'a>, kind: Kind) -> usize {
        let pin = self.plan.pins.iter().find(|pin| pin.part == label.part && pin.step == label.key);
        self.built.network.nodes.push(Node { kind, not_before: pin.map(|pin| pin.day), waits_for: Vec::new() });
        self.built.labels.push(label);
        self.built.labels.len() - 1
    }

    /// Adds a link.
    fn link(&mut self, to: usize, link: Link) {
        if let Some(node) = self.built.network.nodes.get_mut(to) {
            node.waits_for.push(link);
        }
    }

    /// The list of meetings of a body that have the powers of a level.
    fn list(&mut self, body: &GroupId, level: MeetingLevel) -> usize {
        let known = self.lists.iter().position(|(of, at)| of == body && *at == level);
        known.unwrap_or_else(|| {
            let days = self.calendar.of_body(body, level).map(|meeting| Days { first: meeting.first, last: meeting.last });
            self.built.network.meetings.push(days.collect());
            self.lists.push((body.clone(), level));
            self.lists.len() - 1
        })
    }
}

impl Label<'_> {
    /// A label without a step or a meeting.
    fn new(part: Part, key: &str, name: &str) -> Self {
        Self { part, key: key.to_owned(), name: name.to_owned(), step: None, meeting: None, clocks: Vec::new() }
    }
}

/// The node of a step.
fn place(nodes: &[(String, usize)], key: &str) -> Option<usize> {
    nodes.iter().find(|(id, _)| id == key).map(|(_, node)| *node)
}

/// Whose meeting a step needs.
fn group(body: MeetingBody, home: &GroupId) -> GroupId {
    match body {
        MeetingBody::Home => home.clone(),
        other => GroupId::Other(other.word().to_owned()),
    }
}

/// Items in an order in which each stands behind those it waits for, and those that cannot: they wait for each other.
fn order(items: &[PlanItem]) -> (Vec<usize>, Vec<usize>) {
    let mut order: Vec<usize> = Vec::new();
    let mut rest: Vec<usize> = (0..items.len()).collect();
    let mut placed = map(std::iter::empty::<(usize, ())>());
    while !rest.is_empty() {
        let waits = |at: &usize| {
            let after = items.get(*at).map(|item| item.after.as_slice()).unwrap_or_default();
            after.iter().any(|other| *other < items.len() && other != at && !placed.contains_key(other))
        };
        let (waiting, ready): (Vec<_>, Vec<_>) = rest.iter().copied().partition(|at| waits(at));
        if ready.is_empty() {
            // What is left is in a circle, or waits for one: it is planned without those links.
            order.extend(&waiting);
            return (order, waiting);
        }
        for at in ready {
            placed.insert(at, ());
            order.push(at);
        }
        rest = waiting;
    }
    (order, Vec::new())
}
