//! The facts that the parts of the landscape share.

use std::ops::Deref;

use crate::dataset::overview::Overview;

/// The facts. They never change while a page is open, so two are equal where they are the same in memory: nothing compares them text by text.
#[derive(Debug, Clone, Copy)]
pub struct Facts(pub &'static Overview);

impl PartialEq for Facts {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Deref for Facts {
    type Target = Overview;

    fn deref(&self) -> &Overview {
        self.0
    }
}
