//! What a draft Question still lacks, and what stands in the way of the three tests that a study group puts it to.
//!
//! The study group decides whether a test is met; here is only what can be seen in the text.

use serde::{Deserialize, Serialize};

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::question_draft::{QuestionDraft, SupportKind};
use crate::dataset::{Date, DeliverableId, GroupId, Quarter, QuestionId, TestAbout};

/// A part of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// The title.
    Title,
    /// Why it is wanted.
    Motivation,
    /// What is to be studied.
    StudyItems,
    /// What is to be done, by when.
    Tasks,
    /// What and whom it is related to.
    Relationships,
    /// Who supports it.
    Supporters,
}

impl Section {
    /// All of them, in the order of the text.
    pub const ALL: [Self; 6] = [Self::Title, Self::Motivation, Self::StudyItems, Self::Tasks, Self::Relationships, Self::Supporters];

    /// Its heading.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Motivation => "Motivation",
            Self::StudyItems => "Study items",
            Self::Tasks => "Tasks",
            Self::Relationships => "Relationships",
            Self::Supporters => "Supporters",
        }
    }
}

/// Something that a part lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The part.
    pub section: Section,
    /// What it lacks, as a sentence.
    pub what: String,
}

/// How a study item reads to the classifier.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemReading {
    /// The Questions at work that it would belong to: none outside quantum information technology or where it says too little, two or more
    /// where it is contested.
    pub owners: Vec<QuestionId>,
    /// Whether it says too little to be read.
    pub is_unreadable: bool,
    /// Texts that may cover it already.
    pub covered_by: Vec<DeliverableId>,
}

/// How a draft stands to a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was found that stands in the way.
    Clear,
    /// What stands in the way, each as a sentence.
    Open(Vec<String>),
    /// Study items have not been read yet.
    Unread,
}

/// What a draft is measured by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customs {
    /// How many supporters commit themselves as a rule.
    pub supporters: u16,
    /// The years in which its tasks can be done: from this one to the end of the next study period.
    pub years: RangeInclusive<u16>,
}

/// What a draft lacks.
pub fn gaps(draft: &QuestionDraft, customs: &Customs) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut lacks = |section, lacks: bool, what: String| {
        if lacks {
            gaps.push(Gap { section, what });
        }
    };
    lacks(Section::Title, is_empty(&draft.title), "There is no title.".to_owned());
    lacks(Section::Motivation, all_empty(&draft.motivation), "Nothing says why the Question is wanted.".to_owned());
    lacks(Section::StudyItems, all_empty(&draft.study_items), "There is no study item.".to_owned());
    lacks(Section::Tasks, draft.tasks.is_empty(), "There is no task.".to_owned());
    for (at, task) in (1..).zip(&draft.tasks) {
        lacks(Section::Tasks, is_empty(&task.text), format!("Task {at} does not say what is done."));
        lacks(Section::Tasks, is_empty(&task.date), format!("Task {at} has no date."));
        let date = task.date.trim();
        match year(date) {
            Some(year) if !customs.years.contains(&year) => {
                let (first, last) = (customs.years.start(), customs.years.end());
                lacks(Section::Tasks, true, format!("Task {at} is dated {year}; tasks of a Question lie from {first} to {last}."));
            }
            None if !date.is_empty() => {
                lacks(Section::Tasks, true, format!("Task {at}: “{date}” is no date; write 2027, 2027-Q3, 2027-05 or 2027-05-14."));
            }
            _ => {}
        }
        lacks(Section::Tasks, is_empty(&task.deliverable), format!("Task {at} does not say what comes of it."));
    }
    let related = &draft.relationships;
    for (list, what) in [
        (&related.recommendations, "Recommendation"),
        (&related.questions, "Question"),
        (&related.study_groups, "study group"),
        (&related.other_bodies, "body outside ITU-T"),
    ] {
        lacks(Section::Relationships, all_empty(list), format!("No {what} is named."));
    }
    let mut strange = |list: &[String], is_name: fn(&str) -> bool, what: &str| {
        for name in list.iter().map(|name| name.trim()).filter(|name| !name.is_empty() && !is_name(name)) {
            lacks(Section::Relationships, true, format!("“{name}” is not the name of {what}."));
        }
    };
    strange(&related.recommendations, is_text_name, "a Recommendation or Supplement, such as Y.3800");
    strange(&related.questions, |name| name.parse::<QuestionId>().is_ok(), "a Question, such as Q16/13");
    strange(&related.study_groups, |name| matches!(name.parse(), Ok(GroupId::Study(_))), "a study group, such as SG17");
    // Who commits to several things is one supporter.
    let committing = draft.supporters.iter().filter(|supporter| supporter.kind != SupportKind::InFavour && !is_empty(&supporter.name));
    let committed = committing.map(|supporter| supporter.name.trim().to_lowercase()).collect::<BTreeSet<_>>().len();
    lacks(
        Section::Supporters,
        committed < usize::from(customs.supporters),
        format!("{committed} of {} supporters commit themselves.", customs.supporters),
    );
    gaps
}

/// How a draft stands to each test, as far as the text shows. `readings` are those of the study items, in their order.
pub fn tests(draft: &QuestionDraft, readings: &[Option<ItemReading>], customs: &Customs) -> [(TestAbout, Standing); 3] {
    let gaps = gaps(draft, customs);
    let lacking = |sections: &[Section]| {
        let found: Vec<String> = gaps.iter().filter(|gap| sections.contains(&gap.section)).map(|gap| gap.what.clone()).collect();
        if found.is_empty() { Standing::Clear } else { Standing::Open(found) }
    };
    [
        (TestAbout::Purpose, lacking(&[Section::Title, Section::Motivation, Section::StudyItems])),
        (TestAbout::Priority, lacking(&[Section::Tasks])),
        (TestAbout::Overlap, overlap(draft, readings)),
    ]
}

/// What the draft shares with Questions at work.
fn overlap(draft: &QuestionDraft, readings: &[Option<ItemReading>]) -> Standing {
    let written: Vec<(usize, Option<&ItemReading>)> = (1..)
        .zip(&draft.study_items)
        .filter(|(_, item)| !is_empty(item))
        .map(|(at, _)| (at, readings.get(at - 1).and_then(Option::as_ref)))
        .collect();
    if written.is_empty() || written.iter().any(|(_, reading)| reading.is_none()) {
        return Standing::Unread;
    }
    let home = draft.group.parse::<GroupId>().ok();
    let mut found = Vec::new();
    let mut inside: Vec<(QuestionId, Vec<usize>)> = Vec::new();
    let mut unnamed: Vec<GroupId> = Vec::new();
    for (at, reading) in written.iter().filter_map(|(at, reading)| reading.map(|reading| (*at, reading))) {
        match reading.owners.as_slice() {
            [] if reading.is_unreadable => found.push(format!("Study item {at} says too little to be read.")),
            [] => found.push(format!("Study item {at} does not read as quantum information technology.")),
            [owner] if home == Some(owner.study_group()) => match inside.iter_mut().find(|(known, _)| known == owner) {
                Some((_, items)) => items.push(at),
                None => inside.push((*owner, vec![at])),
            },
            [owner] => found.push(format!(
                "Study item {at} reads as work of {owner}: leave it to {}, or say how the work is shared.",
                owner.study_group()
            )),
            several => {
                found.push(format!("Study item {at} has more than one claimant: {}. Divide it, or agree on who leads.", joined(several)));
            }
        }
        for group in reading.owners.iter().map(|owner| owner.study_group()).filter(|group| home.as_ref() != Some(group)) {
            let named = draft.relationships.study_groups.iter().any(|name| name.trim().parse::<GroupId>().is_ok_and(|name| name == group));
            if !named && !unnamed.contains(&group) {
                unnamed.push(group);
            }
        }
        if !reading.covered_by.is_empty() {
            found.push(format!("Study item {at} may be covered by {}.", joined(&reading.covered_by)));
        }
    }
    found.extend(inside.into_iter().map(|(owner, items)| {
        let (noun, verb) = if items.len() == 1 { ("item", "reads") } else { ("items", "read") };
        let items = joined(&items);
        format!("Study {noun} {items} {verb} as work of {owner}, in this study group: say what the new Question adds, or revise that one.")
    }));
    found.extend(unnamed.into_iter().map(|group| format!("{group} is touched, and not named among the study groups.")));
    if found.is_empty() { Standing::Clear } else { Standing::Open(found) }
}

/// The year of a date: a year, with or without quarter, month or day.
fn year(date: &str) -> Option<u16> {
    let quarter = || date.parse::<Quarter>().ok().map(|quarter| quarter.year);
    date.parse::<Date>().ok().map(|date| date.year).or_else(quarter)
}

/// Whether a text may be called so: one or two letters for the series, and something behind them (`Y.3800`, `Y Suppl. 80`, `TR.QN-UC`).
fn is_text_name(name: &str) -> bool {
    let (series, rest) = name.split_at(name.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(name.len()));
    !series.is_empty() && rest.len() > 1 && rest.starts_with(['.', ' ', '-'])
}

/// Whether nothing is written.
fn is_empty(text: &str) -> bool {
    text.trim().is_empty()
}

/// Whether nothing is written anywhere.
fn all_empty(texts: &[String]) -> bool {
    texts.iter().all(|text| is_empty(text))
}

/// Names in a row: `1, 2 and 4`.
fn joined<T: ToString>(items: &[T]) -> String {
    let names: Vec<String> = items.iter().map(ToString::to_string).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::question_draft::{Relationships, Supporter, Task};
    use super::*;

    fn named(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn whole() -> QuestionDraft {
        let supporter = |name: &str, kind| Supporter { name: name.to_owned(), kind };
        QuestionDraft {
            title: "Quantum networks".to_owned(),
            group: "SG13".to_owned(),
            motivation: named(&["Why."]),
            study_items: named(&["One", "Two"]),
            tasks: vec![Task { text: "Do".to_owned(), date: "2027".to_owned(), deliverable: "Report".to_owned() }],
            relationships: Relationships {
                recommendations: named(&["Y.3800"]),
                questions: named(&["Q15/17"]),
                study_groups: named(&["SG17"]),
                other_bodies: named(&["ETSI"]),
            },
            supporters: vec![supporter("A member", SupportKind::Contributes), supporter("Another", SupportKind::Hosts)],
        }
    }

    fn customs() -> Customs {
        Customs { supporters: 2, years: 2026..=2032 }
    }

    #[test]
    fn names_and_dates_that_cannot_be_are_told() {
        let mut draft = whole();
        draft.tasks[0].date = "2099-Q1".to_owned();
        draft.relationships.recommendations = named(&["Y.3800", "X.1710", "Y Suppl. 80", "TR.QN-UC", "the usual"]);
        draft.relationships.questions = named(&["Q15/17", "15 of 17", ""]);
        draft.relationships.study_groups = named(&["SG17", "SG", "ETSI"]);
        let told: Vec<String> = gaps(&draft, &customs()).into_iter().map(|gap| gap.what).collect();
        assert_eq!(told.len(), 5, "{told:?}");
        for (what, name) in told.iter().zip(["2099", "the usual", "15 of 17", "“SG”", "ETSI"]) {
            assert!(what.contains(name), "{what}");
        }
    }

    fn owned(owners: &[&str]) -> ItemReading {
        let owners = owners.iter().map(|name| name.parse().expect("a Question")).collect();
        ItemReading { owners, ..ItemReading::default() }
    }

    fn open(draft: &QuestionDraft, readings: &[Option<ItemReading>]) -> Vec<String> {
        match overlap(draft, readings) {
            Standing::Open(found) => found,
            Standing::Clear => Vec::new(),
            Standing::Unread => vec!["unread".to_owned()],
        }
    }

    #[test]
    fn an_empty_draft_lacks_every_part_and_a_whole_one_none() {
        let sections = |gaps: Vec<Gap>| {
            let mut sections: Vec<Section> = gaps.into_iter().map(|gap| gap.section).collect();
            sections.dedup();
            sections
        };
        assert_eq!(sections(gaps(&QuestionDraft::default(), &customs())), Section::ALL);
        assert_eq!(sections(gaps(&whole(), &customs())), []);
    }

    #[test]
    fn what_is_no_date_is_told_and_a_supporter_counts_once() {
        let mut draft = whole();
        for date in ["31 Feb 2027", "2027-02-31", "2027-13", "2027-Q5", "soon"] {
            draft.tasks[0].date = date.to_owned();
            let gaps = gaps(&draft, &customs());
            assert!(gaps.iter().any(|gap| gap.what.contains(date) && gap.section == Section::Tasks), "{date}: {gaps:?}");
        }
        for date in ["2027", "2027-Q4", "2028-02-29", " 2027-05 "] {
            draft.tasks[0].date = date.to_owned();
            assert_eq!(gaps(&draft, &customs()), [], "{date}");
        }
        draft.supporters[1].name = " a member".to_owned();
        assert_eq!(gaps(&draft, &customs())[0].what, "1 of 2 supporters commit themselves.");
    }

    #[test]
    fn who_is_only_in_favour_does_not_commit_himself() {
        let mut draft = whole();
        draft.supporters[1].kind = SupportKind::InFavour;
        assert_eq!(gaps(&draft, &customs())[0].what, "1 of 2 supporters commit themselves.");
    }

    #[test]
    fn overlap_inside_the_group_is_told_once_for_each_question() {
        let found = open(&whole(), &[Some(owned(&["Q16/13"])), Some(owned(&["Q16/13"]))]);
        assert_eq!(
            found,
            ["Study items 1 and 2 read as work of Q16/13, in this study group: say what the new Question adds, or revise that one."]
        );
    }

    #[test]
    fn work_of_another_group_is_named_and_the_group_missed_where_it_is_not_listed() {
        let found = open(&whole(), &[Some(owned(&["Q15/17"])), Some(owned(&["Q2/11"]))]);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].contains("leave it to SG17") && found[1].contains("leave it to SG11"));
        assert_eq!(found[2], "SG11 is touched, and not named among the study groups.");
    }

    #[test]
    fn contested_and_unreadable_items_are_told_and_unread_ones_leave_the_test_open() {
        let unreadable = Some(ItemReading { is_unreadable: true, ..ItemReading::default() });
        let found = open(&whole(), &[Some(owned(&["Q16/13", "Q15/17"])), unreadable]);
        assert!(found[0].contains("Q16/13 and Q15/17") && found[1].contains("too little"), "{found:?}");
        assert_eq!(open(&whole(), &[Some(owned(&["Q16/13"])), None]), ["unread"]);
        assert_eq!(open(&whole(), &[]), ["unread"]);
    }
}
