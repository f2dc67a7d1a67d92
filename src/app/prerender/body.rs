//! One page as HTML.

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use yew::ServerRenderer;

use crate::app::interactive::{Part, ROOT};
use crate::app::site::{Site, SiteProps};
use crate::permalink::Route;

/// Renders a page. Its interactive part has the markers that hydration needs; the rest is plain.
pub fn render(route: &Route) -> String {
    let props = SiteProps { route: route.clone() };
    let page = block_on(ServerRenderer::<Site>::with_props(move || props).hydratable(false).render());
    let Some(part) = Part::of(route) else { return page };
    let app = block_on(part.render(true));
    page.replacen(&format!(r#"<div id="{ROOT}"></div>"#), &format!(r#"<div id="{ROOT}">{app}</div>"#), 1)
}

/// Wakes the thread that waits.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits for a future on this thread: nothing in a page waits for anything, so no runtime is needed.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
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
