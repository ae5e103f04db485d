//! What a book says of itself: the package document, the navigation, the cover.

use serde::Serialize;

use crate::model::address;
use crate::model::document::Translation;
use crate::model::edition::Edition;
use crate::render::document::Entry;
use crate::render::epub::{BookText, Source};
use crate::render::frame::Lang;
use crate::render::single::Layout;
use crate::render::stamp::{Stamp, stamp};
use crate::render::studio::{Studio, best, lang};

/// The way to the package document (EPUB 3.3, section 4.2.6.3.1).
pub const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>
<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">
<rootfiles><rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>
</container>
";

/// A book: `epub/package.xml`, `epub/nav.html`, `epub/cover.html`.
#[derive(Debug, Serialize)]
pub struct EpubBook {
    /// The language of the book, as templates look for it.
    pub frame: Tongue,
    /// What the book is called.
    pub title: String,
    /// One sentence; empty for none.
    pub about: String,
    /// Who publishes it.
    pub publisher: String,
    /// The permanent identifier.
    pub identifier: String,
    /// Where a newer edition is looked for; empty for nowhere.
    pub source: String,
    /// The day as of which the texts stand.
    pub edition: String,
    /// The same in words, with the address at which a newer edition would be.
    pub stamp: Option<Stamp>,
    /// The languages of the texts, by tag.
    pub languages: Vec<Lang>,
    /// The way in which pages follow one another: `ltr` or `rtl`.
    pub progression: &'static str,
    /// Whether there are working translations among the texts.
    pub unofficial: bool,
    /// The texts.
    pub texts: Vec<BookText>,
}

/// The language of what a template makes.
#[derive(Debug, Serialize)]
pub struct Tongue {
    /// The language.
    pub lang: Lang,
}

/// The contents of a text: `epub/contents.html`.
#[derive(Debug, Serialize)]
pub struct Contents<'a> {
    /// The entries.
    pub contents: &'a [Entry],
}

/// What the book says of itself.
pub fn book(
    studio: &Studio<'_>,
    sources: &[Source<'_>],
    texts: Vec<BookText>,
    layout: Layout,
    edition: Edition,
) -> EpubBook {
    let language = sources.first().map_or(studio.languages()[0], |source| source.language);
    let publisher = best(&studio.config.title, language);
    let alone = sources.first().filter(|first| sources.iter().all(|other| other.work.slug == first.work.slug));
    let title = alone.map_or_else(|| publisher.clone(), |one| one.name.clone());
    let about = alone.map_or(&studio.config.about, |one| &one.work.meta.about);
    let mut languages: Vec<_> = match layout {
        Layout::SideBySide(pair) => vec![pair.first, pair.second],
        Layout::OneByOne => sources.iter().map(|source| source.language).collect(),
    };
    let mut seen = std::collections::HashSet::new();
    languages.retain(|language| seen.insert(*language));
    let versions = sources.iter().flat_map(|source| &source.work.versions);
    let unofficial = versions
        .filter(|version| languages.contains(&version.language))
        .any(|version| version.translation == Translation::Unofficial);
    let neutral = alone.map_or_else(address::chooser, |one| address::work(&one.work.slug));
    let source = studio.absolute(&neutral).unwrap_or_default();
    EpubBook {
        frame: Tongue { lang: lang(language) },
        identifier: identifier(studio, sources),
        stamp: stamp(studio, &neutral, language),
        edition: edition.to_string(),
        about: best(about, language),
        progression: language.dir(),
        languages: languages.into_iter().map(lang).collect(),
        title,
        publisher,
        source,
        unofficial,
        texts,
    }
}

/// An identifier that is the same for every edition of the same texts: a UUID of its own making (RFC 9562, version 8) from the address
/// of the site and what is in the book.
fn identifier(studio: &Studio<'_>, sources: &[Source<'_>]) -> String {
    let mut named = studio.config.url.clone().unwrap_or_default();
    for source in sources {
        named.push('\n');
        named.push_str(source.path.as_str());
    }
    let mut bytes: [u8; 16] = blake3::hash(named.as_bytes()).as_bytes()[..16].try_into().unwrap_or_default();
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex = format!("{:032x}", u128::from_be_bytes(bytes));
    let (a, rest) = hex.split_at(8);
    let groups = [&rest[..4], &rest[4..8], &rest[8..12], &rest[12..]];
    format!("urn:uuid:{a}-{}", groups.join("-"))
}
