//! What does not fit in a plan, and what is past: each told with its rule, part by part.

use super::*;

#[test]
fn each_conflict_is_named_with_its_rule() {
    let dataset = real();
    let calendar = assumed(dataset);
    let mut plan = Plan { supporters: Some(3), ..question() };
    plan.items = vec![item("security", "AAP"), item("entanglement-distribution", "AAP"), item("routing-and-scheduling", "AAP")];
    plan.items[0].after = vec![2];
    plan.items[2].after = vec![0];
    plan.pins = vec![Pin { part: Part::Route, step: "approved".to_owned(), day: day("2027-03-01") }];
    plan.target = Some(day("2027-06-01"));
    let dates = schedule(dataset, &calendar, &plan);
    let conflicts = &dates.conflicts;
    let rules: Vec<_> = conflicts.iter().filter_map(|conflict| conflict.rule(dataset, &dates)).collect();
    let has = |expected: fn(&Conflict) -> bool| conflicts.iter().any(expected);
    assert!(has(|conflict| matches!(conflict, Conflict::Circle(items) if items.len() == 2)), "{conflicts:?}");
    assert!(has(|conflict| matches!(conflict, Conflict::AfterTarget { .. })), "{conflicts:?}");
    assert!(has(|conflict| matches!(conflict, Conflict::AfterPeriod { period, .. } if period.as_str() == "2025-2028")), "{conflicts:?}");
    assert!(has(|conflict| matches!(conflict, Conflict::PinTooEarly { .. })), "{conflicts:?}");
    assert!(has(|conflict| matches!(conflict, Conflict::FewSupporters { has: 3, customary: 4, .. })), "{conflicts:?}");
    assert!(has(|conflict| matches!(conflict, Conflict::OtherOwner { item: 0, owner: GroupId::Study(17) })), "{conflicts:?}");
    assert!(has(|conflict| matches!(conflict, Conflict::TwoOwners { item: 1, owners } if owners.len() == 2)), "{conflicts:?}");
    assert!(has(|conflict| matches!(conflict, Conflict::NoLiaison { item: 2, group: GroupId::Study(11) })), "{conflicts:?}");
    for key in ["threshold-supporters", "mandate-sg17", "thumb-split", "demarcation-liaison", "rules"] {
        assert!(rules.iter().any(|rule| rule.key == key), "{key}: {rules:?}");
    }
    // A wish of the reader's own and a circle break no rule.
    let wishes = conflicts.iter().filter(|conflict| matches!(conflict, Conflict::Circle(_) | Conflict::AfterTarget { .. })).count();
    assert_eq!(rules.len() + wishes, conflicts.len());
    let procedure = &dataset.planning.procedure;
    for rule in rules {
        assert!(rule.says.ends_with('.'), "{rule:?}: a sentence");
        let known = match rule.place {
            RulePlace::Plan => rule.key == "rules" || procedure.clock(&rule.key).is_some() || procedure.threshold(&rule.key).is_some(),
            RulePlace::Mandate => dataset.mandates.iter().any(|mandate| mandate.id == rule.key),
            RulePlace::About => dataset.demarcation.iter().any(|said| said.id == rule.key),
        };
        assert!(known, "{rule:?} is a record");
    }
}

#[test]
fn each_part_is_late_or_not_by_its_own_result() {
    let dataset = real();
    let calendar = assumed(dataset);
    let mut plan = question();
    let without_items = schedule(dataset, &calendar, &plan);
    plan.target = without_items.result_day();
    plan.items = vec![item("architecture", "AAP"), item("routing-and-scheduling", "TAP")];
    let dates = schedule(dataset, &calendar, &plan);
    // The texts come years after the Question; that does not make the Question late.
    assert_eq!(dates.result_day(), plan.target);
    for milestone in &dates.milestones {
        assert!(milestone.slack().is_none_or(|slack| slack >= 0), "{}: {:?}", milestone.name, milestone.slack());
    }
    assert!(!dates.conflicts.iter().any(|conflict| matches!(conflict, Conflict::AfterTarget { .. })), "{:?}", dates.conflicts);
    // Each result itself has no day to spare, and nothing of an item is without a limit.
    for result in dates.item_results.iter().flatten().chain(&dates.result) {
        assert_eq!(dates.milestones[*result].slack(), Some(0), "{}", dates.milestones[*result].name);
    }
    // A plan made of items alone is wanted as a whole.
    let items = Plan { aim: Aim::WorkItem, target: Some(day("2026-12-01")), ..plan };
    let dates = schedule(dataset, &calendar, &items);
    assert_eq!(dates.result, None);
    assert_eq!(dates.conflicts.iter().filter(|conflict| matches!(conflict, Conflict::AfterTarget { .. })).count(), 2);
}

#[test]
fn a_meeting_of_the_right_level_whose_deadline_is_past_is_not_one_of_working_parties() {
    let dataset = real();
    let plan = Plan { aim: Aim::QuestionAtWtsa, start: day("2028-10-04"), ..question() };
    let dates = schedule(dataset, &assumed(dataset), &plan);
    for conflict in &dates.conflicts {
        if let Conflict::NoMeeting { body, only_working_parties, .. } = conflict {
            assert!(!(*only_working_parties && body.to_string() == "WTSA"), "WTSA has no working parties: {conflict:?}");
        }
    }
}

#[test]
fn what_is_past_is_told_by_a_day() {
    let dataset = real();
    let dates = schedule(dataset, &assumed(dataset), &question());
    assert_eq!(past(&dates, day("2020-01-01")), []);
    let first = past(&dates, day("2035-01-01"));
    assert!(!first.is_empty() && first.is_sorted_by_key(|(_, day)| *day));
}

#[test]
fn a_missed_deadline_is_told_with_the_meeting_it_was_for() {
    let dataset = real();
    let plan = Plan { start: day("2027-01-20"), ..question() };
    let dates = schedule(dataset, &assumed(dataset), &plan);
    let missed = dates.conflicts.iter().find_map(|conflict| match conflict {
        Conflict::DeadlinePast { meeting, due, .. } => Some((meeting.first, due.day, due.clock.clone())),
        _ => None,
    });
    assert_eq!(missed, Some((day("2027-02-16"), day("2027-01-16"), "clock-question-notice".to_owned())));
    let due = dates.milestone(Part::Route, "filed").and_then(|filed| filed.due.clone()).expect("a deadline");
    assert_eq!((due.day, due.safe()), (day("2027-09-12"), day("2027-09-10")), "a Sunday is better kept on the Friday before");
}
