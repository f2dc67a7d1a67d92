//! All study groups and other bodies.

use yew::prelude::*;

use crate::app::components::links::group_class;
use crate::app::facts::texts_of_group;
use crate::dataset::Group;
use crate::embedded::dataset;
use crate::permalink::Route;

/// The groups, each with what it does for the field.
pub fn groups() -> Html {
    html! {
        <div class="page">
            <header class="question-head">
                <h1>{"Study groups and other bodies"}</h1>
                <p class="lead">{"Who takes part in ITU-T work on quantum information technology, and with what."}</p>
            </header>
            <ul class="index groups">
                for group in &dataset().groups {
                    { entry(group) }
                }
            </ul>
        </div>
    }
}

/// One group.
fn entry(group: &Group) -> Html {
    let count = match texts_of_group(dataset(), &group.id).len() {
        0 => "no text".to_owned(),
        1 => "1 text".to_owned(),
        more => format!("{more} texts"),
    };
    html! {
        <li class={group_class(&group.id)}>
            <h2><a href={Route::Group(group.id.clone()).href()}>{ group.id.to_string() }</a></h2>
            <p>{ group.role.clone() }</p>
            <p class="count">{ count }</p>
        </li>
    }
}
