//! All Questions, by study group.

use yew::prelude::*;

use crate::app::components::deliverables::deliverable_list;
use crate::app::components::evidence::evidence;
use crate::app::components::links::group_class;
use crate::app::components::open_points::open_points;
use crate::app::components::question_list::question_list;
use crate::app::facts::{study_groups, texts_without_question};
use crate::dataset::{Group, GroupId};
use crate::embedded::dataset;

/// The list of Questions, and the texts whose Question is not known.
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
                for group in others {
                    { other_group(group) }
                }
            </section>
            <section id="open-points">
                <h2>{"Open points"}</h2>
                <p>{"What the sources leave open, or where they disagree."}</p>
                { open_points(dataset().open_points.iter()) }
            </section>
        </div>
    }
}

/// The record of a group.
fn record(group: &GroupId) -> Option<&'static Group> {
    dataset().groups.iter().find(|record| record.id == *group)
}

/// A study group: its role, its Questions, and its texts without a known Question.
fn group_section(group: &GroupId) -> Html {
    html! {
        <section class={format!("group {}", group_class(group))} id={format!("group-{}", group.slug())}>
            <h2>{ group.to_string() }
                if let Some(name) = record(group).and_then(|record| record.name.clone()) {
                    <span class="group-name">{ name }</span>
                }
            </h2>
            if let Some(record) = record(group) {
                <p>{ record.role.clone() }</p>
                { evidence(&record.evidence) }
            }
            { question_list(dataset().question_ids().into_iter().filter(|id| id.study_group() == *group)) }
            { without_question(group) }
        </section>
    }
}

/// A group without a Question at work on the field.
fn other_group(group: &Group) -> Html {
    html! {
        <section class="other-group" id={format!("group-{}", group.id.slug())}>
            <h3>{ group.id.to_string() }
                if let Some(name) = group.name.clone() {
                    <span class="group-name">{ name }</span>
                }
            </h3>
            <p>{ group.role.clone() }</p>
            { evidence(&group.evidence) }
            for mandate in dataset().mandates.iter().filter(|mandate| mandate.group == group.id) {
                <p id={mandate.id.clone()}>{ format!("Mandate, {}: {}", mandate.aspect, mandate.text) }</p>
                { evidence(&mandate.evidence) }
            }
            { without_question(&group.id) }
        </section>
    }
}

/// The texts of a group whose Question is not known.
fn without_question(group: &GroupId) -> Html {
    let texts = texts_without_question(dataset(), group);
    let all = [texts.in_force, texts.under_study, texts.other].concat();
    html! {
        if !all.is_empty() {
            if matches!(group, GroupId::Study(_)) {
                <p class="small">{ format!("Texts of {group} whose Question is not known:") }</p>
            }
            { deliverable_list(&all) }
        }
    }
}
