//! A plan as a work that its page keeps.

use super::outcome::result;
use super::table::part_name;
use super::{calendar, clock, first_plan, horizon, within_horizon};
use crate::app::planning::aim_words;
use crate::app::planning::dates::days;
use crate::app::work::Work;
use crate::dataset::counted::counted;
use crate::embedded::planner;
use crate::permalink::Problem;
use crate::permalink::plan::{decode, encode};
use crate::planning::network::Days;
use crate::planning::{Plan, schedule};

impl Work for Plan {
    const ENTRY: &'static str = "plan";
    const WORD: &'static str = "plan";
    const FILE: &'static str = "plan.txt";

    fn first() -> Self {
        first_plan()
    }

    fn fresh() -> Self {
        let first = first_plan();
        within_horizon(Self { start: clock().unwrap_or(first.start), ..first })
    }

    fn is_blank(&self) -> bool {
        let first = first_plan();
        *self == Self { start: self.start, ..first }
    }

    fn name(&self) -> String {
        format!("{}, {}, from {}, {}", aim_words(self.aim), self.home, self.start, counted(self.items.len(), "item"))
    }

    fn text(&self) -> String {
        let dates = schedule(planner(), calendar(), self);
        let mut text = format!("{}\n{}\n\n", self.name(), result(self, &dates));
        for milestone in &dates.milestones {
            let when = milestone.earliest.map_or_else(|| "no date".to_owned(), days);
            text.push_str(&format!("- {}: {}: {when}\n", part_name(self, milestone.part), milestone.name));
        }
        text
    }

    fn encode(&self) -> Option<String> {
        encode(self)
    }

    fn decode(fragment: &str) -> Result<Self, Problem<Self>> {
        decode(fragment, &first_plan())
    }

    fn fitted(self) -> (Self, Option<String>) {
        let fitted = within_horizon(self.clone());
        let Days { first, last } = horizon();
        let told = (fitted != self).then(|| {
            format!(
                "Some of its days lie outside the time from {first} to {last}, for which meetings are known or assumed: they were moved to its \
                 ends, and meetings outside it left out."
            )
        });
        (fitted, told)
    }
}
