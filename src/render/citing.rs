//! What cites: each citing place with its name, its address and its sentence.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use crate::model::anchor::Anchor;
use crate::model::citation::{Citation, Cited, Source};
use crate::model::document::{Kind, Place, Version};
use crate::model::html::Html;
use crate::model::language::Language;
use crate::model::sorting::natural;
use crate::model::text::Text;
use crate::render::cited::Voice;
use crate::render::frame::Lang;
use crate::render::naming::Naming;
use crate::render::sentence;
use crate::render::studio::lang;

/// A place in a text that cites: an entry of "cited by".
#[derive(Debug, Clone, Serialize)]
pub struct Citing {
    /// The address of the citing paragraph or note.
    pub href: String,
    /// The citing document: its symbol, else its short title.
    pub document: String,
    /// Its short title.
    pub short: String,
    /// The name of the paragraph or note within it: 「第 10 段」.
    pub name: String,
    /// The language of the name, where it is the words of a heading in another language than the page's.
    pub name_lang: Option<Lang>,
    /// The sentence that cites, with the citation in `<mark>`; empty where there are too many to be read.
    pub sentence: Html,
    /// The language of the sentence, where it is not the page's.
    pub lang: Option<Lang>,
}

/// The name of the place that cites, within its document.
#[must_use]
pub fn named(voice: Voice<'_>, version: &Version, place: Place) -> String {
    named_in(voice, version, place).0
}

/// The same, with its language where that is not the page's: a heading without a number is called by its own words.
fn named_in(voice: Voice<'_>, version: &Version, place: Place) -> (String, Option<Lang>) {
    let words = &voice.studio.words;
    let mut foreign = None;
    let name = match place {
        Place::Provision(index) => {
            let provision = &version.provisions[index];
            // The document's own name stands before it elsewhere.
            let cited = Naming::new(words, version, "").speaking(voice.language).of(index);
            let name = cited.cite.trim_start_matches([',', '，', '،', ' ']).to_owned();
            let heading = || {
                provision
                    .label
                    .as_ref()
                    .map_or_else(|| provision.block.plain().into_owned(), |label| label.printed.clone())
            };
            let front = match provision.kind {
                Kind::Cover(_) => Some("name-cover"),
                Kind::Title => Some("name-title"),
                _ => None,
            };
            match front {
                Some(key) => words.get(voice.language, key),
                None if name.is_empty() => {
                    foreign = provision.label.is_none().then(|| other(version.language, voice.language)).flatten();
                    heading()
                }
                None => name,
            }
        }
        Place::Note(index) => {
            let note = &version.notes[index];
            words.with(voice.language, "name-note", &[("n", &note.label)])
        }
    };
    (name, foreign)
}

/// What cites a work: each of its provisions, every one of a range; and what cites it or any of it in other works. A place that
/// cites twice is told once.
#[must_use]
pub fn citing(voice: Voice<'_>, work: usize) -> (HashMap<Anchor, Vec<Citing>>, Vec<Citing>) {
    let mut citing: HashMap<Anchor, Vec<Citing>> = HashMap::new();
    let mut others = Vec::new();
    let mut seen = HashSet::new();
    let version = voice.version(work);
    for source in sources(voice, &Cited::Work(work)) {
        let citation = voice.studio.links.citation(source);
        if source.work != work && seen.insert((source.work, citation.place, None)) {
            others.push(one(voice, source, Sentences::Shown));
        }
        let Some(at) = &citation.target.at else { continue };
        let all =
            version.map_or_else(|| vec![at.clone()], |version| of_range(version, at, citation.target.to.as_ref()));
        for anchor in all {
            if seen.insert((source.work, citation.place, Some(anchor.clone()))) {
                citing.entry(anchor).or_default().push(one(voice, source, Sentences::Shown));
            }
        }
    }
    (citing, others)
}

/// The provisions that a citation cites: one, by its own address and not by an alias, or all of a range, which are of one kind.
fn of_range(version: &Version, at: &Anchor, to: Option<&Anchor>) -> Vec<Anchor> {
    let place = |anchor: &Anchor| {
        version.provisions.iter().position(|one| one.anchor == *anchor || one.aliases.contains(anchor))
    };
    let Some(first) = place(at) else { return vec![at.clone()] };
    let last = to.and_then(place).filter(|last| *last >= first).unwrap_or(first);
    let kind = std::mem::discriminant(&version.provisions[first].kind);
    let all = version.provisions[first..=last].iter();
    all.filter(|one| std::mem::discriminant(&one.kind) == kind).map(|one| one.anchor.clone()).collect()
}

/// The sources that cite a document, in the page's language where there is such a version, by the citing documents' dates.
#[must_use]
pub fn sources(voice: Voice<'_>, cited: &Cited) -> Vec<Source> {
    let works = &voice.studio.corpus.works;
    let language_of = |work: usize, version: usize| works[work].versions[version].language;
    let mut all: Vec<Source> = voice.studio.links.citing(cited, voice.language, language_of).collect();
    all.sort_by_cached_key(|source| {
        let meta = &works[source.work].meta;
        (meta.date.clone(), meta.symbol.as_ref().map(|symbol| natural(&symbol.0)), *source)
    });
    all
}

/// Whether the sentence that cites is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sentences {
    /// It is.
    Shown,
    /// The name of the place is enough.
    LeftOut,
}

/// A citing place.
#[must_use]
pub fn one(voice: Voice<'_>, source: Source, sentences: Sentences) -> Citing {
    let version = &voice.studio.corpus.works[source.work].versions[source.version];
    let citation = voice.studio.links.citation(source);
    let (name, name_lang) = named_in(voice, version, citation.place);
    let text = version.run(citation.place, citation.run).filter(|_| sentences == Sentences::Shown);
    Citing {
        href: voice.in_site(source.work, Some(version.anchor(citation.place)), None),
        document: voice.document(source.work),
        short: voice.short(source.work),
        name,
        name_lang,
        sentence: text.map_or_else(Html::new, |text| marked(text, citation)),
        lang: other(version.language, voice.language),
    }
}

/// The sentence around a citation, with the citation marked.
fn marked(text: &Text, citation: &Citation) -> Html {
    let range = &citation.range;
    let around = sentence::around(&text.plain, range);
    let mut html = Html::new();
    html.push_text(&text.plain[around.start..range.start]);
    html.open("mark", &[]);
    html.push_text(&text.plain[range.clone()]);
    html.close("mark");
    html.push_text(&text.plain[range.end..around.end]);
    html
}
/// A language, where it is not the page's.
#[must_use]
pub fn other(language: Language, page: Language) -> Option<Lang> {
    (language != page).then(|| lang(language))
}
