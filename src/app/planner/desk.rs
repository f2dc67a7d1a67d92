//! The planner: one plan, and everything that follows from it.

use std::rc::Rc;

use yew::prelude::*;

use super::chart::Zoom;
use super::chart_view::ChartView;
use super::files::buttons;
use super::items::{item_of, items};
use super::meetings::meetings;
use super::options::options;
use super::outcome::{conflicts, result};
use super::share::opened;
use super::table::table;
use super::wishes::{in_words, wishes};
use super::{calendar, day_of, first_plan, keep, within_horizon};
use crate::app::address;
use crate::app::components::share_link::ShareLink;
use crate::app::history::History;
use crate::app::outputs::{Output, OutputButtons};
use crate::dataset::{Aim, Day};
use crate::embedded::planner;
use crate::outputs::Request;
use crate::permalink::plan::encode;
use crate::permalink::{Route, question_draft};
use crate::planning::draft::draft;
use crate::planning::{Plan, Schedule, compare, schedule};

/// What the page holds.
#[derive(Debug, Clone, PartialEq)]
struct Desk {
    plan: History<Plan>,
    today: Day,
    zoom: Zoom,
    notice: Option<&'static str>,
    /// Whether the page is alive.
    alive: bool,
}

/// What can happen to it.
enum Action {
    /// The page came to life, with a plan and a remark on it.
    Start(Box<Plan>, Option<&'static str>, Day),
    /// The reader changed the plan.
    Change(Box<Plan>),
    /// The reader takes the last change back.
    Undo,
    /// The reader wants to see more or less time.
    Zoom(Zoom),
}

impl Reducible for Desk {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut desk = (*self).clone();
        match action {
            Action::Start(plan, notice, today) => {
                (desk.plan, desk.notice, desk.today, desk.alive) = (History::new(within_horizon(*plan)), notice, today, true);
            }
            Action::Change(plan) => {
                desk.plan.change(within_horizon(*plan), "");
                desk.notice = None;
            }
            Action::Undo => desk.plan.undo(),
            Action::Zoom(zoom) => desk.zoom = zoom,
        }
        Rc::new(desk)
    }
}

/// The plan to begin with: of the link, of this device, or a new one from today on; with a topic where the address names one.
fn found(today: Day) -> (Plan, Option<&'static str>) {
    let (linked, notice) = opened(&address::fragment()).unwrap_or_default();
    if let Some(plan) = linked {
        return (plan, notice);
    }
    let mut plan = keep::kept().unwrap_or_else(|| Plan { start: today, ..first_plan() });
    let query = address::query();
    let wanted = query.trim_start_matches('?').split('&').find_map(|part| part.strip_prefix("topic="));
    let topic = wanted.and_then(|slug| planner().planning.topics.iter().find(|topic| topic.id.slug() == slug));
    if let Some(topic) = topic.filter(|topic| plan.items.iter().all(|item| item.topic.as_ref() != Some(&topic.id))) {
        plan.items.push(item_of(topic));
    }
    (plan, notice)
}

/// The files that take a module of their own to make.
fn outputs(plan: &Rc<Plan>) -> Vec<Output> {
    let output = |label: &'static str, request: fn(&Plan) -> Option<Request>| {
        let plan = plan.clone();
        Output { label: label.into(), request: Callback::from(move |()| request(&plan)) }
    };
    vec![output("Calendar file (.ics)", Request::plan_calendar), output("Word document (.docx)", Request::plan_document)]
}

/// The way to the writer of the Question, with what the plan gives filled in; nothing where the plan is not for one.
fn way_to_question(plan: &Plan, dates: &Schedule<'_>) -> Html {
    if !matches!(plan.aim, Aim::QuestionInPeriod | Aim::QuestionAtWtsa | Aim::RevisedQuestion) {
        return Html::default();
    }
    let fragment = question_draft::encode(&draft(planner(), plan, dates)).unwrap_or_default();
    html! {
        <p class="to-question">
            <a class="go" href={format!("{}#{fragment}", Route::QuestionDraft.path())}>{"Write the Question from this plan"}</a>
        </p>
    }
}

/// Today by the clock of this device.
fn clock() -> Option<Day> {
    let iso = String::from(js_sys::Date::new_0().to_iso_string());
    day_of(iso.get(..10)?)
}

/// The whole part.
#[component]
pub fn PlannerDesk() -> Html {
    let desk = use_reducer(|| Desk {
        plan: History::new(first_plan()),
        today: first_plan().start,
        zoom: Zoom::Months,
        notice: None,
        alive: false,
    });
    {
        let dispatcher = desk.dispatcher();
        use_effect_with((), move |()| {
            let today = clock().unwrap_or(first_plan().start);
            let (plan, notice) = found(today);
            dispatcher.dispatch(Action::Start(Box::new(plan), notice, today));
        });
    }
    {
        let first = use_mut_ref(|| true);
        use_effect_with((desk.plan.now.clone(), desk.alive), move |(plan, alive)| {
            // What was found at the start is kept only once it is changed: a look at a link does not replace one's own plan.
            if *alive && !first.replace(false) {
                keep::keep(plan);
                // The address must not hold another plan than the page.
                if opened(&address::fragment()).is_some_and(|(linked, _)| linked.as_ref() != Some(&**plan)) {
                    address::replace(&address::page());
                }
            }
        });
    }
    let on_change = {
        let dispatcher = desk.dispatcher();
        use_callback((), move |plan: Plan, ()| dispatcher.dispatch(Action::Change(Box::new(plan))))
    };
    let on_zoom = {
        let dispatcher = desk.dispatcher();
        use_callback((), move |zoom: Zoom, ()| dispatcher.dispatch(Action::Zoom(zoom)))
    };
    let plan = &desk.plan.now;
    let dates = schedule(planner(), calendar(), plan);
    let ways = compare(
        planner(),
        &calendar().clone().with_own(&planner().planning.assumptions, &plan.own_meetings),
        &plan.home,
        plan.start,
        plan.aim,
    );
    let taken = dates.route.map(|route| route.id.as_str());
    let undo = {
        let dispatcher = desk.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Undo))
    };
    let anew = {
        let start = desk.today;
        on_change.reform(move |_: MouseEvent| {
            keep::forget();
            Plan { start, ..first_plan() }
        })
    };
    let heading = |text: &'static str| html! { <h2>{ text }</h2> };
    html! {
        <div class="planner">
            if let Some(notice) = desk.notice {
                <p class="notice" role="alert">{ notice }</p>
            }
            <section>
                { heading("What you want") }
                <p class="print-only">{ in_words(plan, &dates) }</p>
                { wishes(plan, taken, &ways, &on_change) }
                { items(plan, &on_change) }
                { meetings(plan, &on_change) }
                <div class="actions">
                    <button type="button" onclick={undo} disabled={!desk.plan.can_undo()}>{"Undo"}</button>
                    <button type="button" onclick={anew}>{"Begin anew"}</button>
                    <span class="small">{"The plan is kept on this device."}</span>
                </div>
            </section>
            <section>
                { heading("What comes of it") }
                <p class="result" role="status">{ result(plan, &dates) }</p>
                { conflicts(plan, &dates) }
                { way_to_question(plan, &dates) }
            </section>
            <section>
                { heading("On one time line") }
                <ChartView plan={plan.clone()} today={desk.today} zoom={desk.zoom} {on_zoom} alive={desk.alive} />
                { buttons(plan, desk.today, desk.zoom) }
                <OutputButtons outputs={outputs(plan)} />
                <ShareLink what="plan" fragment={encode(plan).map(AttrValue::from)} />
            </section>
            <section>
                { heading("Milestone by milestone") }
                { table(plan, &dates, &on_change) }
            </section>
            <section>
                { heading("The ways to this aim") }
                { options(plan, taken, &ways, &on_change) }
            </section>
        </div>
    }
}
