//! The worker's side: reads clock and address, makes files.

use js_sys::{Date, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::embedded::planning;
use crate::outputs::{Moment, Origin, Reply, make};

/// Answers every message from now on, and says so by an empty one. The program in `src/bin/` does nothing else.
pub fn listen() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let here = scope.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let reply = answer(&Uint8Array::new(&event.data()).to_vec(), &here.location().href());
        if let Ok(bytes) = postcard::to_allocvec(&reply) {
            let _ = here.post_message(&Uint8Array::from(bytes.as_slice()));
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    let _ = scope.post_message(&JsValue::NULL);
}

/// Makes what a message asks for; the worker's own address tells where the site is.
fn answer(message: &[u8], address: &str) -> Reply {
    let request = postcard::from_bytes(message).map_err(|_| "The page is of another version of the site. Load it anew and try again.")?;
    let made = Moment::from_iso(&String::from(Date::new_0().to_iso_string()))
        .ok_or("The clock of this device shows no date that files can hold.")?;
    let site = address.rsplit_once('/').map(|(folder, _)| format!("{folder}/"));
    make(&request, planning(), &Origin { made, site })
}
