//! Buttons that save what is shown, each in a form of its own.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::save::{Made, offer};

/// What can be saved.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SaveButtonsProps {
    /// `Save the plan`.
    pub label: &'static str,
    /// What stands on each button, and what makes its file.
    pub files: Vec<(&'static str, Callback<(), Made>)>,
    /// What stands behind the buttons.
    #[prop_or_default]
    pub children: Html,
}

/// A button for each form, and a line where the browser did not take the file.
#[component]
pub fn SaveButtons(props: &SaveButtonsProps) -> Html {
    let failed = use_state_eq(|| None::<&'static str>);
    let press = |name: &'static str, make: &Callback<(), Made>| {
        let (make, failed) = (make.clone(), failed.setter());
        Callback::from(move |_: MouseEvent| {
            let (made, failed) = (make.emit(()), failed.clone());
            spawn_local(async move {
                let offered = offer(made).await;
                if let Err(problem) = &offered {
                    web_sys::console::error_2(&"the file could not be saved".into(), problem);
                }
                failed.set(offered.is_err().then_some(name));
            });
        })
    };
    html! {
        <div class="actions files" role="group" aria-label={props.label}>
            <span>{ format!("{}:", props.label) }</span>
            for (name, make) in &props.files {
                <button type="button" onclick={press(name, make)}>{ *name }</button>
            }
            { props.children.clone() }
            <span class="field-problem" role="alert">
                { failed.map(|name| format!("{name}: this browser could not make or save the file. Another form may do.")).unwrap_or_default() }
            </span>
        </div>
    }
}
