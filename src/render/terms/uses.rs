//! The uses of a concept: how often each document has which term, and every use in its context.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use crate::model::anchor::Anchor;
use crate::model::document::{Place, Version};
use crate::model::language::Language;
use crate::model::usage::{Occurrence, Use};
use crate::render::cited::Voice;
use crate::render::cites::Named;
use crate::render::citing::named;
use crate::render::frame::Lang;
use crate::render::studio::lang;
use crate::render::terms::TermName;

/// How often documents use the terms of a concept in one language.
#[derive(Debug, Serialize)]
pub struct Counts {
    /// The language of the texts.
    pub lang: Lang,
    /// The terms that are used, as they are listed; one a column.
    pub terms: Vec<TermName>,
    /// How often each is used in all.
    pub totals: Vec<usize>,
    /// The documents that use any; of very many those that use them most.
    pub documents: Vec<DocumentCounts>,
    /// How often the documents that are not listed use them.
    pub rest: usize,
}

/// How often one document uses the terms.
#[derive(Debug, Serialize)]
pub struct DocumentCounts {
    /// Its symbol, else its short title.
    pub document: String,
    /// Its short title.
    pub short: String,
    /// Its page in the language of the texts.
    pub href: String,
    /// For each column how often; 0 for not at all.
    pub counts: Vec<usize>,
}

/// The uses of one term in the language of the page.
#[derive(Debug, Serialize)]
pub struct TermUses {
    /// The term.
    pub term: TermName,
    /// How often it is used.
    pub count: usize,
    /// The documents that use it.
    pub documents: Vec<DocumentUses>,
}

/// The uses of one term in one document.
#[derive(Debug, Serialize)]
pub struct DocumentUses {
    /// Its symbol, else its short title.
    pub document: String,
    /// Its short title.
    pub short: String,
    /// How often it is used there.
    pub count: usize,
    /// The uses in their context, in reading order.
    pub lines: Vec<ContextLine>,
    /// The places of further uses, which are not shown in their context.
    pub more: Vec<Named>,
    /// How many uses are not even listed.
    pub rest: usize,
}

/// One use in its context.
#[derive(Debug, Serialize)]
pub struct ContextLine {
    /// The words before.
    pub before: String,
    /// The term as the text has it.
    pub node: String,
    /// The words after.
    pub after: String,
    /// The name of the place: 「附件，第 92 段」.
    pub place: String,
    /// The place.
    pub href: String,
    /// The same place in the other language, where the document has it.
    pub beside: Option<Beside>,
}

/// A use in the aligned provision of another version.
#[derive(Debug, Serialize)]
pub struct Beside {
    /// The language.
    pub lang: Lang,
    /// The place.
    pub href: String,
    /// The words before; all that is shown where no term of the concept stands there.
    pub before: String,
    /// The term as the text has it; empty where it has none.
    pub node: String,
    /// The words after.
    pub after: String,
}

/// So many uses of a term in one document stand in their context; on a page in all; and so many are listed.
const LINES: usize = 40;
const ALL_LINES: usize = 400;
const LISTED: usize = 2000;
/// So many documents have a line in the table of counts.
const COUNTED: usize = 100;

/// How often each term is used.
type ByTerm = BTreeMap<u32, usize>;

/// Uses with their places.
type Places<'a> = Vec<(Occurrence, &'a Use)>;

/// The counts of a concept, by language, the page's language first.
pub fn counts(voice: Voice<'_>, concept: usize) -> Vec<Counts> {
    let studio = voice.studio;
    let mut by_language: BTreeMap<Language, BTreeMap<(u32, u32), ByTerm>> = BTreeMap::new();
    for (at, one) in studio.usage.uses(concept) {
        let language = studio.corpus.works[at.work as usize].versions[at.version as usize].language;
        let documents = by_language.entry(language).or_default();
        *documents.entry((at.work, at.version)).or_default().entry(one.term).or_default() += 1;
    }
    let mut all: Vec<(Language, Counts)> = Vec::new();
    for (language, documents) in by_language {
        let listed = studio.corpus.glossary.concepts[concept].terms(language);
        let mut totals = ByTerm::new();
        for (term, n) in documents.values().flatten() {
            *totals.entry(*term).or_default() += n;
        }
        let used: Vec<u32> = totals.keys().copied().collect();
        let all_of = |counts: &ByTerm| counts.values().sum::<usize>();
        let mut documents: Vec<((u32, u32), ByTerm)> = documents.into_iter().collect();
        let mut rest = 0;
        if documents.len() > COUNTED {
            documents.sort_by_key(|(place, counts)| (std::cmp::Reverse(all_of(counts)), *place));
            rest = documents.split_off(COUNTED).iter().map(|(_, counts)| all_of(counts)).sum();
            documents.sort_by_key(|(place, _)| *place);
        }
        let documents = documents.into_iter().map(|((work, version), counts)| {
            let number = work as usize;
            let version = &voice.work(number).versions[version as usize];
            DocumentCounts {
                document: voice.document(number),
                short: voice.short(number),
                href: voice.path.to(&crate::model::address::document(&voice.work(number).slug, version.language)),
                counts: used.iter().map(|term| counts.get(term).copied().unwrap_or(0)).collect(),
            }
        });
        let counts = Counts {
            lang: lang(language),
            documents: documents.collect(),
            rest,
            terms: used.iter().filter_map(|term| listed.get(*term as usize)).map(TermName::of).collect(),
            totals: totals.into_values().collect(),
        };
        all.push((language, counts));
    }
    all.sort_by_key(|(language, _)| (*language != voice.language, *language));
    all.into_iter().map(|(_, counts)| counts).collect()
}

/// The uses of a concept in the language of the page, by term and document, each beside its place in the other language.
pub fn uses(voice: Voice<'_>, concept: usize, beside: Option<Language>) -> Vec<TermUses> {
    let studio = voice.studio;
    let listed = studio.corpus.glossary.concepts[concept].terms(voice.language);
    let mut by_term: BTreeMap<u32, BTreeMap<u32, Places<'_>>> = BTreeMap::new();
    for (at, one) in studio.usage.uses(concept) {
        if studio.corpus.works[at.work as usize].versions[at.version as usize].language == voice.language {
            by_term.entry(one.term).or_default().entry(at.work).or_default().push((at, one));
        }
    }
    let (mut shown, mut told) = (0, 0);
    let mut all = Vec::with_capacity(by_term.len());
    for (term, documents) in by_term {
        let mut count = 0;
        let mut out = Vec::with_capacity(documents.len());
        for (work, uses) in documents {
            count += uses.len();
            let lines = uses.len().min(LINES).min(ALL_LINES - shown);
            let listed = (uses.len() - lines).min(LISTED - told);
            shown += lines;
            told += listed;
            let place = |(at, one): &(Occurrence, &Use)| {
                let version = &voice.work(at.work as usize).versions[at.version as usize];
                Named { href: href(voice, *at, version, one.place), name: named(voice, version, one.place) }
            };
            let mut more: Vec<Named> = uses[lines..lines + listed].iter().map(place).collect();
            more.dedup_by(|a, b| a.href == b.href);
            out.push(DocumentUses {
                document: voice.document(work as usize),
                short: voice.short(work as usize),
                count: uses.len(),
                lines: uses[..lines].iter().map(|(at, one)| line(voice, *at, one, beside)).collect(),
                more,
                rest: uses.len() - lines - listed,
            });
        }
        if let Some(term) = listed.get(term as usize) {
            all.push(TermUses { term: TermName::of(term), count, documents: out });
        }
    }
    all
}

fn line(voice: Voice<'_>, at: Occurrence, one: &Use, beside: Option<Language>) -> ContextLine {
    let version = &voice.work(at.work as usize).versions[at.version as usize];
    let (before, node, after) = context(version, one.place, one.run, &one.range());
    ContextLine {
        before,
        node,
        after,
        place: named(voice, version, one.place),
        href: href(voice, at, version, one.place),
        beside: beside.and_then(|language| aligned(voice, at, one, language)),
    }
}

/// The aligned provision in another language, and the use of the concept in it that stands at the same turn.
fn aligned(voice: Voice<'_>, at: Occurrence, one: &Use, language: Language) -> Option<Beside> {
    let work = voice.work(at.work as usize);
    let own = &work.versions[at.version as usize];
    let number = work.versions.iter().position(|version| version.language == language)?;
    let other = &work.versions[number];
    let place = counterpart(own, other, one.place)?;
    let of_concept = |number: usize, place: Place| {
        let uses = voice.studio.usage.at(at.work as usize, number, place).iter();
        uses.filter(|other| other.concept == one.concept).collect::<Vec<_>>()
    };
    let turn = of_concept(at.version as usize, one.place).iter().position(|other| *other == one).unwrap_or(0);
    let there = of_concept(number, place);
    let found = there.get(turn).or(there.last());
    let (before, node, after) = match found {
        Some(found) => context(other, place, found.run, &found.range()),
        None => (beginning(&other.plain(place), language), String::new(), String::new()),
    };
    let occurrence = Occurrence { version: u32::try_from(number).unwrap_or(u32::MAX), ..at };
    Some(Beside { lang: lang(language), href: href(voice, occurrence, other, place), before, node, after })
}

/// The place of the same address in another version: most often it has the same number.
pub(super) fn counterpart(own: &Version, other: &Version, place: Place) -> Option<Place> {
    let anchor: &Anchor = own.anchor(place);
    let same = match place {
        Place::Provision(index) => other.provisions.get(index).is_some_and(|one| one.anchor == *anchor),
        Place::Note(index) => other.notes.get(index).is_some_and(|one| one.anchor == *anchor),
    };
    if same {
        return Some(place);
    }
    other.places().find(|there| other.anchor(*there) == anchor)
}

fn href(voice: Voice<'_>, at: Occurrence, version: &Version, place: Place) -> String {
    let slug = &voice.work(at.work as usize).slug;
    format!("{}#{}", voice.path.to(&crate::model::address::document(slug, version.language)), version.anchor(place))
}

/// A use and the words around it, from the text in which it stands.
fn context(version: &Version, place: Place, run: u32, range: &Range<usize>) -> (String, String, String) {
    let Some(text) = version.run(place, run as usize) else { return Default::default() };
    let plain = text.plain.as_str();
    let width = width(version.language);
    let before = &plain[..range.start];
    let start = before.char_indices().rev().nth(width - 1).map_or(0, |(at, _)| at);
    let after = &plain[range.end..];
    let end = after.char_indices().nth(width).map_or(after.len(), |(at, _)| at);
    (
        cut(&before[start..], start > 0, false, version.language),
        flat(&plain[range.clone()]),
        cut(&after[..end], false, end < after.len(), version.language),
    )
}

/// The beginning of a text, where there is nothing to stand in the middle.
fn beginning(text: &str, language: Language) -> String {
    let end = text.char_indices().nth(2 * width(language)).map_or(text.len(), |(at, _)| at);
    cut(&text[..end], false, end < text.len(), language)
}

/// How many characters stand on each side: as many as a line of the page has room for.
fn width(language: Language) -> usize {
    if language == Language::Zh { 18 } else { 42 }
}

/// A piece of a text with a sign where it was cut, which is between words where there are any.
fn cut(text: &str, front: bool, back: bool, language: Language) -> String {
    let mut text = text;
    if language != Language::Zh {
        if front && let Some((_, rest)) = text.split_once(' ') {
            text = rest;
        }
        if back && let Some((rest, _)) = text.rsplit_once(' ') {
            text = rest;
        }
    }
    let text = flat(text);
    format!("{}{text}{}", if front { "…" } else { "" }, if back { "…" } else { "" })
}

/// A text on one line.
fn flat(text: &str) -> String {
    text.replace('\n', " ")
}
