//! The pages of the term base, and its terms in the texts.

pub mod concept;
pub mod differ;
pub mod index;
pub mod marks;
pub mod states;
pub mod table;
mod uses;

use serde::Serialize;

use crate::model::address;
use crate::model::glossary::term::{Status, Term};
use crate::model::glossary::{Concept, Glossary};
use crate::model::language::{Language, Pair};
use crate::model::site::SitePath;
use crate::render::citing::other;
use crate::render::exchange::linked::Set;
use crate::render::frame::Lang;
use crate::render::studio::{Studio, best};
use crate::render::{Page, exchange};

/// The schema of the files of the term base, published with the site: editors that know schemas complete from it.
pub const SCHEMA: &str = include_str!("glossary.schema.json");

/// A concept as a link.
#[derive(Debug, Clone, Serialize)]
pub struct ConceptLink {
    /// Its page.
    pub href: String,
    /// What it is called.
    pub name: String,
    /// The language of the name, where it is not the page's.
    pub lang: Option<Lang>,
    /// What it is called in the page's other language; empty for nothing.
    pub beside: String,
    /// That language.
    pub beside_lang: Option<Lang>,
}

/// A term of a concept as pages show it.
#[derive(Debug, Clone, Serialize)]
pub struct TermName {
    /// The term.
    pub term: String,
    /// `preferred`, `admitted`, `deprecated` or `superseded`.
    pub status: &'static str,
    /// `full`, `short`, `acronym`, `variant`, or empty.
    pub form: &'static str,
}

impl TermName {
    fn of(term: &Term) -> Self {
        Self { term: term.term.clone(), status: term.status.key(), form: term.form.map_or("", |form| form.key()) }
    }
}

/// The pages of the term base, each with its path.
pub(super) fn pages(studio: &Studio<'_>, add: &mut impl FnMut(SitePath, Page)) {
    for language in studio.languages().iter().copied() {
        add(address::terms(language), Page::Terms(language));
        add(address::differing(language), Page::TermsDiffer(language));
        add(address::states(language), Page::States(language));
        for (number, concept) in studio.corpus.glossary.concepts.iter().enumerate() {
            add(address::concept(language, &concept.id), Page::Concept(number, language));
        }
    }
    if studio.languages().contains(&Language::Zh) {
        add(address::strokes(), Page::Strokes);
    }
    add(address::glossary_schema(), Page::GlossarySchema);
    add(address::term_base(), Page::TermBase);
    add(address::term_base_csv(), Page::TermBaseCsv);
    add(address::term_base_linked(), Page::TermBaseLinked);
    for pair in address::term_pairs(studio.corpus) {
        add(address::term_table(pair), Page::TermTable(pair));
        add(address::term_csv(pair), Page::TermCsv(pair));
        add(address::term_tbx(pair), Page::TermTbx(pair));
    }
}

/// The terms of two languages for spreadsheets.
pub(super) fn csv(studio: &Studio<'_>, pair: Pair) -> Vec<u8> {
    let glossary = &studio.corpus.glossary;
    exchange::table::pair(&glossary.concepts, pair, &glossary.subjects).into_bytes()
}

/// The terms of some languages as TBX.
pub(super) fn tbx(studio: &Studio<'_>, languages: &[Language]) -> Vec<u8> {
    let glossary = &studio.corpus.glossary;
    let title = best(&studio.config.title, languages.first().copied().unwrap_or(Language::En));
    exchange::tbx::tbx(&glossary.concepts, &glossary.subjects, languages, &title).into_bytes()
}

/// The whole term base as linked data.
pub(super) fn linked(studio: &Studio<'_>) -> Vec<u8> {
    let path = address::term_base_linked();
    let set = Set { address: &absolute(studio, &path, &path), name: &studio.config.title };
    let concept = |one: &Concept| absolute(studio, &path, &address::concept(studio.nearest(Language::En), &one.id));
    exchange::linked::linked(&studio.corpus.glossary, &Language::ALL, set, &concept).into_bytes()
}

/// A concept as linked data, for its page at `path`.
fn linked_one(studio: &Studio<'_>, path: &SitePath, number: usize) -> String {
    let set = Set { address: &absolute(studio, path, &address::term_base_linked()), name: &studio.config.title };
    let concept = |one: &Concept| absolute(studio, path, &address::concept(studio.nearest(Language::En), &one.id));
    exchange::linked::one(&studio.corpus.glossary, number, set, &concept)
}

/// The address of a page on the web, where the site has one; else from the page at `path`.
fn absolute(studio: &Studio<'_>, path: &SitePath, there: &SitePath) -> String {
    studio.absolute(there).unwrap_or_else(|| path.to(there))
}

/// A concept as a link on the page at `path`, which is in `language`.
fn link(studio: &Studio<'_>, path: &SitePath, concept: &Concept, language: Language) -> ConceptLink {
    let (spoken, name) = called(studio, concept, language);
    let second =
        beside(studio, language).filter(|second| spoken == Some(language) && !concept.terms(*second).is_empty());
    ConceptLink {
        href: path.to(&address::concept(studio.nearest(language), &concept.id)),
        name,
        lang: spoken.and_then(|spoken| other(spoken, language)),
        beside: second.map_or_else(String::new, |second| called(studio, concept, second).1),
        beside_lang: second.and_then(|second| other(second, language)),
    }
}

/// What a concept is called in a language, else in the nearest, and which that is: by several terms where none is preferred.
fn called(studio: &Studio<'_>, concept: &Concept, language: Language) -> (Option<Language>, String) {
    let (spoken, name) = concept.name(language);
    let heads = spoken.map_or_else(Vec::new, |spoken| concept.heads(spoken));
    let names: Vec<&str> = heads.iter().map(|term| term.term.as_str()).collect();
    match spoken.filter(|_| names.len() > 1) {
        Some(spoken) => (Some(spoken), names.join(&studio.words.get(spoken, "list-joint"))),
        None => (spoken, name.to_owned()),
    }
}

/// The language in which terms are shown beside those of `language`: English; beside English the first other of the site that has terms.
pub(super) fn beside(studio: &Studio<'_>, language: Language) -> Option<Language> {
    if language != Language::En {
        return Some(Language::En);
    }
    let languages = studio.corpus.glossary.languages();
    studio.languages().iter().chain(languages).copied().find(|other| *other != language && languages.contains(other))
}

/// The terms of a concept in a language that a text may use, the preferred first.
fn right(concept: &Concept, language: Language) -> Vec<&Term> {
    let mut terms: Vec<&Term> = concept.terms(language).iter().filter(|term| !term.status.is_wrong()).collect();
    terms.sort_by_key(|term| term.status != Status::Preferred);
    terms
}

/// The name of a subject; its id where it has none.
fn subject(glossary: &Glossary, id: &str, language: Language) -> String {
    let found = glossary.subjects.iter().find(|subject| subject.id == id);
    let name = found.and_then(|subject| subject.name.best(language)).map(|(_, name)| name.clone());
    name.unwrap_or_else(|| id.to_owned())
}
