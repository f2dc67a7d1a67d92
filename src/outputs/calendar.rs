//! Calendar files by RFC 5545. Events last whole days, which mean the same in every time zone.

use chrono::TimeDelta;
use icalendar::{Alarm, Calendar, Component, Event as Entry, EventLike, Property};

use super::events::{self, Event};
use super::moment::basic;
use super::{Moment, Origin, text};
use crate::dataset::{Dataset, Day};
use crate::planning::{Calendar as Meetings, Certainty, Plan, Schedule, words};

/// What made the file.
const PRODUCER: &str = "-//Demarc//Planning ITU-T quantum standardization//EN";
/// The hour of the day at which a reminder comes.
const HOUR: i32 = 9;

/// The milestones and deadlines of a plan.
///
/// # Errors
/// Where the file cannot be written.
pub fn of_plan(dataset: &Dataset, plan: &Plan, schedule: &Schedule<'_>, origin: &Origin) -> Result<String, String> {
    let name = format!("Plan for {}: {}", plan.home, words::aim(plan.aim));
    write(&name, &events::of_plan(dataset, plan, schedule, origin), origin.made)
}

/// The meetings that were held or are announced. Those that are only assumed are left out: who subscribes wants what is known.
///
/// # Errors
/// Where the file cannot be written.
pub fn of_meetings(dataset: &Dataset, origin: &Origin) -> Result<String, String> {
    let meetings = Meetings::recorded(dataset);
    write("Demarc: meetings for ITU-T quantum work", &events::of_meetings(dataset, meetings.meetings(), origin), origin.made)
}

/// Writes events.
fn write(name: &str, events: &[Event], made: Moment) -> Result<String, String> {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", PRODUCER), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(&text::line(name));
    for event in events {
        calendar.push(entry(event, made));
    }
    TryInto::<String>::try_into(&calendar).map_err(|_| "The calendar file could not be written.".to_owned())
}

/// One event.
fn entry(event: &Event, made: Moment) -> Entry {
    let mut entry = Entry::new();
    entry.uid(&event.uid).add_property("DTSTAMP", made.basic());
    // The end of whole days is the day after the last.
    entry.append_property(day("DTSTART", event.days.first)).append_property(day("DTEND", event.days.last.plus_days(1)));
    let assumed = event.certainty == Some(Certainty::Assumed);
    let summary = text::line(&event.summary);
    entry.summary(&if assumed { format!("{summary} (date assumed)") } else { summary.clone() });
    let description: Vec<_> = event.description.iter().flat_map(|paragraph| text::paragraphs(paragraph)).collect();
    entry.description(&description.join("\n"));
    let categories = ["Demarc", event.category].into_iter().chain(event.body.as_deref()).map(text::line);
    entry.categories(categories);
    // The reader's days stay free: nobody is asked to attend.
    entry.add_property("TRANSP", "TRANSPARENT");
    match event.certainty {
        Some(Certainty::Assumed) => entry.add_property("STATUS", "TENTATIVE"),
        Some(Certainty::Held | Certainty::Announced | Certainty::Own) => entry.add_property("STATUS", "CONFIRMED"),
        None => &mut entry,
    };
    if let Some(url) = &event.url {
        entry.add_property("URL", url);
    }
    if let Some(reminder) = event.reminder {
        entry.alarm(alarm(event.days.first.days_after(reminder), &summary, &event.uid, made));
    }
    entry.done()
}

/// A day, without a time.
fn day(name: &str, day: Day) -> Property {
    Property::new(name, basic(day)).add_parameter("VALUE", "DATE").done()
}

/// A reminder in the morning, so many days before the event. The library would give it a name and a time by chance and clock.
fn alarm(days: i32, summary: &str, uid: &str, made: Moment) -> Alarm {
    let hours = (days * 24 - HOUR).max(0);
    let mut alarm = Alarm::display(summary, -TimeDelta::hours(hours.into()));
    // The same in days, which people can read too.
    alarm.add_property("TRIGGER", format!("-P{}DT{}H", hours / 24, hours % 24));
    alarm.add_property("UID", format!("reminder-{uid}")).add_property("DTSTAMP", made.basic());
    alarm.done()
}
