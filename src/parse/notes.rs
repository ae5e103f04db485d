//! Joining notes with their marks.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::anchor::Anchor;
use crate::model::block::Block;
use crate::model::document::{Note, NoteKind, NoteRef, Place, Provision};
use crate::model::source::{FileId, Span};
use crate::model::text::MarkKind;

/// A note's text as it stands in the file.
#[derive(Debug)]
pub struct NoteText {
    /// The label.
    pub label: String,
    /// Whether it says that the source lacks the text.
    pub missing: bool,
    /// What it says.
    pub blocks: Vec<Block>,
    /// The part it stands in.
    pub part: Option<usize>,
    /// Its place.
    pub span: Span,
}

/// A mark that has not found its note.
struct Mark {
    label: String,
    place: Place,
    part: Option<usize>,
    at: usize,
}

/// Makes the notes of a version: each text with the marks that lead to it, and a missing note for each mark without one.
#[must_use]
pub fn join(texts: Vec<NoteText>, provisions: &[Provision], file: FileId, diagnostics: &mut Diagnostics) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    let mut by_label: HashMap<(Option<usize>, String), usize> = HashMap::new();
    for text in texts {
        let key = (text.part, text.label.clone());
        if let Some(&first) = by_label.get(&key) {
            diagnostics
                .add(Rule::NoteRepeated, text.span, format!("note `{}` has a text already", text.label))
                .place(notes[first].span, "the first one")
                .help("give this one the label that is printed");
        }
        by_label.entry(key).or_insert(notes.len());
        notes.push(Note {
            anchor: Anchor::new("fn", ""),
            kind: kind_of(&text.label, text.missing),
            label: text.label,
            part: text.part,
            blocks: text.blocks,
            span: text.span,
            refs: Vec::new(),
        });
    }
    let mut marked: Vec<Vec<Place>> = vec![Vec::new(); notes.len()];
    for mark in marks(provisions, &notes) {
        let own = by_label.get(&(mark.part, mark.label.clone()));
        // A note of the whole document may be marked in any part.
        let found = own.or_else(|| by_label.get(&(None, mark.label.clone()))).copied();
        let found = found.or_else(|| notes.iter().position(|note| note.label == mark.label));
        let index = found.unwrap_or_else(|| {
            by_label.insert((mark.part, mark.label.clone()), notes.len());
            notes.push(Note {
                anchor: Anchor::new("fn", ""),
                label: mark.label,
                kind: NoteKind::Missing,
                part: mark.part,
                blocks: Vec::new(),
                span: Span::new(file, mark.at..mark.at),
                refs: Vec::new(),
            });
            marked.push(Vec::new());
            notes.len() - 1
        });
        marked[index].push(mark.place);
    }
    name(&mut notes, &marked, provisions);
    notes
}

/// Every mark: those of the provisions in reading order, then those in notes.
fn marks(provisions: &[Provision], notes: &[Note]) -> Vec<Mark> {
    let mut all = Vec::new();
    for (index, provision) in provisions.iter().enumerate() {
        collect(&provision.block, Place::Provision(index), provision.part, &mut all);
    }
    for (index, note) in notes.iter().enumerate() {
        for block in &note.blocks {
            collect(block, Place::Note(index), note.part, &mut all);
        }
    }
    all
}

fn collect(block: &Block, place: Place, part: Option<usize>, all: &mut Vec<Mark>) {
    for text in block.texts() {
        for mark in &text.marks {
            if let MarkKind::Note(label) = &mark.kind {
                all.push(Mark { label: label.clone(), place, part, at: text.source_offset(mark.range.start) });
            }
        }
    }
}

fn kind_of(label: &str, missing: bool) -> NoteKind {
    if label.starts_with("ed-") {
        NoteKind::Editor
    } else if missing {
        NoteKind::Missing
    } else if label.bytes().all(|b| b == b'*') {
        NoteKind::Cover
    } else {
        NoteKind::Own
    }
}

/// Gives every note and mark its address. A part's notes bear the part's name where they count anew.
fn name(notes: &mut [Note], marked: &[Vec<Place>], provisions: &[Provision]) {
    let plain: Vec<_> = notes.iter().map(|note| plain_name(&note.label)).collect();
    let counts_anew = parts_that_count_anew(notes, &plain);
    let mut taken: HashMap<Anchor, usize> = HashMap::new();
    for index in 0..notes.len() {
        let part = notes[index].part.filter(|part| counts_anew.contains(part)).map(|part| &provisions[part]);
        let anchor = match part {
            Some(part) => part.anchor.child(&plain[index]),
            None => Anchor::new(&plain[index], ""),
        };
        let count = taken.entry(anchor.clone()).or_insert(0);
        *count += 1;
        let anchor = if *count == 1 { anchor } else { anchor.repeated(*count) };
        notes[index].refs = (1..)
            .zip(&marked[index])
            .map(|(number, place)| {
                let name = if number == 1 { "ref".to_owned() } else { format!("ref{number}") };
                NoteRef { anchor: anchor.child(name), place: *place }
            })
            .collect();
        notes[index].anchor = anchor;
    }
}

/// The parts of which a note has the name of one in the body or in a part before.
fn parts_that_count_anew(notes: &[Note], names: &[String]) -> HashSet<usize> {
    let mut by_part: BTreeMap<Option<usize>, Vec<&String>> = BTreeMap::new();
    for (note, name) in notes.iter().zip(names) {
        by_part.entry(note.part).or_default().push(name);
    }
    let mut before: HashSet<&String> = HashSet::new();
    let mut anew = HashSet::new();
    for (part, names) in by_part {
        if names.iter().any(|name| before.contains(name)) {
            anew.extend(part);
        }
        before.extend(names);
    }
    anew
}

/// `fn2`, `fnstar`, `fnstar2`, `fn-ed-1`, `fn-a`.
fn plain_name(label: &str) -> String {
    if label.bytes().all(|b| b.is_ascii_digit()) {
        format!("fn{label}")
    } else if label.bytes().all(|b| b == b'*') {
        let count = if label.len() == 1 { String::new() } else { label.len().to_string() };
        format!("fnstar{count}")
    } else {
        let slug: String =
            label.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
        let slug = slug.split('-').filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join("-");
        // A label in another script is written by its code points.
        let code_points = || label.chars().map(|c| format!("{:x}", c as u32)).collect::<Vec<_>>().join("-");
        let slug = if slug.is_empty() { code_points() } else { slug };
        format!("fn-{slug}")
    }
}
