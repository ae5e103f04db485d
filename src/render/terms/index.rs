//! The glossary: every term in the order of its language.

use std::collections::HashMap;

use serde::Serialize;

use crate::model::address;
use crate::model::glossary::ConceptKind;
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::render::cites::Named;
use crate::render::collation::Heads;
use crate::render::frame::{Frame, Lang};
use crate::render::studio::{Head, Studio, Versions, lang};
use crate::render::terms::table::{PairLink, pair_links};
use crate::render::terms::{ConceptLink, TermName, beside, called, link, right, subject};
use crate::render::web::Told;

/// The glossary in one language: `terms.html`.
#[derive(Debug, Serialize)]
pub struct TermsPage {
    /// The frame.
    pub frame: Frame,
    /// How many concepts there are.
    pub concepts: usize,
    /// How many terms stand on the page.
    pub terms: usize,
    /// `letters` or `strokes`.
    pub order: &'static str,
    /// The page with the other order; empty where there is only one.
    pub other_order: String,
    /// The kinds that there are.
    pub kinds: Vec<&'static str>,
    /// The subjects that there are, in their order.
    pub subjects: Vec<SubjectName>,
    /// The language that stands beside; none where there is none.
    pub beside: Option<Lang>,
    /// The terms under their heads.
    pub groups: Vec<TermGroup>,
    /// The concepts that have no term in the language of the page.
    pub without: Vec<ConceptLink>,
    /// The terms that documents render in several ways.
    pub differ: String,
    /// The names of the States.
    pub states: String,
    /// The tables in two languages whose first is the page's.
    pub tables: Vec<PairLink>,
    /// The whole term base: TBX, CSV, linked data.
    pub downloads: Vec<Named>,
}

/// A subject, for the choice of one.
#[derive(Debug, Serialize)]
pub struct SubjectName {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// The terms under one head.
#[derive(Debug, Serialize)]
pub struct TermGroup {
    /// The id: `t-a`, `t-3`, `t-latin`.
    pub id: String,
    /// The head: a letter, a number of strokes; empty for words of another script.
    pub name: String,
    /// The terms.
    pub entries: Vec<TermEntry>,
}

/// One term of the glossary.
#[derive(Debug, Serialize)]
pub struct TermEntry {
    /// The term.
    pub term: TermName,
    /// The page of its concept.
    pub href: String,
    /// What the concept is called, where that is something else; empty else.
    pub see: String,
    /// What the concept is called in the language beside, or nothing.
    pub beside: Vec<TermName>,
    /// The kind of the concept.
    pub kind: &'static str,
    /// The id of its subject.
    pub subject: String,
    /// The name of its subject.
    pub subject_name: String,
    /// How often the texts of the page's language use the term.
    pub uses: usize,
}

/// The glossary of a language, by letters or by strokes.
pub(in crate::render) fn index(studio: &Studio<'_>, path: &SitePath, language: Language, strokes: bool) -> TermsPage {
    let glossary = &studio.corpus.glossary;
    let versions: Vec<_> = studio.languages().iter().map(|other| (*other, address::terms(*other))).collect();
    let head = Head {
        title: studio.words.get(language, "terms-title"),
        description: studio.words.get(language, "terms-about"),
    };
    let told = if strokes { Told::Instead(address::terms(language)) } else { Told::AsSwitched };
    let heads = if strokes { Heads::strokes() } else { Heads::letters(language) };
    let counts = counts(studio, language);
    let second = beside(studio, language);
    let mut entries = Vec::new();
    let mut without = Vec::new();
    for (number, concept) in glossary.concepts.iter().enumerate() {
        let href = path.to(&address::concept(studio.nearest(language), &concept.id));
        let stands = concept.heads(language);
        if stands.is_empty() {
            without.push(link(studio, path, concept, language));
        }
        for (at, term) in concept.terms(language).iter().enumerate() {
            let is_head = stands.iter().any(|head| std::ptr::eq(*head, term));
            let reading = concept.sort.get(language).filter(|_| is_head && !strokes).map(String::as_str);
            let entry = TermEntry {
                term: TermName::of(term),
                href: href.clone(),
                see: if is_head { String::new() } else { called(studio, concept, language).1 },
                beside: second.map_or_else(Vec::new, |second| {
                    right(concept, second)
                        .into_iter()
                        .filter(|term| !term.is_shortened() || is_head)
                        .map(TermName::of)
                        .collect()
                }),
                kind: concept.kind.key(),
                subject: concept.subject.clone(),
                subject_name: subject(glossary, &concept.subject, language),
                uses: counts.get(&(number, at)).copied().unwrap_or(0),
            };
            entries.push((heads.place(&term.term, reading), entry));
        }
    }
    let terms = entries.len();
    entries.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.href.cmp(&other.href)));
    without.sort_by_cached_key(|concept| crate::render::collation::sort_key(&concept.name, Language::En));
    let mut groups: Vec<TermGroup> = Vec::new();
    for (place, entry) in entries {
        let name = heads.name(place.head);
        if groups.last().is_none_or(|last| last.name != name) {
            let id = if name.is_empty() { "t-other".to_owned() } else { format!("t-{}", name.to_lowercase()) };
            groups.push(TermGroup { id, name: name.to_owned(), entries: Vec::new() });
        }
        if let Some(last) = groups.last_mut() {
            last.entries.push(entry);
        }
    }
    let kinds = ConceptKind::ALL.into_iter().filter(|kind| glossary.concepts.iter().any(|one| one.kind == *kind));
    TermsPage {
        frame: studio.frame(path, language, head, &Versions { all: &versions, neutral: None, told }),
        concepts: glossary.concepts.len(),
        terms,
        order: if strokes { "strokes" } else { "letters" },
        other_order: match language {
            Language::Zh if strokes => path.to(&address::terms(language)),
            Language::Zh => path.to(&address::strokes()),
            _ => String::new(),
        },
        kinds: kinds.map(ConceptKind::key).collect(),
        subjects: subjects(studio, language),
        beside: second.map(lang),
        groups,
        without,
        differ: path.to(&address::differing(language)),
        states: path.to(&address::states(language)),
        tables: pair_links(studio, path, language),
        downloads: downloads(path),
    }
}

/// The subjects to which any concept belongs, in their order.
fn subjects(studio: &Studio<'_>, language: Language) -> Vec<SubjectName> {
    let glossary = &studio.corpus.glossary;
    let used = |id: &str| glossary.concepts.iter().any(|concept| concept.subject == id);
    let listed = glossary.subjects.iter().filter(|one| used(&one.id));
    listed.map(|one| SubjectName { id: one.id.clone(), name: subject(glossary, &one.id, language) }).collect()
}

/// How often the texts of a language use each term, by concept and term.
fn counts(studio: &Studio<'_>, language: Language) -> HashMap<(usize, usize), usize> {
    let mut counts = HashMap::new();
    for (number, work) in studio.corpus.works.iter().enumerate() {
        for (index, _) in work.versions.iter().enumerate().filter(|(_, version)| version.language == language) {
            for one in studio.usage.of(number, index) {
                *counts.entry((one.concept as usize, one.term as usize)).or_insert(0) += 1;
            }
        }
    }
    counts
}

/// The whole term base in the formats of other tools.
pub(super) fn downloads(path: &SitePath) -> Vec<Named> {
    [("TBX", address::term_base()), ("CSV", address::term_base_csv()), ("JSON-LD", address::term_base_linked())]
        .map(|(name, there)| Named { href: path.to(&there), name: name.to_owned() })
        .to_vec()
}
