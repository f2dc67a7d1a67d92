//! Functional areas.

use yew::prelude::*;

use super::evidence::evidence;
use super::links::part_href;
use crate::dataset::{Area, AreaId, DeliverableId, Placement};
use crate::embedded::dataset;
use crate::permalink::Route;

/// The part of the list of deliverables that shows an area.
pub fn area_part(id: &AreaId) -> String {
    format!("area-{}", id.slug())
}

/// An area by its name, as a link to all that stands in it.
pub fn area_link(area: &Area) -> Html {
    html! { <a href={part_href(&Route::Deliverables, &area_part(&area.id))}>{ area.name.clone() }</a> }
}

/// The areas of a placement, the main one first.
pub fn areas_of(placement: &Placement) -> impl Iterator<Item = &'static Area> {
    placement.areas.iter().filter_map(|id| dataset().area(id))
}

/// The areas of a text, what they mean, and why it stands there.
pub fn placement(id: &DeliverableId) -> Html {
    let Some(placement) = dataset().placement(id) else { return Html::default() };
    html! {
        <>
            <ul class="areas">
                for area in areas_of(placement) {
                    <li><p><strong>{ area_link(area) }</strong></p><p class="small">{ area.meaning.clone() }</p></li>
                }
            </ul>
            <div><p>{ placement.why.clone() }</p>{ evidence(&dataset().placement_evidence) }</div>
        </>
    }
}
