//! From a request to a file.

use super::request::{File, Kind, Reply, Request};
use super::{Origin, calendar, word};
use crate::dataset::{Aim, Dataset, GroupId};
use crate::permalink::plan;
use crate::planning::{Calendar, Plan, QuestionDraft, Schedule, schedule};

/// The type of calendar files on the web.
const CALENDAR: &str = "text/calendar;charset=utf-8";
/// The type of Word documents on the web.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// What a reader sees when page and worker are of two versions of the site.
const OTHER_VERSION: &str = "The page is of another version of the site. Load it anew and try again.";

/// Makes the file that a page asks for.
///
/// # Errors
/// In words for the reader.
pub fn make(request: &Request, dataset: &Dataset, origin: &Origin) -> Reply {
    match request.kind {
        Kind::PlanCalendar => {
            let (plan, schedule) = planned(request, dataset, origin)?;
            let bytes = calendar::of_plan(dataset, &plan, &schedule, origin)?.into_bytes();
            Ok(file("plan", "ics", CALENDAR, bytes, origin))
        }
        Kind::PlanDocument => {
            let (plan, schedule) = planned(request, dataset, origin)?;
            Ok(file("plan", "docx", WORD, word::plan(dataset, &plan, &schedule, origin)?, origin))
        }
        Kind::QuestionDocument => {
            let draft: QuestionDraft = postcard::from_bytes(&request.body).map_err(|_| OTHER_VERSION)?;
            Ok(file("draft-question", "docx", WORD, word::question(&draft, origin)?, origin))
        }
    }
}

/// The plan of a request with its dates.
fn planned<'a>(request: &Request, dataset: &'a Dataset, origin: &Origin) -> Result<(Plan, Schedule<'a>), String> {
    // The link says all of these; they stand in for nothing.
    let default = Plan::new(Aim::QuestionInPeriod, GroupId::Study(13), origin.made.day);
    let fragment = std::str::from_utf8(&request.body).map_err(|_| OTHER_VERSION)?;
    let plan = plan::decode(fragment, &default).map_err(|_| OTHER_VERSION)?;
    let calendar = Calendar::with_assumptions(dataset, &dataset.planning.assumptions);
    let schedule = schedule(dataset, &calendar, &plan);
    Ok((plan, schedule))
}

/// A file named after what is in it and the day it was made.
fn file(what: &str, ending: &str, media_type: &str, bytes: Vec<u8>, origin: &Origin) -> File {
    File { name: format!("demarc-{what}-{}.{ending}", origin.made.day), media_type: media_type.to_owned(), bytes }
}
