//! One concept: what it is called in every language, what it means, and every use of it.

use serde::Serialize;

use crate::model::address;
use crate::model::glossary::Concept;
use crate::model::language::{ByLanguage, Language};
use crate::model::site::SitePath;
use crate::render::cited::Voice;
use crate::render::cites::Named;
use crate::render::citing::other;
use crate::render::dates::date;
use crate::render::frame::{Frame, Lang};
use crate::render::studio::{Head, Studio, Versions, lang};
use crate::render::terms::differ::differs;
use crate::render::terms::uses::{Counts, TermUses, counts, uses};
use crate::render::terms::{ConceptLink, TermName, beside, called, link, linked_one, subject};

/// A concept in one language: `concept.html`.
#[derive(Debug, Serialize)]
pub struct ConceptPage {
    /// The frame.
    pub frame: Frame,
    /// The concept's id.
    pub id: String,
    /// What it is called; where no term is preferred, by all of them.
    pub name: String,
    /// The language of the name, where it is not the page's.
    pub name_lang: Option<Lang>,
    /// `term`, `title`, `body` or `country`.
    pub kind: &'static str,
    /// The name of its subject; empty for none.
    pub subject: String,
    /// What it means, in the language of the page or the nearest; none where nobody says.
    pub definition: Option<Said>,
    /// The document that defines it; empty for none.
    pub source: String,
    /// What is known of it besides.
    pub note: Option<Said>,
    /// Its terms, by language, the page's first, then the one beside.
    pub languages: Vec<TermsOf>,
    /// The languages in which the documents render it in several ways.
    pub differs: Vec<Lang>,
    /// What it is easily taken for.
    pub confused_with: Vec<ConceptLink>,
    /// Wider concepts.
    pub broader: Vec<ConceptLink>,
    /// Narrower concepts.
    pub narrower: Vec<ConceptLink>,
    /// Concepts that have to do with it.
    pub related: Vec<ConceptLink>,
    /// How often each document uses each term, by language, the page's first.
    pub counts: Vec<Counts>,
    /// Every use in the language of the page.
    pub uses: Vec<TermUses>,
    /// The language whose texts stand beside; none where there is none.
    pub beside: Option<Lang>,
    /// The glossary.
    pub glossary: String,
    /// Its place among the terms that documents render in several ways; empty where they do not.
    pub differ: String,
    /// The concept as linked data.
    pub json_ld: String,
}

/// A sentence and its language.
#[derive(Debug, Serialize)]
pub struct Said {
    /// What is said.
    pub text: String,
    /// Its language, where it is not the page's.
    pub lang: Option<Lang>,
}

/// The terms of a concept in one language.
#[derive(Debug, Serialize)]
pub struct TermsOf {
    /// The language.
    pub lang: Lang,
    /// The terms, as they are listed.
    pub terms: Vec<TermLine>,
}

/// One term and all that is known of it.
#[derive(Debug, Serialize)]
pub struct TermLine {
    /// The term.
    pub term: TermName,
    /// Of a superseded one: until when it was right; empty else.
    pub until: String,
    /// Where it is printed so; empty where nobody says.
    pub source: String,
    /// What is known of it.
    pub note: Option<Said>,
    /// The only documents in which it is meant; empty for all.
    pub only_in: Vec<Named>,
    /// How often the texts use it.
    pub uses: usize,
    /// Whether it is looked for in the texts.
    pub found: bool,
}

/// The page of a concept.
pub(in crate::render) fn concept(
    studio: &Studio<'_>,
    path: &SitePath,
    number: usize,
    language: Language,
) -> ConceptPage {
    let glossary = &studio.corpus.glossary;
    let concept = &glossary.concepts[number];
    let voice = Voice { studio, path, language, home: None };
    let (spoken, name) = called(studio, concept, language);
    let said = |all: &ByLanguage<String>| said(all, language);
    let definition = said(&concept.definition);
    let head = Head {
        title: name.clone(),
        description: definition.as_ref().map_or_else(String::new, |definition| definition.text.clone()),
    };
    let versions: Vec<_> =
        studio.languages().iter().map(|other| (*other, address::concept(*other, &concept.id))).collect();
    let second = beside(studio, language);
    let links = |all: &[usize]| {
        all.iter().map(|number| link(studio, path, &glossary.concepts[*number], language)).collect::<Vec<_>>()
    };
    let relations = glossary.relations(number);
    let counts = counts(voice, number);
    let place = || format!("{}#{}", path.to(&address::differing(language)), concept.id);
    let differ = if counts.iter().any(differs) { place() } else { String::new() };
    ConceptPage {
        frame: studio.frame(path, language, head, &Versions { all: &versions, ..Versions::default() }),
        id: concept.id.clone(),
        name,
        name_lang: spoken.and_then(|spoken| other(spoken, language)),
        kind: concept.kind.key(),
        subject: if concept.subject.is_empty() { String::new() } else { subject(glossary, &concept.subject, language) },
        definition,
        source: concept.source.clone(),
        note: said(&concept.note),
        languages: languages(voice, concept, &counts),
        differs: concept.differs.iter().copied().map(lang).collect(),
        confused_with: links(&relations.confused),
        broader: links(&relations.broader),
        narrower: links(&relations.narrower),
        related: links(&relations.related),
        counts,
        uses: uses(voice, number, second),
        beside: second.map(lang),
        glossary: path.to(&address::terms(language)),
        differ,
        json_ld: linked_one(studio, path, number),
    }
}

/// The value in a language or the nearest, with its language where that is not the page's.
pub(super) fn said(all: &ByLanguage<String>, language: Language) -> Option<Said> {
    let (spoken, text) = all.best(language)?;
    Some(Said { text: text.clone(), lang: other(spoken, language) })
}

fn languages(voice: Voice<'_>, concept: &Concept, counts: &[Counts]) -> Vec<TermsOf> {
    let mut all: Vec<Language> = concept.terms.iter().map(|(language, _)| language).collect();
    let second = beside(voice.studio, voice.language);
    all.sort_by_key(|language| (*language != voice.language, Some(*language) != second, *language));
    let lines = |language: Language| {
        let used = counts.iter().find(|counts| counts.lang.code == language.code());
        let uses = |term: &str| {
            let at = used.and_then(|used| used.terms.iter().position(|name| name.term == term));
            at.zip(used).map_or(0, |(at, used)| used.totals[at])
        };
        let terms = concept.terms(language).iter();
        terms
            .map(|term| TermLine {
                until: term.until.as_ref().map_or_else(String::new, |day| date(voice.studio, day, voice.language)),
                source: term.source.clone(),
                note: said(&term.note, voice.language),
                only_in: only_in(voice, &term.only_in),
                uses: uses(&term.term),
                found: !term.hidden,
                term: TermName::of(term),
            })
            .collect()
    };
    all.into_iter().map(|language| TermsOf { lang: lang(language), terms: lines(language) }).collect()
}

/// The documents of these symbols or slugs, as links.
fn only_in(voice: Voice<'_>, names: &[String]) -> Vec<Named> {
    let works = voice.studio.corpus.works.iter().enumerate();
    let named = works.filter(|(_, work)| names.iter().any(|name| work.is_named(name)));
    named.map(|(number, _)| Named { href: voice.in_site(number, None, None), name: voice.document(number) }).collect()
}
