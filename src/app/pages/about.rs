//! Sources, method, limits, privacy.

use yew::prelude::*;

use crate::app::components::prose::{Block, prose};

/// What the page says.
const TEXT: &[Block] = &[Block::Heading("privacy", "Privacy"), Block::Text("Nothing you type leaves your device.")];

/// The page.
pub fn about() -> Html {
    html! {
        <div class="page">
            <h1 tabindex="-1">{"Sources, method, limits and privacy"}</h1>
            <div class="prose">{ prose(TEXT) }</div>
        </div>
    }
}
