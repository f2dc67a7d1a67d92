//! Layer 5: what a reader sees, and the only layer that names the browser.
//!
//! Every page is HTML first. Pages of facts are nothing else: they are rendered on the host, and no WebAssembly is loaded for them. A page
//! that answers to its reader holds one interactive part, an [`App`]: rendered on the host as well, and brought to life in the browser.
//!
//! - [`site`]: whole pages, on the host; [`head`]: title and description of each, beside the routes;
//! - [`pages`]: one page a file; [`components`]: parts of pages; [`facts`]: views of the dataset that several pages show;
//!   [`output`]: what was approved when; [`hindsight`]: what the classifier says of each text;
//! - [`interactive`]: the parts of pages that come to life; [`classify`]: the classifier's; [`landscape`]: the landscape's; [`planner`]; [`drafter`];
//!   [`search`];
//! - [`open_data`]: where the files for other programs lie;
//! - [`planning`]: dates, milestones and conflicts of plans in words;
//! - [`address`], [`draft`], [`store`]: what the browser's address and its stores hold; [`save`]: files for the reader to save;
//!   [`focus`]: where the keyboard goes;
//! - [`work`]: what the reader makes, with the way back, versions and files;
//! - [`outputs`]: calendar files and Word documents, made by a worker;
//! - `allocator`: memory in the browser;
//! - `prerender`: the pages as files, with everything that is made from them.
//!
//! Rules that keep hydration whole: nothing in a render depends on the browser, the clock, a hash order or the width of `usize`; what the
//! browser knows is read in effects, after hydration.

pub mod address;
#[cfg(all(feature = "hydrate", target_arch = "wasm32"))]
mod allocator;
pub mod classify;
pub mod components;
pub mod draft;
pub mod drafter;
pub mod facts;
pub mod focus;
pub mod head;
pub mod hindsight;
pub mod interactive;
pub mod landscape;
pub mod open_data;
pub mod output;
pub mod outputs;
pub mod pages;
pub mod planner;
pub mod planning;
#[cfg(all(feature = "prerender", not(target_arch = "wasm32")))]
pub mod prerender;
pub mod save;
pub mod search;
pub mod site;
pub mod store;
pub mod work;

pub use interactive::App;
