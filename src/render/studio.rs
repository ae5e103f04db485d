//! All that pages are rendered with: templates, words, and the addresses of everything.

mod links;

use std::borrow::Cow;

use tera::{Context, Kwargs, State, Tera};

use crate::model::address;
use crate::model::alignment::Alignments;
use crate::model::bundle::Download;
use crate::model::choice::{Bundled, LeftOut};
use crate::model::citation::Links;
use crate::model::config::Config;
use crate::model::corpus::Corpus;
use crate::model::index::Index;
use crate::model::language::{ByLanguage, Language};
use crate::model::site::SitePath;
use crate::model::theme::Theme;
use crate::model::usage::Usage;
use crate::model::work::Work;
use crate::render::assets::Assets;
use crate::render::error::ThemeError;
use crate::render::frame::{Choice, Frame, Lang, PageLink};
use crate::render::stamp::stamp;
use crate::render::web::Told;
use crate::render::words::Words;
use crate::render::{
    Page, Site, citations, data as document_data, document, feed, finding, hosting, library, pages, paper, parallel,
    search, sitemap, start, symbols, terms, translations, webmaster, work,
};

/// What the head of a page says of it.
#[derive(Debug, Default)]
pub struct Head {
    /// The title; empty where it is the site's.
    pub title: String,
    /// One sentence, or nothing.
    pub description: String,
}

/// The same page in other languages.
#[derive(Debug, Default)]
pub struct Versions<'a> {
    /// In each language that has it: where the switch leads.
    pub all: &'a [(Language, SitePath)],
    /// The page that opens the reader's own.
    pub neutral: Option<SitePath>,
    /// What search engines are told, where that is something else.
    pub told: Told,
}

/// What the stages before have made of the texts.
#[derive(Clone, Copy)]
pub struct Made<'a> {
    /// The documents, pages and meetings.
    pub corpus: &'a Corpus,
    /// What every text cites, and what cites it.
    pub links: &'a Links,
    /// Where the texts use the terms of the term base.
    pub usage: &'a Usage,
    /// How the versions of each work stand to each other.
    pub alignments: &'a Alignments,
    /// How it stands to the collection, where it is for a bundle; none for a site on the web.
    pub bundle: Option<Bundled<'a>>,
    /// The bundles that the library offers.
    pub downloads: &'a [Download],
    /// What search looks in.
    pub index: &'a Index,
}

/// What every page is rendered with.
pub struct Studio<'a> {
    /// The corpus.
    pub corpus: &'a Corpus,
    /// What every text cites, and what cites it.
    pub links: &'a Links,
    /// Where the texts use the terms of the term base.
    pub usage: &'a Usage,
    /// How the versions of each work stand to each other.
    pub alignments: &'a Alignments,
    /// How the site stands to the collection, where it is for a bundle.
    pub bundle: Option<Bundled<'a>>,
    /// The bundles that the library offers.
    pub downloads: &'a [Download],
    /// What search looks in.
    pub index: &'a Index,
    /// The settings.
    pub config: &'a Config,
    /// The interface words.
    pub words: std::sync::Arc<Words>,
    /// The files of the theme as they stand in the site.
    pub assets: std::sync::Arc<Assets>,
    theme: &'a Theme,
    tera: Tera,
    languages: Vec<Language>,
}

impl<'a> Studio<'a> {
    /// Reads the theme.
    pub fn new(made: Made<'a>, config: &'a Config, theme: &'a Theme) -> Result<Self, ThemeError> {
        let Made { corpus, links, usage, alignments, bundle, downloads, index } = made;
        let words = std::sync::Arc::new(Words::new(theme)?);
        let mut tera = Tera::new();
        let shared = words.clone();
        tera.register_function("t", move |kwargs: Kwargs, state: &State<'_>| word(&shared, &kwargs, state));
        let assets = std::sync::Arc::new(Assets::new(theme));
        let shared = assets.clone();
        tera.register_function("asset", move |kwargs: Kwargs, state: &State<'_>| asset(&shared, &kwargs, state));
        let mut templates = Vec::new();
        for (name, bytes) in theme.under("templates") {
            let text = std::str::from_utf8(bytes).map_err(|_| ThemeError::NotUtf8(format!("templates/{name}")))?;
            templates.push((name, text));
        }
        tera.add_raw_templates(templates)?;
        let languages = if config.languages.is_empty() { corpus.languages() } else { config.languages.clone() };
        let languages = if languages.is_empty() { vec![Language::En] } else { languages };
        Ok(Self {
            corpus,
            links,
            usage,
            alignments,
            bundle,
            downloads,
            index,
            config,
            words,
            assets,
            theme,
            tera,
            languages,
        })
    }

    /// What the site is made from.
    fn made(&self) -> Made<'a> {
        let Self { corpus, links, usage, alignments, bundle, downloads, index, .. } = *self;
        Made { corpus, links, usage, alignments, bundle, downloads, index }
    }

    /// The languages of the site's own pages; the first is for readers who ask for none of them.
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// The bytes of one page.
    pub(super) fn render(&self, path: &SitePath, page: &Page, site: &Site<'_>) -> Result<Vec<u8>, ThemeError> {
        match page {
            Page::Chooser => self.template("chooser.html", &pages::chooser(self, path)),
            Page::NotFound => self.template("not-found.html", &pages::not_found(self, path)),
            Page::Library(language) => self.template("library.html", &library::library(self, path, *language)),
            Page::Citations(language) => self.template("citations.html", &citations::citations(self, path, *language)),
            Page::Plain(index) => self.template("page.html", &pages::plain(self, path, &self.corpus.pages[*index])),
            Page::Work(number) => self.template("work.html", &work::work(self, path, &self.corpus.works[*number])),
            Page::Document(number, index) => {
                self.template("document.html", &document::document(self, path, *number, *index))
            }
            Page::Data(number, index) => {
                let work = &self.corpus.works[*number];
                let title = work::title(&work.versions[*index]);
                Ok(document_data::data(self.made(), *number, *index, title))
            }
            Page::Parallel(number, pair) => {
                self.template("parallel.html", &parallel::parallel(self, path, *number, *pair))
            }
            Page::ParallelPrint(number, pair) => {
                Ok(paper::sheet(self, &self.corpus.works[*number], pair.first).into_bytes())
            }
            Page::Translations(language) => {
                self.template("translations.html", &translations::translations(self, path, *language))
            }
            Page::Finding(language) => self.template("search.html", &finding::search(self, path, *language)),
            Page::FindingWords(language) => Ok(finding::words(self, *language)),
            Page::Print(number, index) => {
                let work = &self.corpus.works[*number];
                Ok(paper::sheet(self, work, work.versions[*index].language).into_bytes())
            }
            Page::Terms(language) => self.template("terms.html", &terms::index::index(self, path, *language, false)),
            Page::Strokes => self.template("terms.html", &terms::index::index(self, path, Language::Zh, true)),
            Page::Concept(number, language) => {
                self.template("concept.html", &terms::concept::concept(self, path, *number, *language))
            }
            Page::TermsDiffer(language) => {
                self.template("terms-differ.html", &terms::differ::differ(self, path, *language))
            }
            Page::States(language) => self.template("states.html", &terms::states::states(self, path, *language)),
            Page::TermTable(pair) => self.template("term-table.html", &terms::table::table(self, path, *pair)),
            Page::TermCsv(pair) => Ok(terms::csv(self, *pair)),
            Page::TermTbx(pair) => Ok(terms::tbx(self, &[pair.first, pair.second])),
            Page::TermBase => Ok(terms::tbx(self, &Language::ALL)),
            Page::TermBaseCsv => {
                Ok(crate::render::exchange::table::csv(&self.corpus.glossary.concepts, &Language::ALL).into_bytes())
            }
            Page::TermBaseLinked => Ok(terms::linked(self)),
            Page::Search(file) => Ok(search::file(self, *file)),
            Page::Asset(name) => Ok(self.assets.bytes(self.theme, name).into_owned()),
            Page::Schema => Ok(document_data::SCHEMA.as_bytes().to_vec()),
            Page::GlossarySchema => Ok(terms::SCHEMA.as_bytes().to_vec()),
            Page::Sitemap => Ok(sitemap::sitemap(&site.pages, self, &site.sitemaps).into_bytes()),
            Page::SitemapPart(number) => {
                Ok(sitemap::part(&site.pages, self, site.sitemaps[number - 1].clone()).into_bytes())
            }
            Page::Feed(language) => Ok(feed::feed(self, *language).into_bytes()),
            Page::Start => self.template("start.html", &start::start(self, path)),
            Page::Headers => Ok(hosting::headers(self).into_bytes()),
            Page::Symbols => Ok(symbols::symbols(self.corpus)),
            Page::SymbolsSchema => Ok(symbols::SCHEMA.as_bytes().to_vec()),
            Page::Robots => Ok(webmaster::robots(self).into_bytes()),
        }
    }

    fn template(&self, name: &str, page: &impl serde::Serialize) -> Result<Vec<u8>, ThemeError> {
        let context = Context::from_serialize(page)?;
        let mut out = Vec::with_capacity(1 << 16);
        self.tera.render_to(name, &context, &mut out)?;
        Ok(out)
    }

    /// What a template makes of a page.
    pub(super) fn text(&self, name: &str, page: &impl serde::Serialize) -> Result<String, ThemeError> {
        Ok(self.tera.render(name, &Context::from_serialize(page)?)?)
    }

    /// The frame of a page.
    pub fn frame(&self, path: &SitePath, language: Language, head: Head, versions: &Versions<'_>) -> Frame {
        let share = self.share(path, language, &head, versions);
        let (canonical, alternates) = (self.canonical(path, versions), self.alternates(path, versions));
        let Head { title, description } = head;
        let Versions { all: versions, neutral, .. } = versions;
        let site = best(&self.config.title, language);
        let choices = self.languages.iter().chain(versions.iter().map(|(language, _)| language));
        let mut all: Vec<Language> = choices.copied().collect();
        all.sort_unstable();
        all.dedup();
        let of_language = self.corpus.pages.iter().filter(|page| page.language == language);
        Frame {
            lang: lang(language),
            title: if title.is_empty() || title == site { site.clone() } else { format!("{title} · {site}") },
            description,
            root: self.root(path),
            home: self.href(path, &address::library(self.nearest(language))),
            canonical,
            alternates,
            share,
            feed: self.feed(self.nearest(language)),
            languages: all
                .into_iter()
                .map(|other| self.choice(path, other, other == language, versions, neutral.as_ref()))
                .collect(),
            terms: self.terms(path, language),
            search: finding::links(self, path, language),
            pages: of_language
                .map(|page| PageLink {
                    title: page.meta.title.clone(),
                    summary: page.meta.summary.clone(),
                    href: self.href(path, &address::plain(page)),
                    current: address::plain(page) == *path,
                })
                .collect(),
            edition: stamp(self, path, language),
            site,
        }
    }

    /// One language of the switch. Where the page does not exist in it, it leads to where that is said: of a document to the page
    /// of the work, of any other page to the library in that language.
    fn choice(
        &self,
        path: &SitePath,
        language: Language,
        current: bool,
        versions: &[(Language, SitePath)],
        neutral: Option<&SitePath>,
    ) -> Choice {
        let there = versions.iter().find(|(other, _)| *other == language).map(|(_, there)| there);
        let href = match (there, neutral) {
            (Some(there), _) => self.href(path, there),
            (None, Some(work)) => format!("{}?lang={language}#missing-{language}", self.href(path, work)),
            (None, None) => self.href(path, &address::library(self.nearest(language))),
        };
        let name = language.tongue().name;
        let missing = if there.is_some() {
            String::new()
        } else {
            self.words.with(language, "switch-missing", &[("language", name)])
        };
        Choice { lang: lang(language), href, missing, current }
    }

    /// The address of `target` on the page at `path`: relative, but for the page that a server gives for addresses of any
    /// depth, whose links begin at the root.
    pub fn href(&self, path: &SitePath, target: &SitePath) -> String {
        if *path == address::start() {
            return format!("{}/{target}", address::PACKED);
        }
        if *target == address::start() {
            return format!("../{}", path.to(target));
        }
        match self.root_on_the_web().filter(|_| *path == address::not_found()) {
            Some(root) => format!("{root}{target}"),
            None => path.to(target),
        }
    }

    /// The way to the site's root from the page at `path`.
    fn root(&self, path: &SitePath) -> String {
        let up = || "../".repeat(path.as_str().matches('/').count());
        self.root_on_the_web().filter(|_| *path == address::not_found()).unwrap_or_else(up)
    }

    /// The languages of a work in the order of the site's own, then in that of its versions.
    pub fn ordered(&self, work: &Work) -> Vec<Language> {
        let mut all: Vec<_> = work.versions.iter().map(|version| version.language).collect();
        let place = |language: &Language| self.languages.iter().position(|other| other == language);
        all.sort_by_key(|language| place(language).unwrap_or(usize::MAX));
        all
    }

    /// The language of the site's own pages that is nearest to `language`.
    pub fn nearest(&self, language: Language) -> Language {
        if self.languages.contains(&language) { language } else { self.languages[0] }
    }

    /// What is left out of the bundle that the site is for.
    pub fn left_out(&self) -> Option<&'a LeftOut> {
        self.bundle.and_then(|bundle| bundle.extent.left_out())
    }
}

/// A language as pages need it.
pub fn lang(language: Language) -> Lang {
    Lang { code: language.code(), tag: language.tag(), dir: language.dir(), name: language.tongue().name }
}

/// The value in `language`, else the nearest; empty for none.
pub fn best(values: &ByLanguage<String>, language: Language) -> String {
    values.best(language).map_or_else(String::new, |(_, value)| value.clone())
}

/// The template function `t`: the word `k` in the page's language, with any other argument as a variable.
fn word(words: &Words, kwargs: &Kwargs, state: &State<'_>) -> tera::TeraResult<String> {
    let key: Cow<'_, str> = Cow::Owned(kwargs.must_get::<String>("k")?);
    let frame = state.get::<tera::Value>("frame")?;
    let code = frame.as_ref().and_then(|frame| frame.get_from_path("lang.code")?.as_str().map(str::to_owned));
    let language = code.as_deref().and_then(Language::from_code).unwrap_or(Language::En);
    let mut args = fluent_bundle::FluentArgs::new();
    for (name, value) in kwargs.iter() {
        if let Some(number) = value.as_i128() {
            args.set(name.to_string(), f64::from(i32::try_from(number).unwrap_or(i32::MAX)));
        } else {
            args.set(name.to_string(), value.to_string());
        }
    }
    Ok(words.format(language, &key, &args))
}

/// The template function `asset`: the address of the theme's file `name` on this page.
fn asset(assets: &Assets, kwargs: &Kwargs, state: &State<'_>) -> tera::TeraResult<String> {
    let name = kwargs.must_get::<String>("name")?;
    let path = assets.path(&name).ok_or_else(|| tera::Error::message(format!("the theme has no `assets/{name}`")))?;
    let frame = state.get::<tera::Value>("frame")?;
    let root = frame.as_ref().and_then(|frame| frame.get_from_path("root")?.as_str().map(str::to_owned));
    Ok(format!("{}{path}", root.unwrap_or_default()))
}
