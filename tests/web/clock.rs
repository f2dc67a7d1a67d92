//! The day where the reader is.

use demarc::app::planner::day_at;
use js_sys::Date;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn work_begins_on_the_day_where_the_reader_is() {
    let moment = Date::new(&JsValue::from_str("2026-11-26T23:30:00Z"));
    for (place, minutes_behind, day) in
        [("Geneva", -60.0, "2026-11-27"), ("Tokyo", -540.0, "2026-11-27"), ("New York", 300.0, "2026-11-26")]
    {
        assert_eq!(day_at(&moment, minutes_behind).map(|day| day.to_string()).as_deref(), Some(day), "{place}");
    }
}
