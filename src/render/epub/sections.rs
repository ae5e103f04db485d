//! A text cut into the files of a book: one for its cover, one for each part and chapter, one for its terms.

use serde::Serialize;

use crate::model::language::{Language, Pair};
use crate::model::site::SitePath;
use crate::render::cited::Voice;
use crate::render::cites::only_links;
use crate::render::document::{self, Entry, Fact, NoteItem, Row};
use crate::render::error::ThemeError;
use crate::render::frame::Frame;
use crate::render::markup::{Piece, pieces};
use crate::render::parallel::{self, Column, PairNote, PairRow};
use crate::render::studio::Studio;
use crate::render::terms::marks::TermCard;

/// A text in parts.
pub struct Cut {
    /// What the text is called.
    pub name: String,
    /// Its contents.
    pub contents: Vec<Entry>,
    /// Whether the last part explains its terms.
    pub terms: bool,
    /// The parts, in their order.
    pub parts: Vec<Part>,
}

/// A part: a file, and its markup before its links lead anywhere.
pub struct Part {
    /// The file's name.
    pub file: String,
    /// The whole document.
    pub markup: String,
}

/// What stands in a file, of a row of one text or of two.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Rows {
    /// One text.
    One(Vec<Row>),
    /// Two side by side.
    Two(Vec<PairRow>),
}

/// Notes likewise.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Notes {
    /// One text.
    One(Vec<NoteItem>),
    /// Two side by side.
    Two(Vec<PairNote>),
}

/// One file of a text: `epub/section.html`.
#[derive(Debug, Serialize)]
pub struct EpubSection<'a> {
    /// The frame of the page that the text was.
    pub frame: &'a Frame,
    /// The title of the file.
    pub title: String,
    /// The short title of the document.
    pub short: &'a str,
    /// The two columns; empty for one text.
    pub columns: &'a [Column],
    /// Whether this is the first file, which begins with cover lines and titles.
    pub first: bool,
    /// Whether it is a working translation.
    pub unofficial: bool,
    /// Cover lines and titles.
    pub mast: Rows,
    /// What is known of the document.
    pub facts: &'a [Fact],
    /// The text.
    pub rows: Rows,
    /// The document's notes that are marked here.
    pub notes: Notes,
    /// The editors' notes that are marked here.
    pub editor_notes: Notes,
    /// The terms that the text uses, in the last file.
    pub terms: &'a [TermCard],
}

/// A text before it is cut.
struct Whole {
    frame: Frame,
    symbol: String,
    short: String,
    columns: Vec<Column>,
    unofficial: bool,
    facts: Vec<Fact>,
    contents: Vec<Entry>,
    terms: Vec<TermCard>,
}

/// The parts of a text: a version, or two side by side.
///
/// # Errors
/// When a template fails.
pub fn parts(
    studio: &Studio<'_>,
    path: &SitePath,
    number: usize,
    language: Language,
    pair: Option<Pair>,
) -> Result<Cut, ThemeError> {
    if let Some(pair) = pair {
        let page = parallel::parallel(studio, path, number, pair);
        let whole = Whole {
            frame: page.frame,
            symbol: page.symbol,
            short: page.short,
            columns: page.columns,
            unofficial: false,
            facts: page.facts,
            contents: page.contents,
            terms: page.terms,
        };
        let chapters = cut(page.rows, |row: &PairRow| (row.kind, row.role, row.depth));
        let notes = [page.notes, page.editor_notes];
        let marks = |note: &PairNote| note.cells.iter().flatten().flat_map(|cell| cell.refs.clone()).collect();
        return finish(studio, path, &whole, page.mast, chapters, notes, Rows::Two, Notes::Two, &marks);
    }
    let work = &studio.corpus.works[number];
    let index = work.versions.iter().position(|version| version.language == language).unwrap_or_default();
    let voice = Voice { studio, path, language, home: Some(number) };
    let page = document::with_cites(studio, path, number, index, only_links(voice, number, index));
    let whole = Whole {
        frame: page.frame,
        symbol: page.symbol,
        short: page.short,
        columns: Vec::new(),
        unofficial: page.unofficial,
        facts: page.facts,
        contents: page.contents,
        terms: page.terms,
    };
    let chapters = cut(page.rows, |row: &Row| (row.kind, row.role, row.depth));
    let notes = [page.notes, page.editor_notes];
    let marks = |note: &NoteItem| note.refs.clone();
    finish(studio, path, &whole, page.mast, chapters, notes, Rows::One, Notes::One, &marks)
}

/// Cuts rows where a part begins, and a chapter. What stands directly under the heading of a part belongs to it.
fn cut<T>(rows: Vec<T>, of: impl Fn(&T) -> (&'static str, &'static str, u8)) -> Vec<Vec<T>> {
    let mut out: Vec<Vec<T>> = Vec::new();
    let mut only_heads = false;
    for row in rows {
        let (kind, role, depth) = of(&row);
        let part = kind == "part" && role != "summary";
        let head = matches!(kind, "part" | "heading" | "title");
        if out.is_empty() || part || (kind == "heading" && depth == 2 && !only_heads) {
            out.push(Vec::new());
            only_heads = true;
        }
        only_heads &= head;
        if let Some(last) = out.last_mut() {
            last.push(row);
        }
    }
    out
}

/// Renders the parts. Each note stands where it is first marked.
#[expect(clippy::too_many_arguments, reason = "what differs between one text and two comes in as values")]
fn finish<R: Serialize, N: Serialize>(
    studio: &Studio<'_>,
    path: &SitePath,
    whole: &Whole,
    mast: Vec<R>,
    chapters: Vec<Vec<R>>,
    notes: [Vec<N>; 2],
    rows_as: impl Fn(Vec<R>) -> Rows,
    notes_as: impl Fn(Vec<N>) -> Notes,
    marks: &impl Fn(&N) -> Vec<String>,
) -> Result<Cut, ThemeError> {
    let name = if whole.symbol.is_empty() { whole.short.clone() } else { format!("{} {}", whole.symbol, whole.short) };
    let mut sections: Vec<EpubSection<'_>> = Vec::new();
    let empty = || (Notes::One(Vec::new()), Notes::One(Vec::new()));
    let section = |mast: Vec<R>, rows: Vec<R>, first: bool| {
        let (notes, editor_notes) = empty();
        EpubSection {
            frame: &whole.frame,
            title: name.clone(),
            short: &whole.short,
            columns: &whole.columns,
            first,
            unofficial: whole.unofficial,
            mast: rows_as(mast),
            facts: &whole.facts,
            rows: rows_as(rows),
            notes,
            editor_notes,
            terms: &[],
        }
    };
    sections.push(section(mast, Vec::new(), true));
    sections.extend(chapters.into_iter().map(|rows| section(Vec::new(), rows, false)));
    // Where each mark stands is known when the rows are rendered.
    let mut marked: Vec<(String, usize)> = Vec::new();
    for (number, section) in sections.iter().enumerate() {
        let markup = studio.text("epub/section.html", section)?;
        let ids = pieces(&markup).into_iter().filter_map(|piece| match piece {
            Piece::Open(tag) => tag.get("id").map(str::to_owned),
            _ => None,
        });
        marked.extend(ids.map(|id| (id, number)));
    }
    let marked: std::collections::HashMap<String, usize> = marked.into_iter().collect();
    let last = sections.len() - 1;
    for (kind, list) in notes.into_iter().enumerate() {
        let mut sorted: Vec<Vec<N>> = sections.iter().map(|_| Vec::new()).collect();
        for note in list {
            let at = marks(&note).iter().find_map(|mark| marked.get(mark).copied()).unwrap_or(last);
            sorted[at].push(note);
        }
        for (section, notes) in sections.iter_mut().zip(sorted) {
            let place = if kind == 0 { &mut section.notes } else { &mut section.editor_notes };
            *place = notes_as(notes);
        }
    }
    if !whole.terms.is_empty() {
        let mut terms = section(Vec::new(), Vec::new(), false);
        terms.terms = &whole.terms;
        sections.push(terms);
    }
    let stem = path.as_str().trim_end_matches(".html").replace('/', "-");
    let mut parts = Vec::new();
    for (number, section) in sections.iter().enumerate() {
        let markup = studio.text("epub/section.html", section)?;
        parts.push(Part { file: format!("{stem}-{:02}.xhtml", number + 1), markup });
    }
    let contents = whole.contents.iter().map(copied).collect();
    Ok(Cut { name, contents, terms: !whole.terms.is_empty(), parts })
}

fn copied(entry: &Entry) -> Entry {
    Entry {
        anchor: entry.anchor.clone(),
        label: entry.label.clone(),
        title: entry.title.clone(),
        range: entry.range.clone(),
        entries: entry.entries.iter().map(copied).collect(),
    }
}
