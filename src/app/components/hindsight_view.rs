//! What the classifier says of a deliverable: the nearest texts, why it sits where it sits, whom to inform.

use yew::prelude::*;

use super::links::part_href;
use crate::app::classify::gloss::gloss;
use crate::app::classify::nearest::list;
use crate::app::classify::reasons::reason_list;
use crate::app::hindsight::{Hindsight, Relation, compare};
use crate::classifier::Liaison;
use crate::dataset::{Deliverable, GroupId};
use crate::embedded::dataset;
use crate::permalink::{Route, fragment};

/// The nearest texts with what they share.
pub fn nearest(hindsight: &Hindsight) -> Html {
    html! {
        <>
            <p>{"By the words of title and scope; rare words count more. Nearness is no judgement of overlap."}</p>
            { list(&hindsight.nearest) }
        </>
    }
}

/// The verdict on title and scope, compared with the facts.
pub fn why(deliverable: &Deliverable, hindsight: &Hindsight) -> Html {
    let Hindsight { proposal, verdict, .. } = hindsight;
    let (relation, words) = compare(dataset(), deliverable, verdict);
    let (class, heading) = match relation {
        Relation::Fits => ("agrees", "The verdict fits the facts. "),
        Relation::Differs => ("notice", "The verdict and the facts differ. "),
        Relation::Alone => ("agrees", ""),
    };
    let page = Route::Deliverable(deliverable.id.clone());
    html! {
        <>
            <p>
                {"The classifier read title and scope as if the text were new: neither the text itself nor its twins were among the \
                  precedents. "}
                <a href={part_href(&Route::About, "method")}>{"How it decides"}</a>
            </p>
            <div {class}>
                <p><strong>{ heading }</strong>{ words }</p>
                if relation == Relation::Differs {
                    <p class="small">{"The facts stand: what a group has taken up is its work. The reasons show what the words alone suggest."}</p>
                }
            </div>
            { gloss(&page, html! { <h3>{"What counted in its words"}</h3> }, proposal, verdict) }
            if !verdict.reasons.is_empty() {
                <div class="reasons">
                    <h3>{"Reasons"}</h3>
                    { reason_list(proposal, verdict) }
                </div>
            }
            if let Some(fragment) = fragment::encode(proposal) {
                <p><a href={part_href(&Route::Classify, &fragment)}>{"Try it in the classifier"}</a>{", with all precedents, and change its words."}</p>
            }
        </>
    }
}

/// Whom the group in charge would inform or ask about such a text.
pub fn liaison_list(liaisons: Vec<Liaison>) -> Html {
    html! {
        <>
            <p>{"What the liaison rules ask for a text of this group with these words; not a record of liaisons that were sent."}</p>
            <ul>
                for liaison in liaisons {
                    <li><strong>{ liaison.to }</strong><span>{ liaison.why }</span></li>
                }
            </ul>
        </>
    }
}

/// The liaisons of the verdict where it names the group in charge; otherwise those that every text of that group needs. None for a group
/// that makes no Recommendations.
pub fn liaisons_of(deliverable: &Deliverable, hindsight: Option<&Hindsight>) -> Vec<Liaison> {
    let group = &deliverable.group;
    if !matches!(group, GroupId::Study(_)) {
        return Vec::new();
    }
    if let Some(Hindsight { verdict, .. }) = hindsight.filter(|hindsight| hindsight.verdict.outcome.study_group().as_ref() == Some(group)) {
        return verdict.liaisons.clone();
    }
    let rules = dataset().rules.liaisons.iter().filter(|rule| rule.any.is_empty() && rule.owner.contains(group));
    rules.map(|rule| Liaison { to: rule.to.clone(), why: rule.why.clone() }).collect()
}
