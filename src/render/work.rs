//! The language-neutral page of a work.

use serde::Serialize;

use crate::model::address;
use crate::model::document::{Kind, Version};
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::model::work::Work;
use crate::render::frame::{Frame, Lang};
use crate::render::library::VersionLink;
use crate::render::studio::{Head, Studio, Versions, best, lang};

/// The page that opens the reader's language at the same fragment: `work.html`.
#[derive(Debug, Serialize)]
pub struct WorkPage {
    /// The frame, in the language of the authentic text.
    pub frame: Frame,
    /// The symbol; empty for none.
    pub symbol: String,
    /// The title.
    pub title: String,
    /// The authentic language's code: where the script goes when the reader's languages are not there.
    pub authentic: &'static str,
    /// The versions, the authentic one first.
    pub versions: Vec<VersionLink>,
    /// The languages of the site in which there is no version, each with the nearest that there is.
    pub missing: Vec<Missing>,
}

/// A language in which a work cannot be read.
#[derive(Debug, Serialize)]
pub struct Missing {
    /// The language.
    pub lang: Lang,
    /// That there is no version in it, and which is the nearest: in this language.
    pub said: String,
    /// The nearest version.
    pub nearest: VersionLink,
}

/// The language-neutral page of a work.
pub(super) fn work(studio: &Studio<'_>, path: &SitePath, work: &Work) -> WorkPage {
    let language = studio.nearest(work.meta.authentic);
    let shown = short(work, work.nearest(language), language);
    let all = addresses(work);
    let head = Head { title: shown.clone(), description: best(&work.meta.about, language) };
    WorkPage {
        frame: studio.frame(
            path,
            language,
            head,
            &Versions { all: &all, neutral: Some(address::work(&work.slug)), ..Versions::default() },
        ),
        symbol: work.meta.symbol.as_ref().map_or_else(String::new, ToString::to_string),
        title: shown,
        authentic: work.versions.first().map_or(work.meta.authentic, |version| version.language).code(),
        versions: studio.versions(path, work, language),
        missing: missing(studio, path, work),
    }
}

/// The languages of the site in which a work cannot be read. The nearest version is the English one, else the authentic one.
fn missing(studio: &Studio<'_>, path: &SitePath, work: &Work) -> Vec<Missing> {
    let nearest = work.nearest(Language::En);
    let languages = studio.languages().iter().copied().filter(|language| work.version(*language).is_none());
    let one = |language: Language| {
        let nearest = studio.version(path, work, nearest?, language);
        let (here, there) = (language.tongue().name, nearest.lang.code);
        let there = studio.words.get(language, &format!("language-{there}"));
        let said = studio.words.with(language, "version-missing", &[("language", here), ("nearest", &there)]);
        Some(Missing { lang: lang(language), said, nearest })
    };
    languages.filter_map(one).collect()
}

/// A work in each of its languages.
pub(super) fn addresses(work: &Work) -> Vec<(Language, SitePath)> {
    work.versions.iter().map(|version| (version.language, address::document(&work.slug, version.language))).collect()
}

/// The languages of a work in the order of the site's own, then in that of its versions.
pub(super) fn ordered(studio: &Studio<'_>, work: &Work) -> Vec<Language> {
    let mut all: Vec<_> = work.versions.iter().map(|version| version.language).collect();
    let place = |language: &Language| studio.languages().iter().position(|other| other == language);
    all.sort_by_key(|language| place(language).unwrap_or(usize::MAX));
    all
}

/// The short title of a work, else its title as printed, else its slug.
pub(super) fn short(work: &Work, version: Option<&Version>, language: Language) -> String {
    let named = best(&work.meta.short, language);
    let printed = version.map_or_else(String::new, title);
    [named, printed, work.slug.to_string()].into_iter().find(|name| !name.is_empty()).unwrap_or_default()
}

/// The titles as printed, joined as the language joins them.
pub(super) fn title(version: &Version) -> String {
    let titles =
        version.provisions.iter().filter(|provision| provision.kind == Kind::Title && provision.part.is_none());
    titles.map(|title| title.block.plain()).collect::<Vec<_>>().join(version.language.tongue().title_joint)
}
