//! The candidate topics: who would study them, and which texts there are.

use yew::prelude::*;

use crate::app::components::links::{deliverable_link, group_class};
use crate::dataset::{DeliverableId, GroupId, Topic};
use crate::embedded::dataset;
use crate::permalink::Route;

/// The table of topics and homes.
pub fn topics() -> Html {
    let topics = &dataset().planning.topics;
    let groups = groups(topics);
    let open = topics.iter().filter(|topic| topic.items.is_empty()).count();
    html! {
        <>
            <p>
                { format!("{} topics that sources name for quantum networks beyond key distribution; for {open} of them no text was found. Who would \
                  study each is our proposal, by the demarcation of 2023.", topics.len()) }
            </p>
            <table class="cards matrix">
                <thead>
                    <tr>
                        <th scope="col">{"Topic"}</th>
                        for group in &groups {
                            <th scope="col" class={group_class(group)}>{ group.to_string() }</th>
                        }
                        <th scope="col">{"Texts on it"}</th>
                        <th scope="col">{"The same for QKD networks"}</th>
                    </tr>
                </thead>
                <tbody>
                    for topic in topics {
                        { row(topic, &groups) }
                    }
                </tbody>
            </table>
            <p class="small">{"A number is the Question at work today; “part” means that its Question is not known; “twin” is an item to propose beside it."}</p>
        </>
    }
}

/// The groups that come up, the one with most topics first.
fn groups(topics: &[Topic]) -> Vec<GroupId> {
    let mut counted: Vec<(usize, GroupId)> = Vec::new();
    let homes = topics.iter().flat_map(|topic| topic.homes.iter().map(|home| &home.group));
    let companions = topics.iter().flat_map(|topic| topic.companions.iter().map(|companion| &companion.group));
    for group in homes.chain(companions) {
        match counted.iter_mut().find(|(_, known)| known == group) {
            Some((count, _)) => *count += 1,
            None => counted.push((1, group.clone())),
        }
    }
    counted.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    counted.into_iter().map(|(_, group)| group).collect()
}

/// One topic.
fn row(topic: &Topic, groups: &[GroupId]) -> Html {
    html! {
        <tr>
            <th scope="row"><a href={Route::Topic(topic.id.clone()).href()}>{ format!("{}. {}", topic.number, topic.name) }</a></th>
            for group in groups {
                <td data-label={group.to_string()} class={format!("cell {}", group_class(group))}>{ cell(topic, group) }</td>
            }
            <td data-label="Texts on it">{ texts(&topic.items) }</td>
            <td data-label="The same for QKD networks">{ texts(&topic.analogues) }</td>
        </tr>
    }
}

/// What a group has to do with a topic; nothing, mostly.
fn cell(topic: &Topic, group: &GroupId) -> Html {
    let home = topic.homes.iter().find(|home| home.group == *group);
    let twin = topic.companions.iter().find(|companion| companion.group == *group);
    match (home, twin) {
        (Some(home), _) => {
            let words = home.question.map_or_else(|| "part".to_owned(), |question| question.to_string());
            html! { <span class="home-cell">{ words }</span> }
        }
        (None, Some(_)) => html! { <span class="twin-cell">{"twin"}</span> },
        (None, None) => Html::default(),
    }
}

/// Names of texts.
fn texts(ids: &[DeliverableId]) -> Html {
    html! {
        if ids.is_empty() {
            <span class="unknown">{"none found"}</span>
        } else {
            <span class="row">
                for id in ids {
                    { deliverable_link(id) }
                }
            </span>
        }
    }
}
