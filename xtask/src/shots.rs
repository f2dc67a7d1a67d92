//! `cargo xtask shots`: pictures of the pages, for those who design them.

use std::fs;
use std::path::{Path, PathBuf};

use demarc::classifier::{Classifier, Proposal};
use demarc::dataset::source;
use demarc::permalink::Route;
use xtask::browser::Browser;
use xtask::pages::{STATES, telling};
use xtask::server::Server;

use crate::run::Failure;
use crate::{site, tools};

/// Where the pictures go.
const FOLDER: &str = "target/shots";
/// A telephone, a tablet, a desk.
const WIDTHS: [u32; 3] = [360, 768, 1440];
/// Texts to show the classifier's page with: a plain one, one of two aspects, one of another subject, and one that says too little.
const TEXTS: [&str; 4] = [
    "Quantum key distribution networks – Control and management",
    "Architecture and security requirements of quantum networks",
    "Optical fibre cables for indoor applications",
    "Framework",
];

/// A page in one state.
struct View {
    name: String,
    path: String,
    /// A text for the classifier, with the outcome to wait for.
    text: Option<(&'static str, &'static str)>,
}

/// Builds the site and takes the pictures; of the pages with a word in their name, where one is given.
pub(crate) fn run(args: &[String]) -> Result<(), Failure> {
    let word = match args {
        [] => "",
        [word] if !word.starts_with('-') => word,
        _ => return Err("`cargo xtask shots` takes a word, and then takes only pictures of the pages with it in their names".to_owned()),
    };
    tools::for_testing()?;
    site::build(None)?;
    let views: Vec<View> = views()?.into_iter().filter(|view| view.name.contains(word)).collect();
    fs::create_dir_all(FOLDER).map_err(|error| format!("{FOLDER}: {error}"))?;
    let (server, browser) = (Server::start(PathBuf::from(site::DIST), "/", 0)?, Browser::start());
    for view in &views {
        println!("{}", view.name);
        browser.open(&format!("{}{}", server.address(), view.path));
        browser
            .wait_until("the page is alive", "return document.documentElement.dataset.app === 'ready' || !document.querySelector('#app')");
        if let Some((text, outcome)) = view.text {
            browser.paste("#title", text);
            browser.click("form.proposal button[type=submit]");
            browser.wait_until(outcome, &format!("return document.querySelector('#verdict').dataset.outcome === '{outcome}'"));
        }
        for (width, scheme) in WIDTHS.into_iter().flat_map(|width| [(width, "light"), (width, "dark")]) {
            browser.show_as(scheme, width);
            write(&format!("{}-{width}-{scheme}.png", view.name), &browser.picture())?;
        }
        browser.show_as_paper();
        write(&format!("{}-print.png", view.name), &browser.picture())?;
        write(&format!("{}-print.pdf", view.name), &browser.pdf())?;
    }
    println!("\n{} pages, each at {WIDTHS:?} pixels, light and dark, and printed, are in {FOLDER}/.", views.len());
    Ok(())
}

/// The pages that stand for all, the one for wrong addresses, and the classifier's with each kind of verdict.
fn views() -> Result<Vec<View>, Failure> {
    let dataset = source::read(Path::new("data")).map_err(|problems| problems.to_string())?;
    let routes = telling(&dataset).into_iter().chain([Route::NotFound]).map(|route| {
        let name = route.path().trim_end_matches('/').replace('/', "-");
        View { name: if name.is_empty() { "home".to_owned() } else { name }, path: route.path(), text: None }
    });
    let states = STATES.map(|(name, path)| View { name: name.to_owned(), path: path.to_owned(), text: None });
    let classifier = Classifier::new(&dataset);
    let verdicts = (1..).zip(TEXTS).map(|(number, text)| {
        let outcome = classifier.classify(&Proposal { title: text.to_owned(), scope: String::new() }).outcome.name();
        View { name: format!("classify-{number}-{outcome}"), path: Route::Classify.path(), text: Some((text, outcome)) }
    });
    Ok(routes.chain(states).chain(verdicts).collect())
}

/// Writes a picture.
fn write(name: &str, content: &[u8]) -> Result<(), Failure> {
    let path = Path::new(FOLDER).join(name);
    fs::write(&path, content).map_err(|error| format!("{}: {error}", path.display()))
}
