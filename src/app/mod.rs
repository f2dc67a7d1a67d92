//! Layer 4: the Yew application, the only layer that names the browser.
//!
//! - [`site`]: the one component tree, the same on the host and in the browser;
//! - [`head`]: title and description of each page, beside the routes;
//! - [`router`]: from clicks and the back button to routes; [`address`]: what the browser's address says;
//! - [`facts`]: views of the dataset that several pages show;
//! - [`components`]: parts of pages; [`pages`]: one page a file; [`classify`]: the parts of the classifier's page;
//! - `prerender`: the same tree as files, on the host.
//!
//! Rules that keep hydration whole: nothing in a render depends on the browser, the clock, a hash order or the width of `usize`; what the
//! browser knows is read in effects, after hydration.

pub mod address;
pub mod classify;
pub mod components;
pub mod facts;
pub mod head;
pub mod pages;
#[cfg(all(feature = "prerender", not(target_arch = "wasm32")))]
pub mod prerender;
pub mod router;
pub mod site;

pub use site::App;
