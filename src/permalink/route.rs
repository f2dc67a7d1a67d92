//! The pages of the site and their paths.

use crate::dataset::{Dataset, DeliverableId, GroupId, QuestionId, TopicId};

/// A page. Its path never changes once published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `/`: what this is.
    Home,
    /// `/classify/`: the classifier.
    Classify,
    /// `/demarcation/`: the landscape, Questions and functional areas.
    Demarcation,
    /// `/questions/`: all Questions.
    Questions,
    /// `/questions/16-13/`: one Question.
    Question(QuestionId),
    /// `/deliverables/`: all Recommendations, Supplements, reports and work items.
    Deliverables,
    /// `/deliverables/y.3803/`: one of them.
    Deliverable(DeliverableId),
    /// `/groups/`: all study groups and other bodies.
    Groups,
    /// `/groups/13/`: one of them.
    Group(GroupId),
    /// `/plan/`: study-period planning.
    Plan,
    /// `/plan/planner/`: a plan of one's own.
    Planner,
    /// `/plan/question/`: the text of a Question of one's own.
    QuestionDraft,
    /// `/plan/topics/satellite/`: one candidate study topic.
    Topic(TopicId),
    /// `/search/`: what answers a query.
    Search,
    /// `/evidence/`: how good the classifier is.
    Evidence,
    /// `/evidence/misses/1/`: a part of what it got wrong, of [`MISS_PAGES`].
    Misses(u8),
    /// `/about/`: sources, method, limits, privacy.
    About,
    /// Any other path.
    NotFound,
}

/// How many pages the misses of the classifier take, so that each stays light.
pub const MISS_PAGES: u8 = 10;

impl Route {
    /// Every page that exists for a dataset, in site order; without [`Route::NotFound`].
    pub fn all(dataset: &Dataset) -> Vec<Self> {
        let mut routes = vec![Self::Home, Self::Classify, Self::Demarcation, Self::Questions];
        routes.extend(dataset.question_ids().into_iter().map(Self::Question));
        routes.push(Self::Deliverables);
        routes.extend(dataset.deliverables.iter().map(|deliverable| Self::Deliverable(deliverable.id.clone())));
        routes.push(Self::Groups);
        routes.extend(dataset.groups.iter().map(|group| Self::Group(group.id.clone())));
        routes.extend([Self::Plan, Self::Planner, Self::QuestionDraft]);
        routes.extend(dataset.planning.topics.iter().map(|topic| Self::Topic(topic.id.clone())));
        routes.extend([Self::Search, Self::Evidence]);
        routes.extend((1..=MISS_PAGES).map(Self::Misses));
        routes.push(Self::About);
        routes
    }

    /// The path relative to the base of the site, without a leading and with a trailing slash; empty for the home page.
    pub fn path(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Classify => "classify/".to_owned(),
            Self::Demarcation => "demarcation/".to_owned(),
            Self::Questions => "questions/".to_owned(),
            Self::Question(id) => format!("questions/{}/", id.slug()),
            Self::Deliverables => "deliverables/".to_owned(),
            Self::Deliverable(id) => format!("deliverables/{}/", id.slug()),
            Self::Groups => "groups/".to_owned(),
            Self::Group(id) => format!("groups/{}/", id.slug()),
            Self::Plan => "plan/".to_owned(),
            Self::Planner => "plan/planner/".to_owned(),
            Self::QuestionDraft => "plan/question/".to_owned(),
            Self::Topic(id) => format!("plan/topics/{}/", id.slug()),
            Self::Search => "search/".to_owned(),
            Self::Evidence => "evidence/".to_owned(),
            Self::Misses(part) => format!("evidence/misses/{part}/"),
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
    /// Tolerant of what hosts and mail programs do to links: a missing trailing slash, `index.html`, doubled slashes. A text by a name that
    /// it had before is the page of its present name.
    pub fn parse(path: &str, dataset: &Dataset) -> Self {
        let mut segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        if segments.last() == Some(&"index.html") {
            segments.pop();
        }
        match segments.as_slice() {
            [] => Self::Home,
            ["classify"] => Self::Classify,
            ["demarcation"] => Self::Demarcation,
            ["questions"] => Self::Questions,
            ["questions", slug] => match QuestionId::from_slug(slug) {
                Some(id) if dataset.question_ids().contains(&id) => Self::Question(id),
                _ => Self::NotFound,
            },
            ["deliverables"] => Self::Deliverables,
            ["deliverables", slug] => {
                dataset.deliverable_at(slug).map_or(Self::NotFound, |deliverable| Self::Deliverable(deliverable.id.clone()))
            }
            ["groups"] => Self::Groups,
            ["groups", slug] => {
                let group = dataset.groups.iter().find(|group| group.id.slug() == *slug);
                group.map_or(Self::NotFound, |group| Self::Group(group.id.clone()))
            }
            ["plan"] => Self::Plan,
            ["plan", "planner"] => Self::Planner,
            ["plan", "question"] => Self::QuestionDraft,
            ["plan", "topics", slug] => {
                let mut topics = dataset.planning.topics.iter();
                topics.find(|topic| topic.id.slug() == *slug).map_or(Self::NotFound, |topic| Self::Topic(topic.id.clone()))
            }
            ["search"] => Self::Search,
            ["evidence"] => Self::Evidence,
            ["evidence", "misses", part] => (1..=MISS_PAGES).find(|known| known.to_string() == *part).map_or(Self::NotFound, Self::Misses),
            ["about"] => Self::About,
            _ => Self::NotFound,
        }
    }
}
