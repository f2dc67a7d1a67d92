//! The facts and the selection that the parts of the landscape share.

use std::ops::Deref;
use std::rc::Rc;

use crate::dataset::overview::Overview;
use crate::landscape::Row;

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

/// The texts that answer a view, sorted. Selected once for each view, so two are equal where they are the same in memory.
#[derive(Debug, Clone)]
pub struct Rows(pub Rc<Vec<Row<'static>>>);

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Rows {
    type Target = [Row<'static>];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}
