//! The planner: one plan, and everything that follows from it.

use std::rc::Rc;

use yew::prelude::*;

use super::axis::Zoom;
use super::chart_view::ChartView;
use super::files::buttons;
use super::items::{item_of, items};
use super::meetings::meetings;
use super::options::options;
use super::outcome::{conflicts, result};
use super::table::table;
use super::wishes::{in_words, wishes};
use super::{calendar, clock, first_plan};
use crate::app::address;
use crate::app::components::share_link::ShareLink;
use crate::app::outputs::{Output, OutputButtons};
use crate::app::work::{Action, keeping, use_desk};
use crate::dataset::Aim;
use crate::embedded::planner;
use crate::outputs::Request;
use crate::permalink::plan::encode;
use crate::permalink::{Route, question_draft};
use crate::planning::draft::draft;
use crate::planning::{Begin, Plan, Schedule, compare, schedule};

/// The plan with the topic that the address names, where it does not have it.
fn with_topic_asked_for(plan: &Plan) -> Option<Plan> {
    let query = address::query();
    let asked = |key: &str| query.trim_start_matches('?').split('&').find_map(|part| part.strip_prefix(key));
    let slug = asked("topic=")?;
    let as_work_item = asked("aim=") == Some("work-item");
    // What the address asked for is in the plan from now on, and can be dropped from it.
    address::show_query("");
    let topic = planner().planning.topics.iter().find(|topic| topic.id.slug() == slug)?;
    if plan.items.iter().any(|item| item.topic.as_ref() == Some(&topic.id)) {
        return None;
    }
    let mut plan = plan.clone();
    let mut item = item_of(topic);
    // A plan that is not begun takes the aim of the page that leads here; one that is has its own.
    if as_work_item && plan.items.is_empty() {
        plan.aim = Aim::WorkItem;
        plan.home = item.home.clone();
        item.begin = Begin::AtOnce;
    }
    plan.items.push(item);
    Some(plan)
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

/// The whole part.
#[component]
pub fn PlannerDesk() -> Html {
    let desk = use_desk::<Plan>(with_topic_asked_for);
    let zoom = use_state_eq(|| Zoom::Months);
    let refused_meeting = use_state_eq(|| None::<String>);
    // The clock of the device, once the page is alive.
    let today = Some(first_plan().start).filter(|_| !desk.alive).or_else(clock).unwrap_or(first_plan().start);
    let on_change = {
        let dispatcher = desk.dispatcher();
        use_callback((), move |plan: Plan, ()| dispatcher.dispatch(Action::Change(Box::new(plan), String::new())))
    };
    let on_zoom = {
        let zoom = zoom.setter();
        use_callback((), move |chosen: Zoom, ()| zoom.set(chosen))
    };
    let plan = &desk.history.now;
    let dates = schedule(planner(), calendar(), plan);
    let ways = compare(
        planner(),
        &calendar().clone().with_own(&planner().planning.assumptions, &plan.own_meetings),
        &plan.home,
        plan.start,
        plan.aim,
    );
    let taken = dates.route.map(|route| route.id.as_str());
    let heading = |text: &'static str| html! { <h2>{ text }</h2> };
    html! {
        <div class="planner">
            { keeping::notice(&desk) }
            <section>
                { heading("What you want") }
                <p class="print-only">{ in_words(plan, &dates) }</p>
                { wishes(plan, taken, &ways, &on_change) }
                { items(plan, &on_change) }
                { meetings(plan, &refused_meeting, &on_change) }
                { keeping::steps(&desk) }
            </section>
            <section>
                { heading("What comes of it") }
                <p class="result" role="status">{ result(plan, &dates) }</p>
                { conflicts(plan, &dates, desk.alive.then(clock).flatten()) }
                { way_to_question(plan, &dates) }
            </section>
            <section>
                { heading("On one time line") }
                <ChartView plan={plan.clone()} {today} zoom={*zoom} {on_zoom} alive={desk.alive} />
                { buttons(plan, today, *zoom) }
                <OutputButtons outputs={outputs(plan)} />
                { keeping::file(&desk) }
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
