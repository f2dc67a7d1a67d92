//! The routes to an aim side by side.

use super::calendar::Calendar;
use super::network::Latest;
use super::plan::{Part, Plan};
use super::schedule::{Schedule, schedule};
use crate::dataset::sorting::sort_by_key;
use crate::dataset::{Aim, Dataset, Day, GroupId, Route, Threshold};

/// One route with what speaks for and against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteOption<'a> {
    /// The route: steps, who decides, risks, what undoes it.
    pub route: &'a Route,
    /// Its dates.
    pub schedule: Schedule<'a>,
    /// When the result is there at the earliest; `None` where a meeting is missing.
    pub result: Option<Day>,
    /// The last day to begin, such that the result is there within the study period.
    pub latest_start: Option<Day>,
    /// How many meetings it needs up to the result.
    pub meetings: usize,
    /// How many supporters a rule asks for.
    pub supporters: Option<&'a Threshold>,
}

/// The routes to an aim, for a study group and a start, the earliest result first.
pub fn compare<'a>(dataset: &'a Dataset, calendar: &Calendar, home: &GroupId, start: Day, aim: Aim) -> Vec<RouteOption<'a>> {
    let routes = dataset.planning.procedure.routes.iter().filter(|route| route.aims.contains(&aim));
    let mut options: Vec<_> = routes.map(|route| option(dataset, calendar, home, start, aim, route)).collect();
    sort_by_key(&mut options, |option| (option.result.is_none(), option.result));
    options
}

/// One route.
fn option<'a>(dataset: &'a Dataset, calendar: &Calendar, home: &GroupId, start: Day, aim: Aim, route: &'a Route) -> RouteOption<'a> {
    let plan = Plan { route: Some(route.id.clone()), ..Plan::new(aim, home.clone(), start) };
    let dates = schedule(dataset, calendar, &plan);
    let upto = dates.result.map_or(0, |result| result + 1);
    RouteOption {
        route,
        result: dates.result_day(),
        latest_start: latest_start(dataset, calendar, &plan),
        meetings: dates.milestones.iter().take(upto).filter(|milestone| milestone.needs.is_some()).count(),
        supporters: route.supporters.as_deref().and_then(|id| dataset.planning.procedure.threshold(id)),
        schedule: dates,
    }
}

/// The last day to begin, such that the result is there by the end of the last study period.
fn latest_start(dataset: &Dataset, calendar: &Calendar, plan: &Plan) -> Option<Day> {
    let target = dataset.study_periods.last()?.end.last_day();
    let dates = schedule(dataset, calendar, &Plan { target: Some(target), ..plan.clone() });
    let first = dates.part(Part::Route).next()?;
    match first.latest {
        Latest::By(days) => Some(days.first),
        Latest::Free | Latest::Never => None,
    }
}
