//! The site's own pages: the choice of a language, plain pages, and the one for addresses that do not exist.

use crate::model::address;
use crate::model::block::Block;
use crate::model::html::Html;
use crate::model::language::Language;
use crate::model::page::Page as PlainText;
use crate::model::site::SitePath;
use crate::render::blocks::blocks;
use crate::render::frame::{ChooserEntry, ChooserPage, Frame, NotFoundPage, PageHeading, PlainPage};
use crate::render::headings::HeadingIds;
use crate::render::studio::{Head, Studio, Versions, best, lang};
use crate::render::web::Told;

/// The page that chooses a language.
pub fn chooser(studio: &Studio<'_>, path: &SitePath) -> ChooserPage {
    ChooserPage { frame: root_frame(studio, path, Head::default(), Told::AsSwitched), entries: entries(studio, path) }
}

/// The page for addresses that do not exist.
pub fn not_found(studio: &Studio<'_>, path: &SitePath) -> NotFoundPage {
    let title = studio.words.get(studio.languages()[0], "not-found");
    let head = Head { title, description: String::new() };
    NotFoundPage { frame: root_frame(studio, path, head, Told::Nothing), entries: entries(studio, path) }
}

fn root_frame(studio: &Studio<'_>, path: &SitePath, head: Head, told: Told) -> Frame {
    let libraries = studio.each(address::library);
    let versions = Versions { all: &libraries, neutral: Some(address::chooser()), told };
    studio.frame(path, studio.languages()[0], head, &versions)
}

fn entries(studio: &Studio<'_>, path: &SitePath) -> Vec<ChooserEntry> {
    let entry = |language: &Language| ChooserEntry {
        lang: lang(*language),
        title: best(&studio.config.title, *language),
        about: best(&studio.config.about, *language),
        href: studio.href(path, &address::library(*language)),
    };
    studio.languages().iter().map(entry).collect()
}

/// A plain page in each of its languages.
pub fn versions(studio: &Studio<'_>, page: &PlainText) -> Vec<(Language, SitePath)> {
    let same = studio.corpus.pages.iter().filter(|other| other.name == page.name);
    same.map(|other| (other.language, address::plain(other))).collect()
}

/// A plain page.
pub fn plain(studio: &Studio<'_>, path: &SitePath, page: &PlainText) -> PlainPage {
    let versions = versions(studio, page);
    let head = Head { title: page.meta.title.clone(), description: page.meta.summary.clone() };
    let mut ids = HeadingIds::default();
    let headings = page.blocks.iter().filter_map(|block| match block {
        Block::Heading(depth, text) => {
            let anchor = ids.next(&text.plain);
            (*depth <= 3).then(|| PageHeading { depth: (*depth).max(2), anchor, title: Html::text(&text.plain) })
        }
        _ => None,
    });
    PlainPage {
        frame: studio.frame(path, page.language, head, &Versions { all: &versions, ..Versions::default() }),
        title: page.meta.title.clone(),
        content: blocks(&page.blocks, &mut HeadingIds::of(page.language)),
        contents: headings.collect(),
    }
}
