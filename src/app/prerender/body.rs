//! The component tree of one page as HTML.

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use yew::ServerRenderer;

use crate::app::site::{App, AppProps};
use crate::permalink::Route;

/// Renders a page, with the markers that hydration needs.
pub fn render(route: &Route) -> String {
    let route = route.clone();
    block_on(ServerRenderer::<App>::with_props(move || AppProps { route }).render())
}

/// Wakes the thread that waits.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits for a future on this thread: nothing in a page waits for anything, so no runtime is needed.
fn block_on<T>(future: impl Future<Output = T>) -> T {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}
