//! Documents as a book (EPUB 3.3): the same rows as on their pages, in files of a section each.

mod package;
mod sections;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::address;
use crate::model::book::BookFile;
use crate::model::config::Config;
use crate::model::edition::Edition;
use crate::model::language::{Language, Pair};
use crate::model::site::SitePath;
use crate::model::theme::Theme;
use crate::model::work::Work;
use crate::render::document::Entry;
use crate::render::epub::sections::{Cut, Part};
use crate::render::error::ThemeError;
use crate::render::frame::Lang;
use crate::render::markup::{Piece, Syntax, Writer, pieces};
use crate::render::relink::{Moved, MovedText, Spot};
use crate::render::single::Layout;
use crate::render::studio::{Made, Studio, lang};

/// Where the files of a book lie in its container.
const FOLDER: &str = "EPUB";

/// A text of a book before its links lead anywhere.
struct Source<'a> {
    work: &'a Work,
    path: SitePath,
    language: Language,
    /// What the text is called.
    name: String,
    contents: Vec<Entry>,
    terms: bool,
    parts: Vec<Part>,
}

/// A text as the navigation has it.
#[derive(Debug, Serialize)]
pub struct BookText {
    /// Its language; of two the first.
    pub lang: Lang,
    /// What it is called.
    pub name: String,
    /// Its first file.
    pub href: String,
    /// Its contents, as markup; empty for none.
    pub contents: String,
    /// The file that explains its terms; empty for none.
    pub terms: String,
    /// Its files, in their order.
    pub files: Vec<String>,
}

/// The files of a book with every document of a corpus, in the languages of the settings: what the container holds besides its
/// `mimetype`, sorted by path.
///
/// # Errors
/// When the theme cannot be read or a template fails.
pub fn epub(
    made: Made<'_>,
    config: &Config,
    theme: &Theme,
    layout: Layout,
    edition: Edition,
) -> Result<Vec<BookFile>, ThemeError> {
    let studio = Studio::new(made, config, theme)?;
    let sources = sources(&studio, layout)?;
    let moved = moved(&studio, &sources, layout);
    let mut files = BTreeMap::new();
    let mut texts = Vec::new();
    for (number, source) in sources.iter().enumerate() {
        for part in &source.parts {
            let spot = Spot { page: &source.path, text: number, file: &part.file, syntax: Syntax::Xml };
            files.insert(format!("{FOLDER}/{}", part.file), document(&moved.markup(&part.markup, spot)));
        }
        texts.push(navigated(&studio, &moved, source, number)?);
    }
    let book = package::book(&studio, &sources, texts, layout, edition);
    for (template, file) in [("epub/cover.html", "cover.xhtml"), ("epub/nav.html", "nav.xhtml")] {
        let markup = studio.text(template, &book)?;
        let mut writer = Writer::new(Syntax::Xml, markup.len());
        for piece in pieces(&markup) {
            writer.write(&piece);
        }
        files.insert(format!("{FOLDER}/{file}"), document(&writer.finish()));
    }
    let style = theme.files.get("epub/book.css").ok_or_else(|| ThemeError::NoFile("epub/book.css".to_owned()))?;
    files.insert(format!("{FOLDER}/book.css"), style.clone());
    files.insert(format!("{FOLDER}/package.opf"), xml(&studio.text("epub/package.xml", &book)?));
    files.insert("META-INF/container.xml".to_owned(), package::CONTAINER.as_bytes().to_vec());
    Ok(files.into_iter().map(|(path, bytes)| BookFile { path, bytes }).collect())
}

/// The texts in their order.
fn sources<'a>(studio: &Studio<'a>, layout: Layout) -> Result<Vec<Source<'a>>, ThemeError> {
    let mut out = Vec::new();
    for (number, work) in studio.corpus.works.iter().enumerate() {
        let chosen: Vec<(Language, Option<Pair>)> = match layout {
            Layout::SideBySide(pair) => vec![(pair.first, Some(pair))],
            Layout::OneByOne => studio.ordered(work).into_iter().map(|language| (language, None)).collect(),
        };
        for (language, pair) in chosen {
            let path = pair
                .map_or_else(|| address::document(&work.slug, language), |pair| address::parallel(&work.slug, pair));
            let Cut { name, contents, terms, parts } = sections::parts(studio, &path, number, language, pair)?;
            out.push(Source { work, path, language, name, contents, terms, parts });
        }
    }
    Ok(out)
}

/// Which file has which place.
fn moved(studio: &Studio<'_>, sources: &[Source<'_>], layout: Layout) -> Moved {
    let mut moved = Moved::new(studio);
    for source in sources {
        let mut files = BTreeMap::new();
        for part in &source.parts {
            for piece in pieces(&part.markup) {
                let Piece::Open(tag) = piece else { continue };
                let Some(id) = tag.get("id") else { continue };
                files.entry(id.to_owned()).or_insert_with(|| part.file.clone());
            }
        }
        let slug = &source.work.slug;
        let mut pages = vec![source.path.clone(), address::work(slug)];
        if let Layout::SideBySide(pair) = layout {
            pages.extend([pair.first, pair.second].map(|language| address::document(slug, language)));
        }
        let first = source.parts.first().map_or_else(String::new, |part| part.file.clone());
        moved.add(pages, MovedText { first, files, ..MovedText::default() });
    }
    moved
}

/// A text for the navigation.
fn navigated(studio: &Studio<'_>, moved: &Moved, source: &Source<'_>, number: usize) -> Result<BookText, ThemeError> {
    let contents = if source.contents.is_empty() {
        String::new()
    } else {
        let markup = studio.text("epub/contents.html", &package::Contents { contents: &source.contents })?;
        moved.markup(&markup, Spot { page: &source.path, text: number, file: "nav.xhtml", syntax: Syntax::Xml })
    };
    let files: Vec<_> = source.parts.iter().map(|part| part.file.clone()).collect();
    Ok(BookText {
        lang: lang(source.language),
        name: source.name.clone(),
        href: files.first().cloned().unwrap_or_default(),
        contents,
        terms: if source.terms { files.last().cloned().unwrap_or_default() } else { String::new() },
        files,
    })
}

/// A document of XHTML.
fn document(markup: &str) -> Vec<u8> {
    xml(&format!("<!DOCTYPE html>\n{}", markup.trim_start()))
}

/// A document of XML.
fn xml(markup: &str) -> Vec<u8> {
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{}\n", markup.trim()).into_bytes()
}
