//! From the corpus to the site: a map from path to page. Every page can be rendered alone, so all are rendered in parallel.

mod assets;
mod blocks;
pub mod citations;
mod cited;
pub mod cites;
pub mod citing;
mod code;
mod collation;
mod contents;
mod data;
mod dates;
pub mod document;
pub mod downloads;
pub mod epub;
pub mod error;
pub mod exchange;
mod feed;
mod facts;
mod finding;
pub mod frame;
pub mod graph;
mod headings;
pub mod hosting;
mod inline;
mod isolate;
pub mod library;
mod linked_data;
mod markup;
mod moved;
mod naming;
mod changes;
mod gaps;
mod pages;
pub mod paper;
pub mod parallel;
mod relink;
mod rows;
mod search;
mod sentence;
pub mod single;
mod sitemap;
pub mod stamp;
pub mod start;
mod studio;
mod symbols;
pub mod terms;
pub mod translations;
pub mod web;
mod webmaster;
pub mod words;
pub mod work;
mod wrap;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::address;
use crate::model::choice::Extent;
use crate::model::config::Config;
use crate::model::language::{Language, Pair};
use crate::model::site::SitePath;
use crate::model::theme::Theme;
use crate::render::error::ThemeError;
use crate::render::studio::Studio;

pub use crate::render::studio::Made;

/// A site: which pages there are, and all that is needed to render any of them.
pub struct Site<'a> {
    pages: BTreeMap<SitePath, Page>,
    /// Which entries stand in which file of the sitemap.
    sitemaps: Vec<Range<usize>>,
    studio: Studio<'a>,
}

/// What stands at a path. Numbers are places in the corpus.
#[derive(Debug, Clone)]
pub(crate) enum Page {
    /// The page that chooses a language.
    Chooser,
    /// The page for addresses that do not exist.
    NotFound,
    /// The library in a language.
    Library(Language),
    /// The table of citations in a language.
    Citations(Language),
    /// A plain page.
    Plain(usize),
    /// The language-neutral page of a work.
    Work(usize),
    /// A version of a work.
    Document(usize, usize),
    /// Two versions of a work in parallel.
    Parallel(usize, Pair),
    /// The running heads of their print.
    ParallelPrint(usize, Pair),
    /// The page of search in a language.
    Finding(Language),
    /// The words of its script.
    FindingWords(Language),
    /// The state of the translations in a language.
    Translations(Language),
    /// The same as data.
    Data(usize, usize),
    /// The running heads of its print.
    Print(usize, usize),
    /// The glossary in a language.
    Terms(Language),
    /// The Chinese glossary in the order of strokes.
    Strokes,
    /// A concept in a language.
    Concept(usize, Language),
    /// The terms that differ in a language.
    TermsDiffer(Language),
    /// The names of the States in a language.
    States(Language),
    /// The terms in two languages.
    TermTable(Pair),
    /// The same as a table for spreadsheets.
    TermCsv(Pair),
    /// The same as TBX.
    TermTbx(Pair),
    /// The whole term base as TBX.
    TermBase,
    /// The whole term base as a table for spreadsheets.
    TermBaseCsv,
    /// The whole term base as linked data.
    TermBaseLinked,
    /// A file of the index.
    Search(search::SearchFile),
    /// A file of the theme, by its path under `assets/` there.
    Asset(String),
    /// The schema of the data.
    Schema,
    /// The schema of the term base.
    GlossarySchema,
    /// What search engines read.
    Sitemap,
    /// A part of it, where one file cannot hold it.
    SitemapPart(usize),
    /// The feed of the documents in a language.
    Feed(Language),
    /// What a web server should say with each file.
    Headers,
    /// Which document has which address.
    Symbols,
    /// The schema of that.
    SymbolsSchema,
    /// What robots read.
    Robots,
    /// Where a reader of a bundle begins.
    Start,
}

/// Makes the site of a corpus. Nothing is rendered yet but the theme is read.
///
/// # Errors
/// When the theme's templates or words cannot be read.
pub fn site<'a>(made: Made<'a>, config: &'a Config, theme: &'a Theme) -> Result<Site<'a>, ThemeError> {
    let studio = Studio::new(made, config, theme)?;
    let Made { corpus, links, .. } = made;
    let mut pages = BTreeMap::new();
    let mut add = |path: SitePath, page: Page| drop(pages.insert(path, page));
    add(address::chooser(), Page::Chooser);
    if made.bundle.is_none() {
        // What only a web server gives has no business in a bundle.
        add(address::not_found(), Page::NotFound);
        add(address::robots(), Page::Robots);
        if studio.is_on_the_web() {
            add(address::headers(), Page::Headers);
        }
    } else {
        add(address::start(), Page::Start);
    }
    if !corpus.works.is_empty() {
        add(address::schema(), Page::Schema);
        add(address::symbols(), Page::Symbols);
        add(address::symbols_schema(), Page::SymbolsSchema);
    }
    for language in studio.languages() {
        add(address::library(*language), Page::Library(*language));
        if studio.is_on_the_web() && feed::has(&studio, *language) {
            add(address::feed(*language), Page::Feed(*language));
        }
        if !links.citing.is_empty() {
            add(address::citations(*language), Page::Citations(*language));
        }
        if !corpus.works.is_empty() {
            add(address::search(*language), Page::Finding(*language));
            add(address::search_words(*language), Page::FindingWords(*language));
        }
        if corpus.has_translations() {
            add(address::translations(*language), Page::Translations(*language));
        }
    }
    if !corpus.glossary.is_empty() {
        terms::pages(&studio, &mut add);
    }
    for (index, page) in corpus.pages.iter().enumerate() {
        add(address::plain(page), Page::Plain(index));
    }
    for (number, work) in corpus.works.iter().enumerate() {
        add(address::work(&work.slug), Page::Work(number));
        for (index, version) in work.versions.iter().enumerate() {
            add(address::document(&work.slug, version.language), Page::Document(number, index));
            add(address::data(&work.slug, version.language), Page::Data(number, index));
            add(address::print(&work.slug, version.language), Page::Print(number, index));
        }
        for pair in config.pairs(work) {
            add(address::parallel(&work.slug, pair), Page::Parallel(number, pair));
            add(address::parallel_print(&work.slug, pair), Page::ParallelPrint(number, pair));
        }
    }
    if !corpus.works.is_empty() {
        search::pages(&studio, &mut add);
    }
    for (name, path) in studio.assets.all() {
        add(path.clone(), Page::Asset(name.to_owned()));
    }
    let sitemaps = if studio.is_on_the_web() { sitemap::parts(&pages, &studio) } else { Vec::new() };
    if !sitemaps.is_empty() {
        pages.insert(address::sitemap(), Page::Sitemap);
    }
    if sitemaps.len() > 1 {
        pages.extend((1..=sitemaps.len()).map(|number| (address::sitemap_part(number), Page::SitemapPart(number))));
    }
    Ok(Site { pages, sitemaps, studio })
}

impl Site<'_> {
    /// The paths of all pages, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &SitePath> {
        self.pages.keys()
    }

    /// The same paths, the longest pages first, so that no core is left with one of them at the end.
    #[must_use]
    pub fn longest_first(&self) -> Vec<&SitePath> {
        let (mut first, rest): (Vec<_>, Vec<_>) = self.pages.iter().partition(|(_, page)| {
            matches!(page, Page::Citations(_) | Page::Library(_) | Page::Terms(_) | Page::TermsDiffer(_))
        });
        first.extend(rest);
        first.into_iter().map(|(path, _)| path).collect()
    }

    /// Whether a page offers bundles, and can only be rendered when they are made.
    #[must_use]
    pub fn offers_bundles(&self, path: &SitePath) -> bool {
        self.pages.get(path).is_some_and(|page| matches!(page, Page::Library(_)))
    }

    /// Whether a page of a bundle has the same bytes as that of the collection on the web.
    #[must_use]
    pub fn is_as_on_the_web(&self, path: &SitePath) -> bool {
        let whole = self.studio.bundle.is_some_and(|bundle| matches!(bundle.extent, Extent::Whole));
        whole && self.pages.get(path).is_some_and(|page| !matches!(page, Page::Library(_) | Page::Start))
    }

    /// The bytes of the page at `path`.
    ///
    /// # Errors
    /// When there is none, or a template fails.
    pub fn render(&self, path: &SitePath) -> Result<Vec<u8>, ThemeError> {
        let page = self.pages.get(path).ok_or_else(|| ThemeError::NoPage(path.to_string()))?;
        self.studio.render(path, page, self)
    }
}
