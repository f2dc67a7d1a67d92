//! The study items, each with how it reads to the classifier.

use yew::prelude::*;

use super::editing::{Editing, area};
use super::fields::drop_button;
use crate::app::components::links::question_link;
use crate::classifier::Proposal;
use crate::dataset::GroupId;
use crate::permalink::{Route, fragment};
use crate::planning::QuestionDraft;
use crate::planning::question_check::ItemReading;

/// A study item as it is read: under the title of its Question, which says what it is about.
pub fn in_context(draft: &QuestionDraft, item: &str) -> String {
    if draft.title.trim().is_empty() { item.to_owned() } else { format!("{}: {item}", draft.title) }
}

/// The fields. `readings` are those of the items, in their order.
pub fn study_items(editing: &Editing<'_>, readings: &[Option<ItemReading>]) -> Html {
    let home: Option<GroupId> = editing.draft.group.parse().ok();
    let add = editing.adds("item", editing.draft.study_items.len(), |draft| draft.study_items.push(String::new()));
    html! {
        <>
            for (at, item) in editing.draft.study_items.iter().enumerate() {
                <div class="study-item" role="group" aria-label={format!("Study item {}", at + 1)}>
                    { area(&format!("item-{at}"), format!("Study item {}", at + 1).into(), 2, item.clone(), editing.typed(&format!("item-{at}"), at, |draft, at, text| {
                        if let Some(item) = draft.study_items.get_mut(at) {
                            *item = text;
                        }
                    })) }
                    <p class="small reading">
                        { reading(editing.draft, item, readings.get(at).and_then(Option::as_ref), home.as_ref()) }
                    </p>
                    { drop_button("item", "study item", at, editing.drops("item", at, |draft| { draft.study_items.remove(at); })) }
                </div>
            }
            <p><button type="button" id="add-item" onclick={add}>{"Add a study item"}</button></p>
        </>
    }
}

/// How an item reads, with the way to the reasons.
fn reading(draft: &QuestionDraft, item: &str, reading: Option<&ItemReading>, home: Option<&GroupId>) -> Html {
    if item.trim().is_empty() {
        return Html::default();
    }
    let Some(reading) = reading else { return "Being read …".into() };
    let words = match reading.owners.as_slice() {
        [] if reading.is_unreadable => "Says too little to be read.".into(),
        [] => "Does not read as quantum information technology.".into(),
        [owner] => {
            let whose = if home == Some(&owner.study_group()) { ", in this study group." } else { ", in another study group." };
            html! { <>{"Reads as work of "}{ question_link(*owner) }{ whose }</> }
        }
        several => html! {
            <>{"Claimed by "}for (at, owner) in several.iter().enumerate() { <>if at > 0 { {" and "} }{ question_link(*owner) }</> }{"."}</>
        },
    };
    let proposal = Proposal { title: in_context(draft, item), scope: String::new() };
    html! {
        <>
            { words }
            if let Some(fragment) = fragment::encode(&proposal) {
                {" "}<a href={format!("{}#{fragment}", Route::Classify.path())}>{"Why"}</a>
            }
        </>
    }
}
