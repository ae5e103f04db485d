//! Documents as one file: the whole text, its style and its script in it, to be read wherever it is put.

mod script;
mod sheet;

use std::collections::{BTreeSet, HashSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::model::address;
use crate::model::config::Config;
use crate::model::language::{Language, Pair};
use crate::model::site::SitePath;
use crate::model::theme::Theme;
use crate::model::work::Work;
use crate::render::cited::Voice;
use crate::render::cites::only_links;
use crate::render::document::{self, DocumentPage};
use crate::render::error::ThemeError;
use crate::render::frame::{Choice, Frame, Lang};
use crate::render::markup::{Piece, Syntax, pieces};
use crate::render::parallel::{self, ParallelPage};
use crate::render::relink::{JOINT, Moved, MovedText, Spot, TEXT};
use crate::render::studio::{Head, Made, Studio, Versions, best, lang};
use crate::render::work::{ordered, short};

/// How the languages of a document stand in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// One text after the other.
    OneByOne,
    /// Two languages side by side, row by row.
    SideBySide(Pair),
}

/// One file with one document or several: `single.html`.
#[derive(Debug, Serialize)]
pub struct SinglePage {
    /// The frame, in the language of the first text. Its languages are those of the texts.
    pub frame: Frame,
    /// What the file is called where it has several documents; else empty.
    pub collection: String,
    /// What the document is called: its symbol and short title; that of the site where there are several.
    pub name: String,
    /// As what the document is cited; empty where there are several.
    pub cited: String,
    /// The neutral address of the document on the web; empty where there are several, or the site is not on the web.
    pub work: String,
    /// Whether two languages stand side by side.
    pub parallel: bool,
    /// Whether terms are explained.
    pub terms: bool,
    /// The texts.
    pub texts: Vec<SingleText>,
    /// The style of the file.
    pub style: String,
    /// The script of the file.
    pub script: String,
    /// The policy that allows these two and nothing else.
    pub policy: String,
}

/// One text of the file: a version, or two side by side.
#[derive(Debug, Serialize)]
pub struct SingleText {
    /// Its language; of two the first.
    pub lang: Lang,
    /// The slug of its document.
    pub slug: String,
    /// What its ids begin with; empty where there is one text.
    pub prefix: String,
    /// The id of the text as a whole.
    pub id: String,
    /// What it is called: the symbol and short title of the document.
    pub name: String,
    /// As what its document is cited: what is cited in it begins with it.
    pub cited: String,
    /// The contents, as markup.
    pub contents: String,
    /// The text, as markup.
    pub body: String,
}

/// A text before it stands in the file.
struct Source<'a> {
    work: &'a Work,
    number: usize,
    index: usize,
    language: Language,
    path: SitePath,
    prefix: String,
}

impl Source<'_> {
    /// As what its document is cited.
    fn cited(&self) -> String {
        let symbol = self.work.meta.symbol.as_ref().map(ToString::to_string);
        symbol.unwrap_or_else(|| short(self.work, self.work.version(self.language), self.language))
    }

    /// The pages that it is made of, or that lead to it.
    fn pages(&self, layout: Layout) -> Vec<SitePath> {
        let slug = &self.work.slug;
        let mut pages = vec![self.path.clone(), address::work(slug)];
        if let Layout::SideBySide(pair) = layout {
            pages.extend([pair.first, pair.second].map(|language| address::document(slug, language)));
        }
        pages
    }
}

/// The bytes of one file with every document of a corpus, in the languages of the settings.
///
/// # Errors
/// When the theme cannot be read or a template fails.
pub fn single(made: Made<'_>, config: &Config, theme: &Theme, layout: Layout) -> Result<Vec<u8>, ThemeError> {
    let studio = Studio::new(made, config, theme)?;
    let sources = sources(&studio, layout);
    let mut moved = Moved::new(&studio);
    // Nobody keeps the address of a term's entry: it is a number there, which no anchor can be.
    let concepts = &studio.corpus.glossary.concepts;
    moved.shorten(
        concepts.iter().enumerate().map(|(number, concept)| (format!("term-{}", concept.id), format!("_{number}"))),
    );
    for source in &sources {
        let text = MovedText { prefix: source.prefix.clone(), cited: source.cited(), ..MovedText::default() };
        moved.add(source.pages(layout), text);
    }
    let mut texts = Vec::new();
    let mut terms = false;
    for (number, source) in sources.iter().enumerate() {
        let (text, has_terms) = text(&studio, source, number, layout, &moved)?;
        texts.push(text);
        terms |= has_terms;
    }
    let page = page(&studio, &sources, texts, terms, layout);
    finished(&studio, theme, page)
}

/// The texts in their order, each with what its ids begin with. Where there is one document, the ids of its first text are its
/// anchors, as on its page; where there are several, each has the document's slug before them.
fn sources<'a>(studio: &Studio<'a>, layout: Layout) -> Vec<Source<'a>> {
    let works = &studio.corpus.works;
    let mut out = Vec::new();
    for (number, work) in works.iter().enumerate() {
        let slug = if works.len() > 1 { format!("{}{JOINT}", work.slug) } else { String::new() };
        if let Layout::SideBySide(pair) = layout {
            let path = address::parallel(&work.slug, pair);
            out.push(Source { work, number, index: 0, language: pair.first, path, prefix: slug });
            continue;
        }
        for (at, language) in ordered(studio, work).into_iter().enumerate() {
            let index = work.versions.iter().position(|version| version.language == language).unwrap_or_default();
            let prefix = if at == 0 { slug.clone() } else { format!("{slug}{language}{JOINT}") };
            out.push(Source { work, number, index, language, path: address::document(&work.slug, language), prefix });
        }
    }
    out
}

/// One text, and whether terms are explained in it.
fn text(
    studio: &Studio<'_>,
    source: &Source<'_>,
    at: usize,
    layout: Layout,
    moved: &Moved,
) -> Result<(SingleText, bool), ThemeError> {
    let Source { number, index, language, path, prefix, .. } = source;
    let (name, terms, body, contents) = match layout {
        Layout::SideBySide(pair) => {
            let page: ParallelPage = parallel::parallel(studio, path, *number, pair);
            let name = name(&page.symbol, &page.short);
            let body = studio.text("single/columns.html", &page)?;
            (name, !page.terms.is_empty(), body, studio.text("single/contents.html", &page)?)
        }
        Layout::OneByOne => {
            let voice = Voice { studio, path, language: *language, home: Some(*number) };
            let cites = only_links(voice, *number, *index);
            let page: DocumentPage = document::with_cites(studio, path, *number, *index, cites);
            let name = name(&page.symbol, &page.short);
            let body = studio.text("single/text.html", &page)?;
            (name, !page.terms.is_empty(), body, studio.text("single/contents.html", &page)?)
        }
    };
    let spot = Spot { page: path, text: at, file: "", syntax: Syntax::Html };
    let text = SingleText {
        lang: lang(*language),
        slug: source.work.slug.to_string(),
        prefix: prefix.clone(),
        id: format!("{prefix}{TEXT}"),
        cited: source.cited(),
        name,
        contents: moved.markup(&contents, spot),
        body: moved.markup(&body, spot),
    };
    Ok((text, terms))
}

fn name(symbol: &str, short: &str) -> String {
    if symbol.is_empty() { short.to_owned() } else { format!("{symbol} {short}") }
}

fn page(
    studio: &Studio<'_>,
    sources: &[Source<'_>],
    texts: Vec<SingleText>,
    terms: bool,
    layout: Layout,
) -> SinglePage {
    let language = sources.first().map_or(studio.languages()[0], |source| source.language);
    let path = sources.first().map_or_else(address::chooser, |source| source.path.clone());
    let alone = match sources {
        [first, rest @ ..] if rest.iter().all(|other| other.number == first.number) => Some(first),
        _ => None,
    };
    let site = best(&studio.config.title, language);
    let name = alone.and(texts.first()).map_or(site, |text| text.name.clone());
    let about = alone.map_or_else(|| best(&studio.config.about, language), |one| best(&one.work.meta.about, language));
    let head = Head { title: name.clone(), description: about };
    let mut frame = studio.frame(&path, language, head, &Versions::default());
    frame.search = None;
    frame.languages = languages(sources, layout);
    let cited = alone.map_or_else(String::new, Source::cited);
    let work = alone.and_then(|one| studio.absolute(&address::work(&one.work.slug))).unwrap_or_default();
    SinglePage {
        collection: if alone.is_some() { String::new() } else { name.clone() },
        frame,
        name,
        cited,
        work,
        parallel: matches!(layout, Layout::SideBySide(_)),
        terms,
        texts,
        style: String::new(),
        script: String::new(),
        policy: String::new(),
    }
}

/// The languages in which there are texts, each leading to the first.
fn languages(sources: &[Source<'_>], layout: Layout) -> Vec<Choice> {
    let mut seen = HashSet::new();
    let first = sources.iter().filter(|source| layout == Layout::OneByOne && seen.insert(source.language));
    first
        .map(|source| Choice {
            lang: lang(source.language),
            href: format!("#{}{TEXT}", source.prefix),
            missing: String::new(),
            current: false,
        })
        .collect()
}

/// The page with its style, its script and the policy that names their sums.
fn finished(studio: &Studio<'_>, theme: &Theme, mut page: SinglePage) -> Result<Vec<u8>, ThemeError> {
    page.script = format!("\n{}", script::script(theme)?);
    let bare = studio.text("single.html", &page)?;
    let classes = classes(&bare);
    let made = script::classes(&page.script);
    let has = |class: &str| classes.contains(class) || made.contains(class);
    let mut style = String::from("\n");
    for path in ["assets/site.css", "single/single.css"] {
        let css = theme.files.get(path).ok_or_else(|| ThemeError::NoFile(path.to_owned()))?;
        let css = std::str::from_utf8(css).map_err(|_| ThemeError::NotUtf8(path.to_owned()))?;
        style.push_str(&sheet::lean(css, &has));
    }
    page.style = style;
    let sum = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
    page.policy = format!(
        "default-src 'none'; script-src {}; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        sum(&page.script),
        sum(&page.style)
    );
    Ok(studio.text("single.html", &page)?.into_bytes())
}

/// Every class that an element of the markup has.
fn classes(markup: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let body = markup.split_once("<body").map_or(markup, |(_, body)| body);
    let body = body.split_once("<script").map_or(body, |(body, _)| body);
    for piece in pieces(&format!("<body{body}")) {
        if let Piece::Open(tag) = piece {
            out.extend(tag.get("class").unwrap_or_default().split_whitespace().map(str::to_owned));
        }
    }
    out
}
