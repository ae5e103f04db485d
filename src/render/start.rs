//! The page with which a reader of a bundle starts: what it is, what is in it and what is not, in each of its languages.

use serde::Serialize;

use crate::model::address;
use crate::model::choice::LeftVersion;
use crate::model::language::{ByLanguage, Language};
use crate::model::meeting::Meeting;
use crate::model::site::SitePath;
use crate::model::work::{Work, WorkMeta};
use crate::render::dates::when;
use crate::render::frame::Lang;
use crate::render::library::VersionLink;
use crate::render::parallel::ParallelLink;
use crate::render::stamp::{Stamp, stamp};
use crate::render::studio::{Studio, best, lang};
use crate::render::work::short;

/// How many documents are listed in each language; the library lists all.
const LISTED: usize = 50;

/// The page to start with: `start.html`.
#[derive(Debug, Serialize)]
pub struct StartPage {
    /// The first language.
    pub lang: Lang,
    /// The title, in the first language.
    pub title: String,
    /// The address of the stylesheet.
    pub style: String,
    /// The same in each language.
    pub sections: Vec<StartSection>,
}

/// The page in one language.
#[derive(Debug, Serialize)]
pub struct StartSection {
    /// The language.
    pub lang: Lang,
    /// What to do where the page has no layout.
    pub unzip: String,
    /// What the bundle is called.
    pub title: String,
    /// Dates and place of its meeting, or empty.
    pub when: String,
    /// How it is read.
    pub about: String,
    /// What part of the collection it is; empty for all of it.
    pub part: String,
    /// The day as of which it stands.
    pub edition: Option<Stamp>,
    /// The way to the library.
    pub open: StartLink,
    /// Its documents.
    pub documents: Vec<StartDocument>,
    /// How many more there are, in words, or empty.
    pub more: String,
    /// The word for side by side.
    pub beside: String,
    /// The heading of what is left out.
    pub left_out: String,
    /// Documents that are left out.
    pub missing: Vec<StartMissing>,
    /// How many more are left out, in words, or empty.
    pub missing_more: String,
    /// The heading of how to check the files.
    pub check: String,
    /// How to check them.
    pub check_about: String,
}

/// A link.
#[derive(Debug, Serialize)]
pub struct StartLink {
    /// The words.
    pub name: String,
    /// The address.
    pub href: String,
}

/// A document of the bundle.
#[derive(Debug, Serialize)]
pub struct StartDocument {
    /// Its short title.
    pub title: String,
    /// The symbol; empty for none.
    pub symbol: String,
    /// Where it is read in the nearest language.
    pub href: String,
    /// Its versions.
    pub versions: Vec<VersionLink>,
    /// The parallel pages whose first column is in the section's language.
    pub parallels: Vec<ParallelLink>,
    /// Languages that are left out, in words, or empty.
    pub left_out: String,
}

/// A document that is left out.
#[derive(Debug, Serialize)]
pub struct StartMissing {
    /// Its short title.
    pub title: String,
    /// The symbol; empty for none.
    pub symbol: String,
    /// Where it is on the web; empty where the site has no address.
    pub href: String,
}

/// The page to start with.
pub(super) fn start(studio: &Studio<'_>, path: &SitePath) -> StartPage {
    let languages = studio.languages();
    let sections: Vec<_> = languages.iter().map(|language| section(studio, path, *language)).collect();
    StartPage {
        lang: lang(languages[0]),
        title: sections[0].title.clone(),
        style: studio.assets.path("site.css").map_or_else(String::new, |style| studio.href(path, style)),
        sections,
    }
}

fn section(studio: &Studio<'_>, path: &SitePath, language: Language) -> StartSection {
    let word = |key: &str| studio.words.get(language, key);
    let works = &studio.corpus.works;
    let missing = studio.left_out().map_or(&[][..], |left_out| &left_out.works);
    let more = |n: usize| match n.checked_sub(LISTED).filter(|more| *more > 0) {
        Some(more) => studio.words.count(language, "start-more", more),
        None => String::new(),
    };
    let (n, of) = (works.len().to_string(), (works.len() + missing.len()).to_string());
    let meeting = meeting(studio);
    let titles = [
        studio.bundle.map(|bundle| bundle.title),
        meeting.map(|meeting| &meeting.short),
        meeting.map(|meeting| &meeting.name),
    ];
    let titled = titles.into_iter().flatten().find(|title| !title.is_empty()).unwrap_or(&studio.config.title);
    StartSection {
        lang: lang(language),
        unzip: word("unzip"),
        title: best(titled, language),
        when: meeting.map_or_else(String::new, |meeting| when(studio, meeting, language)),
        about: word("start-about"),
        part: if missing.is_empty() {
            String::new()
        } else {
            studio.words.with(language, "bundle-part", &[("n", &n), ("of", &of)])
        },
        edition: stamp(studio, path, language),
        open: StartLink { name: word("start-open"), href: studio.href(path, &address::library(language)) },
        documents: works.iter().take(LISTED).map(|work| document(studio, path, work, language)).collect(),
        more: more(works.len()),
        beside: word("side-by-side"),
        left_out: word("start-left-out"),
        missing: missing
            .iter()
            .take(LISTED)
            .map(|work| StartMissing {
                title: named(&work.meta, work.slug.as_str(), language),
                symbol: symbol(&work.meta),
                href: studio.absolute(&address::work(&work.slug)).unwrap_or_default(),
            })
            .collect(),
        missing_more: more(missing.len()),
        check: word("start-check"),
        check_about: word("start-check-about"),
    }
}

/// The meeting of all documents of a part, where they are of one.
fn meeting<'a>(studio: &Studio<'a>) -> Option<&'a Meeting> {
    studio.left_out()?;
    let mut ids = studio.corpus.works.iter().map(|work| work.meta.meeting.as_deref());
    let first = ids.next()??;
    ids.all(|id| id == Some(first)).then(|| studio.corpus.meeting(first)).flatten()
}

fn document(studio: &Studio<'_>, path: &SitePath, work: &Work, language: Language) -> StartDocument {
    let nearest = work.nearest(language);
    let page =
        nearest.map_or_else(|| address::work(&work.slug), |version| address::document(&work.slug, version.language));
    let left = studio.left_out().and_then(|left_out| left_out.versions.get(&work.slug));
    StartDocument {
        title: short(work, nearest, language),
        symbol: symbol(&work.meta),
        href: studio.href(path, &page),
        versions: studio.versions(path, work, language),
        parallels: studio.parallels(path, work, language),
        left_out: left.map_or_else(String::new, |left| {
            let names: Vec<_> = left.iter().map(|version| left_version(studio, *version, language)).collect();
            let names = names.join(&studio.words.get(language, "list-joint"));
            studio.words.with(language, "languages-left-out", &[("languages", &names)])
        }),
    }
}

/// A version that is left out, with its standing, in words: 「中文（作准文本）」.
pub(super) fn left_version(studio: &Studio<'_>, version: LeftVersion, language: Language) -> String {
    let name = studio.words.get(language, &format!("language-{}", version.language));
    let standing = studio.words.get(language, &format!("standing-{}", version.translation.key()));
    studio.words.with(language, "language-with-standing", &[("language", &name), ("standing", &standing)])
}

fn named(meta: &WorkMeta, slug: &str, language: Language) -> String {
    let short: &ByLanguage<String> = &meta.short;
    let named = [best(short, language), symbol(meta)].into_iter().find(|name| !name.is_empty());
    named.unwrap_or_else(|| slug.to_owned())
}

fn symbol(meta: &WorkMeta) -> String {
    meta.symbol.as_ref().map_or_else(String::new, ToString::to_string)
}
