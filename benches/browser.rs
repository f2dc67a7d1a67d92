//! The classifier for `cargo xtask bench` to measure in a browser.

mod work;

use demarc::app::landscape::explorer::{Landscape, LandscapeProps};
use demarc::app::landscape::facts::Facts;
use demarc::classifier::Classifier;
use demarc::dataset::findable::Findable;
use demarc::dataset::overview::Overview;
use demarc::dataset::{Aim, GroupId, MeetingLevel};
use demarc::embedded;
use demarc::landscape::{View, matrix, select};
use demarc::permalink::landscape;
use demarc::planning::{Begin, Calendar, Certainty, Meeting, Plan, PlanItem, schedule};
use demarc::search::find;
use wasm_bindgen::prelude::wasm_bindgen;

use work::{Work, copied};

/// The classifier with its work.
#[wasm_bindgen]
pub struct Bench {
    classifier: Classifier<'static>,
    work: Work,
}

#[wasm_bindgen]
impl Bench {
    /// Prepares the classifier with so many copies of the deliverables.
    #[wasm_bindgen(constructor)]
    pub fn new(copies: usize) -> Self {
        let dataset = Box::leak(Box::new(copied(embedded::dataset(), copies)));
        Self { classifier: Classifier::new(dataset), work: Work::new(embedded::dataset()) }
    }

    /// How many different titles there are.
    pub fn count(&self) -> usize {
        self.work.titles.len()
    }

    /// Classifies so many titles.
    pub fn titles(&self, count: usize) -> u32 {
        self.work.classify_titles(&self.classifier, count)
    }

    /// Classifies the long text.
    pub fn long(&self) -> u32 {
        self.work.classify_long(&self.classifier)
    }
}

/// What a reader does with the landscape and the search, again and again.
#[wasm_bindgen]
pub struct Reading {
    overview: Overview,
    views: Vec<View>,
    findables: Vec<Findable>,
}

/// The facts of the landscape, so many times.
fn large(copies: usize) -> Overview {
    let mut overview = embedded::overview().clone();
    overview.entries = (0..copies).flat_map(|_| embedded::overview().entries.clone()).collect();
    overview
}

/// Puts the landscape into an element, as its page does.
#[wasm_bindgen]
pub fn draw(root: web_sys::Element, copies: usize) {
    let facts = Facts(Box::leak(Box::new(large(copies))));
    yew::Renderer::<Landscape>::with_root_and_props(root, LandscapeProps { facts }).render();
}

/// Views that filter, sort and compare.
const VIEWS: [&str; 6] =
    ["", "?q=key", "?group=13,17&kind=recommendation", "?since=2023-06", "?as-of=2021-03&sort=-approved", "?area=requirements&sort=title"];
/// What readers type.
const QUERIES: [&str; 6] = ["Y3803", "key management", "q", "quantum network", "satellite", "no such thing"];

#[wasm_bindgen]
impl Reading {
    /// Prepares so many copies of everything.
    #[wasm_bindgen(constructor)]
    pub fn new(copies: usize) -> Self {
        let overview = large(copies);
        let views = VIEWS.iter().map(|query| landscape::read(query, &overview).0).collect();
        let findables = (0..copies).flat_map(|_| embedded::findables().to_vec()).collect();
        Self { overview, views, findables }
    }

    /// Answers each view as the page does: rows, matrix, address. Gives the number of rows.
    pub fn filter(&self) -> usize {
        let answer = |view: &View| {
            let rows = select(&self.overview, view);
            let lines = matrix(&self.overview, view, &rows).lines.len();
            rows.len() + lines + landscape::write(view, &self.overview).len()
        };
        self.views.iter().map(answer).sum()
    }

    /// Answers each query. Gives the number of results.
    pub fn search(&self) -> usize {
        QUERIES.iter().map(|query| find(&self.findables, query).iter().map(|results| results.found.len()).sum::<usize>()).sum()
    }
}

/// A plan far larger than any real one.
#[wasm_bindgen]
pub struct Planning {
    calendar: Calendar,
    plan: Plan,
}

#[wasm_bindgen]
impl Planning {
    /// Prepares 200 items with 100 meetings of the reader's own for each copy.
    #[wasm_bindgen(constructor)]
    pub fn new(copies: usize) -> Self {
        let facts = embedded::planner();
        let home = GroupId::Study(13);
        let start = facts.as_of.last_day();
        let item = |at: usize| PlanItem {
            topic: facts.planning.topics.get(at % facts.planning.topics.len().max(1)).map(|topic| topic.id.clone()),
            title: format!("Item {at}"),
            home: home.clone(),
            process: facts.planning.procedure.processes.first().map(|process| process.id.clone()).unwrap_or_default(),
            begin: Begin::WithQuestion,
            after: if at.is_multiple_of(5) { Vec::new() } else { vec![at - 1] },
            liaisons: vec![GroupId::Study(17), GroupId::Study(11)],
        };
        let meeting = |at: i32| Meeting {
            id: format!("own-{at}"),
            body: home.clone(),
            level: if at % 2 == 0 { MeetingLevel::Plenary } else { MeetingLevel::WorkingParty },
            first: start.plus_days(at * 11),
            last: start.plus_days(at * 11 + 4),
            certainty: Certainty::Own,
        };
        let mut plan = Plan::new(Aim::QuestionInPeriod, home.clone(), start);
        plan.items = (0..200 * copies).map(item).collect();
        plan.own_meetings = (0..100 * i32::try_from(copies).unwrap_or(1)).map(meeting).collect();
        Self { calendar: Calendar::with_assumptions(facts, &facts.planning.assumptions), plan }
    }

    /// Computes all dates. Gives the number of milestones.
    pub fn recompute(&self) -> usize {
        schedule(embedded::planner(), &self.calendar, &self.plan).milestones.len()
    }
}

fn main() {}
