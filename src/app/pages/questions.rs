//! All Questions, by study group.

use yew::prelude::*;

use crate::app::components::evidence::evidence;
use crate::app::components::links::{group_class, group_link};
use crate::app::components::open_points::open_points;
use crate::app::components::question_list::question_list;
use crate::app::facts::study_groups;
use crate::dataset::GroupId;
use crate::embedded::dataset;
use crate::permalink::Route;

/// The list of Questions, the other groups, and what is open.
pub fn questions() -> Html {
    let groups = study_groups(dataset());
    let others = dataset().groups.iter().filter(|group| !groups.contains(&group.id));
    html! {
        <div class="page">
            <h1>{"Questions at work on quantum information technology"}</h1>
            <p class="lead">{"A Question is the unit of work of a study group. These have texts or work items on quantum subjects."}</p>
            for group in &groups {
                { group_section(group) }
            }
            <section class="group sg-other">
                <h2>{"Other groups"}</h2>
                <p>{"No Question of these is known to work on quantum subjects, or they have no Questions."}</p>
                <ul class="neighbours">
                    for group in others {
                        <li class={group_class(&group.id)}>{ group_link(&group.id) }<span>{ group.role.clone() }</span></li>
                    }
                </ul>
                <p><a href={Route::Groups.href()}>{"All groups"}</a></p>
            </section>
            <section id="open-points">
                <h2>{"Open points"}</h2>
                <p>{"What the sources leave open, or where they disagree."}</p>
                { open_points(dataset().open_points.iter()) }
            </section>
        </div>
    }
}

/// A study group: its role and its Questions.
fn group_section(id: &GroupId) -> Html {
    let record = dataset().group(id);
    html! {
        <section class={format!("group {}", group_class(id))} id={format!("group-{}", id.slug())}>
            <h2>
                <a href={Route::Group(id.clone()).href()}>{ id.to_string() }</a>
                if let Some(name) = record.and_then(|record| record.name.clone()) {
                    <span class="group-name">{ name }</span>
                }
            </h2>
            if let Some(record) = record {
                <p>{ record.role.clone() }</p>
                { evidence(&record.evidence) }
            }
            { question_list(dataset().question_ids().into_iter().filter(|question| question.study_group() == *id)) }
        </section>
    }
}
