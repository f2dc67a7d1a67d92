//! Buttons that make a file and offer it for saving.

use yew::prelude::*;

use super::client::make;
use crate::app::save;
use crate::outputs::Request;

/// A file that a reader may ask for.
#[derive(Debug, Clone, PartialEq)]
pub struct Output {
    /// What stands on the button: `Calendar file (.ics)`.
    pub label: AttrValue,
    /// Gives the request when the button is pressed; `None` where what is there is beyond all measure.
    pub request: Callback<(), Option<Request>>,
}

/// The files on offer.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct OutputProps {
    /// The files.
    pub outputs: Vec<Output>,
}

/// What is being done.
#[derive(Debug, Clone, PartialEq)]
enum Stage {
    Idle,
    Working,
    Done(String),
    Failed(String),
}

/// A button for each file, and a line that says how far it is.
#[component]
pub fn OutputButtons(props: &OutputProps) -> Html {
    let stage = use_state_eq(|| Stage::Idle);
    let press = |output: &Output| {
        let (request, stage) = (output.request.clone(), stage.clone());
        Callback::from(move |_: MouseEvent| match request.emit(()) {
            None => stage.set(Stage::Failed("There is too much in it for a file.".to_owned())),
            Some(request) => {
                stage.set(Stage::Working);
                let stage = stage.clone();
                make(request, Callback::from(move |reply| stage.set(offer(reply))));
            }
        })
    };
    let is_working = *stage == Stage::Working;
    html! {
        <div class="outputs">
            for output in &props.outputs {
                <>
                    // Not disabled while it works: the focus would be lost.
                    <button type="button" aria-disabled={is_working.then_some("true")} onclick={(!is_working).then(|| press(output))}>{ &output.label }</button>
                    {" "}
                </>
            }
            <p class="outputs-stage small" role="status">{ words(&stage) }</p>
        </div>
    }
}

/// Offers what was made for saving.
fn offer(reply: crate::outputs::Reply) -> Stage {
    match reply {
        Ok(file) if save::file(&file.name, &file.media_type, &file.bytes).is_ok() => Stage::Done(file.name),
        Ok(_) => Stage::Failed("The browser did not take the file.".to_owned()),
        Err(problem) => Stage::Failed(problem),
    }
}

/// How far it is.
fn words(stage: &Stage) -> String {
    match stage {
        Stage::Idle => String::new(),
        Stage::Working => "Making the file …".to_owned(),
        Stage::Done(name) => format!("Made: {name}. The browser saves it."),
        Stage::Failed(problem) => problem.clone(),
    }
}
