//! Layer 6: files that leave Demarc for other programs: calendar files and Word documents.
//!
//! A [`Request`] is all that a file is made from but the facts and the [`Moment`]; [`make()`] gives the [`File`]. The libraries behind it are
//! large, so in the browser a module of its own does this, in a thread of its own (`src/app/outputs/`); pages name [`Request`] and [`File`]
//! only. The prerenderer writes [`calendar::of_meetings`].

pub mod calendar;
mod events;
mod job;
mod make;
mod moment;
mod request;
pub mod text;
mod uid;
pub mod word;

pub use job::Job;
pub use make::make;
pub use moment::Moment;
pub use request::{File, Kind, Reply, Request};

/// What a file tells of where and when it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// When.
    pub made: Moment,
    /// The address of the site, with a slash at the end, for links back; `None` where it is not known.
    pub site: Option<String>,
}

impl Origin {
    /// The address of a part of the page on planning.
    pub(crate) fn plan_part(&self, part: &str) -> Option<String> {
        let path = crate::permalink::Route::Plan.path();
        self.site.as_ref().map(|site| format!("{site}{path}#{part}"))
    }
}
