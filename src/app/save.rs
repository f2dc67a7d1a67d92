//! Files that the reader saves: made here, in the browser, and sent nowhere.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url};

/// How long a browser may take to begin with the saving, in milliseconds, before the bytes are given up.
const GRACE: u32 = 60_000;
/// Pixels for each unit of a picture: sharp on a slide and on paper.
const SHARPNESS: u32 = 2;

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

/// Offers an SVG picture for saving as PNG. What goes wrong is told in the console, as there is nobody to wait for it.
pub fn png(name: String, svg: String, (width, height): (u32, u32)) {
    spawn_local(async move {
        if let Err(problem) = draw(&name, &svg, width * SHARPNESS, height * SHARPNESS).await {
            web_sys::console::error_2(&"the picture could not be made".into(), &problem);
        }
    });
}

/// Draws a picture and offers it.
async fn draw(name: &str, svg: &str, width: u32, height: u32) -> Result<(), JsValue> {
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
