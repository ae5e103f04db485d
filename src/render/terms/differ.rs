//! The terms that differ: what the documents of the collection render in several ways, side by side.

use serde::Serialize;

use crate::model::address;
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::render::cited::Voice;
use crate::render::collation::sort_key;
use crate::render::frame::Frame;
use crate::render::studio::{Head, Studio, Versions};
use crate::render::terms::concept::{Said, said};
use crate::render::terms::uses::{Counts, counts};
use crate::render::terms::{ConceptLink, link};

/// The terms that differ: `terms-differ.html`.
#[derive(Debug, Serialize)]
pub struct TermsDifferPage {
    /// The frame.
    pub frame: Frame,
    /// The glossary.
    pub glossary: String,
    /// The concepts, in the order of the page's language.
    pub concepts: Vec<Differing>,
}

/// A concept that is rendered in several ways.
#[derive(Debug, Serialize)]
pub struct Differing {
    /// The concept's id.
    pub id: String,
    /// The concept.
    pub concept: ConceptLink,
    /// What is known of it.
    pub note: Option<Said>,
    /// The renderings, by language: only those languages in which there are several.
    pub languages: Vec<Counts>,
}

/// The page of the terms that differ.
pub(in crate::render) fn differ(studio: &Studio<'_>, path: &SitePath, language: Language) -> TermsDifferPage {
    let glossary = &studio.corpus.glossary;
    let versions: Vec<_> = studio.languages().iter().map(|other| (*other, address::differing(*other))).collect();
    let head = Head {
        title: studio.words.get(language, "terms-differ-title"),
        description: studio.words.get(language, "terms-differ-about"),
    };
    let voice = Voice { studio, path, language, home: None };
    let mut concepts: Vec<Differing> = Vec::new();
    for (number, concept) in glossary.concepts.iter().enumerate() {
        let languages: Vec<Counts> = counts(voice, number).into_iter().filter(differs).collect();
        if !languages.is_empty() {
            concepts.push(Differing {
                id: concept.id.clone(),
                concept: link(studio, path, concept, language),
                note: said(&concept.note, language),
                languages,
            });
        }
    }
    concepts.sort_by_cached_key(|one| sort_key(&one.concept.name, language));
    TermsDifferPage {
        frame: studio.frame(path, language, head, &Versions { all: &versions, ..Versions::default() }),
        glossary: path.to(&address::terms(language)),
        concepts,
    }
}

/// Whether documents render a concept in several ways. A short form beside its full one is no other rendering.
pub(super) fn differs(counts: &Counts) -> bool {
    let short = counts.terms.iter().filter(|term| matches!(term.form, "short" | "acronym")).count();
    counts.terms.len() - short > 1 || short > 1
}
