//! Which pages stand for all where each costs seconds: pictures, and journeys that walk a whole page.

use std::collections::BTreeSet;

use demarc::dataset::Dataset;
use demarc::permalink::Route;

/// Addresses with a state in them that shows more than the page alone: a name, and the address within the site.
pub const STATES: [(&str, &str); 6] = [
    (
        "question-draft",
        "plan/question/#1._QziQwAQUXVhbnR1bSBuZXR3b3JrcwEEU0cxMwJ_RW50YW5nbGVtZW50IHN3YXBwaW5nLCByZXBlYXRlcnMgYW5kIHJvdXRlcnMuIFN0YXRlIG9mI\
        HRoZSB3b3JrOiBZLlN1cDk4IGRlZmluZXMgdGhlIHdvcmRzOyBubyB0ZXh0IG9uIHRoZSBmdW5jdGlvbnMgd2FzIGZvdW5kLgJ9UXVhbGl0eSBvZiBz\
        ZXJ2aWNlOiBmaWRlbGl0eSwgcmF0ZSwgbGF0ZW5jeS4gU3RhdGUgb2YgdGhlIHdvcms6IFBhcmFtZXRlcnMgYW5kIHRoZWlyIG1lYXN1cmVtZW50IGV\
        4aXN0IGZvciBRS0QgbmV0d29ya3Mgb25seS4CY1NlY3VyaXR5IG9mIHF1YW50dW0gbmV0d29ya3MuIFN0YXRlIG9mIHRoZSB3b3JrOiBObyB0ZXh0IG\
        ZvdW5kOyB0aGUgbW90aXZhdGlvbiBvZiBRMTUvMTcgY292ZXJzIGl0LgOKAUVudGFuZ2xlbWVudCBzd2FwcGluZywgcmVwZWF0ZXJzIGFuZCByb3V0Z\
        XJzOiBIb3cgc2hvcnQgZW50YW5nbGVkIGxpbmtzIGFyZSBqb2luZWQgdG8gbG9uZyBvbmVzLCBhbmQgd2hhdCByZXBlYXRlcnMgYW5kIHJvdXRlcnMg\
        ZG8gZm9yIGl0LgNxUXVhbGl0eSBvZiBzZXJ2aWNlOiBmaWRlbGl0eSwgcmF0ZSwgbGF0ZW5jeTogV2hhdCB1c2VycyBjYW4gYmUgcHJvbWlzZWQsIGF\
        uZCBob3cgZmlkZWxpdHkgaXMgdHJhZGVkIGFnYWluc3QgcmF0ZS4Db1NlY3VyaXR5IG9mIHF1YW50dW0gbmV0d29ya3M6IFdoYXQgbXVzdCBiZSBwcm\
        90ZWN0ZWQgaW4gYSBxdWFudHVtIG5ldHdvcmssIGFnYWluc3Qgd2hvbSwgYW5kIGJ5IHdoaWNoIG1lYXN1cmVzLgUGWS4zODA3BQZZLjM4MjcFBlguM\
        TcxMAYGUTE1LzE3BwRTRzEyBwRTRzE3BEFRdWFudHVtIG5ldHdvcmtzIOKAkyBFbnRhbmdsZW1lbnQgc3dhcHBpbmcsIHJlcGVhdGVycyBhbmQgcm91\
        dGVycwcyMDI4LVEyDlJlY29tbWVuZGF0aW9uBDJRdWFudHVtIG5ldHdvcmtzIOKAkyBRdWFsaXR5IG9mIHNlcnZpY2UgcGFyYW1ldGVycwcyMDI4LVE\
        yDlJlY29tbWVuZGF0aW9uBCdTZWN1cml0eSBmcmFtZXdvcmsgZm9yIHF1YW50dW0gbmV0d29ya3MHMjAyOC1RMg5SZWNvbW1lbmRhdGlvbgQiTGlhaX\
        NvbiB3aXRoIFNHMTcgb24gbGluayBzZWN1cml0eQAACQtBbiBvcGVyYXRvcgE",
    ),
    ("planner-with-a-topic", "plan/planner/?topic=satellite"),
    ("search-results", "search/?q=key"),
    ("demarcation-compared", "demarcation/?since=2023-06&text=y.3803"),
    ("demarcation-filtered", "demarcation/?question=16-13&status=in-force&q=key&sort=-approved&text=y.3803"),
    ("demarcation-unknown", "demarcation/?as-of=2023-06&colour=red&q=nothing%20at%20all"),
];

/// Every page, but of the many pages of texts only one of each sort: by kind and status, and by what is known of the text.
pub fn telling(dataset: &Dataset) -> Vec<Route> {
    let mut seen = BTreeSet::new();
    let mut is_new = |route: &Route| {
        let Route::Deliverable(id) = route else { return true };
        let Some(text) = dataset.deliverable(id) else { return true };
        let amended = text.editions.iter().any(|edition| !edition.amendments.is_empty());
        let known = (text.title.is_some(), text.scope.is_some(), text.question.is_some(), amended, text.editions.len());
        seen.insert((text.kind, text.status, known))
    };
    Route::all(dataset).into_iter().filter(|route| is_new(route)).collect()
}
