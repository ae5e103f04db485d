//! Each page's struct, filled.

use std::collections::BTreeMap;

use crate::model::address;
use crate::model::block::Block;
use crate::model::corpus::Corpus;
use crate::model::document::{Kind, Translation, Version};
use crate::model::html::Html;
use crate::model::language::Language;
use crate::model::meeting::Meeting;
use crate::model::page::Page as PlainText;
use crate::model::site::SitePath;
use crate::model::symbol::{Slug, Symbol};
use crate::model::work::Work;
use crate::render::contents::contents;
use crate::render::document::{DocumentPage, Fact};
use crate::render::frame::{ChooserEntry, ChooserPage, NotFoundPage, PageHeading, PlainPage};
use crate::render::headings::HeadingIds;
use crate::render::inline::blocks;
use crate::render::library::{DocumentLink, Group, LibraryPage};
use crate::render::moved::withdrawn;
use crate::render::rows::Rows;
use crate::render::studio::{Head, Studio, best, lang};
use crate::render::work::WorkPage;

/// The page that chooses a language.
pub fn chooser(studio: &Studio<'_>, path: &SitePath) -> ChooserPage {
    ChooserPage { frame: root_frame(studio, path, Head::default()), entries: entries(studio, path) }
}

/// The page for addresses that do not exist.
pub fn not_found(studio: &Studio<'_>, path: &SitePath) -> NotFoundPage {
    let title = studio.words.get(studio.languages()[0], "not-found");
    let head = Head { title, description: String::new() };
    let mut page = NotFoundPage { frame: root_frame(studio, path, head), entries: entries(studio, path) };
    // A server answers any address with this page, however deep, so its links begin at the root of the site.
    if let Some(root) = studio.root_on_the_web() {
        let frame = &mut page.frame;
        let assets = [&mut frame.assets.style, &mut frame.assets.head, &mut frame.assets.page];
        let languages = frame.languages.iter_mut().filter_map(|choice| choice.href.as_mut());
        let pages = frame.pages.iter_mut().map(|link| &mut link.href);
        let entries = page.entries.iter_mut().map(|entry| &mut entry.href);
        for href in
            assets.into_iter().chain(languages).chain(pages).chain(entries).chain([&mut frame.home, &mut frame.root])
        {
            href.insert_str(0, &root);
        }
    }
    page
}

fn root_frame(studio: &Studio<'_>, path: &SitePath, head: Head) -> crate::render::frame::Frame {
    let libraries: Vec<_> =
        studio.languages().iter().map(|language| (*language, address::library(*language))).collect();
    studio.frame(path, studio.languages()[0], head, &libraries)
}

fn entries(studio: &Studio<'_>, path: &SitePath) -> Vec<ChooserEntry> {
    let entry = |language: &Language| ChooserEntry {
        lang: lang(*language),
        title: best(&studio.config.title, *language),
        about: best(&studio.config.about, *language),
        href: path.to(&address::library(*language)),
    };
    studio.languages().iter().map(entry).collect()
}

/// The library in a language.
pub fn library(studio: &Studio<'_>, path: &SitePath, language: Language) -> LibraryPage {
    let versions: Vec<_> = studio.languages().iter().map(|other| (*other, address::library(*other))).collect();
    let about = best(&studio.config.about, language);
    let head = Head { title: String::new(), description: about.clone() };
    LibraryPage {
        frame: studio.frame(path, language, head, &versions),
        title: best(&studio.config.title, language),
        about,
        count: studio.corpus.works.len(),
        groups: groups(studio, path, language),
    }
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

/// 「2021 年 7 月 26 日至 30 日，纽约」, from the words of the language.
fn when(studio: &Studio<'_>, meeting: &Meeting, language: Language) -> String {
    let dates = match (&meeting.from, &meeting.to) {
        (Some(from), Some(to)) => dates(studio, from, to, language),
        _ => String::new(),
    };
    let place = best(&meeting.place, language);
    let joint = studio.words.get(language, "cite-joint");
    [dates, place].into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(&joint)
}

/// A span of days in words; what is not a whole date is given back as it is written.
fn dates(studio: &Studio<'_>, from: &str, to: &str, language: Language) -> String {
    let parts = |date: &str| -> Option<[String; 3]> {
        let pieces: Vec<_> = date.split('-').map(|piece| piece.trim_start_matches('0').to_owned()).collect();
        pieces.try_into().ok()
    };
    let (Some([year, month, day]), Some([to_year, to_month, to_day])) = (parts(from), parts(to)) else {
        return from.to_owned();
    };
    let name = |month: &str| studio.words.get(language, &format!("month-{month}"));
    let (month_name, to_month_name) = (name(&month), name(&to_month));
    let variables = [
        ("year", year.as_str()),
        ("month", &month_name),
        ("day", &day),
        ("to_year", &to_year),
        ("to_month", &to_month_name),
        ("to_day", &to_day),
    ];
    let key = match (year == to_year, month == to_month, day == to_day) {
        (true, true, true) => "date",
        (true, true, false) => "dates-in-month",
        (true, false, _) => "dates-in-year",
        _ => "dates",
    };
    studio.words.with(language, key, &variables)
}

/// A date of a work in words: a day, a month or a year.
fn date(studio: &Studio<'_>, written: &str, language: Language) -> String {
    let pieces: Vec<_> = written.split('-').map(|piece| piece.trim_start_matches('0')).collect();
    match pieces.as_slice() {
        [_, _, _] => dates(studio, written, written, language),
        [year, month] => {
            let month = studio.words.get(language, &format!("month-{month}"));
            studio.words.with(language, "date-month", &[("year", year), ("month", &month)])
        }
        _ => studio.words.with(language, "date-year", &[("year", written)]),
    }
}

fn document_link(studio: &Studio<'_>, path: &SitePath, work: &Work, language: Language) -> DocumentLink {
    let version = work.version(language).or(work.versions.first());
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
    }
}

/// The short title of a work, else its title as printed, else its slug.
fn short(work: &Work, version: Option<&Version>, language: Language) -> String {
    let named = best(&work.meta.short, language);
    let printed = version.map_or_else(String::new, title);
    [named, printed, work.slug.to_string()].into_iter().find(|name| !name.is_empty()).unwrap_or_default()
}

/// The titles as printed, joined as the language joins them.
pub fn title(version: &Version) -> String {
    let titles =
        version.provisions.iter().filter(|provision| provision.kind == Kind::Title && provision.part.is_none());
    titles.map(|title| title.block.plain()).collect::<Vec<_>>().join(version.language.tongue().title_joint)
}

/// A plain page.
pub fn plain(studio: &Studio<'_>, path: &SitePath, page: &PlainText) -> PlainPage {
    let versions: Vec<_> = studio
        .corpus
        .pages
        .iter()
        .filter(|other| other.name == page.name)
        .map(|other| (other.language, address::plain(other)))
        .collect();
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
        frame: studio.frame(path, page.language, head, &versions),
        title: page.meta.title.clone(),
        content: blocks(&page.blocks, &mut HeadingIds::default()),
        contents: headings.collect(),
    }
}

/// The language-neutral page of a work.
pub fn work(studio: &Studio<'_>, path: &SitePath, work: &Work) -> WorkPage {
    let language = studio.nearest(work.meta.authentic);
    let shown = short(work, work.version(language).or(work.versions.first()), language);
    let versions = work_versions(work);
    let head = Head { title: shown.clone(), description: best(&work.meta.about, language) };
    WorkPage {
        frame: studio.frame(path, language, head, &versions),
        symbol: work.meta.symbol.as_ref().map_or_else(String::new, ToString::to_string),
        title: shown,
        authentic: work.versions.first().map_or(work.meta.authentic, |version| version.language).code(),
        versions: studio.versions(path, work, language),
    }
}

fn work_versions(work: &Work) -> Vec<(Language, SitePath)> {
    work.versions.iter().map(|version| (version.language, address::document(&work.slug, version.language))).collect()
}

/// The reading page of one version.
pub fn document(studio: &Studio<'_>, path: &SitePath, work: &Work, version: &Version) -> DocumentPage {
    let language = version.language;
    let short = short(work, Some(version), language);
    let symbol = work.meta.symbol.as_ref().map_or_else(String::new, ToString::to_string);
    let cited = if symbol.is_empty() { &short } else { &symbol };
    let rows = Rows::new(&studio.words, work, version, cited);
    let range = |from: &str, to: &str| studio.words.with(language, "range", &[("from", from), ("to", to)]);
    let contents = contents(version, &rows, &range);
    let mut all = rows.all();
    let body = all.iter().position(|row| !matches!(row.kind, "cover" | "title")).unwrap_or(all.len());
    let text = all.split_off(body);
    let heading = if symbol.is_empty() { short.clone() } else { format!("{symbol} {short}") };
    let head = Head { title: heading, description: best(&work.meta.about, language) };
    let mut frame = studio.frame(path, language, head, &work_versions(work));
    frame.alternates.push(crate::render::frame::Alternate {
        tag: "x-default",
        href: studio.absolute(&address::work(&work.slug)).unwrap_or_else(|| path.to(&address::work(&work.slug))),
    });
    DocumentPage {
        frame,
        slug: work.slug.to_string(),
        work: path.to(&address::work(&work.slug)),
        json: path.to(&address::data(&work.slug, language)),
        print: path.to(&address::print(&work.slug, language)),
        unofficial: version.translation == Translation::Unofficial,
        mast: all,
        facts: facts(studio, path, work, version),
        contents,
        rows: text,
        notes: rows.notes(false),
        editor_notes: rows.notes(true),
        withdrawn: withdrawn(work.ledger.as_ref()),
        versions: studio.versions(path, work, language),
        symbol,
        short,
    }
}

fn facts(studio: &Studio<'_>, path: &SitePath, work: &Work, version: &Version) -> Vec<Fact> {
    let language = version.language;
    let mut facts = Vec::new();
    let mut add = |key: &str, html: Html| {
        if !html.is_empty() {
            facts.push(Fact { name: studio.words.get(language, key), html });
        }
    };
    if let Some(symbol) = &work.meta.symbol {
        add("fact-symbol", isolated(&symbol.0));
    }
    add("fact-kind", Html::text(&studio.words.get(language, &format!("kind-{}", work.meta.kind.key()))));
    if let Some(meeting) = work.meta.meeting.as_deref().and_then(|id| studio.corpus.meeting(id)) {
        let name = meeting.short.best(language).or(meeting.name.best(language)).map_or("", |(_, name)| name.as_str());
        let joint = studio.words.get(language, "cite-joint");
        let when = when(studio, meeting, language);
        add(
            "fact-meeting",
            Html::text(&[name, &when].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(&joint)),
        );
    }
    if let Some(written) = &work.meta.date {
        add("fact-date", Html::text(&date(studio, written, language)));
    }
    for line in languages(studio, work, language) {
        add("fact-languages", Html::text(&line));
    }
    for relation in &work.meta.relations {
        add(&format!("relation-{}", relation.kind.key()), related(studio, path, &relation.target, language));
    }
    facts
}

/// Which languages there are, each with its standing, and which of the six there are not: said in words, never hidden.
fn languages(studio: &Studio<'_>, work: &Work, language: Language) -> [String; 2] {
    let name = |other: Language| studio.words.get(language, &format!("language-{other}"));
    let joint = studio.words.get(language, "list-joint");
    let here = work.versions.iter().map(|version| {
        let variables = [("language", name(version.language)), ("standing", studio.standing(version, language))];
        let variables = variables.each_ref().map(|(key, value)| (*key, value.as_str()));
        studio.words.with(language, "language-with-standing", &variables)
    });
    let here = here.collect::<Vec<_>>().join(&joint);
    let missing: Vec<_> = Language::ALL.into_iter().filter(|other| work.version(*other).is_none()).map(name).collect();
    if missing.is_empty() {
        return [here, String::new()];
    }
    [here, studio.words.with(language, "languages-missing", &[("languages", &missing.join(&joint))])]
}

/// The other document of a relation: a link where the site has it.
fn related(studio: &Studio<'_>, path: &SitePath, target: &str, language: Language) -> Html {
    let slug = Slug::of(&Symbol(target.to_owned()));
    let other = studio.corpus.works.iter().find(|work| {
        Some(&work.slug) == slug.as_ref() || work.meta.symbol.as_ref().is_some_and(|symbol| symbol.0 == target)
    });
    let Some(other) = other else { return isolated(target) };
    let there = other
        .version(language)
        .map_or_else(|| address::work(&other.slug), |version| address::document(&other.slug, version.language));
    let mut html = Html::new();
    html.open("a", &[("href", &path.to(&there))]);
    html.push(&isolated(target));
    html.close("a");
    html
}

/// A symbol, which runs from left to right in every language.
fn isolated(text: &str) -> Html {
    let mut html = Html::new();
    html.open("bdi", &[("dir", "ltr")]);
    html.push_text(text);
    html.close("bdi");
    html
}
