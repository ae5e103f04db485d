//! The library: every document, by meeting and year.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::address;
use crate::model::corpus::Corpus;
use crate::model::document::Kind;
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::model::work::Work;
use crate::render::dates::when;
use crate::render::downloads::{BundlePart, DownloadLink, downloads, part};
use crate::render::feed::has as has_feed;
use crate::render::frame::{Frame, Lang};
use crate::render::graph::{Graph, graph};
use crate::render::parallel::ParallelLink;
use crate::render::studio::{Head, Studio, Versions, best, lang};
use crate::render::web::Told;
use crate::render::work::{short, title};

/// The library in one language: `library.html`.
#[derive(Debug, Serialize)]
pub struct LibraryPage {
    /// The frame.
    pub frame: Frame,
    /// The site's name.
    pub title: String,
    /// The site's sentence.
    pub about: String,
    /// How many documents there are.
    pub count: usize,
    /// The table of citations; empty where nothing is cited.
    pub citations: String,
    /// The state of the translations; empty where there are none.
    pub translations: String,
    /// The feed of the documents; empty for none, and in a bundle.
    pub feed: String,
    /// Where the site is a bundle: what part of the collection it is, and the way to where that is said in full.
    pub bundle: Option<BundlePart>,
    /// What can be taken along.
    pub downloads: Vec<DownloadLink>,
    /// A picture of what cites what.
    pub graph: Option<Graph>,
    /// The meetings, the newest first.
    pub groups: Vec<Group>,
}

/// The documents of one meeting, or of a year without one.
#[derive(Debug, Serialize)]
pub struct Group {
    /// An id for links: the meeting's.
    pub id: String,
    /// The year.
    pub year: String,
    /// The meeting's name, in the page's language where there is one; empty for none.
    pub name: String,
    /// The language of the name.
    pub name_lang: Option<Lang>,
    /// Its dates and place as words, or empty.
    pub when: String,
    /// Its documents.
    pub documents: Vec<DocumentLink>,
}

/// A document in the library.
#[derive(Debug, Serialize)]
pub struct DocumentLink {
    /// Where it is read in the page's language, else in the nearest.
    pub href: String,
    /// The symbol; empty for none.
    pub symbol: String,
    /// The short title.
    pub short: String,
    /// The full title as printed.
    pub title: String,
    /// What it is, in one sentence.
    pub about: String,
    /// The word for its kind.
    pub kind: String,
    /// The number of numbered paragraphs, in words: 「148 段」.
    pub extent: String,
    /// The language of titles, where it is not the page's.
    pub lang: Option<Lang>,
    /// The languages in which it can be read.
    pub versions: Vec<VersionLink>,
    /// The parallel pages whose first column is in the page's language.
    pub parallels: Vec<ParallelLink>,
}

/// A language version of a document.
#[derive(Debug, Serialize)]
pub struct VersionLink {
    /// The language.
    pub lang: Lang,
    /// Its address.
    pub href: String,
    /// The standing of the text, in words.
    pub standing: String,
    /// Whether it is the page's language.
    pub current: bool,
}

/// The library in a language.
pub(super) fn library(studio: &Studio<'_>, path: &SitePath, language: Language) -> LibraryPage {
    let versions =
        Versions { all: &studio.each(address::library), neutral: Some(address::chooser()), told: Told::AsSwitched };
    let about = best(&studio.config.about, language);
    let head = Head { title: String::new(), description: about.clone() };
    LibraryPage {
        frame: studio.frame(path, language, head, &versions),
        title: best(&studio.config.title, language),
        about,
        count: studio.corpus.works.len(),
        citations: studio.citations(path, language),
        translations: studio.translations(path, language),
        feed: feed(studio, path, language),
        bundle: part(studio, path, language),
        downloads: downloads(studio, path, language),
        graph: graph(studio, path, language),
        groups: groups(studio, path, language),
    }
}

/// The feed as a link on the library page.
fn feed(studio: &Studio<'_>, path: &SitePath, language: Language) -> String {
    let has = studio.is_on_the_web() && has_feed(studio, language);
    if has { path.to(&address::feed(language)) } else { String::new() }
}

/// The works by meeting, the newest meeting first; works without one by year.
fn groups(studio: &Studio<'_>, path: &SitePath, language: Language) -> Vec<Group> {
    let corpus: &Corpus = studio.corpus;
    let mut by_meeting: BTreeMap<(String, String), Vec<&Work>> = BTreeMap::new();
    for work in &corpus.works {
        let meeting = work.meta.meeting.as_deref().and_then(|id| corpus.meeting(id));
        let since = meeting.map_or_else(
            || work.meta.date.clone().unwrap_or_default(),
            |meeting| meeting.from.clone().unwrap_or_else(|| meeting.year.to_string()),
        );
        let id = meeting.map_or_else(|| format!("y{}", work.year().unwrap_or("")), |meeting| meeting.id.clone());
        by_meeting.entry((since, id)).or_default().push(work);
    }
    by_meeting
        .into_iter()
        .rev()
        .map(|((since, id), works)| {
            let meeting = corpus.meeting(&id);
            let name = meeting.and_then(|meeting| meeting.name.best(language));
            Group {
                year: meeting
                    .map_or_else(|| since.get(..4).unwrap_or("").to_owned(), |meeting| meeting.year.to_string()),
                name: name.map_or_else(String::new, |(_, name)| name.clone()),
                name_lang: name.filter(|(other, _)| *other != language).map(|(other, _)| lang(other)),
                when: meeting.map_or_else(String::new, |meeting| when(studio, meeting, language)),
                documents: works.into_iter().map(|work| document_link(studio, path, work, language)).collect(),
                id,
            }
        })
        .collect()
}

fn document_link(studio: &Studio<'_>, path: &SitePath, work: &Work, language: Language) -> DocumentLink {
    let version = work.nearest(language);
    let href =
        version.map_or_else(|| address::work(&work.slug), |version| address::document(&work.slug, version.language));
    let paragraphs =
        version.map_or(0, |version| version.provisions.iter().filter(|p| p.kind == Kind::Paragraph).count());
    let kind = studio.words.get(language, &format!("kind-{}", work.meta.kind.key()));
    DocumentLink {
        href: path.to(&href),
        symbol: work.meta.symbol.as_ref().map_or_else(String::new, ToString::to_string),
        short: short(work, version, language),
        title: version.map_or_else(String::new, title),
        about: best(&work.meta.about, language),
        kind,
        extent: studio.words.count(language, "extent", paragraphs),
        lang: version.filter(|version| version.language != language).map(|version| lang(version.language)),
        versions: studio.versions(path, work, language),
        parallels: studio.parallels(path, work, language),
    }
}
