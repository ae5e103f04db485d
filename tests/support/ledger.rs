//! The ledger: every character of a source text is accounted for, exactly once and in order, by the parsed document, the notes
//! and a list of artefacts of the extraction.

mod list;
mod unit;

use std::fmt;

use rapporteur::model::document::{NoteKind, Version};

use list::List;
use unit::{Place, Unit};

pub use unit::body;

/// A character that is not accounted for.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line of the source text, from one.
    pub line: usize,
    /// What is wrong, with the characters of both sides.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "source line {}: {}", self.line, self.message)
    }
}

/// Compares a source text and its list of artefacts and notes with a version. Of the body and of each note the first
/// difference is told.
pub fn check(source: &str, tsv: &str, version: &Version) -> Vec<Fault> {
    match Source::read(source, tsv) {
        Ok(source) => source.compare(version),
        Err(fault) => vec![fault],
    }
}

/// The whitespace before a character.
#[derive(Debug, Clone, Copy, Default)]
struct Gap {
    /// A blank on the line of the character before.
    before: bool,
    /// A line end.
    line_end: bool,
    /// A blank after a line end.
    after: bool,
}

impl Gap {
    fn blank(&mut self) {
        if self.line_end {
            self.after = true;
        } else {
            self.before = true;
        }
    }

    fn is_none(self) -> bool {
        !self.before && !self.line_end
    }
}

/// A character of the source that is not blank.
#[derive(Debug, Clone, Copy)]
struct Printed {
    c: char,
    gap: Gap,
    line: usize,
}

/// A source text, read with its list.
#[derive(Debug)]
pub struct Source {
    body: Vec<Printed>,
    /// The label, the first line and the characters of each note.
    notes: Vec<(String, usize, Vec<Printed>)>,
}

impl Source {
    /// Takes artefacts out and notes apart.
    pub fn read(source: &str, tsv: &str) -> Result<Self, Fault> {
        let list = List::read(tsv)?;
        let count = source.lines().count();
        let mut notes: Vec<_> =
            list.notes.iter().map(|(label, first, _)| (label.clone(), *first, Vec::new())).collect();
        let mut gaps = vec![Gap::default(); notes.len()];
        let (mut body, mut body_gap) = (Vec::new(), Gap::default());
        for (number, text) in (1..).zip(source.lines()) {
            let mut of =
                list.notes.iter().enumerate().filter(|(_, (_, first, last))| (*first..=*last).contains(&number));
            let note = of.next().map(|(note, _)| note);
            if of.next().is_some() {
                return Err(fault(number, "two notes claim this line"));
            }
            let cut = list.cuts(number, text)?;
            let (out, gap) = match note {
                Some(note) => (&mut notes[note].2, &mut gaps[note]),
                None => (&mut body, &mut body_gap),
            };
            for (_, c) in text.char_indices().filter(|(at, _)| !cut.iter().any(|cut| cut.contains(at))) {
                if c == ' ' {
                    gap.blank();
                } else if c.is_whitespace() {
                    return Err(fault(number, format!("a blank that is no blank: {c:?}")));
                } else {
                    out.push(Printed { c: plain_digit(c), gap: std::mem::take(gap), line: number });
                }
            }
            gap.line_end = true;
            body_gap.line_end = true;
        }
        let beyond = |line: &usize| *line == 0 || *line > count;
        if let Some(line) = list.lines().find(beyond) {
            return Err(fault(line, "the list names a line that the source does not have"));
        }
        Ok(Self { body, notes })
    }

    /// The line of each character of the body.
    pub fn lines(&self) -> Vec<usize> {
        self.body.iter().map(|printed| printed.line).collect()
    }

    /// Compares with a version.
    pub fn compare(&self, version: &Version) -> Vec<Fault> {
        let mut faults = Vec::new();
        faults.extend(compare(&body(version), &self.body).err());
        let own = version.notes.iter().filter(|note| !matches!(note.kind, NoteKind::Editor | NoteKind::Missing));
        let mut own = own.peekable();
        for (label, first, printed) in &self.notes {
            let Some(note) = own.next_if(|note| note.label == *label) else {
                faults.push(fault(*first, format!("the document has no note {label} here")));
                continue;
            };
            let mut unit = Unit::new(note.anchor.as_str());
            unit.label(label);
            note.blocks.iter().for_each(|block| unit.block(block));
            faults.extend(compare(&[unit], printed).err());
        }
        let last = self.body.last().map_or(0, |printed| printed.line);
        faults.extend(own.map(|note| fault(last, format!("the source has no note {}", note.label))));
        faults
    }
}

/// The first difference between the document and the source.
fn compare(units: &[Unit<'_>], source: &[Printed]) -> Result<(), Fault> {
    let mut at = 0;
    let last = source.last().map_or(0, |printed| printed.line);
    for unit in units {
        // The last character that is of no mark, and the whitespace between it and the marks that follow it.
        let (mut before, mut before_mark) = (None, None);
        for (place, written) in unit.written.iter().enumerate() {
            let Some(printed) = source.get(at) else {
                return Err(fault(last, format!("the source has ended, the document has {}", unit.around(place))));
            };
            let sides = || format!("the source has {}, the document has {}", around(source, at), unit.around(place));
            if printed.c != written.c {
                return Err(fault(printed.line, sides()));
            }
            if written.place == Place::Mark {
                let inside = place > 0 && unit.written[place - 1].place == Place::Mark && !printed.gap.is_none();
                if written.blank || inside {
                    return Err(fault(printed.line, format!("a blank before or in a note's mark: {}", sides())));
                }
                before_mark = before_mark.or(Some(printed.gap));
            } else {
                let wanted = before.is_some_and(|before| wants_blank(before, printed.c, before_mark, printed.gap));
                if written.place == Place::Inside && wanted != written.blank {
                    let what = if wanted { "a blank is missing" } else { "a blank is too much" };
                    return Err(fault(printed.line, format!("{what}: {}", sides())));
                }
                (before, before_mark) = (Some(printed.c), None);
            }
            at += 1;
        }
        if let Some(odd) = unit.odd {
            return Err(fault(source[at.max(1) - 1].line, format!("{odd}: {}", unit.around(unit.written.len()))));
        }
    }
    match source.get(at) {
        Some(printed) => {
            Err(fault(printed.line, format!("the document has ended, the source has {}", around(source, at))))
        }
        None => Ok(()),
    }
}

/// Whether there is a blank between two characters of one provision. `gap` is the whitespace before the second; where a note's
/// mark stands between the two, there is also the whitespace before the mark.
fn wants_blank(a: char, b: char, before_mark: Option<Gap>, gap: Gap) -> bool {
    let first = before_mark.unwrap_or_default();
    if first.is_none() && gap.is_none() || is_cjk(a) && is_cjk(b) {
        return false;
    }
    if first.before || gap.before || !first.line_end && !gap.line_end {
        return true;
    }
    // Blanks that begin a line are the page's, unless the line was only begun because a mark stands on one of its own.
    if first.line_end && gap.line_end && gap.after {
        return true;
    }
    let word = |c: char| c.is_ascii_alphanumeric();
    word(a) && (is_han(b) || word(b)) || is_han(a) && word(b)
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_cjk(c: char) -> bool {
    is_han(c) || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}') || "“”‘’—–…·".contains(c)
}

/// ¹² of the source equal 1 2.
fn plain_digit(c: char) -> char {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().zip('0'..='9').find(|(raised, _)| *raised == c).map_or(c, |(_, digit)| digit)
}

const CONTEXT: usize = 8;

fn around(source: &[Printed], at: usize) -> String {
    let piece = |range: &[Printed]| range.iter().map(|printed| printed.c).collect::<String>();
    let (before, after) = source.split_at(at);
    format!("「{}▸{}」", piece(&before[at.saturating_sub(CONTEXT)..]), piece(&after[..after.len().min(CONTEXT)]))
}

fn fault(line: usize, message: impl Into<String>) -> Fault {
    Fault { line, message: message.into() }
}
