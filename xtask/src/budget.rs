//! The byte budget: what a first visit of any page downloads. Byte counts are exact, so this is a gate.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::run::Failure;
use crate::site::DIST;

/// A first load, all included: page, styles, scripts, WebAssembly with all data. From the quality gates of the design.
const FIRST_LOAD: Size = Size { brotli: 180_000, gzip: 215_000 };
/// The page and its styles alone: readable before any script runs.
const READABLE: usize = 30_000;

/// Bytes on the wire.
#[derive(Debug, Clone, Copy, Default)]
struct Size {
    brotli: usize,
    gzip: usize,
}

impl std::ops::Add for Size {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { brotli: self.brotli + other.brotli, gzip: self.gzip + other.gzip }
    }
}

/// What a first visit of a page downloads, by part.
#[derive(Debug, Clone, Copy, Default)]
struct FirstLoad {
    page: Size,
    styles: Size,
    scripts: Size,
    wasm: Size,
}

impl FirstLoad {
    fn all(&self) -> Size {
        self.page + self.styles + self.scripts + self.wasm
    }

    /// The page and its styles alone, in brotli.
    fn readable(&self) -> usize {
        self.page.brotli + self.styles.brotli
    }
}

/// Prints the largest first load by part and compares it with the budget.
///
/// # Errors
/// Where the site is not built, or too large.
pub(crate) fn check() -> Result<(), Failure> {
    let files = files(Path::new(DIST)).map_err(|error| format!("{DIST}: {error}; build the site first"))?;
    let ends_in = |file: &PathBuf, endings: &[&str]| file.extension().is_some_and(|found| endings.iter().any(|ending| found == *ending));
    let mut assets = Vec::new();
    for file in files.iter().filter(|file| ends_in(file, &["css", "js", "wasm"])) {
        assets.push((file, measure(file)?));
    }
    let mut pages = Vec::new();
    for page in files.iter().filter(|file| ends_in(file, &["html"])) {
        pages.push((first_load(page, &assets)?, page));
    }
    let largest = pages.iter().max_by_key(|(load, _)| load.all().brotli);
    let (load, name) = largest.ok_or(format!("{DIST} has no page; build the site first"))?;
    println!("Largest first load ({}), in bytes:", name.display());
    println!("  {:<12} {:>9} {:>9}", "", "brotli", "gzip");
    for (part, size) in [
        ("page", load.page),
        ("styles", load.styles),
        ("scripts", load.scripts),
        ("WebAssembly", load.wasm),
        ("all", load.all()),
        ("budget", FIRST_LOAD),
    ] {
        println!("  {part:<12} {:>9} {:>9}", size.brotli, size.gzip);
    }
    let (readable, name) = pages.iter().map(|(load, name)| (load.readable(), name)).max().unwrap_or((0, name));
    println!("  largest page with its styles alone ({}): {readable} brotli of {READABLE}", name.display());
    for (file, size) in assets.iter().filter(|(file, _)| file.to_string_lossy().contains("/search-")) {
        println!("  loaded when the search is used: {} brotli ({})", size.brotli, file.display());
    }
    let fits = |size: Size| size.brotli <= FIRST_LOAD.brotli && size.gzip <= FIRST_LOAD.gzip;
    if pages.iter().all(|(load, _)| fits(load.all())) && readable <= READABLE {
        Ok(())
    } else {
        Err("the first load is over the budget: see ARCHITECTURE.md, section Sizes".to_owned())
    }
}

/// Tags that name what is loaded later, if ever: the module of the search.
const LATER: &str = "<meta name=\"search-";

/// What a page loads: itself and the assets that it names. Their names hold a digest, so a name in the page is a reference.
fn first_load(page: &Path, assets: &[(&PathBuf, Size)]) -> Result<FirstLoad, Failure> {
    let html = fs::read_to_string(page).map_err(|error| format!("{}: {error}", page.display()))?;
    let html: String = html.split('>').filter(|tag| !tag.contains(LATER)).collect();
    let mut load = FirstLoad { page: measure(page)?, ..FirstLoad::default() };
    for (asset, size) in assets {
        let name = asset.file_name().unwrap_or_default().to_string_lossy();
        if !html.contains(&*name) {
            continue;
        }
        let part = match asset.extension().and_then(|ending| ending.to_str()) {
            Some("css") => &mut load.styles,
            Some("wasm") => &mut load.wasm,
            _ => &mut load.scripts,
        };
        *part = *part + *size;
    }
    Ok(load)
}

/// The size of a file when compressed as hosts do at best.
fn measure(file: &Path) -> Result<Size, Failure> {
    let content = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let failed = |error: std::io::Error| format!("{}: {error}", file.display());
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&content).map_err(failed)?;
    let gzip = gzip.finish().map_err(failed)?.len();
    let mut brotli = Vec::new();
    brotli::CompressorWriter::new(&mut brotli, 1 << 16, 11, 22).write_all(&content).map_err(failed)?;
    Ok(Size { brotli: brotli.len(), gzip })
}

/// Every file below a folder.
fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
