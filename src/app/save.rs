//! Files that the reader saves: made here, in the browser, and sent nowhere.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url};

/// How long a browser may take to begin with the saving, in milliseconds, before the bytes are given up.
const GRACE: u32 = 60_000;
/// Pixels for a hundred units of a picture: sharp on a slide and on paper.
const SHARPNESS: u32 = 200;
/// The longest side of a canvas, and the most pixels that it has, in the browser that allows the fewest.
const LONGEST: u32 = 16_384;
const MOST: u64 = 67_108_864;

/// Offers a file for saving.
///
/// # Errors
/// Where the browser refuses.
pub fn file(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    blob(name, &Blob::new_with_u8_array_sequence_and_options(&parts, &options)?)
}

/// A file made of what the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// A text: name, media type, content.
    Text(&'static str, &'static str, String),
    /// A picture to be saved as PNG: name, SVG, width and height.
    Picture(&'static str, String, (u32, u32)),
}

/// Offers what was made for saving.
///
/// # Errors
/// Where the browser refuses, or cannot draw the picture.
pub async fn offer(made: Made) -> Result<(), JsValue> {
    match made {
        Made::Text(name, media_type, text) => file(name, media_type, text.as_bytes()),
        Made::Picture(name, svg, size) => draw(name, &svg, pixels(size)).await,
    }
}

/// The pixels of a picture: as sharp as can be, and no more of them than a canvas holds.
fn pixels((width, height): (u32, u32)) -> (u32, u32) {
    let at = |percent: u32| (width.saturating_mul(percent) / 100, height.saturating_mul(percent) / 100);
    let fits = |(width, height): (u32, u32)| width.max(height) <= LONGEST && u64::from(width) * u64::from(height) <= MOST;
    (1..=SHARPNESS).rev().map(at).find(|size| fits(*size)).unwrap_or((width.min(LONGEST), 1))
}

/// Draws a picture and offers it.
async fn draw(name: &str, svg: &str, (width, height): (u32, u32)) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    // The security policy lets pictures come from the site or from such an address.
    image.set_src(&format!("data:image/svg+xml,{}", String::from(js_sys::encode_uri_component(svg))));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or("no canvas")?.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, f64::from(width), f64::from(height))?;
    let made = js_sys::Promise::new(&mut |resolve, _| {
        let _ = canvas.to_blob(&resolve);
    });
    blob(name, &JsFuture::from(made).await?.dyn_into()?)
}

/// Offers bytes for saving: only a link that is clicked gives a file its name.
fn blob(name: &str, bytes: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(bytes)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    window().document().and_then(|document| document.body()).ok_or("no body")?.append_child(&link)?;
    link.click();
    link.remove();
    Timeout::new(GRACE, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_of_any_size_has_a_canvas() {
        assert_eq!(pixels((900, 400)), (1800, 800));
        for (width, height) in [(8_000, 4_000), (9_000, 17_000), (60_000, 900), (1, 2_000_000), (u32::MAX, u32::MAX)] {
            let (wide, high) = pixels((width, height));
            assert!(wide.max(high) <= LONGEST && u64::from(wide) * u64::from(high) <= MOST, "{wide} by {high}");
        }
        let (wide, high) = pixels((9_000, 17_000));
        assert!(wide > 5_900 && high > 11_200, "no smaller than need be: {wide} by {high}");
    }
}
