//! A field for a day or a number that takes only what makes sense, and says why it did not take the rest.
//!
//! Browsers report a date after each digit of its year: the year 2027 begins as 0002. What is not sensible is judged when the reader leaves
//! the field, and what is sensible is taken after a short pause.

use gloo::timers::callback::Timeout;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How long to wait for more digits, in milliseconds.
const PAUSE: u32 = 400;

/// Says what is wrong with a text, as a sentence; `None` where it can be taken.
pub type Check = Callback<String, Option<String>>;

/// A judge of texts.
pub fn check(judge: fn(&str) -> Option<String>) -> Check {
    Callback::from(move |text: String| judge(&text))
}

/// What the field needs.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CheckedFieldProps {
    /// Its id in the page.
    pub id: AttrValue,
    /// `date` or `number`.
    pub kind: &'static str,
    /// What is asked for, where no label names the field.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// The value as it stands.
    pub value: AttrValue,
    /// Judges a text.
    pub check: Check,
    /// Takes a text that is sensible and new.
    pub on_value: Callback<String>,
}

/// The text of the field an event came from; a part of a date is no text.
fn text_of(event: &Event) -> Result<String, String> {
    let field = event.target_dyn_into::<HtmlInputElement>();
    match field {
        // A browser does not tell what was typed.
        Some(field) if field.validity().bad_input() => Err(format!("it is not a whole {}.", field.type_())),
        Some(field) => Ok(field.value()),
        None => Ok(String::new()),
    }
}

/// The field with what was wrong with the last text.
#[component]
pub fn CheckedField(props: &CheckedFieldProps) -> Html {
    let problem = use_state_eq(|| None::<String>);
    let waiting = use_mut_ref(|| None::<Timeout>);
    // Another field may change what the value belongs to during the pause.
    let on_value = use_mut_ref(|| props.on_value.clone());
    on_value.replace(props.on_value.clone());
    let judged = {
        let (check, value) = (props.check.clone(), props.value.clone());
        move |event: &Event| match text_of(event) {
            Ok(text) if *text == *value => Ok(None),
            Ok(text) => match check.emit(text.clone()) {
                None => Ok(Some(text)),
                Some(problem) if text.is_empty() => Err(problem),
                Some(problem) => Err(format!("{text}: {problem}")),
            },
            Err(problem) => Err(problem),
        }
    };
    let onchange = {
        let (judged, waiting, problem, on_value) = (judged.clone(), waiting.clone(), problem.setter(), on_value.clone());
        Callback::from(move |event: Event| {
            let taken = judged(&event).ok().flatten().map(|text| {
                let (problem, on_value) = (problem.clone(), on_value.clone());
                Timeout::new(PAUSE, move || {
                    problem.set(None);
                    let on_value = on_value.borrow().clone();
                    on_value.emit(text);
                })
            });
            *waiting.borrow_mut() = taken;
        })
    };
    let onblur = {
        let problem = problem.setter();
        Callback::from(move |event: FocusEvent| {
            waiting.borrow_mut().take();
            match judged(&event) {
                Ok(text) => {
                    problem.set(None);
                    if let Some(text) = text {
                        let on_value = on_value.borrow().clone();
                        on_value.emit(text);
                    }
                }
                Err(what) => problem.set(Some(format!("Not taken – {what}"))),
            }
        })
    };
    let told = format!("{}-problem", props.id);
    html! {
        <>
            <input
                id={props.id.clone()}
                type={props.kind}
                aria-label={props.name.clone()}
                aria-describedby={problem.is_some().then(|| told.clone())}
                value={props.value.clone()}
                {onchange}
                {onblur}
            />
            <span class="field-problem" role="status" id={told}>{ (*problem).clone().unwrap_or_default() }</span>
        </>
    }
}
