//! The two passes over networks of steps: what holds for every network.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail by a panic")]

use demarc::dataset::{Date, Day, Length, Unit};
use demarc::planning::network::{Counted, Days, Kind, Latest, Link, Network, Node};
use proptest::prelude::*;

/// A day within some years that hold leap days, year ends and weekends.
fn day() -> impl Strategy<Value = Day> {
    (0..1500_i32).prop_map(|days| Day::from_ymd(2023, 11, 20).expect("a day").plus_days(days))
}

fn length() -> impl Strategy<Value = Length> {
    let unit = prop_oneof![Just(Unit::CalendarDays), Just(Unit::WorkingDays), Just(Unit::Weeks), Just(Unit::Months)];
    (1..15_u16, unit).prop_map(|(number, unit)| Length { number, unit })
}

fn days(longest: i32) -> impl Strategy<Value = Days> {
    (day(), 0..longest).prop_map(|(first, more)| Days { first, last: first.plus_days(more) })
}

fn kind(lists: usize) -> impl Strategy<Value = Kind> {
    prop_oneof![2 => Just(Kind::Work), 2 => (0..lists).prop_map(Kind::Meeting), 1 => length().prop_map(Kind::Period)]
}

/// A link from an earlier node, chosen by a number of any size; with what lies between, and whether it is counted back.
type Wait = (usize, Option<Length>, bool);

fn link() -> impl Strategy<Value = Wait> {
    (any::<usize>(), proptest::option::of(length()), any::<bool>())
}

fn node() -> impl Strategy<Value = (Kind, Vec<Wait>)> {
    (kind(3), proptest::collection::vec(link(), 0..4))
}

fn network() -> impl Strategy<Value = Network> {
    let meetings = proptest::collection::vec(proptest::collection::vec(days(12), 10..40), 3);
    let closed = proptest::collection::vec(days(30), 0..4);
    (proptest::collection::vec(node(), 1..12), meetings, closed).prop_map(|(nodes, mut meetings, closed)| {
        for list in &mut meetings {
            list.sort_by_key(|days| (days.first, days.last));
        }
        let node = |(at, (kind, links)): (usize, (Kind, Vec<Wait>))| {
            let links = links.into_iter().filter(|_| at > 0);
            let counted = |before| if before { Counted::Before } else { Counted::After };
            let waits_for = links.map(|(from, lag, before)| Link { from: from % at, lag, counted: counted(before) }).collect();
            Node { kind, not_before: None, waits_for }
        };
        Network { nodes: nodes.into_iter().enumerate().map(node).collect(), meetings, closed }
    })
}

/// The last day of each node.
fn ends(network: &Network, start: Day) -> Vec<Option<Day>> {
    network.earliest(start).iter().map(|time| time.map(|time| time.days.last)).collect()
}

/// Whether one end is at least as late as another; a node without a date comes later than all.
fn not_earlier(later: Option<Day>, earlier: Option<Day>) -> bool {
    later.is_none_or(|later| earlier.is_some_and(|earlier| later >= earlier))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_happens_before_what_it_waits_for_or_in_a_closed_time(network in network(), start in day()) {
        let times = network.earliest(start);
        for (node, time) in network.nodes.iter().zip(&times) {
            let Some(time) = time else { continue };
            prop_assert!(time.days.first >= start && time.days.first <= time.days.last);
            for link in &node.waits_for {
                let end = times[link.from].expect("what a dated node waits for has a date").days.last;
                let lag = |day: Day, back: bool| link.lag.map_or(day, |lag| if back { lag.before(day) } else { lag.after(day) });
                match link.counted {
                    Counted::After => prop_assert!(time.days.first >= lag(end, false)),
                    Counted::Before => prop_assert!(end <= lag(time.days.first, true)),
                }
            }
            let taken = if matches!(node.kind, Kind::Period(_)) { Days::of(time.days.last) } else { time.days };
            prop_assert!(network.closed.iter().all(|closed| !closed.touches(taken)), "{taken:?} is in a closed time");
            if let Kind::Meeting(list) = node.kind {
                prop_assert!(network.meetings[list].contains(&time.days), "a meeting is one of the list");
            }
        }
    }

    #[test]
    fn the_passes_agree(mut network in network(), start in day()) {
        let goal = network.nodes.len() - 1;
        let Some(end) = ends(&network, start)[goal] else { return Ok(()) };
        let earliest = network.earliest(start);
        let latest = network.latest(goal, end);
        for at in 0..=goal {
            let (Some(time), Latest::By(days)) = (earliest[at], latest[at]) else {
                prop_assert_eq!(latest[at], Latest::Free, "what leads to a dated goal has latest days");
                continue;
            };
            prop_assert!(days.last >= time.days.last && days.first >= time.days.first, "the latest is not before the earliest");
            network.nodes[at].not_before = Some(days.first);
            prop_assert!(ends(&network, start)[goal].is_some_and(|kept| kept <= end), "at its latest the goal is still kept");
            network.nodes[at].not_before = Some(days.first.plus_days(1));
            prop_assert!(ends(&network, start)[goal].is_none_or(|late| late > end), "a day later the goal is lost");
            network.nodes[at].not_before = None;
        }
    }

    #[test]
    fn more_time_never_brings_an_earlier_end(network in network(), start in day(), at in any::<usize>(), more in 1..20_u16) {
        let before = ends(&network, start);
        let check = |changed: &Network, start: Day| ends(changed, start).iter().zip(&before).all(|(later, earlier)| not_earlier(*later, *earlier));
        prop_assert!(check(&network, start.plus_days(i32::from(more))), "a later start");
        let mut changed = network.clone();
        let at = at % changed.nodes.len();
        if let Kind::Period(length) = &mut changed.nodes[at].kind {
            length.number += more;
        }
        for link in &mut changed.nodes[at].waits_for {
            if let Some(lag) = &mut link.lag {
                lag.number += more;
            }
        }
        prop_assert!(check(&changed, start), "longer times");
        let mut changed = network.clone();
        changed.closed.push(Days { first: start, last: start.plus_days(i32::from(more)) });
        prop_assert!(check(&changed, start), "more closed time");
    }

    #[test]
    fn the_same_network_gives_the_same_dates(network in network(), start in day()) {
        prop_assert_eq!(network.earliest(start), network.clone().earliest(start));
        prop_assert_eq!(network.latest(0, start), network.clone().latest(0, start));
    }

    #[test]
    fn counting_back_and_forth_keeps_the_order(a in day(), b in day(), length in length()) {
        let (a, b) = (a.min(b), a.max(b));
        prop_assert!(length.after(a) <= length.after(b) && length.before(a) <= length.before(b));
        prop_assert!(length.after(a) > a && length.before(a) < a);
    }

    #[test]
    fn a_day_is_read_as_it_is_written(day in day()) {
        prop_assert_eq!(day.to_string().parse::<Day>(), Ok(day));
        prop_assert_eq!(day.date(), day.to_string().parse::<Date>().expect("a date"));
    }
}
