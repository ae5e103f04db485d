//! From the authors' files to the corpus. Every file is read by itself, so they are read in parallel.

mod attribute;
mod config;
pub mod exchange;
mod fragment;
mod glossary;
mod heading;
mod label;
mod lines;
mod markdown;
mod notes;
mod outline;
mod page;
mod record;
mod scope;
mod sections;
mod sequence;
mod shim;
mod version;
mod writer;
mod yaml;

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::address;
use crate::model::config::{Config, FILE as SETTINGS_FILE};
use crate::model::corpus::Corpus;
use crate::model::instrument::Instrument;
use crate::model::language::Language;
use crate::model::ledger::{Ledger, LedgerError};
use crate::model::meeting::Meeting;
use crate::model::page::Page;
use crate::model::source::{FileId, SourceFile, Sources, Span};
use crate::model::symbol::{Slug, Symbol};
use crate::model::translation::Translations;
use crate::model::work::{Work, WorkMeta};

const MEETINGS: &str = "content/meetings.yaml";
const INSTRUMENTS: &str = "content/instruments.yaml";
const DOCUMENTS: &str = "content/documents/";
const GLOSSARY: &str = "content/glossary/";
const PAGES: &str = "content/pages/";

/// Reads the site's settings; `None` where there are none that can be read, which has then been reported.
pub fn settings(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Config> {
    let (id, file) = sources.iter().find(|(_, file)| file.path == SETTINGS_FILE)?;
    config::config(id, file, diagnostics)
}

/// Reads every document, page, meeting, instrument and concept.
pub fn parse(sources: &Sources, diagnostics: &mut Diagnostics) -> Corpus {
    let mut works: BTreeMap<&str, Vec<(FileId, &SourceFile)>> = BTreeMap::new();
    let mut pages = Vec::new();
    let mut glossary = Vec::new();
    let mut meetings: Vec<Meeting> = Vec::new();
    let mut instruments: Vec<Instrument> = Vec::new();
    for (id, file) in sources.iter() {
        let path = file.path.as_str();
        if let Some((folder, _)) = path.strip_prefix(DOCUMENTS).and_then(|rest| rest.split_once('/')) {
            works.entry(&path[..DOCUMENTS.len() + folder.len()]).or_default().push((id, file));
        } else if path.starts_with(PAGES) {
            pages.push((id, file));
        } else if path == MEETINGS {
            meetings = without_places(yaml::items(id, &file.text, diagnostics));
        } else if path == INSTRUMENTS {
            instruments = without_places(yaml::items(id, &file.text, diagnostics));
        } else if path.starts_with(GLOSSARY) {
            glossary.push((id, file));
        } else if path != SETTINGS_FILE {
            unknown_file(id, file, diagnostics);
        }
    }
    let works =
        in_parallel(works.into_iter().collect(), diagnostics, |(folder, files), found| work(folder, &files, found));
    let mut pages: Vec<Page> = in_parallel(pages, diagnostics, |(id, file), found| plain_page(id, file, found));
    pages.sort_by(|a, b| (a.language, a.meta.order, &a.name).cmp(&(b.language, b.meta.order, &b.name)));
    let glossary = glossary::glossary(glossary, diagnostics);
    Corpus { works, meetings, instruments, glossary, pages }
}

fn without_places<T>(items: Vec<(T, Span)>) -> Vec<T> {
    items.into_iter().map(|(item, _)| item).collect()
}

/// Does `read` for each item on all cores, and brings values and findings back in the order of the items.
fn in_parallel<T: Send, U: Send>(
    items: Vec<T>,
    diagnostics: &mut Diagnostics,
    read: impl Fn(T, &mut Diagnostics) -> Option<U> + Sync,
) -> Vec<U> {
    let done: Vec<_> = items
        .into_par_iter()
        .map(|item| {
            let mut found = Diagnostics::default();
            (read(item, &mut found), found)
        })
        .collect();
    let mut values = Vec::with_capacity(done.len());
    for (value, found) in done {
        diagnostics.extend(found);
        values.extend(value);
    }
    values
}

/// Reads a work's folder; `None` where it cannot have an address, which has then been reported.
fn work(folder: &str, files: &[(FileId, &SourceFile)], diagnostics: &mut Diagnostics) -> Option<Work> {
    let name = |file: &SourceFile| file.path[folder.len() + 1..].to_owned();
    let described = files.iter().find(|(_, file)| name(file) == "work.yaml");
    let meta = described.and_then(|(id, file)| {
        let meta: WorkMeta = yaml::mapping(*id, &file.text, 0..file.text.len(), WorkMeta::KEYS, diagnostics)?;
        let slug = address(*id, &file.text, &meta, diagnostics);
        Some((*id, meta, slug))
    });
    if described.is_none()
        && let Some((id, _)) = files.first()
    {
        diagnostics
            .add(Rule::Malformed, Span::new(*id, 0..0), format!("`{folder}` has no work.yaml"))
            .help("write one that says at least `symbol`, `kind` and `authentic`");
    }
    let preamble = meta.as_ref().is_some_and(|(_, meta, _)| meta.kind.has_preamble());
    let mut versions = Vec::new();
    let (mut ledger, mut translations) = (None, None);
    for (id, file) in files {
        let name = name(file);
        let language = name.strip_suffix(".md").and_then(Language::from_code);
        match (name.as_str(), language) {
            ("work.yaml", _) => {}
            ("anchors.lock", _) => {
                let read = read_ledger(*id, file, Ledger::parse, diagnostics);
                ledger = read.map(|ledger| Ledger { file: Some(*id), ..ledger });
            }
            ("translations.lock", _) => {
                let read = read_ledger(*id, file, Translations::parse, diagnostics);
                translations = read.map(|made| Translations { file: Some(*id), ..made });
            }
            (_, Some(language)) => versions.push(version::version(*id, &file.text, language, preamble, diagnostics)),
            (_, None) => unknown_file(*id, file, diagnostics),
        }
    }
    let (file, meta, slug) = meta?;
    let authentic = meta.authentic;
    versions.sort_by_key(|version| (version.language != authentic, version.language));
    Some(Work { folder: folder.to_owned(), file, slug: slug?, meta, versions, ledger, translations })
}

/// The address of a work: of its symbol, or the one that it names itself.
fn address(file: FileId, text: &str, meta: &WorkMeta, diagnostics: &mut Diagnostics) -> Option<Slug> {
    let (slug, written) = match (&meta.symbol, &meta.slug) {
        (_, Some(written)) => (Slug::parse(written), written.as_str()),
        (Some(Symbol(symbol)), None) => (Slug::of(&Symbol(symbol.clone())), symbol.as_str()),
        (None, None) => (None, ""),
    };
    let free = slug.filter(|slug| !address::is_taken(slug));
    if free.is_none() {
        let start = text.find(written).filter(|_| !written.is_empty()).unwrap_or(0);
        let message = if written.is_empty() {
            "a work without a symbol names no slug".to_owned()
        } else {
            format!("`{written}` makes no address that a work can have")
        };
        diagnostics
            .add(Rule::MissingSlug, Span::new(file, start..start + written.len()), message)
            .help("write `slug: a-short-name` in lower-case letters, digits and hyphens; the site itself has assets, schema, terms and the languages");
    }
    free
}

/// Reads a file that the program itself has written; `None` where a line of it cannot be read, which has then been reported.
fn read_ledger<T>(
    id: FileId,
    file: &SourceFile,
    read: impl Fn(&str) -> Result<T, LedgerError>,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let error = match read(&file.text) {
        Ok(ledger) => return Some(ledger),
        Err(error) => error,
    };
    let start = file.text.split_inclusive('\n').take(error.line.saturating_sub(1)).map(str::len).sum();
    let end = file.text[start..].find('\n').map_or(file.text.len(), |at| start + at);
    let writer = if file.path.ends_with("translations.lock") { "translations" } else { "anchors" };
    diagnostics
        .add(Rule::MalformedLedger, Span::new(id, start..end), error.message)
        .help(format!("restore the line from the version history; `rapporteur {writer}` writes this file"));
    None
}

fn plain_page(id: FileId, file: &SourceFile, diagnostics: &mut Diagnostics) -> Option<Page> {
    let rest = &file.path[PAGES.len()..];
    let place = rest.split_once('/').and_then(|(name, language)| {
        let language = Language::from_code(language.strip_suffix(".md")?)?;
        // `index` is the library's.
        Slug::parse(name).filter(|slug| slug.as_str() != "index").map(|_| (name, language))
    });
    let Some((name, language)) = place else {
        unknown_file(id, file, diagnostics);
        return None;
    };
    page::page(name, language, id, &file.text, diagnostics)
}

fn unknown_file(id: FileId, file: &SourceFile, diagnostics: &mut Diagnostics) {
    diagnostics
        .add(Rule::UnknownFile, Span::new(id, 0..0), format!("`{}` has no place in the format", file.path))
        .help("texts are named for their language: zh.md, en.md, ar.md, fr.md, ru.md, es.md");
}
