//! A place in the test page to show components in, and ways to look at it.

use demarc::app::App;
use demarc::app::interactive::{Part, Whole};
use gloo::timers::future::sleep;
use gloo::utils::{body, document, document_element, window};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlTextAreaElement};
use yew::{AppHandle, BaseComponent, Renderer};

/// A new element in the body; it goes away with this value.
pub struct Stage {
    pub root: Element,
}

impl Stage {
    pub fn new() -> Self {
        let root = document().create_element("div").expect("an element");
        body().append_child(&root).expect("a place for it");
        Self { root }
    }

    /// An interactive part as the prerenderer writes it, before the app has started.
    pub async fn prerendered(part: Part) -> Self {
        let stage = Self::new();
        stage.root.set_inner_html(&part.render(true).await);
        stage
    }

    /// A component, rendered here.
    pub async fn show<C: BaseComponent>(props: C::Properties) -> (Self, AppHandle<C>) {
        let stage = Self::new();
        let handle = Renderer::<C>::with_root_and_props(stage.root.clone(), props).render();
        settle().await;
        (stage, handle)
    }

    /// Brings it to life, and waits until it says that it is.
    pub async fn hydrate<P: Whole>(&self) -> AppHandle<App<P>> {
        document_element().remove_attribute("data-app").expect("removed");
        let handle = Renderer::<App<P>>::with_root(self.root.clone()).hydrate();
        for _ in 0..100 {
            settle().await;
            if document_element().has_attribute("data-app") {
                break;
            }
        }
        handle
    }

    pub fn find(&self, css: &str) -> Element {
        self.root.query_selector(css).expect("a selector").unwrap_or_else(|| panic!("{css} in {}", self.root.inner_html()))
    }

    pub fn has(&self, css: &str) -> bool {
        self.root.query_selector(css).expect("a selector").is_some()
    }

    pub fn text(&self, css: &str) -> String {
        self.find(css).text_content().unwrap_or_default()
    }

    pub fn click(&self, css: &str) {
        self.find(css).unchecked_into::<HtmlElement>().click();
    }

    /// Types into a field.
    pub fn type_in(&self, css: &str, text: &str) {
        let field: HtmlTextAreaElement = self.find(css).unchecked_into();
        field.set_value(text);
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        let event = web_sys::Event::new_with_event_init_dict("input", &init).expect("an event");
        field.dispatch_event(&event).expect("delivered");
    }

    pub fn value(&self, css: &str) -> String {
        self.find(css).unchecked_into::<HtmlTextAreaElement>().value()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// Waits until the app has done what is due.
pub async fn settle() {
    sleep(Duration::from_millis(60)).await;
}

/// Waits until the verdict has followed the text.
pub async fn pause() {
    sleep(Duration::from_millis(500)).await;
}

/// Changes the address of the test page, without a load.
pub fn set_address(url: &str) {
    window().history().expect("a history").replace_state_with_url(&JsValue::NULL, "", Some(url)).expect("the same host");
}

/// Leaves nothing of one test to the next: neither in the address nor in the store of the tab.
pub fn leave() {
    set_address("/");
    demarc::app::draft::keep(&demarc::classifier::Proposal::default());
}
