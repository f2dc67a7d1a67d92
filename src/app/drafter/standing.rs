//! What the draft lacks, and how it stands to the three tests.

use yew::prelude::*;

use crate::dataset::{Procedure, QuestionTest, TestAbout};
use crate::embedded::planner;
use crate::planning::QuestionDraft;
use crate::planning::question_check::{Customs, Gap, ItemReading, Section, Standing, gaps, tests};

/// How many supporters commit themselves as a rule.
const CUSTOMARY: &str = "threshold-supporters";

/// How many years a study period lasts.
const PERIOD: u16 = 4;

/// The whole account.
pub fn standing(draft: &QuestionDraft, readings: &[Option<ItemReading>]) -> Html {
    let procedure = &planner().planning.procedure;
    let customs = customs();
    let gaps = gaps(draft, &customs);
    let whole = Section::ALL.iter().filter(|section| gaps.iter().all(|gap| gap.section != **section)).count();
    html! {
        // It scrolls where it is long, and a scrolling region must be reachable by keyboard.
        <section class="standing" aria-labelledby="standing" tabindex="0">
            <h2 id="standing">{"How it stands"}</h2>
            <p role="status">{ format!("{whole} of {} parts are complete.", Section::ALL.len()) }</p>
            <progress max={Section::ALL.len().to_string()} value={whole.to_string()} aria-labelledby="standing" />
            <ul class="gaps">
                for section in Section::ALL {
                    { part(section, &gaps) }
                }
            </ul>
            <h3>{"The three tests"}</h3>
            <p class="small">{ format!("{}. Whether a test is met, the study group decides; here is what the text shows.", places(procedure)) }</p>
            for (about, standing) in tests(draft, readings, &customs) {
                { test(procedure, about, &standing) }
            }
        </section>
    }
}

/// What drafts are measured by, from the facts.
fn customs() -> Customs {
    let facts = planner();
    let supporters = facts.planning.procedure.threshold(CUSTOMARY).map_or(0, |threshold| threshold.number);
    let last = facts.study_periods.iter().map(|period| period.end.year).max().unwrap_or(facts.as_of.year);
    Customs { supporters, years: facts.as_of.year..=last + PERIOD }
}

/// Where the tests stand, each place once.
fn places(procedure: &Procedure) -> String {
    let place = |test: &QuestionTest| Some(format!("{}, {}", procedure.edition(&test.text)?.name, test.text.clause.as_ref()?));
    let mut places: Vec<String> = procedure.tests.iter().filter_map(place).collect();
    places.dedup();
    places.join("; ")
}

/// What a part lacks; nothing where it is complete.
fn part(section: Section, gaps: &[Gap]) -> Html {
    let lacking: Vec<&str> = gaps.iter().filter(|gap| gap.section == section).map(|gap| gap.what.as_str()).collect();
    if lacking.is_empty() {
        return Html::default();
    }
    html! { <li class="is-open"><strong>{ format!("{}: ", section.name()) }</strong>{ lacking.join(" ") }</li> }
}

/// One test with what stands in its way.
fn test(procedure: &Procedure, about: TestAbout, standing: &Standing) -> Html {
    let asked = procedure.tests.iter().find(|test| test.about == about);
    html! {
        <div class="test">
            <p><strong>{ asked.map(|test| test.what.clone()).unwrap_or_default() }</strong></p>
            { match standing {
                Standing::Clear => html! { <p class="is-whole">{"Nothing found that stands in the way."}</p> },
                Standing::Unread => html! { <p class="is-open">{"Known once every study item is written and read."}</p> },
                Standing::Open(found) => html! {
                    <ul class="is-open">
                        for what in found {
                            <li>{ what.clone() }</li>
                        }
                    </ul>
                },
            } }
        </div>
    }
}
