//! What happened, computed again from the rules, and where the two part.

use yew::prelude::*;

use crate::app::components::evidence::evidence;
use crate::dataset::{DifferenceKind, Says};
use crate::embedded::dataset;
use crate::planning::replay::{Compared, Replayed, replays};

/// Every replay.
pub fn replay() -> Html {
    html! {
        <>
            <p>
                {"The rules on this page are tested against the record: from the day on which a matter began, with the recorded meetings alone, \
                  they must give the recorded dates. Where they do not, the difference stands here with its reason."}
            </p>
            <div class="replays">
                for replayed in replays(dataset()) {
                    { one(&replayed) }
                }
            </div>
        </>
    }
}

/// One replay: the dates side by side, then the differences.
fn one(replayed: &Replayed<'_>) -> Html {
    let replay = replayed.replay;
    html! {
        <article class="replay">
            <h3>{ replay.name.clone() }</h3>
            <p class="small">{ format!("Computed from {}. {}", replay.start, replay.why) }</p>
            <table class="cards">
                <thead><tr><th scope="col">{"Step"}</th><th scope="col">{"Computed"}</th><th scope="col">{"Recorded"}</th><th scope="col">{"Agree"}</th></tr></thead>
                <tbody>
                    for compared in &replayed.compared {
                        { row(replayed, compared) }
                    }
                </tbody>
            </table>
            if !replay.differences.is_empty() {
                <ul class="differences">
                    for difference in &replay.differences {
                        <li>
                            <p><strong>{ kind(difference.kind) }</strong>{" "}{ difference.what.clone() }</p>
                            <p class="small">{ difference.why.clone() }</p>
                        </li>
                    }
                </ul>
            }
            { evidence(&replay.evidence) }
        </article>
    }
}

/// One date.
fn row(replayed: &Replayed<'_>, compared: &Compared<'_>) -> Html {
    let name = replayed.schedule.milestones.iter().find(|milestone| milestone.key == compared.record.step);
    let name = name.map(|milestone| milestone.name.clone()).unwrap_or_default();
    let due = compared.record.says == Says::Due;
    html! {
        <tr>
            <th scope="row">{ if due { format!("{name}: deadline") } else { name } }</th>
            <td data-label="Computed">{ compared.computed.map_or_else(|| "none".to_owned(), |day| day.to_string()) }</td>
            <td data-label="Recorded">{ compared.recorded.to_string() }</td>
            <td data-label="Agree">{ if compared.agrees() { "yes" } else { "no: see below" } }</td>
        </tr>
    }
}

/// In what computation and record part.
fn kind(kind: DifferenceKind) -> &'static str {
    match kind {
        DifferenceKind::Date => "Another date.",
        DifferenceKind::NotComputed => "No date.",
        DifferenceKind::Record => "A gap in the record.",
        DifferenceKind::Outcome => "Another outcome.",
    }
}
