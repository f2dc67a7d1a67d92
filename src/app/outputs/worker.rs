//! The worker's side: reads clock and address, makes files, reads study items.

use js_sys::{Date, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::app::classify::classify;
use crate::classifier::{Outcome, Proposal};
use crate::embedded::planning;
use crate::outputs::{Job, Moment, Origin, Reply, Request, make};
use crate::planning::question_check::ItemReading;

/// Answers every message from now on, and says so by an empty one. The program in `src/bin/` does nothing else.
pub fn listen() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let here = scope.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let bytes = answer(&Uint8Array::new(&event.data()).to_vec(), &here.location().href());
        let _ = here.post_message(&Uint8Array::from(bytes.as_slice()));
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    let _ = scope.post_message(&JsValue::NULL);
}

/// Does what a message asks for; the worker's own address tells where the site is.
fn answer(message: &[u8], address: &str) -> Vec<u8> {
    let answer = match postcard::from_bytes::<Job>(message) {
        Ok(Job::File(request)) => postcard::to_allocvec(&file(&request, address)),
        Ok(Job::Readings(items)) => postcard::to_allocvec(&items.into_iter().map(reading).collect::<Vec<_>>()),
        Err(_) => postcard::to_allocvec(&Reply::Err("The page is of another version of the site. Load it anew and try again.".to_owned())),
    };
    answer.unwrap_or_default()
}

/// Makes a file.
fn file(request: &Request, address: &str) -> Reply {
    let made = Moment::from_iso(&String::from(Date::new_0().to_iso_string()))
        .ok_or("The clock of this device shows no date that files can hold.")?;
    let site = address.rsplit_once('/').map(|(folder, _)| format!("{folder}/"));
    make(request, planning(), &Origin { made, site })
}

/// How a study item reads to the classifier.
fn reading(item: String) -> ItemReading {
    let verdict = classify(&Proposal { title: item, scope: String::new() });
    ItemReading {
        owners: match &verdict.outcome {
            Outcome::Assigned(owner) => vec![*owner],
            Outcome::Contested(rivals) => rivals.clone(),
            Outcome::Outside(_) | Outcome::Insufficient(_) => Vec::new(),
        },
        is_unreadable: matches!(verdict.outcome, Outcome::Insufficient(_)),
        covered_by: verdict.overlap.into_iter().map(|text| text.deliverable).collect(),
    }
}
