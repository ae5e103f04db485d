//! The characters of one provision or note, with its blanks and the marks of notes.

use rapporteur::model::block::Block;
use rapporteur::model::document::Version;
use rapporteur::model::text::{MarkKind, Text};

use super::CONTEXT;

/// A character of the document that is not blank.
#[derive(Debug, Clone, Copy)]
pub struct Written {
    /// The character.
    pub c: char,
    /// Whether there is a blank before it.
    pub blank: bool,
    /// Where it stands.
    pub place: Place,
}

/// Where a character of the document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It begins a label or a run of text.
    Begins,
    /// It goes on with one.
    Inside,
    /// It is of a note's mark.
    Mark,
}

/// The characters of one provision or note.
#[derive(Debug)]
pub struct Unit<'a> {
    anchor: &'a str,
    pub written: Vec<Written>,
    /// What is wrong with the text by itself.
    pub odd: Option<&'static str>,
}

/// Every provision of a version.
pub fn body(version: &Version) -> Vec<Unit<'_>> {
    let units = version.provisions.iter().map(|provision| {
        let mut unit = Unit::new(provision.anchor.as_str());
        if let Some(label) = &provision.label {
            unit.label(&label.printed);
        }
        unit.block(&provision.block);
        unit
    });
    units.collect()
}

impl<'a> Unit<'a> {
    pub fn new(anchor: &'a str) -> Self {
        Self { anchor, written: Vec::new(), odd: None }
    }

    /// The characters that are not blank.
    pub fn characters(&self) -> impl Iterator<Item = char> {
        self.written.iter().map(|written| written.c)
    }

    pub fn label(&mut self, printed: &str) {
        self.run(printed, &[]);
    }

    pub fn block(&mut self, block: &Block) {
        if let Block::Code(_, code) = block {
            self.run(code, &[]);
        }
        for Text { plain, marks, .. } in block.texts() {
            let notes = marks.iter().filter_map(|mark| match &mark.kind {
                MarkKind::Note(label) if !label.starts_with("ed-") => Some((mark.range.start, label.as_str())),
                _ => None,
            });
            self.run(plain, &notes.collect::<Vec<_>>());
        }
    }

    fn run(&mut self, plain: &str, notes: &[(usize, &str)]) {
        if plain.starts_with(' ') || plain.ends_with(' ') || plain.contains("  ") {
            self.odd = Some("a blank at an edge, or two blanks");
        }
        let (mut blank, mut begins) = (false, true);
        let mut notes = notes.iter().peekable();
        for (at, c) in plain.char_indices().chain([(plain.len(), ' ')]) {
            while let Some((_, label)) = notes.next_if(|(place, _)| *place <= at) {
                let mark = label.chars().map(|c| Written { c, blank, place: Place::Mark });
                self.written.extend(mark);
            }
            if c == ' ' {
                blank = true;
            } else {
                let place = if std::mem::take(&mut begins) { Place::Begins } else { Place::Inside };
                self.written.push(Written { c, blank: std::mem::take(&mut blank), place });
            }
        }
    }

    /// The characters around a place, and the address.
    pub fn around(&self, at: usize) -> String {
        let piece = |range: &[Written]| range.iter().map(|written| written.c).collect::<String>();
        let (before, after) = self.written.split_at(at);
        let before = piece(&before[at.saturating_sub(CONTEXT)..]);
        format!("「{before}▸{}」 ({})", piece(&after[..after.len().min(CONTEXT)]), self.anchor)
    }
}
