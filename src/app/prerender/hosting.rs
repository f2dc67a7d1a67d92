//! Files for hosts and search engines, and the security policy.

use std::path::Path;

use super::{Problem, write as write_file};
use crate::permalink::Route;

/// What pages may do: run the site's own scripts and WebAssembly, and fetch its own files. Nothing inline, nothing from elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
    manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types sw worker";

/// What only a header can say; in a `<meta>` it is ignored with a console message.
const POLICY_HEADER_ONLY: &str = "; frame-ancestors 'none'";

/// The policy for `<meta http-equiv>`, for hosts that send no headers of ours.
pub fn policy_for_meta() -> String {
    POLICY.to_owned()
}

/// Writes `_headers`, `robots.txt` and, with the address known, `sitemap.xml`.
///
/// # Errors
/// Where a file cannot be written.
pub fn write(staging: &Path, address: Option<&str>, routes: &[Route]) -> Result<(), Problem> {
    write_file(&staging.join("_headers"), &headers())?;
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(address) = address {
        robots = format!("{robots}Sitemap: {address}sitemap.xml\n");
        write_file(&staging.join("sitemap.xml"), &sitemap(address, routes))?;
    }
    write_file(&staging.join("robots.txt"), &robots)
}

/// Response headers, in the form that several static hosts read; harmless elsewhere.
fn headers() -> String {
    format!(
        "/*
  Content-Security-Policy: {POLICY}{POLICY_HEADER_ONLY}
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
/*.wasm
  Content-Type: application/wasm
/sw.js
  Cache-Control: no-cache
/worker.js
  Cache-Control: no-cache
"
    )
}

/// Every page with its full address.
fn sitemap(address: &str, routes: &[Route]) -> String {
    let urls: Vec<_> = routes.iter().map(|route| format!("<url><loc>{address}{}</loc></url>", route.path())).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{}\n</urlset>\n",
        urls.join("\n")
    )
}
