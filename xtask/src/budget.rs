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

/// Prints the first load by part and compares it with the budget.
///
/// # Errors
/// Where the site is not built, or too large.
pub(crate) fn check() -> Result<(), Failure> {
    let files = files(Path::new(DIST)).map_err(|error| format!("{DIST}: {error}; build the site first"))?;
    let of = |ending: &str| files.iter().filter(|file| file.extension().is_some_and(|found| found == ending)).collect::<Vec<_>>();
    let mut pages = Vec::new();
    for page in of("html") {
        pages.push((measure(page)?, page));
    }
    let (page, name) = pages.into_iter().max_by_key(|(size, _)| size.brotli).ok_or(format!("{DIST} has no page; build the site first"))?;
    // Scripts that only a visitor without service worker support or of a missing page loads are part of no first load of a page.
    let first =
        |file: &&PathBuf| file.file_name().is_some_and(|name| !["sw.js", "sw-remove.js", "404.js"].iter().any(|other| name == *other));
    let sum = |files: Vec<&PathBuf>| {
        files.into_iter().filter(first).try_fold(Size::default(), |sum, file| Ok::<_, Failure>(sum + measure(file)?))
    };
    let (styles, scripts, wasm) = (sum(of("css"))?, sum(of("js"))?, sum(of("wasm"))?);
    let all = page + styles + scripts + wasm;
    println!("First load of the largest page ({}), in bytes:", name.display());
    println!("  {:<12} {:>9} {:>9}", "", "brotli", "gzip");
    for (part, size) in
        [("page", page), ("styles", styles), ("scripts", scripts), ("WebAssembly", wasm), ("all", all), ("budget", FIRST_LOAD)]
    {
        println!("  {part:<12} {:>9} {:>9}", size.brotli, size.gzip);
    }
    let readable = page.brotli + styles.brotli;
    println!("  page and styles alone: {readable} brotli of {READABLE}");
    if all.brotli <= FIRST_LOAD.brotli && all.gzip <= FIRST_LOAD.gzip && readable <= READABLE {
        Ok(())
    } else {
        Err("the first load is over the budget: see ARCHITECTURE.md, section Sizes".to_owned())
    }
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
