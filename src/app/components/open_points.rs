//! Points that the sources leave open.

use yew::prelude::*;

use super::evidence::evidence;
use super::links::question_link;
use crate::dataset::OpenPoint;

/// The points, each with the Questions it touches.
pub fn open_points<'a>(points: impl Iterator<Item = &'a OpenPoint>) -> Html {
    html! {
        <ul class="open-points">
            for point in points {
                <li id={format!("open-{}", point.id)}>
                    <h3>{ point.title.clone() }</h3>
                    <p>{ point.text.clone() }</p>
                    <div class="facts-line">
                        for id in &point.questions {
                            { question_link(*id) }
                        }
                        { evidence(&point.evidence) }
                    </div>
                </li>
            }
        </ul>
    }
}
