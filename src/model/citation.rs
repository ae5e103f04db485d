//! References from the texts to documents, provisions, instruments and addresses, and what refers to what.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::model::anchor::Anchor;
use crate::model::corpus::Corpus;
use crate::model::document::Place;
use crate::model::language::Language;
use crate::model::organ::Organ;
use crate::model::symbol::Symbol;

/// One reference: a range of a text, and what it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The provision or note in which it stands.
    pub place: Place,
    /// Which run of text it stands in: the nth of the provision's block, or of the note's blocks.
    pub run: usize,
    /// The bytes of that run's `plain`.
    pub range: Range<usize>,
    /// What is cited, as data says it.
    pub kind: CitationKind,
    /// What it leads to.
    pub target: Target,
    /// The address that the source printed, where it is not the target's.
    pub printed: Option<String>,
    /// Where the cited text went on to stand: the adopted text of a draft.
    pub became: Option<Target>,
    /// What is wrong with it.
    pub trouble: Option<Trouble>,
}

/// What a citation cites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CitationKind {
    /// A resolution.
    Resolution,
    /// A decision.
    Decision,
    /// A document, by its symbol.
    Symbol,
    /// A provision of a document or instrument: a paragraph, an annex, a chapter, a note.
    Paragraph,
    /// An item of an agenda.
    AgendaItem,
    /// A treaty or programme, by its title.
    Instrument,
    /// A page of the web.
    Url,
}

/// Where a citation leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The document.
    pub cited: Cited,
    /// The provision within it, or the first of a range.
    pub at: Option<Anchor>,
    /// The last provision of a range.
    pub to: Option<Anchor>,
    /// Where that can be read.
    pub landing: Landing,
}

/// A cited document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cited {
    /// A work of the site, by its place in the corpus.
    Work(usize),
    /// A document elsewhere.
    Document(Symbol),
    /// A resolution or decision that was given no symbol: by whom, whether it is a decision, and its number.
    Unissued(Organ, bool, String),
    /// A treaty or programme, by its place in the corpus.
    Instrument(usize),
    /// A page of the web.
    Address(String),
}

/// Where a target can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landing {
    /// On this site; the target's provision exists there.
    Site,
    /// Elsewhere.
    External,
    /// Nowhere that a link could lead to.
    Nowhere,
}

impl Target {
    /// The canonical spelling, the same in every language: a symbol or slug, an address, an instrument's symbol; with `#` and the
    /// anchor of the provision.
    #[must_use]
    pub fn spelt(&self, corpus: &Corpus) -> String {
        let document = self.cited.spelt(corpus);
        self.at.as_ref().map_or(document.clone(), |at| format!("{document}#{at}"))
    }
}

impl Cited {
    /// The canonical spelling of the document.
    #[must_use]
    pub fn spelt(&self, corpus: &Corpus) -> String {
        match self {
            Self::Work(index) => {
                let work = &corpus.works[*index];
                work.meta.symbol.as_ref().map_or_else(|| work.slug.to_string(), ToString::to_string)
            }
            Self::Document(symbol) => symbol.to_string(),
            Self::Unissued(organ, decision, number) => {
                format!("{} {} {number}", organ.key(), if *decision { "decision" } else { "resolution" })
            }
            Self::Instrument(index) => {
                let instrument = &corpus.instruments[*index];
                let url = instrument.url.best(Language::En).map(|(_, url)| url.clone());
                instrument.symbol.as_ref().map(ToString::to_string).or(url).unwrap_or_else(|| instrument.id.clone())
            }
            Self::Address(address) => address.clone(),
        }
    }
}

/// What is wrong with a reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The document of the site has no such provision.
    Broken,
    /// This document has no such annex.
    MissingAnnex,
    /// What is cited could be several things, or cannot be known: why, in a sentence.
    Ambiguous(String),
    /// A decision is called a resolution.
    DecisionAsResolution,
    /// The document cites itself as a whole.
    OfItself,
    /// What looks like a symbol has not the form of one.
    NoSymbol(String),
    /// The words name one document, the address that stands beside them another.
    Mismatch(String),
}

impl CitationKind {
    /// The word in data.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Resolution => "resolution",
            Self::Decision => "decision",
            Self::Symbol => "symbol",
            Self::Paragraph => "paragraph",
            Self::AgendaItem => "agenda-item",
            Self::Instrument => "instrument",
            Self::Url => "url",
        }
    }
}

impl Landing {
    /// The word in data.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::External => "external",
            Self::Nowhere => "none",
        }
    }
}

/// A reference that was found but cannot be a citation, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The provision or note in which it stands.
    pub place: Place,
    /// Which run of text.
    pub run: usize,
    /// The bytes of that run's `plain`.
    pub range: Range<usize>,
    /// What is wrong.
    pub trouble: Trouble,
    /// The document and provision that were meant, as far as they are known.
    pub target: Option<Target>,
}

/// The references of one language version.
#[derive(Debug, Default, Clone)]
pub struct VersionLinks {
    /// In reading order: provisions, then notes.
    pub citations: Vec<Citation>,
    /// What looks like a reference and leads nowhere.
    pub doubts: Vec<Doubt>,
    /// Which of the work's rulings were met in this version.
    pub met: BTreeSet<usize>,
}

/// A citation, by where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source {
    /// The citing work's place in the corpus.
    pub work: usize,
    /// The version's place in the work.
    pub version: usize,
    /// The citation's place among those of the version.
    pub citation: usize,
}

/// Every reference of a site, both ways.
#[derive(Debug, Default, Clone)]
pub struct Links {
    /// Of each work, of each of its versions.
    pub works: Vec<Vec<VersionLinks>>,
    /// What cites each document.
    pub citing: BTreeMap<Cited, Vec<Source>>,
}

impl Links {
    /// The citations of one version.
    #[must_use]
    pub fn of(&self, work: usize, version: usize) -> &[Citation] {
        self.works.get(work).and_then(|work| work.get(version)).map_or(&[], |links| &links.citations)
    }

    /// The citation of a source.
    ///
    /// # Panics
    /// When the source is not of these links.
    #[must_use]
    pub fn citation(&self, source: Source) -> &Citation {
        &self.works[source.work][source.version].citations[source.citation]
    }

    /// What cites a document: of each citing work the version in `language`, else its first.
    pub fn citing<'a>(
        &'a self,
        cited: &Cited,
        language: Language,
        languages: impl Fn(usize, usize) -> Language + 'a,
    ) -> impl Iterator<Item = Source> + 'a {
        let all = self.citing.get(cited).map_or(&[][..], Vec::as_slice);
        all.iter().copied().filter(move |source| {
            let versions = 0..self.works[source.work].len();
            let shown = versions.clone().find(|version| languages(source.work, *version) == language).unwrap_or(0);
            source.version == shown
        })
    }
}
