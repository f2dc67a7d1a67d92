//! Work spread over the frames of the screen, so that no change keeps the page from answering.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// A frame of a screen, in milliseconds.
const FRAME: u32 = 16;

/// A value as it was so many frames ago: what hangs on it is drawn in a frame of its own, and where changes follow each other fast, only for
/// the last of them.
#[hook]
pub fn use_later<T: Clone + PartialEq + 'static>(value: T, frames: u32) -> T {
    let painted = use_state_eq(|| value.clone());
    let setter = painted.setter();
    use_effect_with(value.clone(), move |value| {
        let value = value.clone();
        let timeout = (frames > 0).then(|| Timeout::new(frames * FRAME, move || setter.set(value)));
        || drop(timeout)
    });
    if frames == 0 { value } else { (*painted).clone() }
}
