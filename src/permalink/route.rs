//! The pages of the site and their paths.

use crate::dataset::{Dataset, QuestionId};

/// A page. Its path never changes once published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `/`: what this is.
    Home,
    /// `/classify/`: the classifier.
    Classify,
    /// `/questions/`: all Questions.
    Questions,
    /// `/questions/16-13/`: one Question.
    Question(QuestionId),
    /// `/evidence/`: how good the classifier is.
    Evidence,
    /// `/about/`: sources, method, limits, privacy.
    About,
    /// Any other path.
    NotFound,
}

impl Route {
    /// Every page that exists for a dataset, in site order; without [`Route::NotFound`].
    pub fn all(dataset: &Dataset) -> Vec<Self> {
        let mut routes = vec![Self::Home, Self::Classify, Self::Questions];
        routes.extend(dataset.question_ids().into_iter().map(Self::Question));
        routes.extend([Self::Evidence, Self::About]);
        routes
    }

    /// The path relative to the base of the site, without a leading and with a trailing slash; empty for the home page.
    pub fn path(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Classify => "classify/".to_owned(),
            Self::Questions => "questions/".to_owned(),
            Self::Question(id) => format!("questions/{}/", id.slug()),
            Self::Evidence => "evidence/".to_owned(),
            Self::About => "about/".to_owned(),
            Self::NotFound => "404.html".to_owned(),
        }
    }

    /// What to write in `href`: the path, or `./` for the home page, since an empty address means the current page.
    pub fn href(&self) -> String {
        match self {
            Self::Home => "./".to_owned(),
            other => other.path(),
        }
    }

    /// The page of a path relative to the base of the site.
    ///
    /// Tolerant of what hosts and mail programs do to links: a missing trailing slash, `index.html`, doubled slashes.
    pub fn parse(path: &str, dataset: &Dataset) -> Self {
        let mut segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        if segments.last() == Some(&"index.html") {
            segments.pop();
        }
        match segments.as_slice() {
            [] => Self::Home,
            ["classify"] => Self::Classify,
            ["questions"] => Self::Questions,
            ["questions", slug] => match QuestionId::from_slug(slug) {
                Some(id) if dataset.question_ids().contains(&id) => Self::Question(id),
                _ => Self::NotFound,
            },
            ["evidence"] => Self::Evidence,
            ["about"] => Self::About,
            _ => Self::NotFound,
        }
    }
}
