//! The state of the translations: which documents are in which languages, and what is out of date or missing.

use serde::Serialize;

use crate::model::address;
use crate::model::alignment::{Progress, Status};
use crate::model::document::{Place, Version};
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::model::work::Work;
use crate::render::cited::Voice;
use crate::render::cites::Named;
use crate::render::citing::named;
use crate::render::frame::{Frame, Lang};
use crate::render::studio::{Head, Studio, Versions, lang};
use crate::render::work::short;

/// The state of the translations: `translations.html`.
#[derive(Debug, Serialize)]
pub struct TranslationsPage {
    /// The frame.
    pub frame: Frame,
    /// The languages, one a column.
    pub columns: Vec<Lang>,
    /// The documents, one a line.
    pub lines: Vec<Line>,
}

/// A document and its languages.
#[derive(Debug, Serialize)]
pub struct Line {
    /// The symbol; empty for none.
    pub symbol: String,
    /// The short title.
    pub short: String,
    /// The page of the document in this language, else the one that opens the reader's.
    pub href: String,
    /// One for each column.
    pub cells: Vec<Cell>,
    /// What is out of date or missing, by language.
    pub open: Vec<Open>,
}

/// A document in one language.
#[derive(Debug, Serialize)]
pub struct Cell {
    /// The language.
    pub lang: Lang,
    /// `source`, `current`, `out-of-date`, `partial` or `none`.
    pub state: &'static str,
    /// Where it is read; empty for none.
    pub href: String,
    /// The standing of the text, in words; empty for none.
    pub standing: String,
    /// How far it is.
    pub progress: Progress,
}

/// What is open in one language.
#[derive(Debug, Serialize)]
pub struct Open {
    /// The language.
    pub lang: Lang,
    /// The provisions whose source has changed.
    pub stale: Vec<Named>,
    /// The provisions that are missing.
    pub missing: Vec<Named>,
}

/// The state of the translations in a language.
pub(super) fn translations(studio: &Studio<'_>, path: &SitePath, language: Language) -> TranslationsPage {
    let versions: Vec<_> = studio.languages().iter().map(|other| (*other, address::translations(*other))).collect();
    let head = Head { title: studio.words.get(language, "translations-title"), description: String::new() };
    let mut columns: Vec<Language> = studio.languages().iter().copied().chain(studio.corpus.languages()).collect();
    columns.sort_unstable();
    columns.dedup();
    let works = studio.corpus.works.iter().enumerate();
    TranslationsPage {
        frame: studio.frame(path, language, head, &Versions { all: &versions, ..Versions::default() }),
        lines: works.map(|(number, work)| line(studio, path, language, &columns, (number, work))).collect(),
        columns: columns.into_iter().map(lang).collect(),
    }
}

fn line(
    studio: &Studio<'_>,
    path: &SitePath,
    language: Language,
    columns: &[Language],
    (number, work): (usize, &Work),
) -> Line {
    let page = work
        .version(language)
        .map_or_else(|| address::work(&work.slug), |version| address::document(&work.slug, version.language));
    let open = (0..work.versions.len()).filter_map(|index| open(studio, path, language, (number, work), index));
    Line {
        symbol: work.meta.symbol.as_ref().map_or_else(String::new, ToString::to_string),
        short: short(work, work.nearest(language), language),
        href: path.to(&page),
        cells: columns.iter().map(|column| cell(studio, path, language, (number, work), *column)).collect(),
        open: open.collect(),
    }
}

fn cell(
    studio: &Studio<'_>,
    path: &SitePath,
    language: Language,
    (number, work): (usize, &Work),
    column: Language,
) -> Cell {
    let Some(index) = work.versions.iter().position(|version| version.language == column) else {
        let none = Progress::default();
        return Cell {
            lang: lang(column),
            state: "none",
            href: String::new(),
            standing: String::new(),
            progress: none,
        };
    };
    let alignment = studio.alignments.of(number, index);
    let progress = alignment.progress();
    let state = match (alignment.translated, progress) {
        (_, Progress { out_of_date: 1.., .. }) => "out-of-date",
        (_, Progress { missing: 1.., .. }) => "partial",
        (true, _) => "current",
        (false, _) => "source",
    };
    Cell {
        lang: lang(column),
        state,
        href: path.to(&address::document(&work.slug, column)),
        standing: studio.standing(&work.versions[index], language),
        progress,
    }
}

/// What is out of date or missing in a version; none where nothing is.
fn open(
    studio: &Studio<'_>,
    path: &SitePath,
    language: Language,
    (number, work): (usize, &Work),
    index: usize,
) -> Option<Open> {
    let version = &work.versions[index];
    let alignment = studio.alignments.of(number, index);
    let source = work.versions.get(alignment.source?)?;
    let stale = alignment.statuses().filter(|(_, status)| matches!(status, Status::Stale(_)));
    let voice = Voice { studio, path, language, home: None };
    let stale: Vec<_> = stale.map(|(place, _)| link(voice, work, version, version, place)).collect();
    let missing = alignment.missing.iter().map(|place| link(voice, work, version, source, *place));
    let missing: Vec<_> = missing.collect();
    let some = !stale.is_empty() || !missing.is_empty();
    some.then(|| Open { lang: lang(version.language), stale, missing })
}

/// A provision or note of `holder`, as a link to its place on the page of `version`; named after the text in the page's language,
/// where that has it.
fn link(voice: Voice<'_>, work: &Work, version: &Version, holder: &Version, place: Place) -> Named {
    let anchor = holder.anchor(place);
    let own = work.version(voice.language);
    let there = own.and_then(|own| Some((own, own.places().find(|place| own.anchor(*place) == anchor)?)));
    let (named_in, at) = there.unwrap_or((holder, place));
    let page = address::document(&work.slug, version.language);
    Named { href: voice.path.to_anchor(&page, anchor.as_str()), name: named(voice, named_in, at) }
}
