//! Reads the vocabulary, the mandate rules and how texts are read, and checks that they fit together.

use std::collections::BTreeSet;

use super::areas::AREAS;
use super::deliverables::DELIVERABLES;
use super::demarcation::{DEMARCATION, MANDATES};
use super::evidence::SOURCES;
use super::fields::Fields;
use super::learned;
use super::reader::Reader;
use crate::dataset::ids::NotAnId;
use crate::dataset::records::Dataset;
use crate::dataset::rules::{Calibration, Claim, Concept, Facet, Label, LiaisonRule, Part, Reading, Rule, Rulebook};

const VOCABULARY: &str = "vocabulary.toml";
const RULES: &str = "rules.toml";
const LIAISONS: &str = "liaisons.toml";

/// Reads the rulebook.
pub(super) fn read(reader: &mut Reader) -> Rulebook {
    let concepts = reader.records(VOCABULARY, "concept", &["id"], concept);
    let rulebook = Rulebook {
        learned: learned::read(reader, &concepts),
        concepts,
        rules: reader.records(RULES, "rule", &["id"], rule),
        liaisons: reader.records(LIAISONS, "liaison", &["to"], liaison),
        reading: reader.file("reading.toml", reading).unwrap_or_default(),
        calibration: reader.file("calibration.toml", calibration).flatten().unwrap_or_default(),
    };
    check_concepts(reader, &rulebook);
    rulebook
}

fn concept(fields: &mut Fields<'_>) -> Option<Concept> {
    let facets =
        [("object", Facet::Object), ("treatment", Facet::Treatment), ("aspect", Facet::Aspect), ("false-friend", Facet::FalseFriend)];
    let id = fields.text("id");
    let name = fields.text("name");
    let facet = fields.one_of("facet", &facets);
    let is = fields.texts("is");
    let terms = fields.texts("terms");
    let follows_from = citations(fields);
    Some(Concept { id: id?, name: name?, facet: facet?, is, terms, follows_from })
}

fn rule(fields: &mut Fields<'_>) -> Option<Rule> {
    let id = fields.text("id");
    let claim = fields.parse("claim");
    let strength = fields.number("strength", 1..=10);
    let any = fields.texts("any");
    let with = fields.texts("with");
    let also = fields.texts("also");
    let unless = fields.texts("unless");
    let residual = fields.flag("residual");
    let disputed = fields.flag("disputed");
    let why = fields.text("why");
    let follows_from = citations(fields);
    if any.is_empty() {
        fields.fault("any", "a rule needs at least one concept that sets it off");
    }
    Some(Rule { id: id?, claim: claim?, strength: strength?, any, with, also, unless, residual, disputed, why: why?, follows_from })
}

fn liaison(fields: &mut Fields<'_>) -> Option<LiaisonRule> {
    let to = fields.text("to");
    let owner = fields.parse_all("owner");
    let any = fields.texts("any");
    let named = fields.texts("named");
    let why = fields.text("why");
    let follows_from = citations(fields);
    Some(LiaisonRule { to: to?, owner, any, named, why: why?, follows_from })
}

fn reading(fields: &mut Fields<'_>) -> Reading {
    let parts = [("title", Part::Title), ("counts", Part::Counts), ("background", Part::Background), ("ignored", Part::Ignored)];
    Reading {
        labels: fields.list("label", &["text"], |fields| {
            let text = fields.text("text");
            let part = fields.one_of("part", &parts);
            Some(Label { text: text?, part: part? })
        }),
        excluded: fields.texts("excluded"),
        clause: fields.texts("clause"),
        purpose: fields.texts("purpose"),
        links: fields.texts("links"),
        purpose_links: fields.texts("purpose_links"),
        denials: fields.texts("denials"),
        between_denial: fields.texts("between_denial"),
        balance: fields.texts("balance"),
        no_proposal: fields.texts("no_proposal"),
        revises: fields.texts("revises"),
        between_revised: fields.texts("between_revised"),
        own_text: fields.texts("own_text"),
        idle: fields.texts("idle"),
        common: fields.texts("common"),
        foreign: fields.texts("foreign"),
        foreign_endings: fields.texts("foreign_endings"),
    }
}

fn calibration(fields: &mut Fields<'_>) -> Option<Calibration> {
    let high = fields.number("high", 0..=1000);
    let medium = fields.number("medium", 0..=1000);
    let about_quantum = fields.number("about_quantum", 0..=1000);
    let rival_score = fields.number("rival_score", 0..=1000);
    let rival_share = fields.number("rival_share", 0..=100);
    let balanced_share = fields.number("balanced_share", 0..=100);
    let long_share = fields.number("long_share", 0..=100);
    let rules_lean = fields.number("rules_lean", 0..=10_000);
    let insufficient_lean = fields.number("insufficient_lean", -10_000..=10_000);
    let outside_lean = fields.number("outside_lean", -10_000..=10_000);
    let score_lean = fields.number("score_lean", 0..=10_000);
    let precedent_score = fields.number("precedent_score", 0..=1000);
    let overlap = fields.number("overlap", 0..=1000);
    let overlap_title = fields.number("overlap_title", 0..=1000);
    let same = fields.number("same", 0..=1000);
    let companion = fields.number("companion", 0..=1000);
    let few_words = fields.number("few_words", 0..=100);
    let revision = fields.number("revision", 0..=1000);
    let doubtful = fields.number("doubtful", 0..=1000);
    Some(Calibration {
        about_quantum: about_quantum?,
        rival_score: rival_score?,
        rival_share: rival_share?,
        balanced_share: balanced_share?,
        long_share: long_share?,
        rules_lean: rules_lean?,
        insufficient_lean: insufficient_lean?,
        outside_lean: outside_lean?,
        score_lean: score_lean?,
        precedent_score: precedent_score?,
        overlap: overlap?,
        overlap_title: overlap_title?,
        same: same?,
        companion: companion?,
        few_words: few_words?,
        revision: revision?,
        doubtful: doubtful?,
        high: high?,
        medium: medium?,
    })
}

/// What a record follows from; at least one citation.
pub(super) fn citations(fields: &mut Fields<'_>) -> Vec<String> {
    let follows_from = fields.texts("follows_from");
    if follows_from.is_empty() {
        fields.fault("follows_from", "name at least one mandate, statement, deliverable or source that it follows from");
    }
    follows_from
}

/// As written in the data: a Question, `outside`, or `outside:SG15`.
impl std::str::FromStr for Claim {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        match text.split_once(':') {
            Some(("outside", group)) => Ok(Self::Outside(Some(group.parse()?))),
            None if text == "outside" => Ok(Self::Outside(None)),
            _ => text.parse().map(Self::Question),
        }
    }
}

/// Every concept is known and defined once; every phrase has a meaning.
fn check_concepts(reader: &mut Reader, rulebook: &Rulebook) {
    let mut known = BTreeSet::new();
    for concept in &rulebook.concepts {
        if !known.insert(concept.id.as_str()) {
            reader.fault(VOCABULARY, &concept.id, "id", "there are two concepts of this id; give one another id");
        }
    }
    let mut check = |file: &str, record: &str, field: &str, ids: &[String]| {
        for id in ids.iter().filter(|id| !known.contains(id.as_str())) {
            reader.fault(file, record, field, format!("no concept \"{id}\" in {VOCABULARY}; correct the name or add the concept"));
        }
    };
    for concept in &rulebook.concepts {
        check(VOCABULARY, &concept.id, "is", &concept.is);
    }
    for rule in &rulebook.rules {
        check(RULES, &rule.id, "any", &rule.any);
        check(RULES, &rule.id, "with", &rule.with);
        check(RULES, &rule.id, "unless", &rule.unless);
    }
    for liaison in &rulebook.liaisons {
        check(LIAISONS, &liaison.to, "any", &liaison.any);
    }
    let mut rules = BTreeSet::new();
    for rule in rulebook.rules.iter().filter(|rule| !rules.insert(rule.id.as_str())) {
        reader.fault(RULES, &rule.id, "id", "there are two rules of this id; give one another id");
    }
}

/// Every citation names a mandate, a statement of the demarcation, a deliverable or a source.
pub(super) fn check_citations(reader: &mut Reader, dataset: &Dataset) {
    let mut known: BTreeSet<&str> = dataset.mandates.iter().map(|mandate| mandate.id.as_str()).collect();
    known.extend(dataset.demarcation.iter().map(|statement| statement.id.as_str()));
    known.extend(dataset.deliverables.iter().map(|deliverable| deliverable.id.as_str()));
    known.extend(dataset.sources.iter().map(|source| source.id.as_str()));
    let files = [MANDATES, DEMARCATION, DELIVERABLES, SOURCES];
    let rulebook = &dataset.rules;
    let concepts = rulebook.concepts.iter().map(|concept| (VOCABULARY, concept.id.as_str(), &concept.follows_from));
    let rules = rulebook.rules.iter().map(|rule| (RULES, rule.id.as_str(), &rule.follows_from));
    let liaisons = rulebook.liaisons.iter().map(|liaison| (LIAISONS, liaison.to.as_str(), &liaison.follows_from));
    let areas = dataset.areas.iter().map(|area| (AREAS, area.id.as_str(), &area.follows_from));
    for (file, record, citations) in concepts.chain(rules).chain(liaisons).chain(areas) {
        for citation in citations.iter().filter(|citation| !known.contains(citation.as_str())) {
            if files.iter().any(|file| reader.may_hold(file, citation)) {
                continue;
            }
            reader.fault(
                file,
                record,
                "follows_from",
                format!("no mandate, statement, deliverable or source \"{citation}\"; correct the name"),
            );
        }
    }
}
