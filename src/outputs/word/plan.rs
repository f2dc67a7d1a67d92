//! A plan as a document: the aim, what to do by when, what does not fit, what it all rests on.

use super::blocks::Writer;
use super::{package, style};
use crate::dataset::counted::counted;
use crate::dataset::{Dataset, SourceId};
use crate::outputs::Origin;
use crate::outputs::events::{meeting_words, rule_text, slack_words};
use crate::outputs::text::sentence;
use crate::planning::{Begin, Certainty, Milestone, Part, Plan, PlanItem, Schedule, words};

/// A plan as a document.
///
/// # Errors
/// Where the document cannot be written.
pub fn plan(dataset: &Dataset, plan: &Plan, schedule: &Schedule<'_>, origin: &Origin) -> Result<Vec<u8>, String> {
    let title = format!("Plan for {}: {}", plan.home, words::aim(plan.aim));
    let mut out = Writer::new(style::document(&title));
    out.title(&title);
    out.note(&format!("Made with Demarc on {}, from facts up to {}. Not a document of ITU.", origin.made.day, dataset.as_of));
    out.facts(&facts(plan, schedule));
    if schedule.assumed() > 0 {
        let assumed = counted(schedule.assumed(), "meeting");
        out.text(&format!("Of the dates below, those of {assumed} are only assumed; they, and all that follow, will change."));
    }
    if schedule.part(Part::Route).next().is_some() {
        out.heading("Steps");
        steps(&mut out, dataset, schedule, Part::Route);
    }
    if !plan.items.is_empty() {
        out.heading("Work items");
    }
    for (at, item) in plan.items.iter().enumerate() {
        out.subheading(if item.title.trim().is_empty() { "Item without a title" } else { &item.title });
        out.text(&item_words(plan, item));
        steps(&mut out, dataset, schedule, Part::Item(at));
    }
    out.heading("What does not fit");
    if schedule.conflicts.is_empty() {
        out.text("Nothing was found that does not fit.");
    }
    out.bullets(schedule.conflicts.iter().map(|conflict| {
        let rule = conflict.rule(dataset, schedule).map(|rule| format!(" Rule: {}", rule.says)).unwrap_or_default();
        format!("{}{rule}", words::conflict(conflict, plan, schedule))
    }));
    rests_on(&mut out, dataset, plan, schedule, origin);
    package::write(out.done(), &title, origin)
}

/// The plan at a glance.
fn facts(plan: &Plan, schedule: &Schedule<'_>) -> Vec<(&'static str, String)> {
    let unknown = || "not known".to_owned();
    let mut facts = vec![("Aim", words::aim(plan.aim).to_owned()), ("Study group", plan.home.to_string())];
    if let Some(route) = schedule.route {
        facts.push(("Way there", format!("{} Decides: {}", sentence(&route.name), sentence(&route.decides))));
    }
    facts.push(("Work begins", plan.start.to_string()));
    facts.push(("Wanted by", plan.target.map_or_else(|| "no date set".to_owned(), |day| day.to_string())));
    if schedule.result.is_some() {
        facts.push(("Earliest result", schedule.result_day().map_or_else(unknown, |day| day.to_string())));
    }
    facts.push(("Supporters", plan.supporters.map_or_else(|| "not counted".to_owned(), |count| count.to_string())));
    facts
}

/// The steps of a part, in the order of their dates.
fn steps(out: &mut Writer, dataset: &Dataset, schedule: &Schedule<'_>, part: Part) {
    let mut milestones: Vec<_> = schedule.part(part).collect();
    crate::dataset::sorting::sort_by_key(&mut milestones, |m| (m.earliest.is_none(), m.earliest.map(|days| days.last)));
    let rows = milestones.into_iter().map(|milestone| {
        let when = milestone.earliest.map_or_else(|| "no date".to_owned(), |days| days.last.to_string());
        [when, what(milestone), deadline(dataset, milestone), milestone.slack().map(slack_words).unwrap_or_default()]
    });
    out.table([("Earliest", 15), ("Step", 45), ("Deadline", 25), ("Slack", 15)], "Step", rows);
}

/// What happens in a step, who acts, and what must hold.
fn what(milestone: &Milestone<'_>) -> String {
    let mut lines = vec![milestone.name.clone()];
    lines.extend(milestone.meeting.as_ref().map(|meeting| format!("In the {}.", meeting_words(meeting))));
    if let Some(step) = milestone.step {
        lines.extend(step.who.as_ref().map(|who| format!("Who: {}", sentence(who))));
        lines.extend(step.condition.clone());
        lines.extend(step.output.as_ref().map(|output| format!("Output: {}", sentence(output))));
    }
    lines.join("\n")
}

/// Until when a step must be done, and by which rule.
fn deadline(dataset: &Dataset, milestone: &Milestone<'_>) -> String {
    let Some(due) = &milestone.due else { return String::new() };
    let rule =
        dataset.planning.procedure.clock(&due.clock).map(|clock| format!("\n{} before. {}", clock.length, rule_text(dataset, &clock.text)));
    format!("{}{}", words::due(due), rule.unwrap_or_default())
}

/// A work item in a sentence or two.
fn item_words(plan: &Plan, item: &PlanItem) -> String {
    let begin = match item.begin {
        Begin::WithQuestion => "begins once the Question is there",
        Begin::AtOnce => "begins at once",
    };
    let mut words = format!("Proposed to {}; approved by {}; {begin}.", item.home, item.process);
    let after: Vec<_> = item.after.iter().filter_map(|at| plan.items.get(*at)).map(|other| format!("“{}”", other.title)).collect();
    if !after.is_empty() {
        words.push_str(&format!(" Waits for the texts of {}.", after.join(", ")));
    }
    let liaisons: Vec<_> = item.liaisons.iter().map(ToString::to_string).collect();
    if !liaisons.is_empty() {
        words.push_str(&format!(" Asks {}.", liaisons.join(", ")));
    }
    words
}

/// The texts of the rules, what is assumed, and where facts were read.
fn rests_on(out: &mut Writer, dataset: &Dataset, plan: &Plan, schedule: &Schedule<'_>, origin: &Origin) {
    out.heading("What this rests on");
    let mut sources: Vec<&SourceId> = Vec::new();
    if let Some(route) = schedule.route {
        out.text(&format!("The way there is read from {}.", rule_text(dataset, &route.text)));
        sources.extend(&route.evidence.sources);
    }
    let procedure = &dataset.planning.procedure;
    out.bullets(procedure.editions.iter().map(|edition| format!("{}: {}", edition.name, edition.caution)));
    let clocks = schedule.milestones.iter().filter_map(|milestone| procedure.clock(&milestone.due.as_ref()?.clock));
    sources.extend(clocks.flat_map(|clock| &clock.evidence.sources));
    sources.extend(procedure.editions.iter().map(|edition| &edition.source));
    let assumed = schedule.milestones.iter().filter_map(|milestone| milestone.meeting.as_ref());
    let mut assumed: Vec<_> = assumed.filter(|meeting| meeting.certainty == Certainty::Assumed).map(meeting_words).collect();
    crate::dataset::sorting::sort_by_key(&mut assumed, Clone::clone);
    assumed.dedup();
    if !assumed.is_empty() {
        out.subheading("Meetings that are assumed");
        out.bullets(assumed);
    }
    let own = plan.own_meetings.iter().map(meeting_words);
    let closed = plan.closed.iter().map(|window| format!("{}: {}", window.name, words::days(window.days)));
    let entered: Vec<_> = own.chain(closed).collect();
    if !entered.is_empty() {
        out.subheading("Entered by the maker of the plan");
        out.bullets(entered);
    }
    out.subheading("Sources");
    let cited = dataset.sources.iter().filter(|source| sources.contains(&&source.id));
    out.links(cited.map(|source| (source.name.as_str(), source.url.as_deref())));
    let page = origin.plan_part("rules");
    out.links(page.iter().map(|address| ("The rules with their evidence, on the page of Demarc", Some(address.as_str()))));
}
