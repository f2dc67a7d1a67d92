//! The page's side: starts the worker, sends requests, hands on the answers.

use std::cell::RefCell;
use std::collections::VecDeque;

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};
use yew::Callback;

use crate::outputs::{Job, Reply, Request};
use crate::planning::question_check::ItemReading;

/// What a reader sees where there is no worker.
const NO_WORKER: &str = "The file could not be made: this browser does not let the page start its worker, or the worker failed. Load the page \
    anew and try again, or try another browser.";

#[wasm_bindgen]
extern "C" {
    /// In boot/boot.js: a security policy guards the addresses of workers.
    #[wasm_bindgen(catch, js_name = startWorker)]
    fn start_worker() -> Result<Worker, JsValue>;
}

/// A message to the worker, and what takes its answer.
type Asked = (Vec<u8>, Callback<Option<Vec<u8>>>);

/// The running worker with what it has to do. It answers in order, and its first message, empty, says that it listens.
struct Running {
    worker: Worker,
    listens: bool,
    waiting: VecDeque<Asked>,
    on_message: Closure<dyn Fn(MessageEvent)>,
    on_error: Closure<dyn Fn(Event)>,
}

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

/// Makes a file and says when it is there, or why not.
pub fn make(request: Request, on_done: Callback<Reply>) {
    let done = move |answer: Option<Vec<u8>>| {
        let reply = answer.and_then(|bytes| postcard::from_bytes(&bytes).ok());
        on_done.emit(reply.unwrap_or_else(|| Err(NO_WORKER.to_owned())));
    };
    ask(&Job::File(request), &Callback::from(done));
}

/// Reads study items and says which Questions they belong to; nothing where that cannot be done.
pub fn read_items(items: Vec<String>, on_done: Callback<Vec<ItemReading>>) {
    let done = move |answer: Option<Vec<u8>>| on_done.emit(answer.and_then(|bytes| postcard::from_bytes(&bytes).ok()).unwrap_or_default());
    ask(&Job::Readings(items), &Callback::from(done));
}

/// Gives work to the worker, which is started with the first; the answer is `None` where there is no worker, or it failed.
fn ask(job: &Job, on_done: &Callback<Option<Vec<u8>>>) {
    let Ok(message) = postcard::to_allocvec(job) else { return on_done.emit(None) };
    let started = RUNNING.with_borrow_mut(|running| {
        if running.is_none() {
            *running = start();
        }
        let Some(running) = running else { return false };
        if running.listens {
            send(&running.worker, &message);
        }
        running.waiting.push_back((message, on_done.clone()));
        true
    });
    if !started {
        on_done.emit(None);
    }
}

/// Starts a worker; `None` where the browser refuses.
fn start() -> Option<Running> {
    let worker = start_worker().ok()?;
    let on_message = Closure::new(|event: MessageEvent| {
        if let Some(on_done) = receive(&event.data()) {
            on_done.emit(Some(Uint8Array::new(&event.data()).to_vec()));
        }
    });
    let on_error = Closure::new(|_: Event| {
        // A worker that fails is not asked again: the next request starts another.
        let failed = RUNNING.with_borrow_mut(Option::take);
        let Some(failed) = failed else { return };
        failed.worker.terminate();
        for (_, on_done) in failed.waiting {
            on_done.emit(None);
        }
        // This very closure runs: it must not be dropped with the rest.
        failed.on_error.forget();
        drop(failed.on_message);
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    Some(Running { worker, listens: false, waiting: VecDeque::new(), on_message, on_error })
}

/// Takes a message of the worker: gives who waits for it, or sends what had to wait until the worker listens.
fn receive(message: &JsValue) -> Option<Callback<Option<Vec<u8>>>> {
    RUNNING.with_borrow_mut(|running| {
        let running = running.as_mut()?;
        if message.is_instance_of::<Uint8Array>() {
            return running.waiting.pop_front().map(|(_, on_done)| on_done);
        }
        running.listens = true;
        for (message, _) in &running.waiting {
            send(&running.worker, message);
        }
        None
    })
}

/// Sends bytes to the worker. A message of bytes is always taken.
fn send(worker: &Worker, message: &[u8]) {
    let _ = worker.post_message(&Uint8Array::from(message));
}
