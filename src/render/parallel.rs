//! Two versions of a document side by side, row by row.

use serde::Serialize;

use crate::model::address;
use crate::model::alignment::paired;
use crate::model::document::Translation;
use crate::model::language::{Language, Pair};
use crate::model::site::SitePath;
use crate::model::work::Work;
use crate::render::cited::Voice;
use crate::render::cites::{Cites, only_links};
use crate::render::contents::contents;
use crate::render::document::{Entry, Fact, NoteItem, RecordEntry, Row, Withdrawn};
use crate::render::facts::facts;
use crate::render::frame::{Frame, Lang};
use crate::render::gaps::Made;
use crate::render::moved::withdrawn;
use crate::render::paper::{Online, online};
use crate::render::rows::Rows;
use crate::render::studio::{Head, Studio, Versions, best, lang};
use crate::render::terms::marks::{TermCard, cards, marks};
use crate::render::web::Told;
use crate::render::work::short;

/// Two versions of a document in parallel: `parallel.html`. The page and its first column are in the first language.
#[derive(Debug, Serialize)]
pub struct ParallelPage {
    /// The frame.
    pub frame: Frame,
    /// The symbol; empty for none.
    pub symbol: String,
    /// The slug, for data.
    pub slug: String,
    /// The short title in the first language.
    pub short: String,
    /// The language-neutral page of the work.
    pub work: String,
    /// A small stylesheet for print.
    pub print: String,
    /// The language-neutral page on the web, for print; none where the site is nowhere.
    pub online: Option<Online>,
    /// The two columns.
    pub columns: Vec<Column>,
    /// The parallel pages whose first column is in the page's language, this one among them.
    pub parallels: Vec<ParallelLink>,
    /// Cover lines and titles, in the order of print.
    pub mast: Vec<PairRow>,
    /// What is known of the document, in the first language.
    pub facts: Vec<Fact>,
    /// The contents, in the first language.
    pub contents: Vec<Entry>,
    /// The text.
    pub rows: Vec<PairRow>,
    /// The terms that either text uses, in the order of the first language.
    pub terms: Vec<TermCard>,
    /// The document's notes.
    pub notes: Vec<PairNote>,
    /// The editors' notes.
    pub editor_notes: Vec<PairNote>,
    /// Published addresses whose text was withdrawn.
    pub withdrawn: Vec<Withdrawn>,
}

/// A column of a parallel page.
#[derive(Debug, Serialize)]
pub struct Column {
    /// Its language.
    pub lang: Lang,
    /// The page of this version alone.
    pub href: String,
    /// The standing of the text, in the column's language.
    pub standing: String,
    /// That it is a working translation, said in the column's language; empty where it is none.
    pub notice: String,
    /// What stands in a gap, in the column's language.
    pub gap: String,
}

/// A row: what stands in one provision or record of both versions.
#[derive(Debug, Serialize)]
pub struct PairRow {
    /// As of [`Row`].
    pub kind: &'static str,
    /// The permanent address, the same in both.
    pub anchor: String,
    /// Other addresses of the same place.
    pub aliases: Vec<String>,
    /// The Akoma Ntoso identifier.
    pub eid: String,
    /// As of [`Row`].
    pub depth: u8,
    /// As of [`Row`].
    pub role: &'static str,
    /// What the link to it is called, in the first language.
    pub link: String,
    /// The chapeau that governs it: an anchor, or empty.
    pub chapeau: String,
    /// One for each column; none for a gap.
    pub cells: Vec<Option<Row>>,
    /// The entries of a record, side by side.
    pub entries: Vec<PairEntry>,
}

/// An entry of a record in both versions.
#[derive(Debug, Serialize)]
pub struct PairEntry {
    /// The permanent address.
    pub anchor: String,
    /// Other addresses of the same place.
    pub aliases: Vec<String>,
    /// The Akoma Ntoso identifier.
    pub eid: String,
    /// `yes`, `no`, `abstain`, or empty.
    pub side: &'static str,
    /// What the link to it is called, in the first language.
    pub link: String,
    /// One for each column; none for a gap.
    pub cells: Vec<Option<RecordEntry>>,
}

/// A note in both versions.
#[derive(Debug, Serialize)]
pub struct PairNote {
    /// The address.
    pub anchor: String,
    /// As of [`NoteItem`].
    pub before: String,
    /// The label as printed.
    pub label: String,
    /// One for each column; none for a gap.
    pub cells: Vec<Option<NoteItem>>,
}

/// A link to a parallel page.
#[derive(Debug, Serialize)]
pub struct ParallelLink {
    /// The language of the second column.
    pub lang: Lang,
    /// The address.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
}

/// The rows and notes of one column.
struct Side {
    rows: Vec<Row>,
    notes: Vec<NoteItem>,
    editor_notes: Vec<NoteItem>,
}

/// Two versions of a work in parallel.
pub(super) fn parallel(studio: &Studio<'_>, path: &SitePath, number: usize, pair: Pair) -> ParallelPage {
    let work = &studio.corpus.works[number];
    let language = pair.first;
    let places = [pair.first, pair.second].map(|one| work.versions.iter().position(|version| version.language == one));
    // The pairs of a work are made of its versions.
    let [first, second] = places.map(Option::unwrap_or_default);
    let version = &work.versions[first];
    let short = short(work, Some(version), language);
    let symbol = work.meta.symbol.as_ref().map_or_else(String::new, ToString::to_string);
    let document = if symbol.is_empty() { &short } else { &symbol };
    let left = links(studio, path, number, first);
    let right = links(studio, path, number, second);
    let voices = [pair.first, pair.second].map(|language| Voice { studio, path, language, home: Some(number) });
    let marked = [marks(voices[0], number, first, &left.links), marks(voices[1], number, second, &right.links)];
    // Of what both columns link the first says how often.
    let mut used = marked[1].used.clone();
    used.extend(&marked[0].used);
    let suffix = format!("-{}", pair.second);
    let columns = [
        Rows::new(&studio.words, work, version, document, &left, Made::new(studio, path, number, first))
            .with_terms(&marked[0]),
        Rows::new(
            &studio.words,
            work,
            &work.versions[second],
            document,
            &right,
            Made::new(studio, path, number, second),
        )
        .beside(language, &suffix)
        .with_terms(&marked[1]),
    ];
    let range = |from: &str, to: &str| studio.words.with(language, "range", &[("from", from), ("to", to)]);
    let contents = contents(version, &columns[0], &range);
    let [left, right] =
        columns.map(|rows| Side { rows: rows.all(), notes: rows.notes(false), editor_notes: rows.notes(true) });
    let mut rows = pair_rows(left.rows, right.rows);
    let body = rows.iter().position(|row| !matches!(row.kind, "cover" | "title")).unwrap_or(rows.len());
    let text = rows.split_off(body);
    let heading = if symbol.is_empty() { short.clone() } else { format!("{symbol} {short}") };
    let names = format!("{} · {}", pair.first.tongue().name, pair.second.tongue().name);
    let head = Head { title: format!("{heading} ({names})"), description: best(&work.meta.about, language) };
    let versions = versions(studio, work, pair);
    let switch = Versions {
        all: &versions,
        neutral: Some(address::work(&work.slug)),
        told: Told::Instead(address::document(&work.slug, language)),
    };
    ParallelPage {
        frame: studio.frame(path, language, head, &switch),
        slug: work.slug.to_string(),
        work: path.to(&address::work(&work.slug)),
        print: path.to(&address::parallel_print(&work.slug, pair)),
        online: online(studio, work),
        columns: [first, second].into_iter().map(|index| column(studio, path, work, index)).collect(),
        parallels: studio.parallels(path, work, language),
        mast: rows,
        facts: facts(studio, path, work, version),
        contents,
        rows: text,
        terms: cards(voices[0], &used, Some(pair.second)),
        notes: pair_notes(left.notes, right.notes),
        editor_notes: pair_notes(left.editor_notes, right.editor_notes),
        withdrawn: withdrawn(voices[0], work.ledger.as_ref()),
        symbol,
        short,
    }
}

fn links(studio: &Studio<'_>, path: &SitePath, number: usize, index: usize) -> Cites {
    let language = studio.corpus.works[number].versions[index].language;
    only_links(Voice { studio, path, language, home: Some(number) }, number, index)
}

fn column(studio: &Studio<'_>, path: &SitePath, work: &Work, index: usize) -> Column {
    let version = &work.versions[index];
    Column {
        lang: lang(version.language),
        href: path.to(&address::document(&work.slug, version.language)),
        standing: studio.standing(version, version.language),
        notice: if version.translation == Translation::Unofficial {
            studio.words.get(version.language, "unofficial-notice")
        } else {
            String::new()
        },
        gap: studio.words.get(version.language, "gap-in-column"),
    }
}

/// Where the switch of languages leads: to the same second column beside the other language, where there is such a page; else to the
/// other language alone.
fn versions(studio: &Studio<'_>, work: &Work, pair: Pair) -> Vec<(Language, SitePath)> {
    let pairs = studio.config.pairs(work);
    let to = |language: Language| {
        let beside = |second: Language| Some(Pair { first: language, second }).filter(|pair| pairs.contains(pair));
        let there = if language == pair.second { beside(pair.first) } else { beside(pair.second) };
        there.map_or_else(|| address::document(&work.slug, language), |there| address::parallel(&work.slug, there))
    };
    work.versions.iter().map(|version| (version.language, to(version.language))).collect()
}

/// What a row is found by: its own address, or that of its first entry.
fn key(row: &Row) -> String {
    let entry = row.entries.first().map(|entry| entry.anchor.clone());
    if row.anchor.is_empty() { entry.unwrap_or_default() } else { row.anchor.clone() }
}

/// Brings two lists together by their keys, as values.
fn pair_up<T>(left: Vec<T>, right: Vec<T>, key: impl Fn(&T) -> String) -> Vec<[Option<T>; 2]> {
    let keys = |side: &[T]| side.iter().map(&key).collect::<Vec<_>>();
    let pairs = paired(&keys(&left), &keys(&right));
    let mut left: Vec<_> = left.into_iter().map(Some).collect();
    let mut right: Vec<_> = right.into_iter().map(Some).collect();
    pairs.into_iter().map(|(a, b)| [a.and_then(|a| left[a].take()), b.and_then(|b| right[b].take())]).collect()
}

fn pair_rows(left: Vec<Row>, right: Vec<Row>) -> Vec<PairRow> {
    pair_up(left, right, key).into_iter().filter_map(pair_row).collect()
}

fn pair_row(mut cells: [Option<Row>; 2]) -> Option<PairRow> {
    let [left, right] =
        cells.each_mut().map(|cell| cell.as_mut().map_or_else(Vec::new, |row| std::mem::take(&mut row.entries)));
    let entries = pair_up(left, right, |entry: &RecordEntry| entry.anchor.clone()).into_iter().filter_map(pair_entry);
    let entries = entries.collect();
    // The address and what the link is called are taken from the first column that has it.
    let shown = cells.iter().flatten().next()?;
    Some(PairRow {
        kind: shown.kind,
        anchor: shown.anchor.clone(),
        aliases: shown.aliases.clone(),
        eid: shown.eid.clone(),
        depth: shown.depth,
        role: shown.role,
        link: shown.link.clone(),
        chapeau: shown.chapeau.clone(),
        entries,
        cells: cells.into(),
    })
}

fn pair_entry(cells: [Option<RecordEntry>; 2]) -> Option<PairEntry> {
    let shown = cells.iter().flatten().next()?;
    Some(PairEntry {
        anchor: shown.anchor.clone(),
        aliases: shown.aliases.clone(),
        eid: shown.eid.clone(),
        side: shown.side,
        link: shown.link.clone(),
        cells: cells.into(),
    })
}

fn pair_notes(left: Vec<NoteItem>, right: Vec<NoteItem>) -> Vec<PairNote> {
    let pairs = pair_up(left, right, |note| note.anchor.clone()).into_iter();
    let pairs = pairs.filter_map(|cells| {
        let shown = cells.iter().flatten().next()?;
        Some(PairNote {
            anchor: shown.anchor.clone(),
            before: shown.before.clone(),
            label: shown.label.clone(),
            cells: cells.into(),
        })
    });
    pairs.collect()
}
